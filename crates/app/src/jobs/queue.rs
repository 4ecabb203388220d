//! The queue: putting a task in, listing, stopping, trying again.

use super::{JobKind, JobList, JobRef, JobShown, JobStarted};
use crate::{
    Error, Result,
    desk::{Done, Open},
    permission::Permission,
    work::{Act, Work},
};
use nadi_base::{Code, JobId, PatientId, PersonId, Sensitive, VisitId};
use nadi_store::{
    Local, Saved, Tx,
    table::{Job, JobStatus},
};

const SHOWN: u32 = 100;

impl JobKind {
    /// The word that is stored.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Backup => "backup",
            Self::BackupVerify => "backup_verify",
            Self::RetentionRun => "retention_run",
            Self::ErasureRun => "erasure_run",
            Self::ConsentWithdrawal => "consent_withdrawal",
            Self::IntegrityCheck => "integrity_check",
            Self::NoteDraft => "note_draft",
            Self::Hear => "hear",
            Self::ClaimBatch => "claim_batch",
            Self::ClaimResponse => "claim_response",
            Self::ClaimImport => "claim_import",
        }
    }

    /// The kind with this word.
    pub(crate) fn of(word: &str) -> Result<Self> {
        serde_json::from_value(word.into())
            .map_err(|_| Error::internal("a task of an unknown kind"))
    }
}

fn fresh(
    kind: JobKind,
    person: Option<PersonId>,
    patient: Option<PatientId>,
    payload: serde_json::Value,
) -> Job {
    Job {
        kind: kind.word().to_owned(),
        person,
        patient,
        visit: None,
        status: JobStatus::Queued,
        stage: None,
        saved: Sensitive::new(serde_json::Value::Null),
        payload: Sensitive::new(payload),
        result: None,
        error: None,
        attempts: 0,
        cancel_asked: false,
        started_at: None,
        ended_at: None,
    }
}

/// Puts a task of the person at work into the queue, in a transaction that says why.
pub(crate) fn add(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    kind: JobKind,
    patient: Option<PatientId>,
    payload: serde_json::Value,
) -> Result<JobStarted> {
    let saved = tx.jobs().insert(fresh(kind, Some(work.person), patient, payload))?;
    Ok(JobStarted { job: saved.id })
}

/// Puts a task about a visit into the queue, in a transaction that says why.
pub(crate) fn add_for_visit(
    tx: &mut Tx<'_>,
    person: Option<PersonId>,
    kind: JobKind,
    visit: VisitId,
    payload: serde_json::Value,
) -> Result<JobStarted> {
    let saved =
        tx.jobs().insert(Job { visit: Some(visit), ..fresh(kind, person, None, payload) })?;
    Ok(JobStarted { job: saved.id })
}

/// Puts a task about a visit into the queue that follows from another task.
pub(crate) fn add_after(tx: &mut Local<'_, '_>, kind: JobKind, before: &Job) -> Result<()> {
    let payload = serde_json::json!({ "visit": before.visit });
    let next = fresh(kind, before.person, before.patient, payload);
    tx.jobs().insert(Job { visit: before.visit, ..next })?;
    Ok(())
}

/// Puts a task of Nadi's own into the queue.
pub(crate) fn add_by_nadi(open: &Open, kind: JobKind) -> Result<()> {
    open.db.local(|tx| {
        tx.jobs().insert(fresh(kind, None, None, serde_json::Value::Null))?;
        Ok::<_, Error>(())
    })?;
    open.runner()?.wake();
    Ok(())
}

/// Lists long tasks: the own ones and Nadi's, or everybody's for who may see them.
pub fn list(work: &Work<'_>, (): ()) -> Result<JobList> {
    let everybody = work.may(Permission::JobsManage);
    let live = work.open.runner()?.live();
    work.read(|snapshot| {
        let jobs = snapshot.jobs().newest(SHOWN)?;
        let mine = jobs
            .iter()
            .filter(|job| everybody || job.person.is_none_or(|person| person == work.person));
        let jobs = mine.map(|job| match &live {
            Some(shown) if shown.id == job.id => Ok(shown.clone()),
            _ => shown(job),
        });
        Ok(JobList { jobs: jobs.collect::<Result<_>>()? })
    })
}

/// A task as the screens show it.
pub(crate) fn shown(job: &Saved<Job>) -> Result<JobShown> {
    let error = job.error.as_deref().and_then(|code| serde_json::from_value(code.into()).ok());
    Ok(JobShown {
        id: job.id,
        kind: JobKind::of(&job.kind)?,
        status: job.status,
        stage: job.stage.clone().unwrap_or_default(),
        done: 0,
        total: None,
        person: job.person,
        created: job.created,
        ended: job.ended_at,
        error,
        result: job.result.as_ref().map(|result| result.expose().clone()),
        can_retry: matches!(job.status, JobStatus::Failed | JobStatus::Cancelled),
    })
}

/// Stops a task: one in the queue at once, a running one between two of its steps.
pub fn cancel(work: &Work<'_>, request: JobRef) -> Result<Done> {
    let runner = work.open.runner()?;
    work.change(Act::new("job_cancel").on("job", request.id), |tx| {
        let mut job = mine(work, tx, request.id)?;
        match job.status {
            JobStatus::Queued => {
                job.status = JobStatus::Cancelled;
                job.ended_at = Some(tx.now());
            }
            JobStatus::Running => job.cancel_asked = true,
            JobStatus::Done | JobStatus::Failed | JobStatus::Cancelled => {
                return Err(Code::WrongState.into());
            }
        }
        tx.jobs().update(&job)?;
        Ok(())
    })?;
    runner.cancel(request.id);
    Ok(Done {})
}

/// Starts a task again that failed or was stopped; what its finished stages left is used again.
pub fn retry(work: &Work<'_>, request: JobRef) -> Result<JobStarted> {
    work.change(Act::new("job_retry").on("job", request.id), |tx| {
        let mut job = mine(work, tx, request.id)?;
        if !matches!(job.status, JobStatus::Failed | JobStatus::Cancelled) {
            return Err(Code::WrongState.into());
        }
        job.status = JobStatus::Queued;
        job.cancel_asked = false;
        job.error = None;
        job.ended_at = None;
        tx.jobs().update(&job)?;
        Ok(())
    })?;
    work.open.runner()?.wake();
    Ok(JobStarted { job: request.id })
}

fn mine(work: &Work<'_>, tx: &Tx<'_>, id: JobId) -> Result<Saved<Job>> {
    let job = tx.read().jobs().need(id)?;
    let allowed =
        job.person.is_none_or(|person| person == work.person) || work.may(Permission::JobsManage);
    if allowed { Ok(job) } else { Err(Code::NotPermitted.into()) }
}
