//! A file on its way to its place.
//!
//! It grows as `NAME.bin.part`, with a note beside it that says what it is to become. A kill leaves both, and the
//! next run goes on where this one was. The name that everybody looks for appears only by a rename of a file whose
//! length and sum are right: so a file of that name was right on the day it came.

use crate::{
    ModelError, Sum,
    catalogue::Offered,
    sum::{self, add},
};
use nadi_base::Cancel;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

/// How files of speech models end.
pub(crate) const ENDING: &str = "bin";
/// How a file on its way ends.
pub(crate) const PART: &str = "part";
/// A note longer than this is none.
const LONGEST_NOTE: u64 = 8 << 10;

/// What stands beside a file on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    sum: Sum,
    bytes: u64,
    #[serde(default)]
    version: Option<Version>,
}

/// Which version of a file a server was sending.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Version {
    /// Where it was asked for.
    pub(crate) address: String,
    /// The server's own word for the version.
    pub(crate) word: String,
}

/// A file on its way. Dropping it keeps what came.
#[derive(Debug)]
pub struct Staging {
    file: File,
    place: PathBuf,
    hash: Sha256,
    have: u64,
    note: Option<Note>,
}

impl Staging {
    /// Goes on with a file of the catalogue, or begins it.
    pub fn of(place: &Path, offered: &Offered, cancel: &Cancel) -> Result<Self, ModelError> {
        let wanted = Note { sum: offered.sum, bytes: offered.bytes, version: None };
        let kept =
            Note::read(place).filter(|note| (note.sum, note.bytes) == (wanted.sum, wanted.bytes));
        let mut staging = Self::open(place)?;
        let known = kept.is_some();
        staging.note = Some(kept.unwrap_or(wanted));
        let length = staging.file.metadata()?.len();
        if !known || length > offered.bytes {
            staging.begin_again()?;
        } else {
            staging.have = add(&mut staging.hash, &mut staging.file, length, cancel)?;
        }
        Ok(staging)
    }

    /// Begins a file whose sum nobody knows yet.
    pub fn unknown(place: &Path) -> Result<Self, ModelError> {
        let mut staging = Self::open(place)?;
        staging.begin_again()?;
        Ok(staging)
    }

    fn open(place: &Path) -> Result<Self, ModelError> {
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(part(place))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(ModelError::Busy),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        Ok(Self { file, place: place.to_owned(), hash: Sha256::new(), have: 0, note: None })
    }

    /// Bytes that are here.
    pub const fn have(&self) -> u64 {
        self.have
    }

    /// Whether as many bytes are here as there should be.
    pub fn is_full(&self) -> bool {
        self.note.as_ref().is_some_and(|note| note.bytes == self.have)
    }

    /// The version that what is here was taken from, if it came from there.
    pub(crate) fn version(&self, address: &str) -> Option<&str> {
        let version = self.note.as_ref()?.version.as_ref()?;
        (version.address == address).then_some(version.word.as_str())
    }

    /// Writes down which version the next bytes are of.
    pub(crate) fn takes(&mut self, version: Option<Version>) -> Result<(), ModelError> {
        let Some(note) = &mut self.note else { return Ok(()) };
        note.version = version;
        Ok(write_whole(&beside(&self.place), &serde_json::to_vec(note).map_err(io::Error::from)?)?)
    }

    /// Throws away what came.
    pub fn begin_again(&mut self) -> Result<(), ModelError> {
        self.file.set_len(0)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.hash = Sha256::new();
        self.have = 0;
        self.takes(None)
    }

    /// Adds bytes at the end.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), ModelError> {
        self.file.write_all(bytes)?;
        self.hash.update(bytes);
        self.have += bytes.len() as u64;
        Ok(())
    }

    /// The sum of what came.
    pub fn sum(&self) -> Sum {
        Sum::of(&self.hash)
    }

    /// Whether what came is what should come.
    pub fn is_right(&self) -> bool {
        self.is_full() && self.note.as_ref().is_some_and(|note| note.sum == self.sum())
    }

    /// Gives the file its name. What is not right goes away instead.
    pub fn finish(mut self) -> Result<Sum, ModelError> {
        if self.note.is_some() && !self.is_right() {
            self.begin_again()?;
            return Err(ModelError::WrongFile);
        }
        let sum = self.sum();
        self.file.sync_all()?;
        fs::rename(part(&self.place), &self.place)?;
        sync_folder(&self.place)?;
        gone(fs::remove_file(beside(&self.place)))?;
        Ok(sum)
    }

    /// The file as it is so far, for whoever must look into it before it gets its name.
    pub fn path(&self) -> PathBuf {
        part(&self.place)
    }

    /// Takes away what came of a file, if nobody is bringing it.
    pub fn forget(place: &Path) -> Result<(), ModelError> {
        drop(Self::open(place)?);
        gone(fs::remove_file(part(place)))?;
        Ok(gone(fs::remove_file(beside(place)))?)
    }
}

impl Note {
    fn read(place: &Path) -> Option<Self> {
        let path = beside(place);
        let short = fs::metadata(&path).is_ok_and(|facts| facts.len() <= LONGEST_NOTE);
        short.then(|| serde_json::from_slice(&fs::read(path).ok()?).ok())?
    }
}

/// Bytes that are here of a file on its way.
pub(crate) fn staged_bytes(place: &Path) -> Option<u64> {
    fs::metadata(part(place)).ok().map(|facts| facts.len()).filter(|bytes| *bytes > 0)
}

fn part(place: &Path) -> PathBuf {
    with(place, PART)
}

fn beside(place: &Path) -> PathBuf {
    with(place, "part.json")
}

fn with(place: &Path, ending: &str) -> PathBuf {
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    place.with_file_name(name)
}

/// Writes a small file so that it is either the old one or the new one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = with(path, "new");
    let mut file = File::create(&fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(fresh, path)
}

#[cfg(unix)]
fn sync_folder(place: &Path) -> io::Result<()> {
    place.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

fn gone(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// Copies a file into its place, a piece at a time.
pub(crate) fn copy(
    staging: &mut Staging,
    from: &Path,
    step: &mut dyn FnMut(u64),
    cancel: &Cancel,
) -> Result<(), ModelError> {
    let mut from = File::open(from)?;
    from.seek(SeekFrom::Start(staging.have()))?;
    let mut piece = vec![0; sum::PIECE];
    loop {
        cancel.check()?;
        let length = io::Read::read(&mut from, &mut piece)?;
        if length == 0 {
            return Ok(());
        }
        staging.write(&piece[..length])?;
        step(staging.have());
    }
}

#[cfg(test)]
mod tests;
