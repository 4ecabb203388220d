//! The queue of long tasks.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{JobId, PatientId, PersonId, Sensitive, Timestamp, VisitId};

words! {
    /// How far a task is.
    JobStatus {
        /// Waits for its turn.
        Queued "queued"
        /// Is being done.
        Running "running"
        /// Is done.
        Done "done"
        /// Ended with an error.
        Failed "failed"
        /// Was stopped by a person.
        Cancelled "cancelled"
    }
}

record! {
    /// One long task.
    Job in "job", id JobId, logged false {
        /// What it does, a word of the command list.
        kind: String,
        /// Who asked for it.
        person: Option<PersonId>,
        /// The patient it is about.
        patient: Option<PatientId>,
        /// The visit it is about.
        visit: Option<VisitId>,
        /// How far it is.
        status: JobStatus,
        /// The stage it is in, or was in when it ended.
        stage: Option<String>,
        /// What each finished stage left for the next.
        saved: Sensitive<serde_json::Value>,
        /// What was asked.
        payload: Sensitive<serde_json::Value>,
        /// What came of it.
        result: Option<Sensitive<serde_json::Value>>,
        /// The code of the error that ended it.
        error: Option<String>,
        /// How often it was begun.
        attempts: u32,
        /// Whether a person asked it to stop.
        cancel_asked: bool,
        /// When it was first begun.
        started_at: Option<Timestamp>,
        /// When it ended.
        ended_at: Option<Timestamp>,
    }
}

impl Reader<'_, Job> {
    /// Tasks in a state, oldest first.
    pub fn with_status(&self, status: JobStatus) -> Result<Vec<Saved<Job>>, StoreError> {
        self.list("WHERE status = ?1 ORDER BY row", [status.to_value()])
    }

    /// The newest tasks, newest first.
    pub fn newest(&self, limit: u32) -> Result<Vec<Saved<Job>>, StoreError> {
        self.list("ORDER BY row DESC LIMIT ?1", [limit])
    }
}
