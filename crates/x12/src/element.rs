//! An element of a segment, and what its bytes can be read as.

use crate::{position::Position, segment::Segment, value};
use nadi_base::Date;
use std::{borrow::Cow, fmt};

/// One element with its place.
#[derive(Clone, Copy)]
pub struct Element<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) segment: Segment<'a>,
    pub(crate) index: usize,
}

impl<'a> Element<'a> {
    /// What stands there.
    #[inline]
    pub fn bytes(self) -> &'a [u8] {
        self.bytes
    }

    /// Whether nothing stands there.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.bytes.is_empty()
    }

    /// The segment it is of.
    pub fn segment(self) -> Segment<'a> {
        self.segment
    }

    /// Its number in the segment, from 1.
    pub fn index(self) -> usize {
        self.index
    }

    /// Its name in the guides, such as `NM109`.
    pub fn name(self) -> String {
        format!("{}{:02}", self.segment.tag(), self.index)
    }

    /// Where it stands in the file.
    pub fn position(self) -> Position {
        let position = self.segment.position();
        let within =
            (1..=self.index).map(|index| self.segment.get(index - 1).len() as u64 + 1).sum::<u64>();
        let element = u16::try_from(self.index).unwrap_or(u16::MAX);
        Position { element, offset: position.offset + within, ..position }
    }

    /// As text: UTF-8, else the bytes as Latin-1.
    pub fn text(self) -> Cow<'a, str> {
        value::text(self.bytes)
    }

    /// A component, counted from 1; empty where there is none.
    #[inline]
    pub fn component(self, number: usize) -> &'a [u8] {
        crate::segment::nth(self.bytes, self.segment.component_separator(), number)
    }

    /// All components; of an empty element, one empty component.
    pub fn components(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let separator = self.segment.component_separator();
        self.bytes.split(move |byte| *byte == separator)
    }

    /// All repetitions; without a repetition separator, the element itself.
    pub fn repetitions(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let separator = self.segment.repetition_separator();
        self.bytes.split(move |byte| Some(*byte) == separator)
    }

    /// As an amount in cents; none where it is no number or has more than two decimals.
    pub fn cents(self) -> Option<i64> {
        value::cents(self.bytes)
    }

    /// As a whole number.
    pub fn whole(self) -> Option<i64> {
        value::whole(self.bytes)
    }

    /// As a day `CCYYMMDD`.
    pub fn date(self) -> Option<Date> {
        value::date(self.bytes)
    }
}

impl fmt::Debug for Element<'_> {
    /// Shows the place, never what stands there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02} of {:?}", self.index, self.segment)
    }
}
