//! The trail of who did what.

use nadi_base::{Date, PatientId, PersonId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

/// One row of the trail; ids only, the names are looked up for people who may see them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AuditRow {
    /// Its number.
    pub sequence: u32,
    /// When.
    pub at: Timestamp,
    /// Who; none for Nadi itself.
    pub person: Option<PersonId>,
    /// Their name.
    pub person_name: Sensitive<String>,
    /// Roles they had.
    pub role: String,
    /// What was done, a word the screens translate.
    pub action: String,
    /// What kind of thing it was done to.
    pub object: String,
    /// Which one.
    pub object_id: Option<String>,
    /// Whose record.
    pub patient: Option<PatientId>,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// The reason given.
    pub reason: Option<Sensitive<String>>,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AuditOutcome {
    /// It was done.
    Done,
    /// It was not allowed.
    Refused,
    /// It went wrong.
    Failed,
}

/// Looks into the trail.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AuditFind {
    /// From this day.
    pub from: Option<Date>,
    /// To this day.
    pub until: Option<Date>,
    /// Done by this person.
    pub person: Option<PersonId>,
    /// Done to this patient's record.
    pub patient: Option<PatientId>,
    /// This action only.
    pub action: Option<String>,
    /// Ended this way.
    pub outcome: Option<AuditOutcome>,
    /// How many to pass over.
    pub offset: Option<u32>,
    /// How many to give, at most 500.
    pub limit: Option<u32>,
}

/// Rows, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AuditPage {
    /// The rows.
    pub rows: Vec<AuditRow>,
    /// Whether there are others behind these.
    pub more: bool,
}

/// What a check of the trail found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AuditVerdict {
    /// Rows that were read.
    pub rows: u32,
    /// Whether every row follows from the one before and no anchor disagrees.
    pub sound: bool,
    /// Number of the first bad row.
    pub first_bad: Option<u32>,
    /// Ranges of numbers that are missing.
    pub missing: Vec<String>,
    /// Signed checkpoints that were checked.
    pub checkpoints: u32,
    /// Anchors outside the file that were compared.
    pub anchors: Vec<String>,
    /// A line to print and keep, which anchors the trail as it is now.
    pub printable: String,
}

/// How the trail leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AuditFormat {
    /// A table.
    Csv,
    /// FHIR R4 `AuditEvent` resources.
    Fhir,
}

/// Takes the trail out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AuditExport {
    /// How.
    pub format: AuditFormat,
    /// Which rows.
    pub filter: AuditFind,
}

/// A file's content, for the host to save where the person says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ExportedText {
    /// A name for the file, without any patient's.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// The content.
    pub text: Sensitive<String>,
}
