//! Reads a file block by block from anything that gives bytes.
//!
//! Memory is bounded by the block and the longest segment. Nothing is judged here: a wrong count, an empty
//! segment, a missing trailer are read as they stand; [`Ending`] and the positions say what was there.

use crate::{
    block::Block,
    error::ReadError,
    limits::Limits,
    scan::{Scan, begins_header},
    separators::{Header, Separators},
};
use std::io::Read;

/// How far into a file its header is looked for: some have a title or a remark before it.
const PREAMBLE: usize = 4 << 10;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// How the file began and ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ending {
    /// Bytes that are neither blank nor a byte-order mark, and stand before the first header.
    pub preamble: u64,
    /// Whether the last segment lacks its terminator.
    pub unterminated: bool,
    /// Whether the end was reached.
    pub reached: bool,
}

/// Reads blocks of whole segments.
pub struct BlockReader<R> {
    input: R,
    limits: Limits,
    scan: Scan,
    /// The bytes behind the last whole segment.
    tail: Vec<u8>,
    /// How many bytes came from the input.
    read: u64,
    started: bool,
    ending: Ending,
}

impl<R: Read> BlockReader<R> {
    /// A reader with the usual budgets.
    pub fn new(input: R) -> Self {
        Self::with_limits(input, Limits::default())
    }

    /// A reader with these budgets.
    pub fn with_limits(input: R, limits: Limits) -> Self {
        let scan = Scan {
            separators: Separators::default(),
            number: 0,
            in_set: 0,
            base: 0,
            limit: limits.segment.min(crate::limits::SEGMENT),
        };
        let limits = Limits { block: limits.block.max(1), ..limits };
        Self {
            input,
            limits,
            scan,
            tail: Vec::new(),
            read: 0,
            started: false,
            ending: Ending::default(),
        }
    }

    /// Fills the block with the next segments; false at the end of the file.
    pub fn fill(&mut self, block: &mut Block) -> Result<bool, ReadError> {
        self.fill_behind(block, &Block::default())
    }

    /// The budgets.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// How the file began and, once [`fill`](Self::fill) has answered false, how it ended.
    pub fn ending(&self) -> Ending {
        self.ending
    }

    /// How many bytes were read so far.
    pub fn bytes_read(&self) -> u64 {
        self.read
    }

    /// The separators in force at the end of the last block.
    pub fn separators(&self) -> Separators {
        self.scan.separators
    }

    /// Uses another component separator until the next header.
    pub(crate) fn believe(&mut self, component: u8) {
        self.scan.separators.component = component;
    }

    /// Fills the block with copies of the segments in `held`, then with the next ones of the file.
    pub(crate) fn fill_behind(
        &mut self,
        block: &mut Block,
        held: &Block,
    ) -> Result<bool, ReadError> {
        block.clear();
        block.copy(held, 0..held.len());
        block.fresh = block.len();
        let mut from = block.filled;
        block.append(&self.tail);
        self.scan.base = (self.read - self.tail.len() as u64).wrapping_sub(from as u64);
        loop {
            let end = self.read_more(block)?;
            if !self.started && !self.start(block, &mut from, end)? {
                continue;
            }
            let left = self.scan.run(block, from, end)?;
            self.ending.unterminated |= end && self.unterminated(block, left);
            if block.len() > block.fresh || end {
                self.keep_tail(block, left);
                return Ok(block.len() > block.fresh);
            }
            from = left;
        }
    }

    /// Reads up to a block's size; answers whether the input has ended.
    fn read_more(&mut self, block: &mut Block) -> Result<bool, ReadError> {
        let wanted = block.filled + self.limits.block;
        block.make_room(wanted);
        while block.filled < wanted && !self.ending.reached {
            match self.input.read(&mut block.bytes[block.filled..wanted]) {
                Ok(0) => self.ending.reached = true,
                Ok(count) => {
                    block.filled += count.min(wanted - block.filled);
                    self.read += count as u64;
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
            if self.read > self.limits.file {
                return Err(ReadError::FileTooLarge { limit: self.limits.file });
            }
        }
        Ok(self.ending.reached)
    }

    /// Finds the first header; answers false when more bytes are needed.
    fn start(&mut self, block: &Block, from: &mut usize, end: bool) -> Result<bool, ReadError> {
        let data = &block.bytes[*from..block.filled];
        if data.len() < PREAMBLE + 512 && !end {
            return Ok(false);
        }
        let header = first_header(data)?;
        let marked = if data.starts_with(MARK) { MARK.len() } else { 0 };
        let before = &data[marked..header.max(marked)];
        let blank = before.iter().all(u8::is_ascii_whitespace);
        self.ending.preamble = if blank { 0 } else { before.len() as u64 };
        *from += header;
        self.started = true;
        Ok(true)
    }

    fn unterminated(&self, block: &Block, left: usize) -> bool {
        let last = block.bytes[..left.min(block.filled)].iter().rev().find(|byte| **byte > b' ');
        let blank_ends = self.scan.separators.terminator <= b' ';
        self.started
            && !blank_ends
            && last.is_some_and(|byte| *byte != self.scan.separators.terminator)
    }

    fn keep_tail(&mut self, block: &mut Block, left: usize) {
        let left = left.min(block.filled);
        self.tail.clear();
        self.tail.extend_from_slice(&block.bytes[left..block.filled]);
        block.filled = left;
    }
}

/// Where the first header begins: at the beginning, behind a mark or blanks, else at a line's beginning.
fn first_header(data: &[u8]) -> Result<usize, ReadError> {
    let marked = if data.starts_with(MARK) { MARK.len() } else { 0 };
    let reach = &data[..data.len().min(PREAMBLE)];
    let blanks = reach[marked.min(reach.len())..].iter().take_while(|byte| **byte <= b' ').count();
    let first = (marked + blanks).min(data.len());
    if begins_header(&data[first..]) {
        return Ok(first);
    }
    let lines = reach.iter().enumerate().filter(|(_, byte)| matches!(byte, b'\n' | b'\r'));
    let usable = |at: &usize| {
        begins_header(&data[*at..]) && matches!(Separators::read(&data[*at..]), Header::Found(_))
    };
    lines.map(|(at, _)| at + 1).find(usable).ok_or(ReadError::NotX12)
}

/// Gives the segments of a file one after the other.
pub struct Segments<R> {
    reader: BlockReader<R>,
    block: Block,
    next: usize,
}

impl<R: Read> Segments<R> {
    /// The segments of an input.
    pub fn new(input: R) -> Self {
        Self::of(BlockReader::new(input))
    }

    /// The segments of a reader.
    pub fn of(reader: BlockReader<R>) -> Self {
        Self { reader, block: Block::new(), next: 0 }
    }

    /// The next segment, borrowed until the one after it; none at the end of the file.
    pub fn next_segment(&mut self) -> Result<Option<crate::Segment<'_>>, ReadError> {
        if self.next >= self.block.len() {
            self.next = 0;
            if !self.reader.fill(&mut self.block)? {
                return Ok(None);
            }
        }
        self.next += 1;
        Ok(self.block.get(self.next - 1))
    }

    /// How the file began and ended.
    pub fn ending(&self) -> Ending {
        self.reader.ending()
    }

    /// The separators in force.
    pub fn separators(&self) -> Separators {
        self.reader.separators()
    }
}

const _: () =
    assert!(crate::limits::HELD < u32::MAX as usize / 2, "positions in a block fit 32 bits");
