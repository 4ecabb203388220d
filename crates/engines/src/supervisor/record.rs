//! What a supervisor remembers of its worker, readable while the worker is busy.

use super::{
    circuit::{Admission, Circuit},
    health::{Health, State, crash},
    process::Process,
    spec::{Patience, WorkerSpec},
};
use crate::{Ending, EngineError, protocol::SandboxReport};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

/// Starts, failures and the process of now.
pub(super) struct Record {
    circuit: Circuit,
    running: Option<Running>,
    sandbox: Option<SandboxReport>,
    stopped_idle: bool,
    starts: u64,
    failures: u64,
    last_crash: Option<Ending>,
}

struct Running {
    pid: u32,
    memory: Arc<AtomicU64>,
}

impl Record {
    pub(super) fn new(patience: Patience) -> Self {
        Self {
            circuit: Circuit::new(patience),
            running: None,
            sandbox: None,
            stopped_idle: false,
            starts: 0,
            failures: 0,
            last_crash: None,
        }
    }

    pub(super) fn admit(&self, now: Duration) -> Admission {
        self.circuit.admit(now)
    }

    pub(super) fn started(&mut self, process: &Process) {
        self.starts += 1;
        self.stopped_idle = false;
        self.sandbox = Some(process.hello.sandbox);
        self.running = Some(Running { pid: process.leash.pid(), memory: process.leash.memory() });
    }

    pub(super) fn ended(&mut self) {
        self.running = None;
    }

    pub(super) fn stopped_idle(&mut self) {
        self.running = None;
        self.stopped_idle = true;
    }

    /// Counts an outcome. A refusal is an answer; a cancelled call and a missing program say nothing.
    pub(super) fn note<T>(&mut self, outcome: &Result<T, EngineError>, now: Duration) {
        match outcome {
            Ok(_) | Err(EngineError::Refused { .. }) => self.circuit.succeeded(),
            Err(error) if error.is_failure() => {
                self.failures += 1;
                self.circuit.failed(now);
                self.last_crash = crash(error).cloned().or(self.last_crash.take());
            }
            Err(_) => {}
        }
    }

    pub(super) fn health(&self, spec: &WorkerSpec, now: Duration, busy: bool) -> Health {
        let memory = self.running.as_ref().map(|it| it.memory.load(Ordering::Relaxed));
        Health {
            name: spec.name,
            state: self.state(now, busy),
            pid: self.running.as_ref().map(|it| it.pid),
            memory: memory.filter(|bytes| *bytes > 0),
            sandbox: self.sandbox,
            starts: self.starts,
            failures: self.failures,
            last_crash: self.last_crash.clone(),
        }
    }

    fn state(&self, now: Duration, busy: bool) -> State {
        match self.circuit.admit(now) {
            _ if busy => State::Busy,
            Admission::Rest(wait) => State::CircuitOpen(wait),
            Admission::Wait(wait) => State::BackingOff(wait),
            Admission::Go if self.running.is_some() => State::Warm,
            Admission::Go if self.stopped_idle => State::IdleStopped,
            Admission::Go if self.starts > 0 => State::Ended,
            Admission::Go => State::NotStarted,
        }
    }
}
