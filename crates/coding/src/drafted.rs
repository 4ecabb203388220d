//! The codes of a draft that was written from a talk: what the drafter found, said as exactly as its
//! assessment says it, with the codes that stand beside. A draft's codes are a proposal to the doctor; what is
//! billed is read from the signed note alone.

use crate::suggest::{Of, companion, is_not_at_goal};
use nadi_clinical::{
    entities::{Action, ConceptKind, Status},
    note::{Draft, NoteCode},
};

/// The codes of a draft.
pub fn codes(draft: &Draft) -> Vec<NoteCode> {
    let mut codes = draft.icd10cm.clone();
    let high = draft
        .soap
        .assessment
        .iter()
        .any(|line| line.to_lowercase().contains("type 2 diabetes") && is_not_at_goal(line));
    for code in codes.iter_mut().filter(|code| high && code.code == "E11.9") {
        "E11.65".clone_into(&mut code.code);
    }
    for code in beside(draft, &codes) {
        if codes.iter().all(|known| known.code != code) {
            codes.push(NoteCode { code: code.to_owned(), status: "active".to_owned() });
        }
    }
    codes
}

fn beside(draft: &Draft, codes: &[NoteCode]) -> Vec<&'static str> {
    let bare: Vec<String> = codes.iter().map(|code| code.code.replace('.', "")).collect();
    let known = || bare.iter().map(String::as_str);
    let taken = draft
        .medications
        .iter()
        .filter(|drug| matches!(drug.action, Action::Start | Action::Change | Action::Continue));
    let drugs = taken.filter_map(|drug| companion(Of::Drug, &drug.name, known()));
    let allergies = draft
        .entities
        .iter()
        .filter(|entity| entity.kind == ConceptKind::Allergy && entity.status == Status::Present);
    let allergies = allergies.filter_map(|one| companion(Of::Allergy, &one.concept, known()));
    drugs.chain(allergies).collect()
}
