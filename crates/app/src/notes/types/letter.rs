//! The three outputs of a note.

use super::LetterKind;
use nadi_base::{Language, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// A letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LetterShown {
    /// Which one.
    pub kind: LetterKind,
    /// Its language.
    pub language: Language,
    /// What it says; empty where the note has nothing for it.
    pub text: Sensitive<String>,
    /// Who changed it; empty where it is as Nadi wrote it.
    pub edited_by: Sensitive<String>,
    /// Whether the note changed since a person changed the letter.
    pub note_changed: bool,
}

/// The letters of a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LetterList {
    /// The letters.
    pub letters: Vec<LetterShown>,
}

/// Asks for the letters of a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LetterFind {
    /// The visit.
    pub visit: VisitId,
    /// Language of the message; the patient's where none is named.
    pub language: Option<Language>,
}

/// Changes what a letter says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LetterChange {
    /// The visit.
    pub visit: VisitId,
    /// Which letter.
    pub kind: LetterKind,
    /// Its language.
    pub language: Language,
    /// What it says now.
    pub text: Sensitive<String>,
}

/// Writes a letter from the note again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LetterReset {
    /// The visit.
    pub visit: VisitId,
    /// Which letter.
    pub kind: LetterKind,
}
