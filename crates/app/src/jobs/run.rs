//! The thread that works the queue off, one task at a time.

use super::{JobKind, JobShown, queue::shown};
use crate::{
    Error, Machine, Result, backups, claim_files, claims,
    desk::{Open, held},
    events::{Event, Events},
    health, notes, retention, transcripts,
};
use nadi_base::{Cancel, Code, JobId, Progress, Sensitive, Step};
use nadi_store::{
    Saved,
    table::{Job, JobStatus, Notice},
};
use serde_json::Value;
use std::{
    sync::{Arc, Condvar, Mutex, PoisonError, Weak},
    thread::{self, JoinHandle},
    time::Duration,
};

/// Steps are told at most this often, and only by tasks that take at least the first of them.
const FIRST_STEP: Duration = Duration::from_millis(250);
const STEP: Duration = Duration::from_millis(34);

/// What may look different once a task ended.
const STALE: [&str; 12] = [
    "jobs",
    "today",
    "backups",
    "patients",
    "visits",
    "notes",
    "health",
    "retention",
    "sound",
    "words",
    "imports",
    "claims",
];

/// The running queue of an open desk.
pub(crate) struct Runner {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    news: Condvar,
}

#[derive(Default)]
struct State {
    stopped: bool,
    woken: bool,
    running: Option<(JobId, Cancel)>,
    live: Option<JobShown>,
}

/// What a task is given while it runs.
pub(crate) struct Task<'a> {
    pub(crate) open: &'a Open,
    pub(crate) machine: &'a Machine,
    pub(crate) events: &'a Events,
    pub(crate) job: &'a Saved<Job>,
    pub(crate) progress: &'a Progress,
    pub(crate) cancel: &'a Cancel,
}

impl Runner {
    /// Puts tasks that a stop left running back into the queue, and starts the thread.
    pub(crate) fn start(open: &Arc<Open>, machine: Machine, events: Arc<Events>) -> Self {
        let shared = Arc::<Shared>::default();
        let (weak, inner) = (Arc::downgrade(open), Arc::clone(&shared));
        // The thread holds the desk only while a task runs, so that keys go when the desk locks.
        let thread = thread::spawn(move || {
            if let Some(open) = weak.upgrade() {
                drop(put_back(&open));
            }
            work_off(&weak, &inner, &machine, &events);
        });
        Self { shared, thread: Mutex::new(Some(thread)) }
    }

    /// Says that there is something in the queue.
    pub(crate) fn wake(&self) {
        held(&self.shared.state).woken = true;
        self.shared.news.notify_all();
    }

    /// Asks the running task to stop, if it is this one.
    pub(crate) fn cancel(&self, job: JobId) {
        if let Some((running, cancel)) = &held(&self.shared.state).running
            && *running == job
        {
            cancel.cancel();
        }
    }

    /// Ends the queue and waits for it: a running task stops between two steps and goes back into the
    /// queue. Until then it holds the keys, so nothing that follows a lock may start before.
    pub(crate) fn stop(&self) {
        let mut state = held(&self.shared.state);
        state.stopped = true;
        if let Some((_, cancel)) = &state.running {
            cancel.cancel();
        }
        drop(state);
        self.shared.news.notify_all();
        if let Some(thread) = held(&self.thread).take() {
            // A panic of the thread has been turned into a failed task already.
            drop(thread.join());
        }
    }

    /// The running task with its present step.
    pub(crate) fn live(&self) -> Option<JobShown> {
        held(&self.shared.state).live.clone()
    }
}

fn put_back(open: &Open) -> Result<()> {
    open.db.local(|tx| {
        for mut job in tx.read().jobs().with_status(JobStatus::Running)? {
            job.status = if job.cancel_asked { JobStatus::Cancelled } else { JobStatus::Queued };
            tx.jobs().update(&job)?;
        }
        Ok(())
    })
}

fn work_off(open: &Weak<Open>, shared: &Arc<Shared>, machine: &Machine, events: &Arc<Events>) {
    loop {
        let Some(desk) = open.upgrade() else { return };
        let next = if held(&shared.state).stopped { return } else { take_next(&desk) };
        match next {
            Ok(Some(job)) => run(&desk, &job, shared, machine, events),
            Ok(None) => {
                drop(desk);
                wait(shared);
            }
            Err(error) => {
                events.publish(Event::StoreProblem { code: error.code() });
                drop(desk);
                wait(shared);
            }
        }
    }
}

fn wait(shared: &Shared) {
    let state = held(&shared.state);
    let waited = shared.news.wait_while(state, |state| !state.woken && !state.stopped);
    waited.unwrap_or_else(PoisonError::into_inner).woken = false;
}

fn take_next(open: &Open) -> Result<Option<Saved<Job>>> {
    open.db.local(|tx| {
        let Some(mut job) = tx.read().jobs().with_status(JobStatus::Queued)?.into_iter().next()
        else {
            return Ok(None);
        };
        let now = tx.now();
        job.status = JobStatus::Running;
        job.attempts += 1;
        job.started_at = job.started_at.or(Some(now));
        Ok(Some(tx.jobs().update(&job)?))
    })
}

