//! The lines of a draft one by one: each with its section, its heading, where it was said, and the fact
//! that it states. What is built from a note (letters, codes) reads these facts, and only of lines that
//! nobody changed: a changed line says what a person wrote, in that person's words.

use crate::entities::{Action, ConceptKind, Entity, Medication, Status};
use crate::note::{Draft, Span, review};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// One of the four parts of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// What the patient told.
    Subjective,
    /// What was found.
    Objective,
    /// What it is.
    Assessment,
    /// What is done.
    Plan,
}

/// What a line states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// A drug.
    Drug(Medication),
    /// Anything else that was named.
    Named {
        /// What it is.
        what: ConceptKind,
        /// Its name in plain English.
        concept: String,
        /// What is said of it.
        status: Status,
    },
    /// When to come again.
    FollowUp {
        /// '3 days'.
        when: String,
    },
    /// Come at once if one of these happens.
    Danger {
        /// The signs, in plain English: 'vomiting, seizure or headache'.
        concept: String,
    },
}

/// A line of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its part of the note.
    pub section: Section,
    /// Its heading in the text of the note, in capitals; empty where it has none.
    pub heading: String,
    /// What it says.
    pub text: String,
    /// Where that was said.
    pub spans: Vec<Span>,
    /// What it states, where that is one fact.
    pub fact: Option<Fact>,
}

/// The lines of a draft, in the order of its sections.
pub fn of(draft: &Draft) -> Vec<Line> {
    let headings = headings(&draft.note_text);
    let soap = &draft.soap;
    let parts = [
        (Section::Subjective, "subjective", &soap.subjective),
        (Section::Objective, "objective", &soap.objective),
        (Section::Assessment, "assessment", &soap.assessment),
        (Section::Plan, "plan", &soap.plan),
    ];
    let mut lines = Vec::new();
    for (section, name, texts) in parts {
        for (number, text) in texts.iter().enumerate() {
            let proof = draft.evidence.iter().find(|one| one.section == name && one.line == number);
            let spans = proof.map(|one| one.spans.clone()).unwrap_or_default();
            let heading = headings.get(&folded(text)).copied().unwrap_or_default().to_owned();
            let fact = fact(draft, text, &spans);
            lines.push(Line { section, heading, text: text.clone(), spans, fact });
        }
    }
    lines
}

/// Which heading a sentence of the note stands under.
fn headings(note: &str) -> HashMap<String, &str> {
    let mut found = HashMap::new();
    let mut heading = "";
    for line in note.lines() {
        let capitals =
            line.chars().any(char::is_alphabetic) && !line.chars().any(char::is_lowercase);
        if capitals && !line.ends_with('.') {
            heading = line.trim_end_matches(':');
        } else if !line.trim().is_empty() {
            found.insert(folded(line), heading);
        }
    }
    found
}

fn folded(line: &str) -> String {
    line.trim().trim_end_matches('.').to_lowercase()
}

fn fact(draft: &Draft, text: &str, spans: &[Span]) -> Option<Fact> {
    if let Some(sign) = text.strip_prefix("return at once for ") {
        return Some(Fact::Danger { concept: sign.to_owned() });
    }
    let at = |turn: usize, start: usize, end: usize| {
        spans.iter().any(|span| (span.turn, span.start, span.end) == (turn, start, end))
    };
    let drug = draft
        .medications
        .iter()
        .find(|drug| at(drug.turn, drug.start, drug.end) && text.contains(&drug.name));
    if let Some(drug) = drug.filter(|drug| drug.action != Action::Stop || text.contains("stop")) {
        return Some(Fact::Drug(drug.clone()));
    }
    if let Some(when) = draft.follow_up.as_deref().filter(|when| text == review(when)) {
        return Some(Fact::FollowUp { when: when.to_owned() });
    }
    let entity = draft.entities.iter().find(|entity| at(entity.turn, entity.start, entity.end));
    entity.map(named)
}

fn named(entity: &Entity) -> Fact {
    Fact::Named { what: entity.kind, concept: entity.concept.clone(), status: entity.status }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{note::draft, visit::parse};
    use nadi_base::Language;

    #[test]
    fn lines_carry_their_facts() {
        let said = "[patient] Fever since three days.\n[doctor] Take paracetamol 500 mg twice a day. Review after one week.";
        let draft = draft(&parse(said), Language::En);
        let lines = of(&draft);
        assert!(
            lines.iter().any(
                |line| matches!(&line.fact, Some(Fact::Drug(drug)) if drug.name == "paracetamol")
            ),
            "the order is a drug: {lines:?}"
        );
        assert!(
            lines.iter().any(
                |line| matches!(&line.fact, Some(Fact::FollowUp { when }) if when == "1 week")
            ),
            "the review is a time to come again: {lines:?}"
        );
        assert!(lines.iter().all(|line| !line.spans.is_empty()), "each has its place");
    }
}
