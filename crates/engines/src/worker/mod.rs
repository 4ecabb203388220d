//! The worker's side, for the programs under `workers/`.
//!
//! A worker is one type that implements [`Job`] and a `main` that calls [`run`]. Everything else is
//! here: entering the sandbox before the first byte of input, the hello, reading requests and cancels,
//! ending when the input does. A panic in a job ends the worker; the supervisor starts a fresh one.

mod replies;
mod requests;
mod wire;

pub use crate::protocol::Reply;
pub use replies::Replies;
pub use requests::Request;

use crate::{
    protocol::{FrameError, FromWorker, Hello, PROTOCOL},
    sandbox::{self, Confinement},
};
use nadi_base::{Cancel, Code};
use std::process::ExitCode;
use wire::Wire;

/// What a worker does.
pub trait Job {
    /// Does one request. Looks at `cancel` between its steps and then answers [`Code::Cancelled`]; one
    /// that goes on for more than 300 ms is killed.
    ///
    /// A reason other than bad input, not found, wrong state, memory and cancelled is shown as a fault.
    fn run(&mut self, request: &Request, out: &Replies, cancel: &Cancel) -> Result<Reply, Code>;
}

/// How far behind other programs a worker goes that gives way to them.
#[cfg(unix)]
const BEHIND: i32 = 10;

/// Lets every other program go first, above all a recording that is being made. Call it before [`run`]: threads
/// that begin later do the same.
pub fn give_way() {
    // Who may not is as quick as before.
    #[cfg(unix)]
    let _ = rustix::process::nice(BEHIND);
}

/// Runs a worker until its input ends. Call it first in `main`, before anything opens a file.
pub fn run(name: &str, job: &mut dyn Job) -> ExitCode {
    let Ok(wire) = Wire::take() else { return ExitCode::FAILURE };
    let sandbox = sandbox::enter(&confinement());
    let hello = Hello { protocol: PROTOCOL, name: name.to_owned(), sandbox };
    match serve(&wire, &FromWorker::Hello(hello), job) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn confinement() -> Confinement {
    let given = std::env::args().nth(1);
    given.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn serve(wire: &Wire, hello: &FromWorker, job: &mut dyn Job) -> Result<(), FrameError> {
    wire.send(hello, Vec::new())?;
    let requests = requests::listen()?;
    while let Ok((request, cancel)) = requests.recv() {
        let id = request.id;
        let answer = job.run(&request, &Replies::new(id, wire), &cancel);
        send_answer(wire, id, answer)?;
    }
    Ok(())
}

fn send_answer(wire: &Wire, id: u64, answer: Result<Reply, Code>) -> Result<(), FrameError> {
    match answer {
        Ok(Reply { data, body }) => {
            match wire.send(&FromWorker::Result { id, data }, body.into_inner()) {
                Err(FrameError::HeaderTooLong(_) | FrameError::BodyTooLong(_)) => {
                    send_answer(wire, id, Err(Code::Internal))
                }
                sent => sent,
            }
        }
        Err(code) => wire.send(&FromWorker::Error { id, code }, Vec::new()),
    }
}
