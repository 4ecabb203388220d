//! What a stretch of English talk is about, by the words of `assets/lexicons/english/topics.txt`.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::super::lines::Heading;

/// How strongly a text speaks of each heading.
#[derive(Debug, Clone, Default)]
pub(super) struct Scores(Vec<(Heading, f64)>);

impl Scores {
    /// The heading that is spoken of most, where any is, and how strongly.
    pub(super) fn best(&self) -> Option<(Heading, f64)> {
        let by_weight = |one: &&(Heading, f64), other: &&(Heading, f64)| one.1.total_cmp(&other.1);
        self.0.iter().rev().max_by(by_weight).copied()
    }

    /// Adds to a heading.
    pub(super) fn add(&mut self, heading: Heading, weight: f64) {
        match self.0.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, sum)) => *sum += weight,
            None => self.0.push((heading, weight)),
        }
    }
}

/// Each phrase of the table counts once, longer ones over the words in them.
pub(super) fn scores(words: &[String]) -> Scores {
    let (table, longest) = table();
    let mut scores = Scores::default();
    let mut seen = HashSet::new();
    let mut index = 0;
    while index < words.len() {
        let found = (1..=(*longest).min(words.len() - index)).rev().find_map(|length| {
            let phrase = words[index..index + length].join(" ");
            table.get(phrase.as_str()).map(|meant| (phrase, length, *meant))
        });
        let Some((phrase, length, (heading, weight))) = found else {
            index += 1;
            continue;
        };
        if seen.insert(phrase) {
            scores.add(heading, weight);
        }
        index += length;
    }
    scores
}

type Table = (HashMap<&'static str, (Heading, f64)>, usize);

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let text = include_str!("../../../../../assets/lexicons/english/topics.txt");
        let mut table = HashMap::new();
        for line in text.lines() {
            let mut fields = line.splitn(3, " ; ");
            let (Some(heading), Some(weight), Some(phrases)) = (
                fields.next().and_then(heading),
                fields.next().and_then(|weight| weight.parse().ok()),
                fields.next(),
            ) else {
                continue;
            };
            table.extend(phrases.split(", ").map(|phrase| (phrase, (heading, weight))));
        }
        let longest = table.keys().map(|phrase| phrase.split(' ').count()).max().unwrap_or(1);
        (table, longest)
    })
}

fn heading(name: &str) -> Option<Heading> {
    Some(match name {
        "allergies" => Heading::Allergies,
        "assessment" => Heading::Assessment,
        "complaint" => Heading::Complaint,
        "course" => Heading::Course,
        "diagnosis" => Heading::Diagnosis,
        "disposition" => Heading::Disposition,
        "examination" => Heading::Examination,
        "family" => Heading::Family,
        "gynaecological" => Heading::Gynaecological,
        "imaging" => Heading::Results,
        "immunizations" => Heading::Immunizations,
        "laboratory" => Heading::Laboratory,
        "medications" => Heading::Medications,
        "other" => Heading::Birth,
        "past" => Heading::Past,
        "plan" => Heading::Plan,
        "present" => Heading::Present,
        "procedures" => Heading::Procedures,
        "social" => Heading::Social,
        "surgical" => Heading::Surgical,
        "systems" => Heading::Systems,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_known() {
        for line in include_str!("../../../../../assets/lexicons/english/topics.txt").lines() {
            let name = line.split(" ; ").next().unwrap_or_default();
            assert!(heading(name).is_some(), "{name} is a heading of the note");
        }
    }

    #[test]
    fn what_is_spoken_of() {
        let about = |text: &str| {
            let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            scores(&words).best().map(|(heading, _)| heading)
        };
        assert_eq!(about("do you smoke or drink alcohol"), Some(Heading::Social));
        assert_eq!(about("are you allergic to anything"), Some(Heading::Allergies));
        assert_eq!(about("hello there"), None, "a greeting is about nothing");
    }
}
