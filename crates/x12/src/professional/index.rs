//! What the walk writes down: loops, claims and lines as ranges, in three flat vectors.

use super::guide::LoopId;
use std::ops::Range;

/// A range of segments or loops.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    pub(crate) fn at(start: u32) -> Self {
        Self { start, end: start }
    }

    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    pub(crate) fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// A run of segments that stand in one loop.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LoopEntry {
    pub(crate) id: LoopId,
    /// Whether it goes on with a loop that was left before: its segments are out of order.
    pub(crate) resumed: bool,
    pub(crate) segments: Span,
}

/// The loops that a claim stands under, and its own.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ClaimEntry {
    /// Segments `ISA`, `GS`, `ST`.
    pub(crate) envelope: [Option<u32>; 3],
    pub(crate) header: Span,
    pub(crate) billing: Span,
    pub(crate) subscriber: Span,
    pub(crate) patient: Span,
    /// Its own loops, lines included.
    pub(crate) loops: Span,
    /// Its lines in the list of lines.
    pub(crate) lines: Span,
}

/// Everything found in a block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    pub(crate) loops: Vec<LoopEntry>,
    pub(crate) claims: Vec<ClaimEntry>,
    /// The loops of each line.
    pub(crate) lines: Vec<Span>,
}

impl Index {
    pub(crate) fn clear(&mut self) {
        self.loops.clear();
        self.claims.clear();
        self.lines.clear();
    }
}
