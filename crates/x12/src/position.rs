//! Where something stands in a file.

/// The place of a segment, or of an element in it. Kept for everything that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Number of the segment in the file, from 1; empty segments count.
    pub segment: u32,
    /// Number of the segment in its transaction set, `ST` being 1; 0 outside a set.
    pub in_set: u32,
    /// Element within the segment, from 1; 0 for the segment itself.
    pub element: u16,
    /// Byte of the file at which it begins, from 0.
    pub offset: u64,
}
