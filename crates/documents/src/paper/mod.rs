//! From a case to a document: the note, the prescription, the message to the patient, the referral.
//!
//! A draft says on every kind that it is one. A drug of the plan stands in the table of a prescription only where nobody
//! changed its line; a line that a person wrote stands below it, word for word. Nothing of the plan is left out.

mod common;
mod letter;
mod note;
mod prescription;
mod referral;

use crate::{Case, Document};
use nadi_base::Language;

/// What is written of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The whole note, for the record.
    Note,
    /// The drugs and orders of the plan.
    Prescription,
    /// The message to the patient, in the patient's language.
    Letter,
    /// The note for a colleague, with the reason why the patient is sent.
    Referral,
}

/// For whom a referral is, and why.
#[derive(Clone, Default)]
pub struct Referred {
    /// The colleague.
    pub to: String,
    /// The reason.
    pub reason: String,
}

/// The document of a kind. Only the message is in the patient's language; the others are for professionals.
pub fn write(case: &Case, kind: Kind, referred: &Referred) -> Document {
    match kind {
        Kind::Note => note::write(case),
        Kind::Prescription => prescription::write(case),
        Kind::Letter => letter::write(case),
        Kind::Referral => referral::write(case, referred),
    }
}

/// The language of a kind.
pub fn language(case: &Case, kind: Kind) -> Language {
    if kind == Kind::Letter { case.message.language } else { Language::En }
}
