//! What is sealed opens for the vault alone, whole or with its gaps named.

use super::*;
use nadi_base::{Entropy, Timestamp, VisitId};
use std::{
    io::Cursor,
    sync::atomic::{AtomicU8, Ordering},
};

#[derive(Default)]
struct Counting(AtomicU8);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte = self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

const ABOUT: About = About {
    id: [7; 16],
    visit: VisitId::from_bytes([8; 16]),
    begun: Timestamp::from_millis(1_786_700_000_000),
    codec: Codec::Opus,
    rate: 16_000,
    channels: 1,
};

fn vault() -> OpeningKey {
    OpeningKey::new([42; 32])
}

/// A file of some chunks, with or without its end; and where each chunk begins.
fn file(chunks: &[&[u8]], end: Option<&[u8]>) -> (Vec<u8>, Vec<usize>) {
    let mut sealer = Sealer::new(ABOUT, vault().sealing(), &Counting::default()).unwrap();
    let (mut bytes, mut begins) = (sealer.header(), Vec::new());
    for chunk in chunks {
        begins.push(bytes.len());
        bytes.extend(sealer.chunk(chunk).unwrap());
    }
    if let Some(end) = end {
        begins.push(bytes.len());
        bytes.extend(sealer.last(end).unwrap());
    }
    (bytes, begins)
}

fn open(bytes: Vec<u8>) -> Reader<Cursor<Vec<u8>>> {
    Reader::open(Cursor::new(bytes), &vault()).unwrap()
}

#[test]
fn a_whole_file_opens_for_the_vault_and_for_nobody_else() {
    let (bytes, _) = file(&[b"one", b"two"], Some(b"end"));
    let mut reader = open(bytes.clone());
    assert_eq!(reader.about(), ABOUT);
    assert_eq!(reader.found(), Found { chunks: 3, complete: true, torn: 0 });
    assert_eq!(reader.chunk(1).unwrap().as_slice(), b"two", "any chunk by itself");
    assert_eq!(reader.chunk(2).unwrap().as_slice(), b"end");
    let stranger = Reader::open(Cursor::new(bytes.clone()), &OpeningKey::new([43; 32]));
    assert!(matches!(stranger, Err(SealedError::WrongKey)), "another vault opens nothing");
    assert!(!bytes.windows(3).any(|window| window == b"two"), "nothing stands in the open");
}

#[test]
fn a_file_cut_anywhere_keeps_its_whole_chunks_and_is_never_called_complete() {
    let (bytes, begins) = file(&[&[1; 400], &[2; 400]], Some(&[3; 10]));
    for cut in begins[0]..bytes.len() {
        let mut reader = open(bytes[..cut].to_vec());
        let whole = begins.iter().filter(|begin| **begin <= cut).count() - 1;
        assert!(!reader.found().complete, "cut at {cut}: the end is not there");
        assert_eq!(reader.found().chunks, whole, "cut at {cut}: what is whole stays");
        for number in 0..whole {
            assert_eq!(reader.chunk(number).unwrap()[0], u8::try_from(number + 1).unwrap());
        }
    }
    assert!(matches!(
        Reader::open(Cursor::new(bytes[..20].to_vec()), &vault()),
        Err(SealedError::NotSealed)
    ));
}

#[test]
fn a_flipped_bit_is_never_played() {
    let (bytes, begins) = file(&[&[1; 60], &[2; 60]], Some(&[3; 10]));
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        let Ok(mut reader) = Reader::open(Cursor::new(changed), &vault()) else { continue };
        assert!(at >= begins[0], "a changed header opens nothing (byte {at})");
        for number in 0..reader.found().chunks {
            if let Ok(plain) = reader.chunk(number) {
                let right = [&[1; 60][..], &[2; 60], &[3; 10]][number];
                assert_eq!(plain.as_slice(), right, "byte {at}: right or refused");
            }
        }
    }
}

#[test]
fn chunks_cannot_be_swapped_left_out_or_taken_from_elsewhere() {
    let (bytes, begins) = file(&[&[1; 60], &[2; 60]], Some(&[]));
    let (first, second) = (begins[0]..begins[1], begins[1]..begins[2]);
    let head = &bytes[..begins[0]];
    let mut swapped = open([head, &bytes[second.clone()], &bytes[first]].concat());
    assert!(swapped.chunk(0).is_err() && swapped.chunk(1).is_err(), "their numbers are bound in");
    let mut left_out = open([head, &bytes[second]].concat());
    assert!(left_out.chunk(0).is_err(), "a second chunk is no first one");
    let mut early = open([head, &bytes[begins[2]..]].concat());
    assert!(!early.found().complete && early.chunk(0).is_err(), "an end has its place too");
}

#[test]
fn a_chunk_larger_than_a_reader_takes_is_refused() {
    let mut sealer = Sealer::new(ABOUT, vault().sealing(), &Counting::default()).unwrap();
    assert!(sealer.chunk(&vec![0; LARGEST_CHUNK + 1]).is_err());
    let largest = sealer.chunk(&vec![0; LARGEST_CHUNK]).unwrap();
    assert_eq!(largest.len(), 4 + 64 * 1024, "64 KiB with its tag");
}
