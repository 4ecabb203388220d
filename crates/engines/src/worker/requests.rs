//! What comes in: requests for the job, cancels for the flag of the request they name.

use crate::{
    lock::lock,
    protocol::{FrameError, ToWorker, decode, read_frame},
};
use nadi_base::{Cancel, Code, Sensitive};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{
    io::{self, Read},
    process::exit,
    sync::{
        Arc, Mutex,
        mpsc::{self, Receiver, SyncSender},
    },
    thread,
};

/// A piece of work as it came in.
#[derive(Debug)]
pub struct Request {
    pub(super) id: u64,
    /// What to do.
    pub verb: String,
    /// With what.
    pub params: Sensitive<Value>,
    /// The binary half, empty where there is none.
    pub body: Sensitive<Vec<u8>>,
}

impl Request {
    /// The parameters as a type of the job's own; anything else is bad input.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Code> {
        T::deserialize(self.params.expose()).map_err(|_| Code::BadInput)
    }
}

type Task = (Request, Cancel);
type Current = Arc<Mutex<Option<(u64, Cancel)>>>;

/// Reads on a thread of its own, so that a cancel is seen while a job runs.
pub(super) fn listen() -> Result<Receiver<Task>, FrameError> {
    let (tasks, waiting) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("requests".into())
        .spawn(move || leave(&read_all(&mut io::stdin().lock(), &tasks)))?;
    Ok(waiting)
}

/// Ends the worker, also in the middle of a job: nobody is left who wants the answer.
#[expect(
    clippy::exit,
    reason = "a job that does not look at its cancel flag must not outlive the host"
)]
fn leave(end: &FrameError) -> ! {
    exit(if *end == FrameError::Closed { 0 } else { 2 })
}

fn read_all(from: &mut impl Read, tasks: &SyncSender<Task>) -> FrameError {
    let current = Current::default();
    loop {
        if let Err(end) = read_one(from, tasks, &current) {
            return end;
        }
    }
}

fn read_one(
    from: &mut impl Read,
    tasks: &SyncSender<Task>,
    current: &Current,
) -> Result<(), FrameError> {
    let frame = read_frame(from)?;
    match decode(&frame)? {
        ToWorker::Request { id, verb, params } => {
            let cancel = Cancel::new();
            *lock(current) = Some((id, cancel.clone()));
            let request = Request { id, verb, params, body: frame.body.into() };
            tasks.send((request, cancel)).map_err(|_| FrameError::Closed)
        }
        ToWorker::Cancel { id } => {
            if let Some((_, cancel)) = lock(current).as_ref().filter(|(of, _)| *of == id) {
                cancel.cancel();
            }
            Ok(())
        }
    }
}