fn run(
    open: &Arc<Open>,
    job: &Saved<Job>,
    shared: &Arc<Shared>,
    machine: &Machine,
    events: &Arc<Events>,
) {
    let cancel = Cancel::new();
    let Ok(first) = shown(job) else { return };
    {
        let mut state = held(&shared.state);
        state.running = Some((job.id, cancel.clone()));
        state.live = Some(first.clone());
        if state.stopped {
            cancel.cancel();
        }
    }
    events.publish(Event::JobChanged { job: first.clone() });
    let progress = reporter(first, shared, machine, events);
    let task = Task { open, machine, events, job, progress: &progress, cancel: &cancel };
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| carry_out(&task)))
        .unwrap_or_else(|_| Err(Error::internal("a task panicked")));
    let stopped = {
        let mut state = held(&shared.state);
        state.running = None;
        state.live = None;
        state.stopped
    };
    match end(open, job, outcome, stopped) {
        Ok(ended) => {
            if let Ok(job) = shown(&ended) {
                events.publish(Event::JobChanged { job });
            }
            events.publish(Event::TagsInvalidated { tags: STALE.map(str::to_owned).to_vec() });
        }
        Err(error) => events.publish(Event::StoreProblem { code: error.code() }),
    }
}

fn carry_out(task: &Task<'_>) -> Result<Value> {
    match JobKind::of(&task.job.kind)? {
        JobKind::Backup => backups::run_backup(task),
        JobKind::BackupVerify => backups::run_verify(task),
        JobKind::RetentionRun | JobKind::ErasureRun => retention::run_deletion(task),
        JobKind::ConsentWithdrawal => retention::run_consent_withdrawal(task),
        JobKind::IntegrityCheck => health::run_integrity(task),
        JobKind::NoteDraft => notes::run_draft(task),
        JobKind::Hear => {
            let heard = transcripts::run_hear(task)?;
            notes::follow(task)?;
            Ok(heard)
        }
        JobKind::ClaimBatch => claims::run_write(task),
        JobKind::ClaimResponse => claims::run_read(task),
        JobKind::ClaimImport => claim_files::run_import(task),
    }
}

/// Writes how a task ended. One that was stopped by a lock goes back into the queue.
fn end(open: &Open, job: &Saved<Job>, outcome: Result<Value>, stopped: bool) -> Result<Saved<Job>> {
    open.db.local(|tx| {
        let mut saved = tx.read().jobs().need(job.id)?;
        let now = tx.now();
        saved.ended_at = Some(now);
        match outcome {
            Ok(result) => {
                saved.status = JobStatus::Done;
                saved.result = Some(Sensitive::new(result));
            }
            Err(error) if error.code() == Code::Cancelled && stopped && !saved.cancel_asked => {
                saved.status = JobStatus::Queued;
                saved.ended_at = None;
            }
            Err(error) if error.code() == Code::Cancelled => saved.status = JobStatus::Cancelled,
            Err(error) => {
                saved.status = JobStatus::Failed;
                saved.error = Some(error.code().as_str().to_owned());
                tx.notices().insert(failure(&saved))?;
            }
        }
        Ok(tx.jobs().update(&saved)?)
    })
}

fn failure(job: &Saved<Job>) -> Notice {
    let backup = job.kind == JobKind::Backup.word();
    Notice {
        kind: if backup { "backup_failed" } else { "job_failed" }.to_owned(),
        person: job.person,
        role: job.person.is_none().then(|| "practice_admin".to_owned()),
        patient: None,
        about: Some(format!("job:{}", job.id)),
        details: Value::Null,
        seen_at: None,
        done_at: None,
    }
}

/// Tells the screens about steps: the first after a quarter of a second, then at most 30 a second,
/// and always when the stage changes.
fn reporter(
    first: JobShown,
    shared: &Arc<Shared>,
    machine: &Machine,
    events: &Arc<Events>,
) -> Progress {
    let (shared, events, clock) =
        (Arc::clone(shared), Arc::clone(events), Arc::clone(&machine.clock));
    let begun = clock.monotonic();
    let last = Mutex::new((begun + FIRST_STEP, String::new()));
    Progress::new(move |step: Step| {
        let job = JobShown {
            stage: step.stage.to_owned(),
            done: u32::try_from(step.done).unwrap_or(u32::MAX),
            total: step.total.map(|total| u32::try_from(total).unwrap_or(u32::MAX)),
            ..first.clone()
        };
        held(&shared.state).live = Some(job.clone());
        let now = clock.monotonic();
        let mut last = held(&last);
        let new_stage = last.1 != step.stage && now >= begun + FIRST_STEP;
        if now >= last.0 || new_stage {
            *last = (now + STEP, step.stage.to_owned());
            events.publish(Event::JobChanged { job });
        }
    })
}
