//! Reads a file set by set: for the reports that come back, which are looked at as a whole.

use crate::{
    block::Block,
    error::ReadError,
    limits::Limits,
    reader::{BlockReader, Ending},
    segment::Segment,
    tag::Tag,
};
use std::io::Read;

/// Most bytes of a set that is held as a whole.
pub const SET: usize = 64 << 20;
/// Most segments of a set that is held as a whole.
pub const SET_SEGMENTS: usize = 1_000_000;

/// One set with the headers it stands under; or a `TA1`, which stands in no set.
#[derive(Clone, Copy)]
pub struct SetView<'a> {
    block: &'a Block,
    /// Indexes of `ISA` and `GS`.
    headers: [Option<usize>; 2],
    first: usize,
}

impl<'a> SetView<'a> {
    /// What it is: ST01, or `TA1`.
    pub fn kind(self) -> &'a [u8] {
        match self.block.get(self.first) {
            Some(segment) if segment.tag() == Tag::ST => segment.get(1),
            Some(segment) => segment.get(0),
            None => &[],
        }
    }

    /// The interchange's header.
    pub fn interchange(self) -> Option<Segment<'a>> {
        self.headers[0].and_then(|at| self.block.get(at))
    }

    /// The group's header.
    pub fn group(self) -> Option<Segment<'a>> {
        self.headers[1].and_then(|at| self.block.get(at))
    }

    /// Its segments, `ST` and `SE` included.
    pub fn segments(self) -> impl DoubleEndedIterator<Item = Segment<'a>> + Clone {
        self.block.range(self.first..self.block.len())
    }
}

/// Reads sets from anything that gives bytes.
pub struct SetReader<R> {
    reader: BlockReader<R>,
    block: Block,
    next: usize,
    set: Block,
    /// The headers in force, kept as a block of one segment each.
    isa: Block,
    gs: Block,
}

impl<R: Read> SetReader<R> {
    /// A reader with the usual budgets.
    pub fn new(input: R) -> Self {
        Self::with_limits(
            input,
            Limits { held: SET, held_segments: SET_SEGMENTS, ..Limits::default() },
        )
    }

    /// A reader with these budgets; `held` bounds a set.
    pub fn with_limits(input: R, limits: Limits) -> Self {
        let reader = BlockReader::with_limits(input, limits);
        let [block, set, isa, gs] = std::array::from_fn(|_| Block::new());
        Self { reader, block, next: 0, set, isa, gs }
    }

    /// The next set, borrowed until the one after it; none at the end of the file.
    pub fn next_set(&mut self) -> Result<Option<SetView<'_>>, ReadError> {
        self.set.clear();
        let (mut headers, mut first) = ([None; 2], None);
        while let Some(tag) = self.peek()? {
            if first.is_some() && matches!(tag, Tag::ISA | Tag::GS | Tag::ST | Tag::GE | Tag::IEA) {
                break;
            }
            match tag {
                Tag::ISA => self.keep_header(Tag::ISA),
                Tag::GS => self.keep_header(Tag::GS),
                Tag::ST | Tag::TA1 if first.is_none() => {
                    headers = self.place_headers();
                    first = Some(self.set.len());
                    self.take()?;
                    if tag == Tag::TA1 {
                        break;
                    }
                }
                _ if first.is_some() => {
                    self.take()?;
                    if tag == Tag::SE {
                        break;
                    }
                }
                _ => self.next += 1,
            }
        }
        self.believe_codes();
        Ok(first.map(|first| SetView { block: &self.set, headers, first }))
    }

    /// Takes the component separator from the first composite where ISA16 names one that it does not have.
    fn believe_codes(&mut self) {
        let coded = |segment: &Segment<'_>| {
            matches!(segment.tag(), Tag::STC | Tag::SVC) && !segment.get(1).is_empty()
        };
        let used = self.set.range(0..self.set.len()).find(coded).and_then(|first| {
            let (value, said) = (first.get(1), first.component_separator());
            let usual = value.iter().copied().find(|byte| b":<>|^".contains(byte));
            usual.filter(|_| !value.contains(&said))
        });
        if let Some(used) = used {
            self.set.entries.iter_mut().for_each(|entry| entry.component = used);
        }
    }

    /// How the file began and ended.
    pub fn ending(&self) -> Ending {
        self.reader.ending()
    }

    fn peek(&mut self) -> Result<Option<Tag>, ReadError> {
        if self.next >= self.block.len() {
            self.next = 0;
            if !self.reader.fill(&mut self.block)? {
                self.block.clear();
                return Ok(None);
            }
        }
        Ok(self.block.get(self.next).map(Segment::tag))
    }

    fn take(&mut self) -> Result<(), ReadError> {
        self.set.copy(&self.block, self.next..self.next + 1);
        self.next += 1;
        let Limits { held: limit, held_segments: segments, .. } = self.reader.limits();
        if self.set.filled > limit || self.set.len() > segments {
            let segment = self.set.entries.last().map_or(0, |entry| entry.number);
            return Err(ReadError::UnitTooLarge { segment, limit, segments });
        }
        Ok(())
    }

    fn keep_header(&mut self, tag: Tag) {
        let header = if tag == Tag::ISA {
            self.gs.clear();
            &mut self.isa
        } else {
            &mut self.gs
        };
        header.clear();
        header.copy(&self.block, self.next..self.next + 1);
        self.next += 1;
    }

    fn place_headers(&mut self) -> [Option<usize>; 2] {
        let mut place = |header: &Block| {
            let at = self.set.len();
            self.set.copy(header, 0..header.len());
            (!header.is_empty()).then_some(at)
        };
        [place(&self.isa), place(&self.gs)]
    }
}
