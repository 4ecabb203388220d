//! What the public fee schedule and unit edits say of a procedure: indicators, not amounts.

use serde::{Deserialize, Serialize};

/// Indicators of the fee schedule, as it writes them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Fee {
    /// Professional and technical part: 1 where it has both.
    pub split: u8,
    /// Both sides: 2 and 9 where no side is named with it.
    pub sides: u8,
    /// Assistant at surgery: 1 and 9 where none is paid.
    pub assistant: u8,
    /// Two surgeons: 0 and 9 where none are paid.
    pub two_surgeons: u8,
    /// A team: 0 and 9 where none is paid.
    pub team: u8,
    /// Days after it in which visits are part of it; none where that does not apply.
    pub after_days: Option<u16>,
}

/// Most units of a procedure that are usual for one person on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MostUnits {
    /// How many.
    pub units: u32,
    /// Whether each line is counted by itself; else all lines of a day together.
    #[serde(default)]
    pub by_line: bool,
}
