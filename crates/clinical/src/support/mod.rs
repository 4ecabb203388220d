//! Is what a line says in what was said? Numbers with their doses, drugs and denials are compared with the
//! transcript. A doubt marks the words; nothing is taken away.

use crate::entities::{self, ConceptKind, Entity, Status, named, numbers};
use crate::note::Draft;
use crate::visit::{Speaker, Turn};
use nadi_base::Language;
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// Why words of a line are not supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nobody said this number.
    Number,
    /// Nobody named this drug.
    Drug,
    /// The line denies it, and nobody did.
    NotDenied,
    /// The line states it, and it was denied.
    Denied,
}

/// Words of a line that the transcript does not support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    /// Why.
    pub why: Why,
    /// First character in the line.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// All that a transcript supports.
#[derive(Debug, Clone, Default)]
pub struct Said {
    numbers: HashSet<String>,
    drugs: HashSet<String>,
    statuses: HashMap<String, HashSet<Status>>,
    language: Language,
}

impl Said {
    /// Takes what was said from the turns and from the facts that were found in them.
    pub fn of(turns: &[Turn], draft: &Draft, language: Language) -> Self {
        let mut said = Self { language, ..Self::default() };
        for turn in turns {
            said.take_numbers(&turn.text, language);
            let drugs = named(&turn.text, language);
            let drugs = drugs.into_iter().filter(|one| one.kind == ConceptKind::Medication);
            said.drugs.extend(drugs.map(|one| one.concept.to_owned()));
        }
        for drug in &draft.medications {
            said.drugs.insert(drug.name.clone());
            for text in [&drug.dose, &drug.frequency, &drug.duration, &drug.instruction] {
                said.take_numbers(text, Language::En);
            }
        }
        for value in draft.vitals.values() {
            said.take_numbers(value.as_str().unwrap_or(&value.to_string()), Language::En);
        }
        for entity in &draft.entities {
            said.take_entity(entity);
        }
        said.take_numbers(draft.follow_up.as_deref().unwrap_or_default(), Language::En);
        said
    }

    fn take_numbers(&mut self, text: &str, language: Language) {
        self.numbers.extend(numbers(text, language).iter().map(|number| key(number.value)));
    }

    fn take_entity(&mut self, entity: &Entity) {
        self.statuses.entry(entity.concept.clone()).or_default().insert(entity.status);
        self.take_numbers(&entity.concept, Language::En);
        for text in entity.attrs.values() {
            self.take_numbers(text, Language::En);
        }
    }

    /// What a line says that was not said, in the order of its words.
    pub fn check(&self, line: &str) -> Vec<Doubt> {
        let mut doubts = self.numbers_of(line);
        doubts.extend(self.drugs_of(line));
        doubts.extend(self.denials_of(line));
        doubts.sort_by_key(|doubt| (doubt.start, doubt.end, doubt.why));
        doubts
    }

    fn numbers_of(&self, line: &str) -> Vec<Doubt> {
        // A number in words that joins others is judged as a whole.
        let found = numbers(line, self.language);
        let whole = |one: &entities::Number| {
            !found.iter().any(|other| {
                other.start <= one.start
                    && one.end <= other.end
                    && other.end - other.start > one.end - one.start
            })
        };
        found
            .iter()
            .filter(|number| whole(number) && !self.numbers.contains(&key(number.value)))
            .map(|number| Doubt { why: Why::Number, start: number.start, end: number.end })
            .collect()
    }

    fn drugs_of(&self, line: &str) -> Vec<Doubt> {
        named(line, self.language)
            .into_iter()
            .filter(|one| one.kind == ConceptKind::Medication && !self.drugs.contains(one.concept))
            .map(|one| Doubt { why: Why::Drug, start: one.start, end: one.end })
            .collect()
    }

    fn denials_of(&self, line: &str) -> Vec<Doubt> {
        let turn = Turn { speaker: Speaker::Patient, text: line.to_owned() };
        let found = entities::find(&[turn], self.language);
        found.entities.iter().filter_map(|entity| self.denial(entity)).collect()
    }

    fn denial(&self, entity: &Entity) -> Option<Doubt> {
        let none = HashSet::new();
        let said = self.statuses.get(&entity.concept).unwrap_or(&none);
        let why = match entity.status {
            Status::Absent if !said.contains(&Status::Absent) => Why::NotDenied,
            Status::Present if said.len() == 1 && said.contains(&Status::Absent) => Why::Denied,
            _ => return None,
        };
        Some(Doubt { why, start: entity.start, end: entity.end })
    }
}

fn key(number: f64) -> String {
    format!("{number}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{note::draft, visit::parse};

    const TALK: &str = "[doctor] Any chest pain?\n[patient] No. Fever since three days.\n\
        [nurse] BP 130/80.\n[doctor] Take paracetamol 500 mg 1-0-1 for five days.";

    #[track_caller]
    fn check(line: &str, expected: &[(Why, &str)]) {
        let turns = parse(TALK);
        let said = Said::of(&turns, &draft(&turns, Language::En), Language::En);
        let letters: Vec<char> = line.chars().collect();
        let doubts = said.check(line);
        let doubts: Vec<(Why, String)> = doubts
            .iter()
            .map(|doubt| (doubt.why, letters[doubt.start..doubt.end].iter().collect()))
            .collect();
        let expected: Vec<(Why, String)> =
            expected.iter().map(|(why, words)| (*why, (*words).to_owned())).collect();
        assert_eq!(doubts, expected, "{line}");
    }

    #[test]
    fn what_was_said_has_no_doubt() {
        check("fever for 3 days", &[]);
        check("no chest pain", &[]);
        check("BP 130/80", &[]);
        check("paracetamol 500 mg twice a day for 5 days", &[]);
    }

    #[test]
    fn what_was_not_said_is_marked() {
        check("fever for 4 days", &[(Why::Number, "4")]);
        check("paracetamol 650 mg", &[(Why::Number, "650")]);
        check("ibuprofen twice a day", &[(Why::Drug, "ibuprofen")]);
        check("no vomiting", &[(Why::NotDenied, "vomiting")]);
        check("chest pain", &[(Why::Denied, "chest pain")]);
    }

    #[test]
    fn rubbish_is_checked_without_harm() {
        check("", &[]);
        check("\u{200b}💊 ¼", &[]);
    }
}
