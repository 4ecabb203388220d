//! A good document, spoilt as a seed decides. What is packed is unpacked first, half of the time, so that the damage
//! reaches what lies inside.

use nadi_testkit::Seeded;
use std::io::{Cursor, Read, Write};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// What parsers stumble over.
const EVIL: [&[u8]; 16] = [
    b"\x00",
    b"\xff",
    b"\x80",
    b"<<",
    b">>",
    b"[",
    b"(",
    b" 0 R ",
    b"endstream",
    b"9999999999",
    b"-1",
    b"<w:p>",
    b"</w:t>",
    b"&#x110000;",
    b"<!DOCTYPE x>",
    b"%PDF-",
];
/// The longest document that is made.
const LONGEST: usize = 2 << 20;

/// One to eight spoilings, one after the other.
pub(super) fn one(format: &str, good: &[u8], dice: &Seeded) -> Vec<u8> {
    if format.starts_with("DOCX") && dice.below(2) == 0 {
        return inside(good, dice).unwrap_or_else(|| spoilt(good.to_vec(), dice));
    }
    spoilt(good.to_vec(), dice)
}

/// Spoils one part of a package and packs all of it again.
fn inside(good: &[u8], dice: &Seeded) -> Option<Vec<u8>> {
    let mut package = ZipArchive::new(Cursor::new(good)).ok()?;
    let spoils = below(dice, package.len());
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..package.len() {
        let mut part = package.by_index(at).ok()?;
        let name = part.name().to_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).ok()?;
        if at == spoils || name == "word/document.xml" {
            bytes = spoilt(bytes, dice);
        }
        out.start_file(name, SimpleFileOptions::default()).ok()?;
        out.write_all(&bytes).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

fn spoilt(mut file: Vec<u8>, dice: &Seeded) -> Vec<u8> {
    for _ in 0..=dice.below(8) {
        spoil(&mut file, dice);
        file.truncate(LONGEST);
    }
    file
}

fn spoil(file: &mut Vec<u8>, dice: &Seeded) {
    if file.is_empty() {
        return;
    }
    let at = below(dice, file.len());
    let end = (at + below(dice, 200)).min(file.len());
    match dice.below(9) {
        0 => file[at] ^= 1 << dice.below(8),
        1 => drop(file.splice(at..at, EVIL[below(dice, EVIL.len())].iter().copied())),
        2 => drop(file.drain(at..end)),
        3 => file.truncate(at),
        4 => {
            let piece = file[at..end].to_vec();
            let to = below(dice, file.len());
            drop(file.splice(to..to, piece));
        }
        5 => {
            let piece = file[at..end].repeat(2 + below(dice, 60));
            drop(file.splice(at..at, piece));
        }
        6 => digits(file, dice),
        7 => drop(file.splice(at..end, EVIL[below(dice, EVIL.len())].repeat(below(dice, 400)))),
        _ => file[at..end].iter_mut().for_each(|byte| *byte = below(dice, 256).to_le_bytes()[0]),
    }
}

/// Another number in the place of one: an offset, a length, the number of an object.
fn digits(file: &mut Vec<u8>, dice: &Seeded) {
    let places: Vec<usize> = (0..file.len()).filter(|at| file[*at].is_ascii_digit()).collect();
    if places.is_empty() {
        return;
    }
    let at = places[below(dice, places.len())];
    let number: &[u8] = [b"0".as_slice(), b"1", b"-1", b"4294967296", b"1e9"][below(dice, 5)];
    drop(file.splice(at..=at, number.iter().copied()));
}

fn below(dice: &Seeded, most: usize) -> usize {
    usize::try_from(dice.below(most.max(1) as u64)).unwrap_or_default()
}
