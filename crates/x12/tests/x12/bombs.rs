//! Files made to break a reader: each ends in a clear error or is read within the budgets.

use crate::kit::{Dice, read};
use nadi_x12::{Block, BlockReader, Limits, ReadError, limits};
use std::io::Read;

const ISA: &[u8] = b"ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       \
*260302*0900*^*00501*000000001*0*T*:~";

/// A header, then a pattern without end, made as it is read.
struct Endless {
    left: u64,
    at: usize,
    pattern: &'static [u8],
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        for byte in &mut buffer[..count] {
            *byte = *ISA.get(self.at).unwrap_or(&self.pattern[self.at % self.pattern.len()]);
            self.at += 1;
        }
        self.left -= count as u64;
        Ok(count)
    }
}

fn drain(input: impl Read, limits: Limits) -> (Result<u64, ReadError>, u64) {
    let (mut reader, mut block) = (BlockReader::with_limits(input, limits), Block::new());
    let mut segments = 0;
    let outcome = loop {
        match reader.fill(&mut block) {
            Ok(true) => segments += block.fresh_segments().count() as u64,
            Ok(false) => break Ok(segments),
            Err(error) => break Err(error),
        }
    };
    (outcome, reader.bytes_read())
}

#[test]
fn a_gibibyte_without_terminator_stops_at_the_segment_budget() {
    let (outcome, read) =
        drain(Endless { left: 1 << 30, at: 0, pattern: b"NM1*41*2" }, Limits::default());
    let Err(ReadError::SegmentTooLong { segment: 2, offset, limit }) = outcome else {
        panic!("the second segment never ends");
    };
    assert_eq!((offset, limit), (106, limits::SEGMENT), "where it begins, and the budget");
    assert!(read <= 2 * limits::BLOCK as u64, "it stopped early: {read} bytes");
}

#[test]
fn a_segment_of_64_kib_is_read_and_one_byte_more_is_not() {
    let file = |length: usize| [ISA, &vec![b'A'; length - 1], b"~IEA*0*000000001~"].concat();
    assert!(read(&file(limits::SEGMENT), 1000).is_ok(), "exactly the budget, with its terminator");
    let over = read(&file(limits::SEGMENT + 1), 1000);
    assert!(matches!(over, Err(ReadError::SegmentTooLong { .. })), "one byte over");
}

#[test]
fn a_file_over_its_budget_names_it() {
    assert_eq!(limits::FILE, 1 << 30, "1 GiB");
    let limits = Limits { file: 1 << 20, ..Limits::default() };
    let (outcome, read) = drain(Endless { left: 1 << 30, at: 0, pattern: b"N3*A~" }, limits);
    let Err(error) = outcome else { panic!("it is too large") };
    assert!(error.to_string().contains("1048576"), "the words name the budget");
    assert!(read <= (1 << 20) + 2 * limits::BLOCK as u64, "it stopped early: {read} bytes");
}

#[test]
fn a_file_of_nothing_but_separators_is_read() {
    let limits = Limits { file: 8 << 20, ..Limits::default() };
    for pattern in [&b"~"[..], b"*~", b"~\n", b" ~ "] {
        let (outcome, _) = drain(Endless { left: 1 << 20, at: 0, pattern }, limits);
        assert!(outcome.is_ok(), "a megabyte of {pattern:?}");
    }
}

#[test]
fn a_file_of_blanks_is_no_x12_and_blanks_behind_the_header_are_nothing() {
    let blanks = vec![b' '; 1 << 20];
    assert!(matches!(read(&blanks, 1 << 16), Err(ReadError::NotX12)), "a megabyte of blanks");
    let (outcome, _) = drain(Endless { left: 4 << 20, at: 0, pattern: b"\n" }, Limits::default());
    assert!(matches!(outcome, Ok(1)), "only the header");
}

#[test]
fn binary_files_are_refused_or_read_never_worse() {
    let mut dice = Dice(837);
    for _ in 0..200 {
        let bytes: Vec<u8> =
            (0..4096).map(|_| u8::try_from(dice.below(256)).expect("a byte")).collect();
        assert!(matches!(read(&bytes, 512), Err(ReadError::NotX12)), "noise is no X12");
        let behind = [ISA, &bytes].concat();
        assert!(read(&behind, 512).is_ok(), "noise behind a header is segments that make no sense");
    }
}
