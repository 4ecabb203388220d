//! Versions of a note, and what changed between two of them.

use super::{Author, LineState, NoteSection, VersionKind};
use nadi_base::{NoteLineId, Sensitive, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

/// A version in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VersionShown {
    /// Counts the versions.
    pub number: u32,
    /// What it is.
    pub kind: VersionKind,
    /// Who made it.
    pub author: Author,
    /// That person's name.
    pub person_name: Sensitive<String>,
    /// When.
    pub at: Timestamp,
    /// Why it was amended.
    pub reason: Sensitive<String>,
}

/// The versions of a note, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VersionList {
    /// The versions.
    pub versions: Vec<VersionShown>,
}

/// Compares two versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoteCompare {
    /// The visit.
    pub visit: VisitId,
    /// The older version.
    pub from: u32,
    /// The newer version; the note as it stands where none is named.
    pub to: Option<u32>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LineFate {
    /// It says the same.
    Same,
    /// It came.
    Added,
    /// It went.
    Removed,
    /// It says something else.
    Changed,
}

/// A line in a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineDifference {
    /// Its part of the note.
    pub section: NoteSection,
    /// What became of it.
    pub fate: LineFate,
    /// What it said.
    pub before: Sensitive<String>,
    /// What it says.
    pub after: Sensitive<String>,
}

/// What changed between two versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteDifference {
    /// All lines of both, in the order of the newer.
    pub lines: Vec<LineDifference>,
}

/// A line as a version keeps it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct KeptLine {
    pub(crate) id: NoteLineId,
    pub(crate) section: NoteSection,
    pub(crate) heading: String,
    pub(crate) text: String,
    pub(crate) state: LineState,
    pub(crate) evidence: serde_json::Value,
    pub(crate) fact: serde_json::Value,
    pub(crate) doubts: serde_json::Value,
}
