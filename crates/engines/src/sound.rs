//! Sound files, read in the files worker.
//!
//! A reader pulls: the worker holds the open file and hands out as much as is asked for, so that neither side
//! holds a whole recording. Each file gets a worker of its own that may read that file and nothing else.

mod wire;
mod worker;

pub use wire::{MOST_CHANNELS, Opened, Part, Wanted};
pub use worker::{FilesWorker, sound_spec};

use crate::EngineError;
use nadi_audio::{
    file::{Facts, FileError},
    limits::Limit,
};
use nadi_base::{Cancel, Code};
use std::path::Path;

/// Where the bytes of a sound file are.
#[derive(Clone, Copy)]
pub enum Source<'a> {
    /// In a file of the file system.
    File(&'a Path),
    /// In memory: what was sealed is opened here and never lies on a disk in the clear.
    Bytes(&'a [u8]),
}

/// How many channels come out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Channels {
    /// One, whatever went in.
    #[default]
    Mixed,
    /// Two where the file has two or more; a consultation may have a voice on each.
    UpToTwo,
}

/// Why a sound file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SoundError {
    /// The worker could not do it.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The worker is well; the file is not.
    #[error(transparent)]
    File(#[from] FileError),
}

impl SoundError {
    /// The code a person sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Engine(error) => error.code(),
            Self::File(FileError::Over(Limit::Memory)) => Code::UnreadableFile,
            Self::File(FileError::Over(_)) => Code::FileTooLarge,
            Self::File(_) => Code::UnreadableFile,
        }
    }
}

/// Opens sound files.
pub trait SoundFiles: Send + Sync {
    /// Opens one, by its content.
    fn open(
        &self,
        source: Source<'_>,
        channels: Channels,
        cancel: &Cancel,
    ) -> Result<Box<dyn Sound>, SoundError>;
}

/// An open sound file: samples at [`nadi_audio::RATE`], from the beginning to the end.
pub trait Sound: Send {
    /// What the file says about itself.
    fn facts(&self) -> &Facts;

    /// Channels of what [`Sound::read`] hands out: one or two.
    fn channels(&self) -> usize;

    /// The next samples, interleaved, at most some seconds of them; nothing at the end.
    fn read(&mut self, cancel: &Cancel) -> Result<Option<Vec<f32>>, SoundError>;

    /// Packets that were damaged and left out so far.
    fn damaged(&self) -> u64;
}
