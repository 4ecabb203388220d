//! Making a backup and checking one, as tasks.

use super::{BackupRef, schedule::under_way};
use crate::{
    Result, jobs,
    jobs::{JobKind, JobStarted, Task},
    work::{Act, Work},
};
use serde_json::Value;

/// Makes a backup now; one that waits or is being made already is that backup.
pub fn make(work: &Work<'_>, (): ()) -> Result<JobStarted> {
    let started = work.change(Act::new("backup_make"), |tx| match under_way(tx.read())? {
        Some(job) => Ok(JobStarted { job }),
        None => jobs::add(work, tx, JobKind::Backup, None, Value::Null),
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// Opens a backup and checks it.
pub fn verify(work: &Work<'_>, request: BackupRef) -> Result<JobStarted> {
    let payload = serde_json::json!({ "backup": request.id });
    let started = work.change(Act::new("backup_verify").on("backup", request.id), |tx| {
        jobs::add(work, tx, JobKind::BackupVerify, None, payload)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

pub(crate) fn run_backup(_t: &Task<'_>) -> Result<Value> {
    Ok(Value::Null)
}
pub(crate) fn run_verify(_t: &Task<'_>) -> Result<Value> {
    Ok(Value::Null)
}
