//! Reading a file of claims in, as a task.

use super::{ClaimImportBegin, file::FileImport};
use crate::{
    Error, Result, audit, jobs,
    jobs::{JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_base::Date;
use serde_json::Value;
use std::path::Path;

/// Puts the reading of a file into the queue. A file that is there already is not read again, and one
/// whose reading was stopped goes on.
pub fn begin(work: &Work<'_>, request: ClaimImportBegin) -> Result<JobStarted> {
    let path = Path::new(request.path.expose().trim());
    if !path.is_absolute() {
        return Err(Error::field("path", "Write the whole path of the file."));
    }
    if !path.is_file() {
        return Err(Error::field("path", "There is no such file."));
    }
    let payload = serde_json::json!({ "path": path, "rules": request.rules });
    let started = work.change(Act::new("claim_import"), |tx| {
        jobs::add(work, tx, JobKind::ClaimImport, None, payload)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// The task. Gives ids and counts.
pub(crate) fn run_import(task: &Task<'_>) -> Result<Value> {
    let asked = task.job.payload.expose();
    let path = asked["path"].as_str().ok_or(Error::internal("a task without a path"))?;
    let practice = task.open.db.read(|read| Ok::<_, Error>(read.practice().all()?))?;
    let ahead = practice.first().and_then(|one| i32::try_from(one.minutes_ahead).ok());
    let import = FileImport {
        db: &task.open.db,
        who: &audit::actor(task)?,
        clock: &*task.machine.clock,
        path: Path::new(path),
        rules: serde_json::from_value(asked["rules"].clone()).unwrap_or_default(),
        today: Date::at_offset(task.machine.clock.now(), ahead.unwrap_or(0)),
    };
    let (saved, again) = import.all(task.progress, task.cancel)?;
    Ok(serde_json::json!({
        "import": saved.id,
        "again": again,
        "claims": saved.saved,
        "passed": saved.passed,
        "failed": saved.failed,
        "warnings": saved.warnings,
        "findings": saved.findings,
    }))
}
