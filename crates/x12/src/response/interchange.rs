//! TA1: what a receiver says of a whole interchange.

use super::at;
use crate::{position::Position, sets::SetView};

/// The answer to an interchange.
#[derive(Clone, PartialEq, Eq)]
pub struct InterchangeAnswer {
    /// The interchange answered: TA101, which is its ISA13.
    pub control: String,
    /// Day of that interchange, `YYMMDD`: TA102.
    pub date: String,
    /// Time of that interchange: TA103.
    pub time: String,
    /// `A` taken, `E` taken with errors, `R` refused: TA104.
    pub code: String,
    /// Why: TA105.
    pub note: String,
    /// Where it stands.
    pub position: Option<Position>,
}

impl InterchangeAnswer {
    /// Reads it from the segment `TA1`.
    pub fn of(set: SetView<'_>) -> Self {
        let segment = set.segments().next();
        let get = |element| segment.map(|segment| at(segment, element)).unwrap_or_default();
        Self {
            control: get(1),
            date: get(2),
            time: get(3),
            code: get(4),
            note: get(5),
            position: segment.map(crate::Segment::position),
        }
    }

    /// Whether the interchange was taken, with errors or without.
    pub fn is_taken(&self) -> bool {
        matches!(self.code.as_str(), "A" | "E")
    }
}
