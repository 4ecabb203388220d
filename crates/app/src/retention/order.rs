//! Carrying a preview out: the checks, and the task that is put into the queue.

use super::{DeletionRun, PreviewKind};
use crate::{
    Error, Result, jobs,
    jobs::{JobKind, JobStarted, Task},
    work::{Act, Work},
};
use nadi_base::{Code, PatientId, PreviewId};
use nadi_store::{
    Saved, Tx,
    table::{Preview, RecordRef},
};
use serde::{Deserialize, Serialize};

/// What a task is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Order {
    /// The preview that was shown.
    pub(super) preview: PreviewId,
    /// Why.
    pub(super) reason: String,
}

impl Order {
    /// The order of a task.
    pub(super) fn of(task: &Task<'_>) -> Result<Self> {
        let payload = task.job.payload.expose().clone();
        serde_json::from_value(payload).map_err(|_| Error::internal("a deletion without its order"))
    }

    /// The preview, as it was frozen.
    pub(super) fn preview(&self, task: &Task<'_>) -> Result<Saved<Preview>> {
        task.open.db.read(|snapshot| Ok(snapshot.previews().need(self.preview)?))
    }
}

/// Deletes what a preview showed.
pub fn run(work: &Work<'_>, request: DeletionRun) -> Result<JobStarted> {
    start(work, request, PreviewKind::Retention, JobKind::RetentionRun, "retention_run")
}

/// Erases a patient as the preview showed.
pub fn run_erasure(work: &Work<'_>, request: DeletionRun) -> Result<JobStarted> {
    start(work, request, PreviewKind::Erasure, JobKind::ErasureRun, "erasure_run")
}

/// Carries out that a consent is taken back.
pub fn run_withdrawal(work: &Work<'_>, request: DeletionRun) -> Result<JobStarted> {
    let kind = PreviewKind::ConsentWithdrawal;
    start(work, request, kind, JobKind::ConsentWithdrawal, "consent_withdraw")
}

fn start(
    work: &Work<'_>,
    request: DeletionRun,
    kind: PreviewKind,
    job: JobKind,
    command: &'static str,
) -> Result<JobStarted> {
    let reason = reason(&request.reason)?.to_owned();
    let patient = work.read(|snapshot| {
        let records = snapshot.previews().get(request.preview)?.map(|preview| preview.data.records);
        Ok(only_patient(kind, &records.unwrap_or_default()))
    })?;
    let act = Act::new(command).on("preview", request.preview).patient(patient);
    let started = work.change(act.reason(Some(&reason)), |tx| {
        use_up(work, tx, kind, request.preview)?;
        let order = Order { preview: request.preview, reason };
        let order = serde_json::to_value(order)
            .map_err(|_| Error::internal("an order could not be written"))?;
        // Without the patient: erasing a patient empties the queue of all that names them.
        jobs::add(work, tx, job, None, order)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// A preview is carried out once, in time, and by whoever was shown it.
fn use_up(work: &Work<'_>, tx: &mut Tx<'_>, kind: PreviewKind, id: PreviewId) -> Result<()> {
    let mut preview = tx.read().previews().need(id)?;
    if preview.kind != kind.word() || preview.made_by != work.person {
        return Err(Code::NotFound.into());
    }
    let now = tx.now();
    if preview.used_at.is_some() || preview.expires <= now {
        return Err(Code::PreviewStale.into());
    }
    preview.used_at = Some(now);
    tx.previews().update(&preview)?;
    Ok(())
}

fn only_patient(kind: PreviewKind, records: &[RecordRef]) -> Option<PatientId> {
    let erasure = kind == PreviewKind::Erasure;
    records.iter().find_map(|record| match record {
        RecordRef::Patient(id) if erasure => Some(*id),
        _ => None,
    })
}

/// A reason that says something.
pub(super) fn reason(text: &str) -> Result<&str> {
    let text = text.trim();
    if (5..=500).contains(&text.chars().count()) && !text.contains('\0') {
        return Ok(text);
    }
    Err(Error::field("reason", "Write the reason in a few words."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_something() {
        for (text, fine) in [("", false), ("  ok   ", false), ("asked", true), ("a\0bcdef", false)]
        {
            assert_eq!(reason(text).is_ok(), fine, "{text:?} as a reason");
        }
        assert!(reason(&"x".repeat(501)).is_err(), "a reason is not an essay");
    }
}
