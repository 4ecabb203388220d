//! The helper programs that lie beside the running one.

use crate::Speech;
use nadi_app::machine::{EngineState, Engines, WorkerState};
use nadi_base::{Cancel, Clock, Progress};
use nadi_engines::{
    Call, EngineError, Health, State, Supervisor, WorkerSpec,
    speech::{PLAIN, speech_program},
    worker_path,
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Names of the workers that do something for the clinic, as the health page lists them.
const HELPERS: &[&str] = &["files", PLAIN];

/// The worker that only shows which walls stand around a worker on this machine.
const PROBE: &str = "echo";

struct Worker {
    program: PathBuf,
    supervisor: Supervisor,
}

/// The workers of this program, none of them started yet.
pub struct Workers {
    beside: Vec<Worker>,
    speech: Arc<Speech>,
}

impl std::fmt::Debug for Workers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.beside.iter().map(|worker| &worker.program)).finish()
    }
}

impl Engines for Workers {
    fn states(&self) -> Vec<EngineState> {
        self.beside.iter().filter(|worker| worker.name() != PROBE).map(Worker::state).collect()
    }

    fn stop_idle(&self) {
        for worker in &self.beside {
            worker.supervisor.stop_idle();
        }
        self.speech.stop_idle();
    }
}

impl Workers {
    /// The workers in a folder.
    pub fn in_folder(folder: &Path, clock: &Arc<dyn Clock>, speech: Arc<Speech>) -> Self {
        let worker = |name| {
            let program =
                if name == PLAIN { speech_program(folder) } else { worker_path(folder, name) };
            let spec = WorkerSpec::new(name, program.clone());
            Worker { program, supervisor: Supervisor::new(spec, Arc::clone(clock)) }
        };
        let beside = HELPERS.iter().copied().chain([PROBE]).map(worker).collect();
        Self { beside, speech }
    }

    /// Starts the probe once and tells which walls of the sandbox stand on this machine.
    pub fn try_sandbox(&self) -> Result<Health, EngineError> {
        let probe = self.beside.iter().find(|worker| worker.name() == PROBE);
        let missing =
            || EngineError::Missing { name: PROBE, source: std::io::ErrorKind::NotFound.into() };
        let supervisor = &probe.ok_or_else(missing)?.supervisor;
        let call = Call::new("echo", serde_json::Value::Null);
        supervisor.call(call, &mut |_| (), &Progress::silent(), &Cancel::new())?;
        Ok(supervisor.health())
    }
}

impl Worker {
    fn name(&self) -> &'static str {
        self.supervisor.health().name
    }

    fn state(&self) -> EngineState {
        let health = self.supervisor.health();
        EngineState {
            name: health.name,
            state: state(&health.state, self.program.is_file()),
            memory: health.memory,
            failures: health.failures,
        }
    }
}

fn state(state: &State, there: bool) -> WorkerState {
    match state {
        _ if !there => WorkerState::Missing,
        State::NotStarted | State::IdleStopped | State::Ended => WorkerState::Ready,
        State::Busy => WorkerState::Busy,
        State::Warm => WorkerState::Warm,
        State::BackingOff(_) => WorkerState::Waiting,
        State::CircuitOpen(_) => WorkerState::Resting,
    }
}
