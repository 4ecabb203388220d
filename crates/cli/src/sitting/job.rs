//! Waiting for a long task, and showing a person at a terminal how far it is.

use super::Sitting;
use crate::ending::Failure;
use nadi_api::{Command, commands};
use nadi_app::{
    events::{Envelope, Event},
    jobs::{JobShown, JobStarted, JobStatus},
};
use nadi_base::{Code, JobId};
use std::{
    io::{self, IsTerminal, Write},
    time::Duration,
};

const PATIENCE: Duration = Duration::from_secs(1);

impl Sitting {
    /// Starts a task and waits until it has ended well.
    pub(crate) fn finish<C>(&self, request: C::Request) -> Result<JobShown, Failure>
    where
        C: Command<Reply = JobStarted>,
    {
        let seen = self.desk.events().latest();
        let job = self.send::<C>(request)?.job;
        self.wait_for(job, seen)
    }

    /// Waits until a task that was started some other way has ended well; `seen` is the last event before.
    pub(crate) fn wait_for(&self, job: JobId, mut seen: u64) -> Result<JobShown, Failure> {
        loop {
            let news =
                self.desk.events().after(seen, PATIENCE).ok_or(Failure::Code(Code::Locked))?;
            seen = news.last().map_or(seen, |envelope| envelope.seq);
            show(&news, job);
            if let Some(ended) = self.ended(job, &news)? {
                return of(ended);
            }
        }
    }

    /// The task once it is over. The list is read again where events were silent or missed.
    fn ended(&self, job: JobId, news: &[Envelope]) -> Result<Option<JobShown>, Failure> {
        let missed = news.iter().any(|envelope| envelope.event == Event::Missed);
        let told = changes(news, job).last().cloned();
        let now = match told {
            Some(job) => Some(job),
            None if missed || news.is_empty() => {
                let list = self.send::<commands::JobList>(())?;
                list.jobs.into_iter().find(|shown| shown.id == job)
            }
            None => None,
        };
        Ok(now.filter(|job| !matches!(job.status, JobStatus::Queued | JobStatus::Running)))
    }
}

fn changes(news: &[Envelope], id: JobId) -> impl Iterator<Item = &JobShown> {
    news.iter().filter_map(move |envelope| match &envelope.event {
        Event::JobChanged { job } if job.id == id => Some(job),
        _ => None,
    })
}

fn of(job: JobShown) -> Result<JobShown, Failure> {
    match job.status {
        JobStatus::Done => Ok(job),
        JobStatus::Cancelled => Err(Failure::Code(Code::Cancelled)),
        _ => Err(Failure::Code(job.error.unwrap_or(Code::Internal))),
    }
}

/// One line that is written over and over, on a terminal only.
fn show(news: &[Envelope], id: JobId) {
    let Some(job) = changes(news, id).last() else { return };
    let mut to = io::stderr();
    if !to.is_terminal() {
        return;
    }
    let total = job.total.map(|total| format!("/{total}")).unwrap_or_default();
    let end = if job.status == JobStatus::Running { "" } else { "\r\u{1b}[K" };
    // Progress that cannot be shown is not worth stopping for.
    drop(write!(to, "\r\u{1b}[K{} {}{total}{end}", job.stage, job.done).and_then(|()| to.flush()));
}
