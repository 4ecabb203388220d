//! The helper programs that lie beside the running one.

use nadi_app::machine::EngineState;
use nadi_base::{Cancel, Clock, Progress};
use nadi_engines::{Call, EngineError, Health, State, Supervisor, WorkerSpec, worker_path};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Names of the workers that ship.
const SHIPPED: [&str; 1] = ["echo"];

struct Worker {
    program: PathBuf,
    supervisor: Supervisor,
}

/// The workers of this program, none of them started yet.
pub struct Workers(Vec<Worker>);

impl std::fmt::Debug for Workers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|worker| &worker.program)).finish()
    }
}

impl Workers {
    /// The workers in a folder.
    pub fn in_folder(folder: &Path, clock: &Arc<dyn Clock>) -> Self {
        let worker = |name| {
            let program = worker_path(folder, name);
            let spec = WorkerSpec::new(name, program.clone());
            Worker { program, supervisor: Supervisor::new(spec, Arc::clone(clock)) }
        };
        Self(SHIPPED.into_iter().map(worker).collect())
    }

    /// What is known of each, for the health page.
    pub fn states(&self) -> Vec<EngineState> {
        self.0.iter().map(Worker::state).collect()
    }

    /// Stops those that nobody needed for a while. Hosts call it with the desk's own tick.
    pub fn stop_idle(&self) {
        for worker in &self.0 {
            worker.supervisor.stop_idle();
        }
    }

    /// Starts the echo worker once and tells which walls of the sandbox stand on this machine.
    pub fn try_sandbox(&self) -> Result<Health, EngineError> {
        let echo = self.0.iter().find(|worker| worker.supervisor.health().name == "echo");
        let missing =
            || EngineError::Missing { name: "echo", source: std::io::ErrorKind::NotFound.into() };
        let supervisor = &echo.ok_or_else(missing)?.supervisor;
        let call = Call::new("echo", serde_json::Value::Null);
        supervisor.call(call, &mut |_| (), &Progress::silent(), &Cancel::new())?;
        Ok(supervisor.health())
    }
}

impl Worker {
    fn state(&self) -> EngineState {
        let health = self.supervisor.health();
        let resting = matches!(health.state, State::CircuitOpen(_));
        EngineState {
            name: health.name,
            usable: self.program.is_file() && !resting,
            facts: facts(&health, self.program.is_file()),
        }
    }
}

fn facts(health: &Health, there: bool) -> Vec<String> {
    let mut facts = vec![state_word(&health.state, there).to_owned()];
    if let Some(bytes) = health.memory {
        facts.push(format!("{} MiB", bytes >> 20));
    }
    if health.failures > 0 {
        facts.push(format!("failures {}", health.failures));
    }
    facts
}

fn state_word(state: &State, there: bool) -> &'static str {
    match state {
        _ if !there => "missing",
        State::NotStarted => "ready",
        State::Busy => "busy",
        State::Warm => "warm",
        State::IdleStopped => "stopped",
        State::Ended => "ended",
        State::BackingOff(_) => "waiting",
        State::CircuitOpen(_) => "resting",
    }
}
