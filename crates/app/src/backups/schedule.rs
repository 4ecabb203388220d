//! When a backup is due, and when the lack of one is worth a warning.

use crate::{Error, Result, desk::Open, jobs, jobs::JobKind};
use nadi_base::{JobId, Timestamp};
use nadi_store::{
    Snapshot,
    table::{Job, JobStatus},
};
use std::time::Duration;

/// Between two backups while the desk is open.
pub(super) const EVERY: Duration = Duration::from_hours(1);
/// After a try that failed or was stopped.
const TRY_AGAIN: Duration = Duration::from_mins(15);
/// Longer than this without one is late.
const LATE: Duration = Duration::from_hours(3);
/// Tasks that are looked through for the last try.
const LOOKED_AT: u32 = 200;

/// Whether a backup is overdue: the last good one is too long ago, or there is none. A new clinic has
/// its first within seconds.
pub(crate) fn is_late(last: Option<Timestamp>, now: Timestamp) -> bool {
    last.is_none_or(|last| now.since(last) > LATE)
}

/// Puts a backup into the queue when one is due. Nobody waits for it: what cannot be queued shows as
/// late on the Today screen.
pub(crate) fn begin_when_due(open: &Open) {
    drop(queue_when_due(open));
}

fn queue_when_due(open: &Open) -> Result<()> {
    let now = open.db.local(|local| Ok::<_, Error>(local.now()))?;
    if open.db.read(|snapshot| is_due(*snapshot, now))? {
        jobs::add_by_nadi(open, JobKind::Backup)?;
    }
    Ok(())
}

fn is_due(snapshot: Snapshot<'_>, now: Timestamp) -> Result<bool> {
    if under_way(snapshot)?.is_some() {
        return Ok(false);
    }
    let last = snapshot.backup_records().last_complete()?.map(|backup| backup.created);
    let tries = snapshot.jobs().newest(LOOKED_AT)?;
    let tried = tries.iter().find(|job| is_backup(job)).map(|job| job.created);
    Ok(has_passed(last, now, EVERY) && has_passed(tried, now, TRY_AGAIN))
}

/// The backup that waits or is being made.
pub(super) fn under_way(snapshot: Snapshot<'_>) -> Result<Option<JobId>> {
    let mut jobs = snapshot.jobs().with_status(JobStatus::Running)?;
    jobs.extend(snapshot.jobs().with_status(JobStatus::Queued)?);
    Ok(jobs.iter().find(|job| is_backup(job)).map(|job| job.id))
}

fn is_backup(job: &Job) -> bool {
    job.kind == JobKind::Backup.word()
}

/// Counted in both directions: after the clock was set back, a moment that lies far ahead is no
/// reason to wait for it.
fn has_passed(last: Option<Timestamp>, now: Timestamp, span: Duration) -> bool {
    last.is_none_or(|last| now.since(last).max(last.since(now)) >= span)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp::from_millis(1_795_262_400_000);

    #[test]
    fn three_hours_without_a_backup_are_late() {
        assert!(is_late(None, NOON), "no backup at all is worth a warning");
        assert!(!is_late(Some(NOON), NOON.plus(LATE)));
        assert!(is_late(Some(NOON), NOON.plus(LATE + Duration::from_millis(1))));
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_stop_backups() {
        assert!(has_passed(None, NOON, EVERY), "the first is due at once");
        assert!(!has_passed(Some(NOON), NOON.plus(Duration::from_mins(59)), EVERY));
        assert!(has_passed(Some(NOON), NOON.plus(EVERY), EVERY));
        assert!(has_passed(Some(NOON.plus(EVERY)), NOON, EVERY), "made an hour ahead of now");
    }
}
