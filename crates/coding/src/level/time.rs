//! Time: the total minutes that the billing clinician states for the day of the visit.

use super::{Driver, Evidence, Level};

/// A statement of total minutes. The length of a recording or a booked slot is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// How many.
    pub total: u16,
    /// Where the note says so.
    pub evidence: Evidence,
}

/// The step in which time beyond the highest level counts.
const UNIT: u16 = 15;

/// Units of 15 minutes beyond the least time of the highest level, where time drove it. Payers differ
/// in when the first unit begins; this is the earlier one, and the code pack says what a payer takes.
pub(super) fn prolonged(level: &Level, minutes: u16, driver: Driver) -> u16 {
    match level.minutes {
        Some(least) if level.number == 5 && driver != Driver::DecisionMaking => {
            minutes.saturating_sub(least) / UNIT
        }
        _ => 0,
    }
}
