//! Opening a backup and checking it, as a task.

use super::{
    BackupRef,
    find::{self, Found},
};
use crate::{
    Error, Result, audit, jobs,
    jobs::{JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::{
    Tx,
    audit::Outcome,
    backup,
    table::{BackupRecord, BackupStatus},
};
use serde_json::Value;

/// Opens a backup and checks it.
pub fn verify(work: &Work<'_>, request: BackupRef) -> Result<JobStarted> {
    let payload = serde_json::json!({ "id": request.id });
    let started = work.change(Act::new("backup_verify").on("backup", request.id), |tx| {
        jobs::add(work, tx, JobKind::BackupVerify, None, payload)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// The task: reads a backup to its end and remembers what came of it. A backup that does not pass
/// ends the task with its error; a disk that does not answer says nothing of the backup.
pub(crate) fn run_verify(task: &Task<'_>) -> Result<Value> {
    let payload = task.job.payload.expose().clone();
    let asked: BackupRef = serde_json::from_value(payload)
        .map_err(|_| Error::internal("a check without its backup"))?;
    let found = find::one(task.open, asked.id)?;
    let who = audit::actor(task)?;
    task.progress.step("verify", 0, None);
    let key = task.open.keys().database().clone();
    let verdict = backup::verify(&found.folder, &key, &task.machine.integrity);
    let code = verdict.err().map(|error| error.code());
    let says_nothing = |code: &Code| !matches!(code, Code::BadBackup | Code::NewerFile);
    if let Some(code) = code.filter(says_nothing) {
        return Err(code.into());
    }
    task.open.db.write(&who, |tx| remember(tx, &found, code))?;
    match code {
        Some(code) => Err(code.into()),
        None => Ok(serde_json::json!({ "backup": asked.id })),
    }
}

fn remember(tx: &mut Tx<'_>, found: &Found, code: Option<Code>) -> Result<()> {
    let id = found.manifest.id;
    let status = if code.is_none() { BackupStatus::Complete } else { BackupStatus::Failed };
    let error = code.map(|code| code.as_str().to_owned());
    let remembered = tx.read().backup_records().get(id)?;
    if let Some(mut record) = remembered {
        (record.status, record.error) = (status, error);
        tx.backup_records().update(&record)?;
    } else {
        let folder = found.folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = Some(found.manifest.bytes());
        let record = BackupRecord { folder, status, bytes, copied_at: None, error };
        tx.backup_records().insert_as(id, record)?;
    }
    let mut entry = Act::new("backup_checked").on("backup", id).into_entry();
    if code.is_some() {
        entry.outcome = Outcome::Failed;
    }
    tx.audit(entry)?;
    Ok(())
}
