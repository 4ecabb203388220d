//! What comes back: acknowledgments (TA1, 999), claim status (277CA) and remittances (835), as owned records.
//!
//! A report is read as a whole, set by set. Records hold text, because they are stored and matched long
//! after the file is gone; each keeps its position. They have no `Debug`: much in them is about patients.
//! Nothing is matched here and nothing refused: what does not balance is told by
//! [`Remittance::imbalances`].

mod acknowledgment;
mod balance;
mod interchange;
mod remittance;
mod status;

pub use acknowledgment::{
    Acknowledgment, Context, ElementError, GroupAnswer, SegmentError, SetAnswer, Verdict,
};
pub use balance::{Imbalance, Sum};
pub use interchange::InterchangeAnswer;
pub use remittance::{
    Adjustment, Amount, Dated, Named, PaidClaim, PaidLine, Payment, ProviderAdjustment, Reference,
    Remittance,
};
pub use status::{ClaimStatus, LineStatus, ProviderStatus, Status, StatusReport, Traced};

use crate::{
    element::Element,
    error::ReadError,
    segment::Segment,
    sets::{SetReader, SetView},
};
use std::io::Read;

/// One report of a file.
pub enum Response {
    /// TA1: an interchange was taken or not.
    Interchange(InterchangeAnswer),
    /// 999: a group was taken or not.
    Acknowledgment(Acknowledgment),
    /// 277CA: claims were taken or not.
    Status(StatusReport),
    /// 835: claims were paid or not.
    Remittance(Remittance),
    /// A set of another kind: ST01.
    Other(String),
}

impl Response {
    /// The report in a set.
    pub fn of(set: SetView<'_>) -> Self {
        match set.kind() {
            b"TA1" => Self::Interchange(InterchangeAnswer::of(set)),
            b"999" => Self::Acknowledgment(Acknowledgment::of(set)),
            b"277" => Self::Status(StatusReport::of(set)),
            b"835" => Self::Remittance(Remittance::of(set)),
            kind => Self::Other(crate::value::text(kind).into_owned()),
        }
    }
}

/// Gives every report of a file to `take`, one after the other.
pub fn read(input: impl Read, mut take: impl FnMut(Response)) -> Result<(), ReadError> {
    let mut sets = SetReader::new(input);
    while let Some(set) = sets.next_set()? {
        take(Response::of(set));
    }
    Ok(())
}

/// An element's text.
fn text(element: Element<'_>) -> String {
    element.text().into_owned()
}

/// The text of an element of a segment.
fn at(segment: Segment<'_>, element: usize) -> String {
    text(segment.element(element))
}

/// The text of a component of an element of a segment.
fn part(segment: Segment<'_>, element: usize, component: usize) -> String {
    crate::value::text(segment.component(element, component)).into_owned()
}

/// The texts of elements that are filled.
fn filled(segment: Segment<'_>, elements: std::ops::RangeInclusive<usize>) -> Vec<String> {
    elements.map(|element| at(segment, element)).filter(|text| !text.is_empty()).collect()
}
