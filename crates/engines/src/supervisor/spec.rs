//! What a worker is and what it may do.

use crate::sandbox::Confinement;
use std::{
    env::consts::EXE_SUFFIX,
    path::{Path, PathBuf},
    time::Duration,
};

const MIB: u64 = 1024 * 1024;
const GIB: u64 = 1024 * MIB;

/// A worker: its program and its bounds.
#[derive(Clone, Debug)]
pub struct WorkerSpec {
    /// The name it introduces itself with, without `nadi-`.
    pub name: &'static str,
    /// Its program, as an absolute path.
    pub program: PathBuf,
    /// The stages it may report; any other counts as the worker's name.
    pub stages: &'static [&'static str],
    /// Files and folders it may read, such as a model. It may open nothing else.
    pub read_only: Vec<PathBuf>,
    /// Its bounds.
    pub limits: Limits,
    /// What happens after failures.
    pub patience: Patience,
}

impl WorkerSpec {
    /// A worker with the usual bounds that may read no file.
    pub fn new(name: &'static str, program: PathBuf) -> Self {
        Self {
            name,
            program,
            stages: &[],
            read_only: Vec::new(),
            limits: Limits::default(),
            patience: Patience::default(),
        }
    }

    pub(super) fn confinement(&self) -> Confinement {
        Confinement {
            address_space: self.limits.address_space(),
            cpu_seconds: self.limits.cpu.as_secs(),
            open_files: self.limits.open_files,
            read_only: self.read_only.clone(),
        }
    }
}

/// Bounds of a worker. Times are by the clock that the supervisor was given.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Resident memory in bytes; over it the worker is killed.
    pub memory: u64,
    /// Processor time of one process; a stop for a runaway, renewed whenever the worker starts anew.
    pub cpu: Duration,
    /// Open files, pipes included.
    pub open_files: u64,
    /// From start to hello.
    pub start: Duration,
    /// For one request that names no deadline of its own.
    pub deadline: Duration,
    /// Without work for so long, it is stopped.
    pub idle: Duration,
    /// Bytes in all that one request may be answered with.
    pub answer: u64,
}

impl Limits {
    /// Address space is no measure of memory in use: each thread's stack and allocator arena reserves
    /// far more than it touches. This bound is a second wall, behind resident memory.
    fn address_space(&self) -> u64 {
        self.memory.saturating_mul(2).saturating_add(2 * GIB)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            memory: GIB,
            cpu: Duration::from_hours(24),
            open_files: 64,
            start: Duration::from_secs(20),
            deadline: Duration::from_mins(5),
            idle: Duration::from_mins(5),
            answer: 256 * MIB,
        }
    }
}

/// What happens after failures: waits that double, then a rest.
#[derive(Clone, Debug)]
pub struct Patience {
    /// The wait before a start that follows one failure; doubled for each failure more.
    pub first_wait: Duration,
    /// The longest such wait.
    pub longest_wait: Duration,
    /// So many failures within the window open the circuit.
    pub failures: usize,
    /// How long a failure counts.
    pub window: Duration,
    /// How long the circuit stays open before one trial.
    pub rest: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            first_wait: Duration::from_millis(200),
            longest_wait: Duration::from_secs(5),
            failures: 5,
            window: Duration::from_mins(5),
            rest: Duration::from_mins(1),
        }
    }
}

/// Where a worker's program lies in a folder: beside the running program, as the host found it. `PATH` is
/// never searched, so that no other program can take a worker's place.
pub fn worker_path(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("nadi-{name}{EXE_SUFFIX}"))
}
