//! Finds segments and elements in a block: eight bytes at a time, each byte looked at once.

use crate::{
    block::{Block, Entry, position},
    error::ReadError,
    separators::{Header, Separators},
    tag::Tag,
};

const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
const EVERY: u64 = 0x0101_0101_0101_0101;

/// What is known of the file between two blocks.
#[derive(Clone, Debug)]
pub(crate) struct Scan {
    /// The separators in force; none before the first header.
    pub(crate) separators: Separators,
    /// Number of the last segment in the file.
    pub(crate) number: u32,
    /// Number of the last segment in the open set; 0 outside.
    pub(crate) in_set: u32,
    /// File offset of the block's byte 0, as if all of the block lay in one piece.
    pub(crate) base: u64,
    /// Longest segment.
    pub(crate) limit: usize,
}

/// Why scanning paused.
enum Pause {
    /// A header begins here; the separators may change.
    Header(usize),
    /// What is left begins here and has no end yet.
    Left(usize),
}

impl Scan {
    /// Indexes the block's bytes from `from`; answers where the segment begins that is not whole.
    pub(crate) fn run(
        &mut self,
        block: &mut Block,
        from: usize,
        end: bool,
    ) -> Result<usize, ReadError> {
        let mut from = self.skip(block, from);
        loop {
            if begins_header(&block.bytes[from..block.filled])
                && !self.read_header(block, from, end)?
            {
                return Ok(from);
            }
            match self.segments(block, from)? {
                Pause::Header(at) => from = at,
                Pause::Left(at) if end => return Ok(self.close_last(block, at)),
                Pause::Left(at) => return Ok(at),
            }
        }
    }

    /// Takes the separators of a header; answers false when more bytes are needed for that.
    fn read_header(&mut self, block: &Block, at: usize, end: bool) -> Result<bool, ReadError> {
        let offset = self.base.wrapping_add(at as u64);
        match Separators::read(&block.bytes[at..block.filled]) {
            Header::Found(separators) => self.separators = separators,
            Header::Cut if !end => return Ok(false),
            // A later header that cannot be read is a segment like another, for rules to name.
            _ if self.number > 0 => {}
            Header::Cut => return Err(ReadError::HeaderCut { offset }),
            Header::Unusable => return Err(ReadError::Separators { offset }),
        }
        Ok(true)
    }

