//! A file of one kind with a few things changed that the dice decide.

use crate::dice::pick;
use nadi_testkit::Seeded;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Claims.
    Claims,
    /// What comes back.
    Answers,
}

/// A file to be read.
pub(super) struct File {
    pub(super) kind: Kind,
    pub(super) bytes: Vec<u8>,
}

/// Whole files of each kind.
const SOUND: [(Kind, &[u8]); 8] = [
    (Kind::Claims, include_bytes!("../../../../crates/claims/tests/fixtures/plain.837")),
    (Kind::Claims, include_bytes!("../../../../crates/claims/tests/fixtures/rich.837")),
    (Kind::Claims, include_bytes!("../../../../crates/x12/tests/fixtures/every-loop.837")),
    (Kind::Claims, include_bytes!("../../../../crates/x12/tests/fixtures/traps.837")),
    (Kind::Claims, include_bytes!("../../../../crates/x12/tests/fixtures/edited-header.837")),
    (Kind::Answers, include_bytes!("../../../../crates/x12/tests/fixtures/answers.999")),
    (Kind::Answers, include_bytes!("../../../../crates/x12/tests/fixtures/status.277")),
    (Kind::Answers, include_bytes!("../../../../crates/x12/tests/fixtures/paid.835")),
];
/// What is put in.
const STRANGE: [&[u8]; 12] = [
    b"~",
    b"*",
    b":",
    b"^",
    b"\n\r",
    b"\0",
    b"\x1a",
    b"ISA",
    b"\xef\xbb\xbf",
    b"\xff",
    b"9999999999999999999",
    b"~CLM*",
];
/// What is put in the place of a digit.
const NUMBERS: [&[u8]; 6] = [b"0", b"-1", b"999999999999", b"1e9", b"0.001", b""];
/// Longest piece that is taken out, doubled or moved.
const PIECE: usize = 400;
/// Longest file that is made.
const LONGEST: usize = 256 << 10;

/// The file of one number.
pub(super) fn file(dice: &Seeded) -> File {
    let (kind, sound) = *pick(dice, &SOUND);
    let mut bytes = sound.to_vec();
    for _ in 0..=dice.below(6) {
        change(dice, &mut bytes);
        bytes.truncate(LONGEST);
    }
    File { kind, bytes }
}

fn change(dice: &Seeded, bytes: &mut Vec<u8>) {
    let at = below(dice, bytes.len());
    let reach = at + below(dice, PIECE.min(bytes.len() - at) + 1);
    match dice.below(11) {
        0 => flip(dice, bytes, at),
        1 => drop(bytes.splice(at..at, pick(dice, &STRANGE).iter().copied())),
        2 => drop(bytes.drain(at..reach)),
        3 => bytes.extend_from_within(at..reach),
        4 => move_piece(dice, bytes, at, reach),
        5 => bytes.truncate(at.max(1)),
        6 => separate_otherwise(dice, bytes),
        7 => swell(dice, bytes, at, reach),
        8 => swap_segments(dice, bytes),
        9 => double_segment(dice, bytes),
        _ => count_otherwise(dice, bytes),
    }
}

fn below(dice: &Seeded, bound: usize) -> usize {
    usize::try_from(dice.below(bound.max(1) as u64)).unwrap_or(0)
}

fn flip(dice: &Seeded, bytes: &mut [u8], at: usize) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte ^= 1 << dice.below(8);
    }
}

fn move_piece(dice: &Seeded, bytes: &mut Vec<u8>, at: usize, reach: usize) {
    let piece: Vec<u8> = bytes.drain(at..reach).collect();
    let to = below(dice, bytes.len());
    drop(bytes.splice(to..to, piece));
}

/// Another byte in the place of a separator, everywhere, or everywhere but in the header.
fn separate_otherwise(dice: &Seeded, bytes: &mut [u8]) {
    let (from, to) = (*pick(dice, b"*:~^>"), *pick(dice, b"*:~^>|\n\x1d A"));
    let skipped = if dice.below(2) == 0 { 0 } else { 106 };
    bytes.iter_mut().skip(skipped).filter(|byte| **byte == from).for_each(|byte| *byte = to);
}

/// A piece many times in a row.
fn swell(dice: &Seeded, bytes: &mut Vec<u8>, at: usize, reach: usize) {
    let times = 2 + below(dice, 300);
    let piece = bytes[at..reach].repeat(times);
    drop(bytes.splice(at..at, piece));
}

fn swap_segments(dice: &Seeded, bytes: &mut Vec<u8>) {
    let mut segments: Vec<Vec<u8>> =
        bytes.split_inclusive(|byte| *byte == b'~').map(<[u8]>::to_vec).collect();
    let (one, other) = (below(dice, segments.len()), below(dice, segments.len()));
    if one < segments.len() && other < segments.len() {
        segments.swap(one, other);
    }
    *bytes = segments.concat();
}

fn double_segment(dice: &Seeded, bytes: &mut Vec<u8>) {
    let segments: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'~').collect();
    let Some(one) = segments.get(below(dice, segments.len())) else { return };
    let (piece, begin) =
        (one.repeat(1 + below(dice, 60)), one.as_ptr().addr() - bytes.as_ptr().addr());
    drop(bytes.splice(begin..begin, piece));
}

/// Another number in the place of one.
fn count_otherwise(dice: &Seeded, bytes: &mut Vec<u8>) {
    let digits: Vec<usize> = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    let Some(at) = digits.get(below(dice, digits.len())).copied() else { return };
    let number = pick(dice, &NUMBERS);
    drop(bytes.splice(at..=at, number.iter().copied()));
}
