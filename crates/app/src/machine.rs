//! What the desk needs from the laptop, handed in by the host.

use crate::recordings::SoundGear;
use nadi_base::{Clock, Entropy};
pub use nadi_documents::{NoPress, Press, PressError};
pub use nadi_engines::text::{NoTextFiles, ReadFile, TextError, TextFiles};
use nadi_store::{
    IntegrityCheck, Limits,
    keys::{Cost, DeviceSecrets},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Clock, randomness, keyring, and how hard a password is made to guess.
#[derive(Clone)]
pub struct Machine {
    /// Where the time comes from.
    pub clock: Arc<dyn Clock>,
    /// Where randomness comes from.
    pub entropy: Arc<dyn Entropy>,
    /// The keyring of the operating system, or one that says it has none.
    pub secrets: Arc<dyn DeviceSecrets>,
    /// Work that guessing one password takes; measured at set-up where none is given.
    pub cost: Option<Cost>,
    /// Reads the whole file and checks it, in a process of its own.
    pub integrity: IntegrityCheck,
    /// Bounds of the clinic's file.
    pub limits: Limits,
    /// The helper programs.
    pub engines: Arc<dyn Engines>,
    /// What hears: microphones, the reader of sound files, speech models.
    pub sound: SoundGear,
    /// What sets the pages of documents; [`NoPress`] where nothing does.
    pub press: Arc<dyn Press>,
    /// What reads strangers' documents, in a process of its own; [`NoTextFiles`] where nothing does.
    pub texts: Arc<dyn TextFiles>,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

/// The helper programs: what the health page shows of them, and who sends them home.
pub trait Engines: Send + Sync {
    /// Each that does something for the clinic, also those that are missing.
    fn states(&self) -> Vec<EngineState>;

    /// Stops those that nobody needed for a while. The desk's tick asks for it.
    fn stop_idle(&self);
}

/// Helper programs of which only these facts are known: none of them runs.
impl Engines for Vec<EngineState> {
    fn states(&self) -> Vec<EngineState> {
        self.clone()
    }

    fn stop_idle(&self) {}
}

/// A helper program as the health page shows it.
#[derive(Clone, Debug)]
pub struct EngineState {
    /// Its short name.
    pub name: &'static str,
    /// What it is doing.
    pub state: WorkerState,
    /// Its memory in bytes, while it runs and where the system tells.
    pub memory: Option<u64>,
    /// How often it failed since Nadi started.
    pub failures: u64,
}

impl EngineState {
    /// Whether it could be asked for something now.
    pub const fn usable(&self) -> bool {
        !matches!(self.state, WorkerState::Missing | WorkerState::Resting)
    }
}

/// What a helper program is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum WorkerState {
    /// Its program is not there.
    Missing,
    /// It starts when it is needed.
    Ready,
    /// It is at work.
    Busy,
    /// It runs and waits for the next request.
    Warm,
    /// It failed and is started again in a moment.
    Waiting,
    /// It failed too often and is left alone for a while.
    Resting,
}
