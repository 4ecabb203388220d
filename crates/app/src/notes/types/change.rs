//! What can be asked of a note.

use super::NoteSection;
use nadi_base::{NoteLineId, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// Names the note of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoteRef {
    /// The visit.
    pub visit: VisitId,
}

/// Drafts the note of a visit from its transcript.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoteDraft {
    /// The visit.
    pub visit: VisitId,
    /// What was said, typed or pasted; it becomes the visit's transcript.
    pub words: Option<Sensitive<String>>,
}

/// What drafting again would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RedraftPreview {
    /// Lines that would come.
    pub comes: Vec<PreviewLine>,
    /// Lines of the machine that would go.
    pub goes: Vec<PreviewLine>,
    /// How many lines of persons stay as they are.
    pub kept: u32,
}

/// A line that would come or go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PreviewLine {
    /// Its part of the note.
    pub section: NoteSection,
    /// What it says.
    pub text: Sensitive<String>,
}

/// Writes a new line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LineAdd {
    /// The visit.
    pub visit: VisitId,
    /// The part of the note.
    pub section: NoteSection,
    /// What it says.
    pub text: Sensitive<String>,
    /// After which line; at the end where none is named.
    pub after: Option<NoteLineId>,
}

/// Changes what a line says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LineChange {
    /// The line.
    pub line: NoteLineId,
    /// What it says now.
    pub text: Sensitive<String>,
    /// The version that was changed.
    pub version: u32,
}

/// Names a line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct LineRef {
    /// The line.
    pub line: NoteLineId,
}

/// Signs a note.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoteSign {
    /// The visit.
    pub visit: VisitId,
    /// The state that was seen.
    pub stamp: u32,
}

/// Opens a signed note again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoteAmend {
    /// The visit.
    pub visit: VisitId,
    /// Why.
    pub reason: Sensitive<String>,
}

/// Puts a flag away, or fetches it back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct FlagSee {
    /// The visit.
    pub visit: VisitId,
    /// The flag.
    pub key: Sensitive<String>,
    /// Whether it was seen.
    pub seen: bool,
}

/// Writes the lines of a finished note into the note of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoteImport {
    /// The visit.
    pub visit: VisitId,
    /// The note, with headings or without.
    pub text: Sensitive<String>,
}
