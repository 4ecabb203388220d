//! Full disks, damaged pages, programs that were killed: typed errors, and nothing lost.

use nadi_store::table::{Job, JobStatus};

pub(crate) fn job(kind: &str) -> Job {
    Job {
        kind: kind.into(),
        person: None,
        patient: None,
        visit: None,
        status: JobStatus::Queued,
        stage: None,
        saved: serde_json::Value::Null.into(),
        payload: serde_json::Value::Null.into(),
        result: None,
        error: None,
        attempts: 0,
        cancel_asked: false,
        started_at: None,
        ended_at: None,
    }
}
