//! The budgets of reading. Each is a constant with a test; going over one is an error that names it.

/// Largest file that is read: 1 GiB.
pub const FILE: u64 = 1 << 30;
/// Longest segment, its terminator included: 64 KiB.
pub const SEGMENT: usize = 64 << 10;
/// Most bytes held at once for one unfinished claim and the loops it stands under.
pub const HELD: usize = 4 << 20;
/// Most segments held at once for one unfinished claim and the loops it stands under.
pub const HELD_SEGMENTS: usize = 250_000;
/// Bytes read at a time. Small enough that a block and its index stay in a processor's cache.
pub const BLOCK: usize = 256 << 10;

/// The budgets of one reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes in the file.
    pub file: u64,
    /// Most bytes in a segment, its terminator included; never over [`SEGMENT`].
    pub segment: usize,
    /// Most bytes held for an unfinished claim.
    pub held: usize,
    /// Most segments held for an unfinished claim.
    pub held_segments: usize,
    /// Bytes read at a time.
    pub block: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file: FILE,
            segment: SEGMENT,
            held: HELD,
            held_segments: HELD_SEGMENTS,
            block: BLOCK,
        }
    }
}
