//! Diagnosis codes that an assessment supports.

use super::{
    adherence, belonging, beside, combine,
    found::{Because, Codes},
    heard::{Heard, Thing},
    injuries,
    note::Part,
    pregnancy,
    sharper::sharper,
    smoking, weight,
};
use crate::{
    icd::{IcdCode, bundled},
    level::Evidence,
};
use nadi_clinical::entities::{ConceptKind, Status};

/// How sure a suggestion is, with its reason in `why`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// The note says it by a symptom or leaves a choice open.
    Low,
    /// The note says it, and the list has a more exact code.
    Medium,
    /// The note says it, and the code says no more and no less.
    High,
}

/// A diagnosis code with what supports it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The code.
    pub code: IcdCode,
    /// Its title in the list.
    pub title: String,
    /// The words of the note.
    pub evidence: Vec<Evidence>,
    /// How it came about.
    pub why: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether it is a symptom that stands until a diagnosis is made.
    pub symptom: bool,
}

/// The codes that a note supports. Uncertain diagnoses are not coded: the symptom is.
pub(super) fn diagnoses(heard: &Heard) -> Vec<Diagnosis> {
    let mut codes = Codes::default();
    for thing in heard.things.iter().filter(|thing| is_assessed(thing)) {
        add(&mut codes, thing);
    }
    injuries::read(&mut codes, heard);
    belonging::code_symptoms(&mut codes, heard);
    combine::combine(&mut codes);
    pregnancy::read(&mut codes, heard);
    belonging::drop_integral(&mut codes);
    beside::read(&mut codes, heard);
    smoking::read(&mut codes, heard);
    weight::read(&mut codes, heard);
    adherence::adverse(&mut codes, heard);
    adherence::underdosing(&mut codes, heard);
    codes.all
}

/// Codes of what the assessment calls possible.
pub(super) fn uncertain(heard: &Heard) -> Vec<IcdCode> {
    let possible = heard.things.iter().filter(|thing| belonging::is_possible(thing));
    possible
        .filter_map(|thing| {
            sharper(thing.code.as_deref()?, &thing.line, &thing.context).into_iter().next()
        })
        .collect()
}

fn is_assessed(thing: &Thing) -> bool {
    let kind = matches!(thing.kind, ConceptKind::Diagnosis | ConceptKind::Symptom);
    kind && thing.status == Status::Present && thing.part == Part::Assessment
}

fn add(codes: &mut Codes, thing: &Thing) {
    let Some(code) = thing.code.as_deref() else { return };
    for code in sharper(code, &thing.line, &thing.context) {
        let Some(line) = bundled().find(&code) else { continue };
        let symptom = thing.kind == ConceptKind::Symptom;
        let open = line.title.to_lowercase().contains("unspecified");
        let confidence = match (symptom, open) {
            (true, _) => Confidence::Low,
            (false, true) => Confidence::Medium,
            (false, false) => Confidence::High,
        };
        let because = Because { confidence, symptom, ..Because::says(&thing.evidence, None) };
        codes.put(code.bare(), because);
    }
}
