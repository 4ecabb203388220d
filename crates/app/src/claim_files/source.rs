//! The file that is read in: its hash, and whether it can be read to its end.

use nadi_base::{Cancel, Cancelled};
use nadi_x12::{
    ReadError,
    professional::{ClaimBlock, ClaimReader},
};
use sha2::{Digest as _, Sha256};
use std::{
    io::{self, Read},
    sync::{Arc, Mutex, PoisonError},
};

/// What a look through a file shows.
pub(super) struct Looked {
    pub(super) hash: [u8; 32],
    pub(super) bytes: u64,
    pub(super) claims: u64,
    /// Why it cannot be read to its end.
    pub(super) error: Option<ReadError>,
}

/// Looks through a whole file.
pub(super) fn look_through(input: impl Read, cancel: &Cancel) -> Result<Looked, Cancelled> {
    let hashed = Hashed::new(input);
    let seen = hashed.seen();
    let mut rest = Rest(hashed);
    let (claims, error) = count(&mut rest, cancel)?;
    // What is behind the place that cannot be read belongs to the file and to its hash.
    let error = error.or_else(|| io::copy(&mut rest, &mut io::sink()).err().map(Into::into));
    let (hash, bytes) = seen.now();
    Ok(Looked { hash, bytes, claims, error })
}

fn count(input: impl Read, cancel: &Cancel) -> Result<(u64, Option<ReadError>), Cancelled> {
    let (mut reader, mut block, mut claims) = (ClaimReader::new(input), ClaimBlock::new(), 0);
    loop {
        cancel.check()?;
        match reader.fill(&mut block) {
            Ok(true) => claims += block.claims().len() as u64,
            Ok(false) => return Ok((claims, None)),
            Err(error) => return Ok((claims, Some(error))),
        }
    }
}

/// Lends a reader out.
struct Rest<R>(R);

impl<R: Read> Read for Rest<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.0.read(into)
    }
}

/// A file whose bytes are hashed as they are read.
pub(super) struct Hashed<R> {
    input: R,
    seen: Seen,
}

/// What was read so far.
#[derive(Clone, Default)]
pub(super) struct Seen(Arc<Mutex<(Sha256, u64)>>);

impl<R> Hashed<R> {
    /// Hashes what is read from `input`.
    pub(super) fn new(input: R) -> Self {
        Self { input, seen: Seen::default() }
    }

    /// What tells the hash when the reading is over.
    pub(super) fn seen(&self) -> Seen {
        self.seen.clone()
    }
}

impl Seen {
    /// The hash and the length of what was read.
    pub(super) fn now(&self) -> ([u8; 32], u64) {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        (held.0.clone().finalize().into(), held.1)
    }
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        let mut held = self.seen.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.0.update(into.get(..count).unwrap_or_default());
        held.1 += count as u64;
        Ok(count)
    }
}
