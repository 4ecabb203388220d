//! One running worker: its start, its hello, one exchange at a time.

use super::{
    call::Call,
    pipes::{self, Incoming},
    spec::WorkerSpec,
};
use crate::{
    EngineError,
    leash::{self, Errand, Leash, Reason},
    protocol::{Frame, FrameError, FromWorker, Hello, PROTOCOL, Reply, ToWorker, decode, encode},
};
use nadi_base::{Cancel, Clock, Progress};
use std::{
    io,
    process::Command,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, TryRecvError},
    },
};

/// A worker that said hello.
pub(super) struct Process {
    name: &'static str,
    pub(super) leash: Leash,
    outbox: Sender<Frame>,
    inbox: Receiver<Incoming>,
    pub(super) hello: Hello,
    last_id: u64,
    orderly: bool,
}

impl Process {
    /// Starts the program and waits for its hello.
    pub(super) fn start(
        spec: &WorkerSpec,
        clock: &Arc<dyn Clock>,
        cancel: &Cancel,
    ) -> Result<Self, EngineError> {
        let missing = |source| EngineError::Missing { name: spec.name, source };
        let command = command(spec).map_err(missing)?;
        let (leash, ends) =
            leash::spawn(command, spec.limits.memory, Arc::clone(clock)).map_err(missing)?;
        let (outbox, inbox) = pipes::connect(ends, leash.ring()).map_err(missing)?;
        let until = clock.monotonic().saturating_add(spec.limits.start);
        leash.set_out(Errand::new(until, cancel.clone()));
        match await_hello(&inbox, spec.name) {
            Some(hello) if leash.come_home() => {
                Ok(Self { name: spec.name, leash, outbox, inbox, hello, last_id: 0, orderly: true })
            }
            _ => Err(not_started(spec.name, &leash)),
        }
    }

    /// Whether it can take a request. A worker that spoke or ended while nobody asked cannot.
    pub(super) fn is_fit(&self) -> bool {
        self.orderly
            && !self.leash.is_lost()
            && matches!(self.inbox.try_recv(), Err(TryRecvError::Empty))
    }

    /// Sends a request and hands its answers on until the last one.
    pub(super) fn exchange(
        &mut self,
        call: Call,
        spec: &WorkerSpec,
        clock: &dyn Clock,
        ears: &mut Ears<'_>,
    ) -> Result<Reply, EngineError> {
        self.last_id += 1;
        let id = self.last_id;
        let request = ToWorker::Request { id, verb: call.verb.to_owned(), params: call.params };
        let frame = encode(&request, call.body.into_inner()).map_err(EngineError::TooLarge)?;
        let deadline = call.deadline.unwrap_or(spec.limits.deadline);
        let until = clock.monotonic().saturating_add(deadline);
        let errand = Errand::new(until, ears.cancel.clone()).asking(self.stopper(id)?);
        self.orderly = false;
        // A worker that is gone does not take it; the answer says how it went. The request is queued
        // before its cancel can be, or the worker would know of no request to stop.
        drop(self.outbox.send(frame));
        self.leash.set_out(errand);
        match self.listen(id, spec, ears) {
            Ok(answer) => {
                self.orderly = self.leash.come_home();
                answer
            }
            Err(fault) => Err(self.bury(fault)),
        }
    }

    /// What asks the worker to stop; never blocks.
    fn stopper(&self, id: u64) -> Result<impl FnOnce() + Send + 'static, EngineError> {
        let stop = encode(&ToWorker::Cancel { id }, Vec::new()).map_err(EngineError::TooLarge)?;
        let outbox = self.outbox.clone();
        Ok(move || drop(outbox.send(stop)))
    }

    /// Reads answers until the last: inside is what the worker decided, outside a breach of protocol.
    fn listen(
        &self,
        id: u64,
        spec: &WorkerSpec,
        ears: &mut Ears<'_>,
    ) -> Result<Result<Reply, EngineError>, FrameError> {
        let mut left = spec.limits.answer;
        loop {
            let frame = self.inbox.recv().unwrap_or(Err(FrameError::Closed))?;
            let size = (frame.header.len() + frame.body.len()) as u64;
            left = left.checked_sub(size).ok_or(FrameError::AnswerTooLong(spec.limits.answer))?;
            match decode(&frame)? {
                FromWorker::Progress { id: of, stage, done, total } if of == id => {
                    ears.progress.step(known_stage(spec, &stage), done, total);
                }
                FromWorker::Partial { id: of, data } if of == id => {
                    (ears.on_partial)(Reply { data, body: frame.body.into() });
                }
                FromWorker::Result { id: of, data } if of == id => {
                    return Ok(Ok(Reply { data, body: frame.body.into() }));
                }
                FromWorker::Error { id: of, code } if of == id => {
                    return Ok(Err(EngineError::refused(spec.name, code)));
                }
                _ => return Err(FrameError::NotAMessage),
            }
        }
    }

    /// Says what became of a worker that gave no answer; it is dead afterwards. Its deadline still counts
    /// here: a worker may close its output and live on.
    fn bury(&self, fault: FrameError) -> EngineError {
        let name = self.name;
        if is_breach(&fault) {
            self.leash.dismiss();
        }
        let end = self.leash.end();
        match end.reason {
            Some(Reason::Deadline) => EngineError::TimedOut { name },
            Some(Reason::Memory) => EngineError::OverMemory { name },
            Some(Reason::Cancelled) => EngineError::Cancelled,
            Some(Reason::Dismissed) => EngineError::Garbled { name, source: fault },
            None if end.ending.out_of_memory => EngineError::OverMemory { name },
            None if end.ending.is_out_of_time() => EngineError::TimedOut { name },
            None => EngineError::Crashed { name, ending: end.ending },
        }
    }
}

/// Who hears what a worker says on the way.
pub(super) struct Ears<'a> {
    pub(super) on_partial: &'a mut dyn FnMut(Reply),
    pub(super) progress: &'a Progress,
    pub(super) cancel: &'a Cancel,
}

/// A worker may end in the middle of anything; only what a living one says can be a breach.
fn is_breach(fault: &FrameError) -> bool {
    !matches!(fault, FrameError::Closed | FrameError::Cut | FrameError::Pipe(_))
}

fn known_stage(spec: &WorkerSpec, stage: &str) -> &'static str {
    spec.stages.iter().copied().find(|known| *known == stage).unwrap_or(spec.name)
}

fn await_hello(inbox: &Receiver<Incoming>, name: &str) -> Option<Hello> {
    let frame = inbox.recv().ok()?.ok()?;
    match decode(&frame) {
        Ok(FromWorker::Hello(hello)) if hello.protocol == PROTOCOL && hello.name == name => {
            Some(hello)
        }
        _ => None,
    }
}

fn not_started(name: &'static str, leash: &Leash) -> EngineError {
    leash.dismiss();
    let end = leash.end();
    match end.reason {
        Some(Reason::Cancelled) => EngineError::Cancelled,
        _ => EngineError::NotStarted { name, ending: end.ending },
    }
}

/// The command of a worker: its confinement is its only argument, its environment is empty.
fn command(spec: &WorkerSpec) -> io::Result<Command> {
    if !spec.program.is_absolute() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let confinement = serde_json::to_string(&spec.confinement())?;
    let mut command = crate::child::command(&spec.program);
    command.arg(confinement);
    Ok(command)
}
