//! The draft of a note by rules: sections of plain English lines, each with the places where it was said.

mod drug_lines;
mod lines;
mod narrative;
mod sections;

use std::collections::BTreeMap;

use nadi_base::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use lines::review;

use crate::entities::{self, Entity, Medication};
use crate::visit::Turn;

/// Where a line of the note was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// `subjective`, `objective`, `assessment` or `plan`.
    pub section: String,
    /// The line's number in its section.
    pub line: usize,
    /// The places, by turn and characters.
    pub spans: Vec<Span>,
}

/// A stretch of a turn, counted in characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The turn, from 0.
    pub turn: usize,
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// The words that stand there.
    pub quote: String,
}

/// The four parts of a note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Soap {
    /// What the patient told.
    pub subjective: Vec<String>,
    /// What was found.
    pub objective: Vec<String>,
    /// What it is.
    pub assessment: Vec<String>,
    /// What is done.
    pub plan: Vec<String>,
}

/// A code that the note supports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteCode {
    /// ICD-10-CM.
    pub code: String,
    /// `active` or `history`.
    pub status: String,
}

/// The draft of a note.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Things named.
    pub entities: Vec<Entity>,
    /// Measurements.
    pub vitals: BTreeMap<String, Value>,
    /// Drugs.
    pub medications: Vec<Medication>,
    /// The lines by part.
    pub soap: Soap,
    /// Codes that the assessment supports.
    pub icd10cm: Vec<NoteCode>,
    /// When to come again: '3 days'.
    pub follow_up: Option<String>,
    /// The whole note with headed sections.
    pub note_text: String,
    /// What was told, as prose: the sentences of the note beside its lines. English talks only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub narrative: Vec<Sentence>,
    /// `rules`.
    pub method: String,
    /// Where each line was said.
    pub evidence: Vec<Evidence>,
    /// What the doctor should look at.
    pub findings: Vec<String>,
}

/// A sentence of the note that tells what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The heading it stands under in the text of the note.
    pub heading: String,
    /// The sentence.
    pub text: String,
    /// Where it was said.
    pub spans: Vec<Span>,
}

impl Sentence {
    fn of(told: narrative::Told) -> Self {
        Self {
            heading: sections::title(told.heading).to_owned(),
            text: sections::sentence(&told.text),
            spans: told.spans,
        }
    }
}

/// Drafts a note by rules.
pub fn draft(turns: &[Turn], language: Language) -> Draft {
    let found = entities::find(turns, language);
    let lines = lines::write(turns, &found);
    let mut draft = Draft { method: "rules".to_owned(), ..Draft::default() };
    let told = if language == Language::En { narrative::tell(turns) } else { Vec::new() };
    draft.note_text = sections::text(&told, &lines);
    draft.narrative = told.into_iter().map(Sentence::of).collect();
    for line in lines {
        let (name, part) = match line.part {
            lines::Part::Subjective => ("subjective", &mut draft.soap.subjective),
            lines::Part::Objective => ("objective", &mut draft.soap.objective),
            lines::Part::Assessment => ("assessment", &mut draft.soap.assessment),
            lines::Part::Plan => ("plan", &mut draft.soap.plan),
        };
        draft.evidence.push(Evidence {
            section: name.to_owned(),
            line: part.len(),
            spans: line.spans,
        });
        part.push(line.text);
    }
    draft.icd10cm = lines::codes(&found);
    draft.follow_up = found.follow_up.as_ref().map(|follow_up| follow_up.when.clone());
    draft.vitals = found.vitals;
    draft.medications = found.medications;
    draft.entities = found.entities;
    draft
}