    fn segments(&mut self, block: &mut Block, from: usize) -> Result<Pause, ReadError> {
        let (element, terminator) = (self.separators.element, self.separators.terminator);
        let (elements, terminators) = (EVERY * u64::from(element), EVERY * u64::from(terminator));
        let (mut start, mut first) = (from, block.ends.len());
        // Moved out for the loop, so that the index can grow while the bytes are read.
        let bytes = std::mem::take(&mut block.bytes);
        let data = &bytes[..block.filled];
        let (words, rest) = data[from..].as_chunks::<8>();
        let mut at = from;
        let mut outcome = None;
        'words: for word in words {
            let word = u64::from_le_bytes(*word);
            let mut hits = equal(word, elements) | equal(word, terminators);
            while hits != 0 {
                let hit = at + (hits.trailing_zeros() / 8) as usize;
                hits &= hits - 1;
                block.ends.push(position(hit));
                if data[hit] == terminator {
                    outcome = self.close(block, data, &mut start, &mut first, hit);
                    if outcome.is_some() {
                        break 'words;
                    }
                }
            }
            at += 8;
        }
        if outcome.is_none() {
            let ends = rest.iter().enumerate();
            for (hit, byte) in ends.filter(|(_, byte)| **byte == element || **byte == terminator) {
                block.ends.push(position(at + hit));
                if *byte == terminator {
                    outcome = self.close(block, data, &mut start, &mut first, at + hit);
                    if outcome.is_some() {
                        break;
                    }
                }
            }
        }
        block.bytes = bytes;
        let left = block.filled.saturating_sub(start);
        match outcome {
            Some(outcome) => outcome,
            None if left >= self.limit => Err(self.too_long(start)),
            None => {
                block.ends.truncate(first);
                Ok(Pause::Left(start))
            }
        }
    }

    /// Ends the segment that begins at `start`; answers why to pause, if there is a reason.
    #[inline]
    fn close(
        &mut self,
        block: &mut Block,
        data: &[u8],
        start: &mut usize,
        first: &mut usize,
        end: usize,
    ) -> Option<Result<Pause, ReadError>> {
        if end - *start >= self.limit {
            return Some(Err(self.too_long(*start)));
        }
        // Where a line break ends segments, a blank line is nothing; elsewhere an empty segment is a finding.
        if end == *start && self.separators.terminator <= b' ' {
            block.ends.truncate(*first);
        } else {
            let entry = self.entry(data, &block.ends, *start, *first);
            block.entries.push(entry);
        }
        *first = block.ends.len();
        *start = end + 1;
        while data.get(*start).is_some_and(|byte| self.separators.is_blank(*byte)) {
            *start += 1;
        }
        begins_header(&data[*start..]).then(|| {
            block.ends.truncate(*first);
            Ok(Pause::Header(*start))
        })
    }

    #[inline]
    fn entry(&mut self, data: &[u8], ends: &[u32], start: usize, first: usize) -> Entry {
        let tag = Tag::new(&data[start..ends[first] as usize]);
        self.number = self.number.saturating_add(1);
        match tag {
            Tag::ST => self.in_set = 1,
            Tag::ISA | Tag::IEA | Tag::GS | Tag::GE => self.in_set = 0,
            _ if self.in_set > 0 => self.in_set = self.in_set.saturating_add(1),
            _ => {}
        }
        let entry = Entry {
            offset: self.base.wrapping_add(start as u64),
            number: self.number,
            in_set: self.in_set,
            start: position(start),
            ends: position(first),
            tag,
            // A segment has fewer bytes than 64 KiB, so fewer elements.
            elements: u16::try_from(ends.len() - first - 1).unwrap_or(u16::MAX),
            component: self.separators.component,
            repetition: self.separators.repetition.unwrap_or(0),
        };
        if tag == Tag::SE {
            self.in_set = 0;
        }
        entry
    }

    /// At the end of the file, what is left is a segment without terminator.
    fn close_last(&mut self, block: &mut Block, start: usize) -> usize {
        let data = &block.bytes[start..block.filled];
        let length = data.len() - data.iter().rev().take_while(|byte| **byte <= b' ').count();
        if length == 0 {
            return block.filled;
        }
        let first = block.ends.len();
        let end = start + length;
        let separators = self.separators;
        let found = (start..end).filter(|at| block.bytes[*at] == separators.element);
        block.ends.extend(found.chain([end]).map(position));
        let bytes = std::mem::take(&mut block.bytes);
        let entry = self.entry(&bytes, &block.ends, start, first);
        block.bytes = bytes;
        block.entries.push(entry);
        block.filled
    }

    fn skip(&self, block: &Block, from: usize) -> usize {
        let data = &block.bytes[from..block.filled];
        from + data.iter().take_while(|byte| self.separators.is_blank(**byte)).count()
    }

    fn too_long(&self, start: usize) -> ReadError {
        ReadError::SegmentTooLong {
            segment: self.number.saturating_add(1),
            offset: self.base.wrapping_add(start as u64),
            limit: self.limit,
        }
    }
}

/// The top bit of each byte of `word` that equals the byte that `pattern` repeats. Exact: no carries.
fn equal(word: u64, pattern: u64) -> u64 {
    let difference = word ^ pattern;
    !(((difference & LOW) + LOW) | difference | LOW)
}

/// Whether an interchange header begins here: `ISA` and no letter or digit behind it.
pub(crate) fn begins_header(bytes: &[u8]) -> bool {
    bytes.starts_with(b"ISA") && bytes.get(3).is_none_or(|byte| !byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_equal_byte_is_found_and_no_other() {
        for at in 0..8 {
            for other in 0..=255u8 {
                let mut bytes = [other; 8];
                bytes[at] = b'*';
                let hits = equal(u64::from_le_bytes(bytes), EVERY * u64::from(b'*'));
                let wanted = if other == b'*' { !LOW } else { 0x80 << (8 * at) };
                assert_eq!(hits, wanted, "byte {at} among {other:#x}");
            }
        }
    }
}
