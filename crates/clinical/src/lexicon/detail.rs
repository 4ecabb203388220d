//! Words that say more of a complaint: side, when, under what it is worse or better.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::cue::script;
use super::spelling::{Spelling, spell};
use nadi_base::Language;

/// What a detail tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Slot {
    /// It eases.
    Better,
    /// Under what.
    Context,
    /// Left or right.
    Side,
    /// On which day or at which time.
    When,
    /// It grows.
    Worse,
}

/// A detail in plain English and the words that say it.
#[derive(Debug, Clone)]
pub(crate) struct Detail {
    pub(crate) slot: Slot,
    pub(crate) text: &'static str,
    pub(crate) range: Range<usize>,
}

struct Phrase {
    only: Option<Language>,
    slot: Slot,
    text: &'static str,
    words: Vec<Spelling>,
}

struct Table {
    phrases: Vec<Phrase>,
    by_lower: HashMap<String, Vec<usize>>,
    by_sound: HashMap<String, Vec<usize>>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| load(include_str!("../../../../assets/lexicons/details.txt")))
}

fn load(text: &'static str) -> Table {
    let mut table =
        Table { phrases: Vec::new(), by_lower: HashMap::new(), by_sound: HashMap::new() };
    for line in text.lines() {
        let mut fields = line.splitn(3, " ; ");
        let (Some(slot), Some(text), Some(forms)) =
            (fields.next().and_then(slot), fields.next(), fields.next())
        else {
            continue;
        };
        for form in forms.split(", ") {
            let words: Vec<Spelling> = form.split([' ', '-']).map(spell).collect();
            let Some(first) = words.first() else { continue };
            let place = table.phrases.len();
            table.by_lower.entry(first.lower.clone()).or_default().push(place);
            if !crate::words::ENGLISH.contains(&first.lower) {
                table.by_sound.entry(first.sound.clone()).or_default().push(place);
            }
            table.phrases.push(Phrase { only: script(form), slot, text, words });
        }
    }
    table
}

fn slot(name: &str) -> Option<Slot> {
    Some(match name {
        "better" => Slot::Better,
        "context" => Slot::Context,
        "side" => Slot::Side,
        "when" => Slot::When,
        "worse" => Slot::Worse,
        _ => return None,
    })
}

/// The details that a run of words says. One place may say several: 'at night' is a time and a context.
pub(crate) fn details(words: &[Spelling], language: Language) -> Vec<Detail> {
    let by_ear = language != Language::En;
    let table = table();
    let mut found: Vec<Detail> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let bare = word.lower.strip_suffix("'s").unwrap_or(&word.lower);
        let exact = table.by_lower.get(&word.lower).or_else(|| table.by_lower.get(bare));
        let ear = by_ear && !word.native && word.sound.len() > 3;
        let by_sound = if ear && !crate::words::ENGLISH.contains(&word.lower) {
            table.by_sound.get(&word.sound)
        } else {
            None
        };
        for place in exact.into_iter().chain(by_sound).flatten() {
            let phrase = &table.phrases[*place];
            if !word.native && phrase.only.is_some_and(|only| only != language) {
                continue;
            }
            let end = index + phrase.words.len();
            let fits = words.get(index..end).is_some_and(|said| {
                said.iter().zip(&phrase.words).all(|(said, wanted)| {
                    said.lower == wanted.lower
                        || said.lower.strip_suffix("'s").is_some_and(|bare| bare == wanted.lower)
                        || (ear && said.sound == wanted.sound && said.sound.len() > 3)
                })
            });
            if fits {
                keep_longest(
                    &mut found,
                    Detail { slot: phrase.slot, text: phrase.text, range: index..end },
                );
            }
        }
    }
    found.sort_by_key(|one| one.range.start);
    found
}

fn keep_longest(found: &mut Vec<Detail>, next: Detail) {
    let near = found.len().saturating_sub(8);
    let rival = found[near..]
        .iter_mut()
        .find(|other| other.slot == next.slot && other.range.end > next.range.start);
    match rival {
        Some(other) if other.range.len() < next.range.len() => *other = next,
        Some(_) => {}
        None => found.push(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_known() {
        let text = include_str!("../../../../assets/lexicons/details.txt");
        assert!(text.lines().is_sorted(), "sorted by bytes");
        for line in text.lines() {
            let name = line.split(" ; ").next().unwrap_or_default();
            assert!(slot(name).is_some(), "{name} is a kind of detail");
        }
    }

    #[test]
    fn the_longest_detail_of_a_kind_counts() {
        let words: Vec<Spelling> = "நேத்து ராத்திரி".split(' ').map(spell).collect();
        let when: Vec<&str> = details(&words, Language::Ta)
            .iter()
            .filter(|one| one.slot == Slot::When)
            .map(|one| one.text)
            .collect();
        assert_eq!(when, ["last night"], "not yesterday and at night");
    }
}
