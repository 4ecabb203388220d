//! How long records are kept, what a deletion would take, and legal holds.

use nadi_base::{ConsentId, Date, HoldId, PatientId, PreviewId, Sensitive, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

/// What a rule is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RetentionSubject {
    /// The whole record of a patient whose last visit lies this far back.
    PatientRecord,
    /// Visits of somebody who was never named.
    UnnamedVisit,
    /// The sound of visits, once the words are written down and the note is signed.
    Recording,
    /// Nothing: the trail is kept for ever; shown so that nobody asks.
    AuditRow,
}

/// How long something is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RetentionRule {
    /// What.
    pub subject: RetentionSubject,
    /// Days; none is for ever.
    pub keep_days: Option<u32>,
    /// The shortest that the country's law lets a practice choose.
    pub floor_days: u32,
    /// Where the law says so.
    pub law: String,
}

/// All rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RetentionRules {
    /// The rules.
    pub rules: Vec<RetentionRule>,
}

/// Changes one rule.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RetentionChange {
    /// What.
    pub subject: RetentionSubject,
    /// Days; none is for ever.
    pub keep_days: Option<u32>,
}

/// What a deletion is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PreviewKind {
    /// Records over their time.
    Retention,
    /// A patient asked.
    Erasure,
    /// A consent is taken back.
    ConsentWithdrawal,
}

/// What a deletion would take; a run never takes more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DeletionPreview {
    /// The preview.
    pub id: PreviewId,
    /// What it is for.
    pub kind: PreviewKind,
    /// Patients' cards.
    pub patients: u32,
    /// Visits.
    pub visits: u32,
    /// Consents.
    pub consents: u32,
    /// Claims; in the preview of one patient also those of imported files that are told to be theirs.
    pub claims: u32,
    /// Recordings and files of sound.
    pub recordings: u32,
    /// Transcripts that were made of sound.
    pub transcripts: u32,
    /// Records that a legal hold keeps.
    pub held: u32,
    /// Backups that still hold a copy until they rotate out.
    pub backups: u32,
    /// The oldest visit among them.
    pub oldest: Option<Date>,
    /// Until when the preview can be carried out.
    pub expires: Timestamp,
}

/// Asks what erasing a patient would take.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ErasurePreview {
    /// Whose records.
    pub patient: PatientId,
}

/// Asks what taking a consent back would do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ConsentWithdrawPreview {
    /// At which visit.
    pub visit: VisitId,
    /// Which consent.
    pub consent: ConsentId,
}

/// Carries a preview out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct DeletionRun {
    /// The preview that was shown.
    pub preview: PreviewId,
    /// Why; kept in the trail.
    pub reason: String,
}

/// Forbids deleting a patient's records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct HoldPlace {
    /// Whose records.
    pub patient: PatientId,
    /// Why.
    pub reason: String,
}

/// Allows it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct HoldEnd {
    /// The hold.
    pub id: HoldId,
    /// Why.
    pub reason: String,
}

/// A legal hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HoldShown {
    /// The hold.
    pub id: HoldId,
    /// Whose records.
    pub patient: PatientId,
    /// Their name, where the person may see it.
    pub patient_name: Sensitive<String>,
    /// Why.
    pub reason: String,
    /// Since when.
    pub placed: Timestamp,
    /// Until when.
    pub ended: Option<Timestamp>,
}

/// Holds, those in force first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HoldList {
    /// The holds.
    pub holds: Vec<HoldShown>,
}
