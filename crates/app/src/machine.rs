//! What the desk needs from the laptop, handed in by the host.

use nadi_base::{Clock, Entropy};
use nadi_store::{
    IntegrityCheck, Limits,
    keys::{Cost, DeviceSecrets},
};
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
    /// Facts about helper programs for the health page: name, and what is known of it.
    pub engines: Arc<dyn Fn() -> Vec<EngineState> + Send + Sync>,
}

impl std::fmt::Debug for Machine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Machine")
    }
}

/// A helper program as the health page shows it.
#[derive(Clone, Debug)]
pub struct EngineState {
    /// Its short name.
    pub name: &'static str,
    /// Whether it could be started now.
    pub usable: bool,
    /// Numbers and words about it, never content.
    pub facts: Vec<String>,
}
