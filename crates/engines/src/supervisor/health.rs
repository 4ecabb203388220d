//! What the health page shows of a worker.

use crate::{Ending, EngineError, protocol::SandboxReport};
use serde::Serialize;
use std::time::Duration;

/// What a worker is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody needed it yet.
    NotStarted,
    /// At work.
    Busy,
    /// Running, ready for the next request.
    Warm,
    /// Stopped because nobody needed it for a while.
    IdleStopped,
    /// Ended; the next call starts it.
    Ended,
    /// Failed; the next call waits so long before it starts it.
    BackingOff(Duration),
    /// Failed too often; calls are refused for so long.
    CircuitOpen(Duration),
}

/// A worker at a glance; holds nothing about any request.
#[derive(Clone, Debug, Serialize)]
pub struct Health {
    /// The worker.
    pub name: &'static str,
    /// What it is doing.
    pub state: State,
    /// The system's number of its process, while it runs.
    pub pid: Option<u32>,
    /// Its resident memory in bytes, while it runs and where the system tells.
    pub memory: Option<u64>,
    /// What its sandbox could close, once it ran.
    pub sandbox: Option<SandboxReport>,
    /// How often it was started.
    pub starts: u64,
    /// How often it failed.
    pub failures: u64,
    /// How it last crashed.
    pub last_crash: Option<Ending>,
}

/// How an unanswered call's worker ended, where it ended by itself.
pub(super) fn crash(error: &EngineError) -> Option<&Ending> {
    match error {
        EngineError::Crashed { ending, .. } | EngineError::NotStarted { ending, .. } => {
            Some(ending)
        }
        _ => None,
    }
}
