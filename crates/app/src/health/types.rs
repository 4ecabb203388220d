//! How this laptop is.

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
    /// Numbers and names, never anything about patients.
    pub facts: Vec<String>,
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
