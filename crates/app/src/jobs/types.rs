//! Long tasks as the screens see them.

use nadi_base::{Code, JobId, PersonId, Timestamp};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::JobStatus;

/// What a task does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum JobKind {
    /// Makes a backup.
    Backup,
    /// Opens a backup and checks it.
    BackupVerify,
    /// Deletes what is over its time.
    RetentionRun,
    /// Deletes a patient's records.
    ErasureRun,
    /// Carries out that a consent was taken back.
    ConsentWithdrawal,
    /// Reads the whole file and checks it.
    IntegrityCheck,
    /// Drafts the note of a visit.
    NoteDraft,
    /// Turns speech into text.
    Hear,
    /// Writes a batch of claims into the folder.
    ClaimBatch,
    /// Reads a report about claims that came back.
    ClaimResponse,
    /// Reads a file of claims into the practice.
    ClaimImport,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JobShown {
    /// The task.
    pub id: JobId,
    /// What it does.
    pub kind: JobKind,
    /// Where it stands.
    pub status: JobStatus,
    /// Its present stage, a word the screens translate.
    pub stage: String,
    /// Units done in this stage.
    pub done: u32,
    /// Units in all, where that is known.
    pub total: Option<u32>,
    /// Who started it; none when Nadi did.
    pub person: Option<PersonId>,
    /// When it was queued.
    pub created: Timestamp,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// What went wrong.
    pub error: Option<Code>,
    /// What it found; counts and ids only.
    pub result: Option<serde_json::Value>,
    /// Whether it can be tried again.
    pub can_retry: bool,
}

/// Tasks, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JobList {
    /// The tasks.
    pub jobs: Vec<JobShown>,
}

/// A task is in the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct JobStarted {
    /// The task.
    pub job: JobId,
}

/// Names a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct JobRef {
    /// The task.
    pub id: JobId,
}
