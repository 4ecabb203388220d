//! How this laptop is.

use crate::machine::WorkerState;
use nadi_base::Timestamp;
use serde::{Deserialize, Serialize};

/// How good something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HealthLevel {
    /// Nothing to do.
    Good,
    /// Worth knowing.
    Note,
    /// Something must be done.
    Bad,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HealthLine {
    /// What, a word the screens translate.
    pub subject: String,
    /// How good it is.
    pub level: HealthLevel,
    /// What was found, never anything about patients.
    pub facts: Vec<HealthFact>,
}

/// One thing that was found, as numbers and codes; the screens have the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HealthFact {
    /// A program and its version; such names are the same in every language.
    Program {
        /// Its name.
        name: String,
        /// Its version.
        version: String,
    },
    /// How much it holds.
    Size {
        /// In bytes.
        bytes: u64,
    },
    /// The step of the schema that the file has taken.
    Schema {
        /// Its number.
        number: u32,
    },
    /// The whole file was checked.
    Checked {
        /// When.
        at: Timestamp,
        /// How many problems were found.
        problems: usize,
    },
    /// The whole file was never checked.
    NeverChecked,
    /// Room on the disk.
    Room {
        /// What may still be filled, in bytes.
        free: u64,
        /// All of it, in bytes.
        total: u64,
    },
    /// This system does not tell.
    NotTold,
    /// Backups that are kept.
    Backups {
        /// How many.
        count: u32,
    },
    /// The newest complete backup.
    LastBackup {
        /// When it was made.
        at: Timestamp,
    },
    /// There is no complete backup.
    NoBackup,
    /// The keyring that holds this laptop's part of the key.
    Keyring {
        /// Its name.
        name: String,
    },
    /// No keyring is in use; passwords stand alone.
    NoKeyring,
    /// People who can unlock the desk.
    CanUnlock {
        /// How many.
        people: usize,
    },
    /// The newest row of the trail.
    LastRow {
        /// Its number.
        row: u64,
    },
    /// The newest row that a line beside the file vouches for.
    Anchored {
        /// Its number.
        row: u64,
        /// When the line was written.
        at: Timestamp,
    },
    /// Nothing beside the file vouches for the trail yet.
    NotAnchored,
    /// Tasks that wait.
    Queued {
        /// How many.
        count: usize,
    },
    /// Tasks under way.
    Running {
        /// How many.
        count: usize,
    },
    /// A helper program.
    Worker {
        /// Its short name; the screens say what it is for.
        name: String,
        /// What it is doing.
        state: WorkerState,
    },
    /// How often a helper program failed since Nadi started.
    Failures {
        /// How often.
        count: u64,
    },
}

/// All that was looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HealthShown {
    /// When.
    pub at: Timestamp,
    /// The lines.
    pub lines: Vec<HealthLine>,
}
