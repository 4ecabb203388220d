//! Keeps one worker in bounds.
//!
//! Starts it on first use, keeps it warm, stops it when idle, kills it on a deadline, on memory, or when
//! it will not be cancelled, and starts it again with growing waits until it has failed so often that it
//! is left alone. Every way to fail is a value of [`EngineError`]; none of them harms the next call.
//!
//! One worker does one request at a time; further callers wait in line. All policy is decided by the
//! [`Clock`] that is passed in.

mod call;
mod circuit;
mod health;
mod pipes;
mod process;
mod record;
mod spec;
mod turn;

pub use call::Call;
pub use health::{Health, State};
pub use spec::{Limits, Patience, WorkerSpec, worker_path};

use crate::{EngineError, lock::lock, protocol::Reply};
use circuit::Admission;
use nadi_base::{Cancel, Clock, Progress};
use process::{Ears, Process};
use record::Record;
use std::sync::{Arc, Mutex};
use turn::{Seat, Turn, Warm};

/// The host's side of one worker. Dropping it kills the worker.
pub struct Supervisor {
    spec: WorkerSpec,
    clock: Arc<dyn Clock>,
    seat: Seat,
    record: Mutex<Record>,
}

impl Supervisor {
    /// A worker that is not started yet.
    pub fn new(spec: WorkerSpec, clock: Arc<dyn Clock>) -> Self {
        let record = Mutex::new(Record::new(spec.patience.clone()));
        Self { spec, clock, seat: Seat::default(), record }
    }

    /// Has the worker do one thing, and waits for the answer. Partial answers are handed to `on_partial`
    /// as they come, on the caller's thread; a slow listener slows the worker down.
    pub fn call(
        &self,
        call: Call,
        on_partial: &mut dyn FnMut(Reply),
        progress: &Progress,
        cancel: &Cancel,
    ) -> Result<Reply, EngineError> {
        let mut turn = self.seat.take(cancel)?;
        self.await_admission(&turn, cancel)?;
        let outcome = self.attempt(&mut turn, call, &mut Ears { on_partial, progress, cancel });
        lock(&self.record).note(&outcome, self.clock.monotonic());
        outcome
    }

    /// Stops the worker if nobody needed it for a while; whether it did. For the host's regular tick.
    pub fn stop_idle(&self) -> bool {
        let Some(mut turn) = self.seat.try_take() else { return false };
        let Some(warm) = turn.take() else { return false };
        let idle = self.clock.monotonic().saturating_sub(warm.since);
        if idle < self.spec.limits.idle {
            turn.keep(warm);
            return false;
        }
        drop(warm);
        lock(&self.record).stopped_idle();
        true
    }

    /// The worker at a glance, for the health page; never waits for a call.
    pub fn health(&self) -> Health {
        let busy = self.seat.is_taken();
        lock(&self.record).health(&self.spec, self.clock.monotonic(), busy)
    }

    fn await_admission(&self, turn: &Turn<'_>, cancel: &Cancel) -> Result<(), EngineError> {
        loop {
            cancel.check().map_err(|_| EngineError::Cancelled)?;
            let admission = lock(&self.record).admit(self.clock.monotonic());
            match admission {
                Admission::Go => return Ok(()),
                Admission::Wait(_) => turn.pause(),
                Admission::Rest(wait) => {
                    return Err(EngineError::Resting { name: self.spec.name, wait });
                }
            }
        }
    }

    fn attempt(
        &self,
        turn: &mut Turn<'_>,
        call: Call,
        ears: &mut Ears<'_>,
    ) -> Result<Reply, EngineError> {
        let warm = turn.take().map(|warm| warm.process).filter(Process::is_fit);
        let mut running = Running { process: Some(self.or_start(warm, ears.cancel)?), of: self };
        let outcome = running.exchange(call, ears);
        if let Some(process) = running.fit() {
            turn.keep(Warm { process, since: self.clock.monotonic() });
        }
        outcome
    }

    fn or_start(&self, warm: Option<Process>, cancel: &Cancel) -> Result<Process, EngineError> {
        if let Some(process) = warm {
            return Ok(process);
        }
        lock(&self.record).ended();
        let process = Process::start(&self.spec, &self.clock, cancel)?;
        lock(&self.record).started(&process);
        Ok(process)
    }
}

/// A worker in use. When the use ends badly, also by a panic of a listener, it is killed and the record
/// says so.
struct Running<'a> {
    process: Option<Process>,
    of: &'a Supervisor,
}

impl Running<'_> {
    fn exchange(&mut self, call: Call, ears: &mut Ears<'_>) -> Result<Reply, EngineError> {
        let Some(process) = &mut self.process else { return Err(EngineError::Cancelled) };
        process.exchange(call, &self.of.spec, &*self.of.clock, ears)
    }

    fn fit(mut self) -> Option<Process> {
        self.process.take_if(|process| process.is_fit())
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        if self.process.take().is_some() {
            lock(&self.of.record).ended();
        }
    }
}
