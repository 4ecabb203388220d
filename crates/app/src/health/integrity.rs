//! Reading the whole file and checking it, as a task.

use crate::{
    Result, audit, jobs,
    jobs::{JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_base::Timestamp;
use nadi_store::{
    Snapshot, Tx,
    audit::Outcome,
    table::{Notice, Scope},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Under this key the practice's settings keep what the last check found.
const LAST: &str = "integrity_last";

/// What the last check of the whole file found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LastCheck {
    /// When it ended.
    pub(super) at: Timestamp,
    /// How many problems there were.
    pub(super) problems: usize,
}

/// What the last check found; none before the first.
pub(super) fn last_check(snapshot: Snapshot<'_>) -> Result<Option<LastCheck>> {
    let stored = snapshot.setting(Scope::Practice, LAST)?;
    Ok(stored.and_then(|value| serde_json::from_value(value).ok()))
}

/// Reads the whole file and checks it.
pub fn check_integrity(work: &Work<'_>, (): ()) -> Result<JobStarted> {
    let started = work.change(Act::new("integrity_check"), |tx| {
        jobs::add(work, tx, JobKind::IntegrityCheck, None, Value::Null)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// The task: asks the laptop for the check, writes down what it found, and tells the admins when that
/// is something. Gives counts only; what the engine says of a page stays on this machine.
pub(crate) fn run_integrity(task: &Task<'_>) -> Result<Value> {
    task.progress.step("check", 0, None);
    let key = task.open.keys().database().clone();
    let problems = (task.machine.integrity)(&task.open.profile.database(), &key)?.len();
    task.cancel.check()?;
    let who = audit::actor(task)?;
    task.open.db.write(&who, |tx| write_down(tx, problems))?;
    Ok(serde_json::json!({ "problems": problems }))
}

fn write_down(tx: &mut Tx<'_>, problems: usize) -> Result<()> {
    let found = serde_json::json!({ "at": tx.now(), "problems": problems });
    tx.settings().set(Scope::Practice, LAST, &found)?;
    let mut entry = Act::new("integrity_result").on("problems", problems).into_entry();
    if problems > 0 {
        entry.outcome = Outcome::Failed;
        tx.notices().insert(Notice {
            kind: "integrity_problem".to_owned(),
            person: None,
            role: Some("practice_admin".to_owned()),
            patient: None,
            about: Some("database".to_owned()),
            details: serde_json::json!({ "problems": problems }),
            seen_at: None,
            done_at: None,
        })?;
    }
    tx.audit(entry)?;
    Ok(())
}
