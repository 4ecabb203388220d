//! People who are spoken of, as they lie in `assets/lexicons/people.txt`.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::concept::stem;
use super::spelling::Spelling;

/// Somebody who is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    /// Of one blood with the patient, by the English name of the relation.
    Blood(&'static str),
    /// A child: the patient where somebody else speaks, the patient's own where the patient does.
    Child,
    /// Anybody else.
    Other,
    /// Who speaks or is spoken to.
    Own,
    /// He, she, they.
    Pronoun,
}

struct Table {
    exact: HashMap<&'static str, Person>,
    /// Names of relations that also call people: they count only after 'my', 'your'.
    called: HashMap<&'static str, Person>,
    possessive: Vec<&'static str>,
    beginnings: Vec<(&'static str, Person)>,
    /// Forms in Latin letters by their sound: 'tammudiki' and 'thammudiki' are one.
    sounds: Vec<(String, Person)>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| load(include_str!("../../../../assets/lexicons/people.txt")))
}

fn load(text: &'static str) -> Table {
    let mut table = Table {
        exact: HashMap::new(),
        called: HashMap::new(),
        possessive: Vec::new(),
        beginnings: Vec::new(),
        sounds: Vec::new(),
    };
    for line in text.lines() {
        let fields: Vec<&'static str> = line.split(';').map(str::trim).collect();
        let [name, class, words, called] = fields[..] else { continue };
        if class == "possessive" {
            table.possessive.extend(words.split(", "));
        }
        let Some(person) = person(class, name) else { continue };
        for word in words.split(", ") {
            match word.strip_suffix('*') {
                // The last sign of a Tamil word goes where an ending comes: மாமியார், மாமியாருக்கு.
                Some(word) => table.beginnings.push((word.trim_end_matches('்'), person)),
                None => _ = table.exact.insert(word, person),
            }
        }
        table.called.extend(called.split(", ").map(|word| (word, person)));
    }
    let latin = table.beginnings.iter().filter(|(start, _)| start.is_ascii());
    table.sounds = latin.map(|(start, person)| (super::spell(start).sound, *person)).collect();
    table.beginnings.sort_by_key(|(beginning, _)| usize::MAX - beginning.len());
    table
}

fn person(class: &str, name: &'static str) -> Option<Person> {
    Some(match class {
        "blood" => Person::Blood(name),
        "child" => Person::Child,
        "other" => Person::Other,
        "own" => Person::Own,
        "she" => Person::Pronoun,
        _ => return None,
    })
}

/// The person that each word of an utterance names.
pub(crate) fn people(words: &[Spelling], by_ear: bool) -> Vec<Option<Person>> {
    let table = table();
    let named = |index: usize, word: &Spelling| {
        let lower = word.lower.as_str();
        let exact = table.exact.get(lower).or_else(|| table.exact.get(stem(lower))).copied();
        let begins = || {
            let heard = word.native || by_ear;
            let known = table.beginnings.iter().find(|(start, _)| lower.starts_with(start));
            let ear = by_ear && !word.native && word.sound.len() > 5;
            let sounds = || {
                let ear = ear && !crate::words::ENGLISH.contains(lower);
                table.sounds.iter().find(|(start, _)| ear && word.sound.starts_with(start.as_str()))
            };
            known
                .filter(|_| heard)
                .map(|(_, person)| *person)
                .or_else(|| sounds().map(|(_, person)| *person))
        };
        let called = || {
            let owner = &words.get(index.checked_sub(1)?)?.lower;
            let owned = table.possessive.contains(&owner.as_str());
            table.called.get(lower).filter(|_| owned && (word.native || by_ear)).copied()
        };
        exact.or_else(begins).or_else(called)
    };
    words.iter().enumerate().map(|(index, word)| named(index, word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::spell;

    #[track_caller]
    fn check(text: &str, expected: &[Person]) {
        let words: Vec<Spelling> = text.split(' ').map(spell).collect();
        let found: Vec<Person> = people(&words, true).into_iter().flatten().collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_line_of_the_table_is_known() {
        for line in include_str!("../../../../assets/lexicons/people.txt").lines() {
            let fields: Vec<&str> = line.split(';').map(str::trim).collect();
            assert_eq!(fields.len(), 4, "four fields: {line}");
            let known = fields[1] == "possessive" || person(fields[1], "").is_some();
            assert!(known, "{} is a kind of person", fields[1]);
        }
    }

    #[test]
    fn relatives_and_others_are_told_apart() {
        check("எங்க அம்மாவுக்கு சுகர்", &[Person::Blood("mother")]);
        check("మా అత్తగారికి డెంగ్యూ", &[Person::Other]);
        check("my neighbour said", &[Person::Other]);
        check("மாமியாருக்கு காய்ச்சல்", &[Person::Other]);
    }

    #[test]
    fn a_name_that_calls_somebody_is_nobody_spoken_of() {
        check("அம்மா உக்காருங்க", &[]);
        check("en annan insulin podraan", &[Person::Blood("brother")]);
    }
}
