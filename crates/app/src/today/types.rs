//! The Today screen, and the search over everything.

use crate::{coding::CodingQueryShown, patients::PatientRow, visits::VisitRow};
use nadi_base::{ClaimBatchId, Date, NoticeId, PatientId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

/// What the day looks like for the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Today {
    /// The day.
    pub date: Date,
    /// Visits of the day within reach.
    pub visits: Vec<VisitRow>,
    /// What waits for this person.
    pub waiting: Vec<NoticeShown>,
    /// Notes of own visits that wait to be signed.
    pub drafts_to_sign: u32,
    /// Questions about the codes of own visits that wait for an answer, oldest first.
    pub questions: Vec<CodingQueryShown>,
    /// Files of claims that went out and were not answered for longer than the practice waits.
    pub unanswered: Vec<UnansweredBatch>,
    /// Whether the recovery code still has to be typed back.
    pub recovery_waits: bool,
    /// Tasks under way.
    pub jobs_running: u32,
    /// When the last good backup was made.
    pub last_backup: Option<Timestamp>,
    /// Whether a backup is overdue.
    pub backup_late: bool,
}

/// A file of claims that nobody answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnansweredBatch {
    /// Its batch.
    pub batch: ClaimBatchId,
    /// What the batch is called.
    pub name: String,
    /// Whole days since it was written.
    pub days: u32,
    /// How many of the practice's three steps have passed.
    pub step: u16,
    /// Claims in it.
    pub claims: u32,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Somebody opened a record in an emergency.
    EmergencyAccess,
    /// A backup did not pass its checks.
    BackupFailed,
    /// A task failed.
    JobFailed,
    /// A check of the file found something.
    IntegrityProblem,
}

/// Something that waits for this person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoticeShown {
    /// The notice.
    pub id: NoticeId,
    /// What it is about.
    pub kind: NoticeKind,
    /// Since when.
    pub at: Timestamp,
    /// Whose record it is about.
    pub patient: Option<PatientId>,
    /// Who did it.
    pub person_name: Option<Sensitive<String>>,
    /// The reason that was given.
    pub reason: String,
}

/// Puts a notice away.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct NoticeDismiss {
    /// The notice.
    pub id: NoticeId,
}

/// Looks through all that the person may see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SearchEverything {
    /// Words to look for.
    pub text: Sensitive<String>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SearchHits {
    /// Patients.
    pub patients: Vec<PatientRow>,
    /// Visits.
    pub visits: Vec<VisitRow>,
}
