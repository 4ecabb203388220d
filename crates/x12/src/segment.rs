//! A segment and its elements, as views of a block: nothing is copied.

use crate::{
    block::{Block, Entry},
    element::Element,
    position::Position,
    tag::Tag,
};
use std::fmt;

/// One segment. Copying it copies two pointers.
#[derive(Clone, Copy)]
pub struct Segment<'a> {
    pub(crate) block: &'a Block,
    pub(crate) entry: &'a Entry,
}

impl<'a> Segment<'a> {
    /// Its identifier.
    #[inline]
    pub fn tag(self) -> Tag {
        self.entry.tag
    }

    /// How many elements follow the identifier, empty ones at the end included.
    #[inline]
    pub fn len(self) -> usize {
        usize::from(self.entry.elements)
    }

    /// Whether nothing follows the identifier.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.entry.elements == 0
    }

    /// The bytes of an element, counted from 1; empty where the segment is shorter. 0 is the identifier.
    #[inline]
    pub fn get(self, element: usize) -> &'a [u8] {
        if element > self.len() {
            return &[];
        }
        let at = self.entry.ends as usize + element;
        let Some(&end) = self.block.ends.get(at) else { return &[] };
        let start = match element {
            0 => self.entry.start,
            _ => self.block.ends.get(at - 1).map_or(end, |before| before + 1),
        };
        self.block.bytes.get(start as usize..end as usize).unwrap_or_default()
    }

    /// An element, counted from 1, with its place; empty where the segment is shorter.
    #[inline]
    pub fn element(self, element: usize) -> Element<'a> {
        Element { bytes: self.get(element), segment: self, index: element }
    }

    /// All elements from 1.
    pub fn elements(self) -> impl DoubleEndedIterator<Item = Element<'a>> {
        (1..=self.len()).map(move |index| self.element(index))
    }

    /// The bytes of all elements from 1 in one go, which is quicker than one by one.
    #[inline]
    pub fn values(self) -> impl ExactSizeIterator<Item = &'a [u8]> {
        let first = self.entry.ends as usize;
        let ends = self.block.ends.get(first..=first + self.len()).unwrap_or_default();
        ends.windows(2).map(move |pair| match pair {
            [before, end] => {
                self.block.bytes.get(*before as usize + 1..*end as usize).unwrap_or_default()
            }
            _ => &[],
        })
    }

    /// A component of an element, both counted from 1; empty where there is none.
    #[inline]
    pub fn component(self, element: usize, component: usize) -> &'a [u8] {
        nth(self.get(element), self.entry.component, component)
    }

    /// Whether this is a segment with this identifier and this first element.
    #[inline]
    pub fn is(self, tag: Tag, qualifier: &[u8]) -> bool {
        self.entry.tag == tag && self.get(1) == qualifier
    }

    /// All of it, without its terminator.
    pub fn raw(self) -> &'a [u8] {
        let last = self.entry.ends as usize + self.len();
        let end = self.block.ends.get(last).map_or(self.entry.start, |end| *end);
        self.block.bytes.get(self.entry.start as usize..end as usize).unwrap_or_default()
    }

    /// All of it with its terminator, which the last one of a file may lack.
    pub fn terminated(self) -> &'a [u8] {
        let last = self.entry.ends as usize + self.len();
        let end = self.block.ends.get(last).map_or(self.entry.start, |end| *end) as usize;
        let stop = (end + 1).min(self.block.filled);
        self.block.bytes.get(self.entry.start as usize..stop).unwrap_or_default()
    }

    /// Where it stands in the file.
    #[inline]
    pub fn position(self) -> Position {
        let Entry { offset, number, in_set, .. } = *self.entry;
        Position { segment: number, in_set, element: 0, offset }
    }

    /// The component separator in force.
    #[inline]
    pub fn component_separator(self) -> u8 {
        self.entry.component
    }

    /// The repetition separator in force.
    #[inline]
    pub fn repetition_separator(self) -> Option<u8> {
        Some(self.entry.repetition).filter(|byte| *byte != 0)
    }
}

impl fmt::Debug for Segment<'_> {
    /// Shows identifier and place, never what the segment says.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at segment {}", self.tag(), self.entry.number)
    }
}

/// The part of `bytes` with this number, counted from 1, between separators.
#[inline]
pub(crate) fn nth(bytes: &[u8], separator: u8, number: usize) -> &[u8] {
    let mut parts = bytes.split(|byte| *byte == separator);
    number.checked_sub(1).and_then(|skipped| parts.nth(skipped)).unwrap_or_default()
}
