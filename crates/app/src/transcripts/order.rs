//! Asking for words: what the task that hears is told, and how it is put into the queue.

use super::{SegmentRun, TranscriptRun, edit::reach_segment};
use crate::{
    Error, Result,
    check::{Form, VISIT_LANGUAGES},
    jobs::{self, JobKind, JobStarted},
    recordings::RecordingState,
    visits::need_open,
    work::{Act, Work},
};
use nadi_base::{
    Code, ImportFileId, JobId, PersonId, RecordingId, SegmentId, TranscriptId, VisitId,
};
use nadi_store::{
    Saved, Snapshot, Tx,
    table::{ImportFile, Job, JobStatus},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the task is told: a file that was brought in, a recording, or one turn.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Order {
    pub(super) file: Option<ImportFileId>,
    pub(super) recording: Option<RecordingId>,
    pub(super) segment: Option<SegmentId>,
    pub(super) language: String,
    pub(super) model: Option<String>,
}

/// What the task keeps of what it did, so that it goes on there.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Done {
    pub(super) stage: String,
    pub(super) recording: Option<RecordingId>,
    pub(super) transcript: Option<TranscriptId>,
    pub(super) model: Option<String>,
    pub(super) heard_s: f64,
    pub(super) total_ms: u64,
    pub(super) work_ms: u64,
}

impl Order {
    /// The order of a task.
    pub(super) fn of(job: &Job) -> Result<Self> {
        serde_json::from_value(job.payload.expose().clone())
            .map_err(|_| Error::from(Code::Cancelled))
    }

    fn put(self, tx: &mut Tx<'_>, person: Option<PersonId>, visit: VisitId) -> Result<JobStarted> {
        let payload = serde_json::to_value(self)
            .map_err(|_| Error::internal("an order could not be written"))?;
        jobs::add_for_visit(tx, person, JobKind::Hear, visit, payload)
    }
}

impl Done {
    /// What a task did so far.
    pub(super) fn of(job: &Job) -> Self {
        serde_json::from_value(job.saved.expose().clone()).unwrap_or_default()
    }
}

/// Puts a recording into the queue.
pub(crate) fn queue(
    tx: &mut Tx<'_>,
    person: Option<PersonId>,
    visit: VisitId,
    recording: RecordingId,
    language: &str,
) -> Result<()> {
    let order =
        Order { recording: Some(recording), language: language.to_owned(), ..Order::default() };
    order.put(tx, person, visit).map(drop)
}

/// Puts a file that was brought in into the queue.
pub(crate) fn queue_file(
    tx: &mut Tx<'_>,
    person: Option<PersonId>,
    file: &Saved<ImportFile>,
) -> Result<()> {
    let visit = file.visit.ok_or_else(|| Error::internal("a file without a visit"))?;
    let order = Order {
        file: Some(file.id),
        recording: file.recording,
        language: file.language.clone(),
        ..Order::default()
    };
    order.put(tx, person, visit).map(drop)
}

/// The tasks of files, queued or running.
pub(crate) fn jobs_of_files(snapshot: Snapshot<'_>) -> Result<BTreeMap<ImportFileId, JobId>> {
    let mut found = BTreeMap::new();
    for job in live(snapshot)? {
        if let Some(file) = Order::of(&job).ok().and_then(|order| order.file) {
            found.insert(file, job.id);
        }
    }
    Ok(found)
}

/// Tasks that hear, queued or running.
pub(super) fn live(snapshot: Snapshot<'_>) -> Result<Vec<Saved<Job>>> {
    let mut jobs = snapshot.jobs().with_status(JobStatus::Running)?;
    jobs.extend(snapshot.jobs().with_status(JobStatus::Queued)?);
    jobs.retain(|job| job.kind == JobKind::Hear.word());
    Ok(jobs)
}

/// Writes a recording down again.
pub fn run(work: &Work<'_>, request: TranscriptRun) -> Result<JobStarted> {
    let recording = work.read(|snapshot| Ok(snapshot.recordings().need(request.recording)?))?;
    let visit = need_open(work, "transcript_run", recording.visit)?;
    if matches!(recording.state, RecordingState::Recording | RecordingState::Erased) {
        return Err(Code::WrongState.into());
    }
    let language = checked(request.language.unwrap_or(visit.language))?;
    let act = Act::new("transcript_run").on("recording", request.recording).patient(visit.patient);
    let started = work.change(act, |tx| {
        let recording = Some(request.recording);
        let order = Order { recording, language, model: request.model, ..Order::default() };
        order.put(tx, Some(work.person), recording_visit(tx, request.recording)?)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

fn recording_visit(tx: &Tx<'_>, id: RecordingId) -> Result<VisitId> {
    Ok(tx.read().recordings().need(id)?.visit)
}

/// Writes one turn down again.
pub fn run_segment(work: &Work<'_>, request: SegmentRun) -> Result<JobStarted> {
    let (transcript, visit) = reach_segment(work, "segment_run", request.id)?;
    let recording = transcript.recording.ok_or(Code::WrongState)?;
    let language = checked(request.language.unwrap_or_else(|| transcript.language.clone()))?;
    let act = Act::new("segment_run").on("segment", request.id).patient(visit.patient);
    let started = work.change(act, |tx| {
        let order = Order {
            file: None,
            recording: Some(recording),
            segment: Some(request.id),
            language,
            model: request.model,
        };
        order.put(tx, Some(work.person), transcript.visit)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

fn checked(language: String) -> Result<String> {
    Form::default()
        .must(
            VISIT_LANGUAGES.contains(&language.as_str()),
            "language",
            "Nadi does not know this language.",
        )
        .done()?;
    Ok(language)
}
