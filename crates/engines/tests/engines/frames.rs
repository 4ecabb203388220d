//! A worker that was taken over may write anything; reading it must neither panic nor fill memory.

use nadi_engines::protocol::{
    BODY_LIMIT, Frame, FrameError, FromWorker, HEADER_LIMIT, ToWorker, decode, encode, read_frame,
    write_frame,
};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::json;
use std::io::{self, Read};

const CASES: u32 = 10_000;

/// Reads from a slice and remembers the largest buffer it was asked to fill.
struct Watched<'a> {
    bytes: &'a [u8],
    largest: usize,
}

impl Read for Watched<'_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        self.largest = self.largest.max(to.len());
        self.bytes.read(to)
    }
}

fn seeded() -> TestRunner {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]))
}

fn read_everything(bytes: &[u8]) {
    let mut from = Watched { bytes, largest: 0 };
    while let Ok(frame) = read_frame(&mut from) {
        drop((decode::<FromWorker>(&frame), decode::<ToWorker>(&frame)));
    }
    assert!(
        from.largest <= 2 * bytes.len() + 128 * 1024,
        "{} bytes made a buffer of {}: a length alone must not allocate",
        bytes.len(),
        from.largest
    );
}

#[test]
fn ten_thousand_random_frames_neither_panic_nor_fill_memory() {
    let noise = prop::collection::vec(any::<u8>(), 0..400);
    let framed = (any::<u32>(), any::<u32>(), noise.clone()).prop_map(|(header, body, rest)| {
        [&header.to_le_bytes()[..], &body.to_le_bytes(), &rest].concat()
    });
    let plausible = (0..200_u32, 0..200_u32, noise.clone()).prop_map(|(header, body, rest)| {
        [&header.to_le_bytes()[..], &body.to_le_bytes(), &rest].concat()
    });
    let result = seeded().run(&prop_oneof![noise, framed, plausible], |bytes| {
        read_everything(&bytes);
        Ok(())
    });
    assert_eq!(result, Ok(()), "seed 7…, {CASES} cases");
}

#[test]
fn ten_thousand_damaged_messages_are_refused_or_read() {
    let message =
        ToWorker::Request { id: 1, verb: "echo".into(), params: json!({"a": [1]}).into() };
    let mut whole = Vec::new();
    write_frame(&mut whole, &encode(&message, vec![9; 50]).unwrap()).unwrap();
    let damage = prop::collection::vec((0..whole.len(), any::<u8>()), 1..6);
    let result = seeded().run(&(damage, 0..=whole.len()), |(flips, length)| {
        let mut bytes = whole.clone();
        for (at, value) in flips {
            bytes[at] = value;
        }
        read_everything(&bytes[..length]);
        Ok(())
    });
    assert_eq!(result, Ok(()), "seed 7…, {CASES} cases");
}

#[test]
fn what_is_written_is_read() {
    let strategy =
        (prop::collection::vec(any::<u8>(), 0..2000), prop::collection::vec(any::<u8>(), 0..2000));
    let result = seeded().run(&strategy, |(header, body)| {
        let frame = Frame { header, body };
        let mut bytes = Vec::new();
        write_frame(&mut bytes, &frame).unwrap();
        let mut from = &bytes[..];
        prop_assert_eq!(read_frame(&mut from), Ok(frame), "a frame survives the pipe");
        prop_assert_eq!(read_frame(&mut from), Err(FrameError::Closed), "and nothing follows");
        Ok(())
    });
    assert_eq!(result, Ok(()), "seed 7…, {CASES} cases");
}

fn announce(header: usize, body: usize) -> Result<Frame, FrameError> {
    let lengths = [header, body].map(|length| u64::try_from(length).unwrap_or(u64::MAX));
    let [header, body] = lengths.map(u64::to_le_bytes);
    read_frame(&mut &[&header[..4], &body[..4]].concat()[..])
}

#[test]
fn limits_are_named_before_anything_is_read() {
    assert_eq!(
        announce(HEADER_LIMIT + 1, 0),
        Err(FrameError::HeaderTooLong(HEADER_LIMIT + 1)),
        "one byte over the header's limit"
    );
    assert_eq!(
        announce(0, BODY_LIMIT + 1),
        Err(FrameError::BodyTooLong(BODY_LIMIT + 1)),
        "one byte over the body's limit"
    );
    assert_eq!(announce(HEADER_LIMIT, BODY_LIMIT), Err(FrameError::Cut), "the limits are allowed");
    assert_eq!(read_frame(&mut &[1, 0, 0][..]), Err(FrameError::Cut), "an end inside a length");
}

#[test]
fn what_is_too_long_is_not_written() {
    let frame = Frame { header: vec![0; HEADER_LIMIT + 1], body: Vec::new() };
    let written = write_frame(&mut io::sink(), &frame);
    assert_eq!(
        written,
        Err(FrameError::HeaderTooLong(HEADER_LIMIT + 1)),
        "the sender keeps the limits that the receiver holds it to"
    );
}
