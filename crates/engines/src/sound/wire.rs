//! What the files worker is asked for sound, and what it answers.

use nadi_audio::file::{Facts, FileError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// Most channels that come out of the worker.
pub const MOST_CHANNELS: usize = 2;

/// `sound_open`: the file, or nothing where its bytes came with `sound_bytes` before.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Wanted {
    /// The file.
    pub path: Option<PathBuf>,
    /// Channels that are wanted, 1 or 2.
    pub channels: usize,
}

/// Its answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opened {
    /// It is open.
    Sound {
        /// What the file says about itself.
        facts: Facts,
        /// Channels that come out.
        channels: usize,
    },
    /// It is no file that gives sound.
    Refused(FileError),
}

/// The answer to `sound_read`; the samples are the body, 16 bit, interleaved.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Part {
    /// Whether this was the last.
    pub last: bool,
    /// Packets that were left out so far.
    pub damaged: u64,
    /// Why nothing more comes, where the file broke.
    pub refused: Option<FileError>,
}
