//! Making a backup, as a task.

use super::{schedule::under_way, second_folder::second_folder};
use crate::{
    Error, Result, audit,
    desk::Open,
    jobs,
    jobs::{JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_store::{
    Local, Who,
    audit::Outcome,
    backup::{self, Made},
    table::Notice,
};
use serde_json::Value;
use std::{path::Path, time::Duration};

/// How long after a restore every backup is kept.
const WAY_BACK: Duration = Duration::from_hours(24);

/// Makes a backup now; one that waits or is being made already is that backup.
pub fn make(work: &Work<'_>, (): ()) -> Result<JobStarted> {
    let started = work.change(Act::new("backup_make"), |tx| match under_way(tx.read())? {
        Some(job) => Ok(JobStarted { job }),
        None => jobs::add(work, tx, JobKind::Backup, None, Value::Null),
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// The task: signs the trail, copies, compares, copies to the second folder, clears what newer ones
/// replace. Gives ids and counts.
pub(crate) fn run_backup(task: &Task<'_>) -> Result<Value> {
    let (open, dir) = (task.open, task.open.profile.backups());
    let who = audit::actor(task)?;
    audit::vouch_for_key(open)?;
    audit::checkpoint(open, task.machine)?;
    task.cancel.check()?;
    task.progress.step("copy", 0, None);
    let made = backup::create(&open.db, &dir, env!("CARGO_PKG_VERSION"));
    write_down(task, &who, made.as_ref().ok())?;
    let made = made?;
    let second = open.db.read(|snapshot| second_folder(*snapshot))?;
    let copied = second.as_deref().map(|second| copy_out(task, &made, second)).transpose()?;
    let pruned = if was_just_restored(open)? {
        0
    } else {
        task.progress.step("rotate", 0, None);
        backup::prune(&open.db, &dir)?.len()
    };
    Ok(serde_json::json!({
        "backup": made.manifest.id,
        "bytes": made.manifest.bytes(),
        "copied": copied,
        "pruned": pruned,
        "sound_left": made.sound_left,
    }))
}

/// For a while after a restore nothing is cleared: the backup that was made just before it shares its
/// hour with the next one, and is the way back.
fn was_just_restored(open: &Open) -> Result<bool> {
    let device =
        open.db.read(|snapshot| Ok::<_, Error>(snapshot.devices().need(open.db.device())?))?;
    let now = open.db.local(|local| Ok::<_, Error>(local.now()))?;
    Ok(device.restored_from.is_some() && now.since(device.created) < WAY_BACK)
}

fn write_down(task: &Task<'_>, who: &Who, made: Option<&Made>) -> Result<()> {
    let act = Act::new("backup_result");
    let mut entry = match made {
        Some(made) => act.on("backup", made.manifest.id).into_entry(),
        None => act.into_entry(),
    };
    if made.is_none() {
        entry.outcome = Outcome::Failed;
    }
    task.open.db.write(who, |tx| Ok(tx.audit(entry).map(drop)?))
}

/// Copies a backup to the second folder. That it is not there is no reason to call the backup failed;
/// the admins are told, once.
fn copy_out(task: &Task<'_>, made: &Made, second: &Path) -> Result<bool> {
    task.cancel.check()?;
    task.progress.step("copying", 0, None);
    let there = second.is_dir();
    let copied = there && backup::copy_to(&made.folder, second).is_ok();
    if copied {
        backup::prune(&task.open.db, second)?;
    }
    task.open.db.local(|local| remember_copy(local, made, copied))?;
    Ok(copied)
}

fn remember_copy(local: &mut Local<'_, '_>, made: &Made, copied: bool) -> Result<()> {
    if !copied {
        return tell_admins(local);
    }
    let mut record = local.read().backup_records().need(made.manifest.id)?;
    record.copied_at = Some(local.now());
    local.backup_records().update(&record)?;
    for mut notice in local.read().notices().all()? {
        if is_about_copies(&notice) {
            notice.done_at = Some(local.now());
            local.notices().update(&notice)?;
        }
    }
    Ok(())
}

const SECOND: &str = "backup_second_folder";

fn is_about_copies(notice: &Notice) -> bool {
    notice.done_at.is_none() && notice.about.as_deref() == Some(SECOND)
}

fn tell_admins(local: &mut Local<'_, '_>) -> Result<()> {
    if local.read().notices().all()?.iter().any(|notice| is_about_copies(notice)) {
        return Ok(());
    }
    let told = local.notices().insert(Notice {
        kind: "backup_failed".to_owned(),
        person: None,
        role: Some("practice_admin".to_owned()),
        patient: None,
        about: Some(SECOND.to_owned()),
        details: Value::Null,
        seen_at: None,
        done_at: None,
    });
    told.map(drop).map_err(Error::from)
}
