//! Findings: what a check of a note, a code or a claim has to say. They are results, never errors.

use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Look at it; nothing stops.
    Warning,
    /// Must be mended first.
    Error,
}

/// Where the finding is: in the file, and in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Place {
    /// Loop of an X12 file, such as `2010BB`.
    pub r#loop: Option<String>,
    /// Segment, such as `NM1`.
    pub segment: Option<String>,
    /// Element within the segment, such as `NM109`.
    pub element: Option<String>,
    /// Number of the segment within the file, from 1.
    pub position: Option<u32>,
    /// Field of the form that a person would mend.
    pub field: Option<String>,
}

/// What would put it right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Fix {
    /// Says in plain words what the fix does.
    pub words: String,
    /// The value to put into the field.
    pub value: String,
}

/// One thing that a check noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Finding {
    /// Id of the rule.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// Plain words for a person.
    pub words: String,
    /// What would put it right, where that is known.
    pub fix: Option<Fix>,
}
