//! What several tests need.

use nadi_x12::{Block, BlockReader, Ending, Limits, ReadError};
use std::path::PathBuf;

/// One segment as it was read: its bytes, number in the file and in the set, and offset.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) raw: Vec<u8>,
    pub(crate) segment: u32,
    pub(crate) in_set: u32,
    pub(crate) offset: u64,
}

/// All segments of a file, read in blocks of this many bytes.
pub(crate) fn read(bytes: &[u8], block: usize) -> Result<(Vec<Read>, Ending), ReadError> {
    let limits = Limits { block, ..Limits::default() };
    let (mut reader, mut block, mut all) =
        (BlockReader::with_limits(bytes, limits), Block::new(), Vec::new());
    while reader.fill(&mut block)? {
        all.extend(block.fresh_segments().map(|segment| {
            let place = segment.position();
            let (raw, offset) = (segment.raw().to_vec(), place.offset);
            Read { raw, segment: place.segment, in_set: place.in_set, offset }
        }));
    }
    Ok((all, reader.ending()))
}

/// The segments as text.
pub(crate) fn texts(bytes: &[u8]) -> Vec<String> {
    let (all, _) = read(bytes, 1 << 16).expect("the test's file can be read");
    all.into_iter().map(|read| String::from_utf8_lossy(&read.raw).into_owned()).collect()
}

/// A fixture of this crate.
pub(crate) fn fixture(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A generator of numbers that gives the same ones for the same seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// The next number below `below`.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below.max(1) as u64).expect("below a usize")
    }
}
