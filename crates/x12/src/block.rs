//! A block: some whole segments of a file, in one buffer, with an index of every separator in them.
//!
//! The index is three flat vectors that are cleared and filled again, never one allocation per element.
//! A block also holds copies of earlier segments that its first claim stands under (see
//! [`fresh`](Block::fresh)); each keeps the position it had in the file.

use crate::{segment::Segment, tag::Tag};
use std::ops::Range;

/// What is known of one segment: 32 bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Byte of the file.
    pub(crate) offset: u64,
    /// Number in the file, from 1.
    pub(crate) number: u32,
    /// Number in the transaction set, from 1; 0 outside.
    pub(crate) in_set: u32,
    /// Where it begins in the block.
    pub(crate) start: u32,
    /// Where its identifier's end is in the block's list of ends.
    pub(crate) ends: u32,
    /// Its identifier.
    pub(crate) tag: Tag,
    /// How many elements follow the identifier.
    pub(crate) elements: u16,
    /// The component separator in force.
    pub(crate) component: u8,
    /// The repetition separator in force, or 0.
    pub(crate) repetition: u8,
}

/// Whole segments and their index.
#[derive(Clone, Default)]
pub struct Block {
    pub(crate) bytes: Vec<u8>,
    /// How many of `bytes` hold data: the rest is room that was filled before.
    pub(crate) filled: usize,
    pub(crate) entries: Vec<Entry>,
    /// For each segment, where its identifier and each of its elements end.
    pub(crate) ends: Vec<u32>,
    pub(crate) fresh: usize,
}

impl Block {
    /// An empty block, to be filled by a reader.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many segments it holds.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds no segment.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Index of the first segment that no earlier block held.
    pub fn fresh(&self) -> usize {
        self.fresh
    }

    /// The segment at an index.
    pub fn get(&self, index: usize) -> Option<Segment<'_>> {
        let entry = self.entries.get(index)?;
        Some(Segment { block: self, entry })
    }

    /// The segments in a range of indexes; of a range that reaches too far, none.
    pub fn range(
        &self,
        range: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Segment<'_>> + Clone {
        let entries = self.entries.get(range).unwrap_or_default();
        entries.iter().map(move |entry| Segment { block: self, entry })
    }

    /// The segments that no earlier block held: each of the file exactly once over all blocks.
    pub fn fresh_segments(&self) -> impl DoubleEndedIterator<Item = Segment<'_>> + Clone {
        self.range(self.fresh..self.entries.len())
    }

    pub(crate) fn clear(&mut self) {
        self.filled = 0;
        self.entries.clear();
        self.ends.clear();
        self.fresh = 0;
    }

    /// Copies segments of another block behind those that are here.
    pub(crate) fn copy(&mut self, from: &Self, range: Range<usize>) {
        let Some(entries) = from.entries.get(range) else { return };
        for entry in entries {
            let first = entry.ends as usize;
            let last = first + usize::from(entry.elements);
            let Some(ends) = from.ends.get(first..=last) else { return };
            let stop = ends.last().map_or(entry.start, |end| *end) as usize;
            // The terminator comes along, where there is one.
            let stop = (stop + 1).min(from.filled);
            let Some(bytes) = from.bytes.get(entry.start as usize..stop) else { return };
            let start = position(self.filled);
            let copied = Entry { start, ends: position(self.ends.len()), ..*entry };
            self.ends.extend(ends.iter().map(|end| end - entry.start + start));
            self.entries.push(copied);
            self.append(bytes);
        }
    }

    /// Makes room for so many bytes in all. No part of a generic reader, so that it is compiled once, with
    /// this crate's care for speed.
    pub(crate) fn make_room(&mut self, to: usize) {
        if self.bytes.len() < to {
            self.bytes.resize(to, 0);
        }
    }

    /// Puts bytes behind those that are here; they are not indexed yet.
    pub(crate) fn append(&mut self, bytes: &[u8]) {
        let end = self.filled + bytes.len();
        self.make_room(end);
        self.bytes[self.filled..end].copy_from_slice(bytes);
        self.filled = end;
    }
}

/// A position in a block. Blocks are far smaller than 4 GiB: the budgets see to it.
pub(crate) fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
