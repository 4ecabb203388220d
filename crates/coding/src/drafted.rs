//! The codes of a draft that was written from a talk. A draft's codes are a proposal to the doctor; what is
//! billed is read from the signed note alone.

use crate::suggest;
use nadi_base::Language;
use nadi_clinical::{
    note::{Draft, NoteCode},
    visit::Turn,
};

/// Codes of what was: families, earlier conditions, what is left of an operation.
const HISTORY: [&str; 12] =
    ["Z80", "Z81", "Z82", "Z83", "Z84", "Z85", "Z86", "Z87", "Z90", "Z94", "Z95", "Z96"];

/// The codes of a draft.
pub fn codes(draft: &Draft, turns: &[Turn], language: Language) -> Vec<NoteCode> {
    let found = suggest::of_talk(draft, turns, language);
    let status = |code: &str| {
        let history = HISTORY.iter().any(|stem| code.starts_with(stem));
        if history { "history" } else { "active" }.to_owned()
    };
    let code = |found: suggest::Diagnosis| found.code.to_string();
    found.into_iter().map(code).map(|code| NoteCode { status: status(&code), code }).collect()
}
