//! What is known of a sound file, and why one gives no sound. The decoders themselves stand apart.

use crate::limits::Limit;
use serde::{Deserialize, Serialize};

/// Kinds of sound files that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// RIFF WAVE.
    Wav,
    /// MPEG audio, layer 3.
    Mp3,
    /// AAC in ADTS frames.
    Aac,
    /// MPEG-4: m4a, mp4, mov.
    Mp4,
    /// FLAC.
    Flac,
    /// Ogg: Vorbis, Opus or FLAC inside.
    Ogg,
    /// Matroska and `WebM`.
    Webm,
}

/// Why a file gives no sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum FileError {
    /// Not a sound file, or one of a kind that is not read.
    #[error("this is not a sound file that Nadi reads")]
    UnknownKind,
    /// A sound file of a known kind whose coding is not read.
    #[error("the sound in this file is coded in a way that Nadi does not read")]
    UnknownCoding,
    /// The file holds no sound.
    #[error("there is no sound in this file")]
    NoSound,
    /// The file is cut or damaged where it must be whole.
    #[error("the file is damaged")]
    Damaged,
    /// The file is over a limit.
    #[error("{0}")]
    Over(Limit),
}

impl From<Limit> for FileError {
    fn from(limit: Limit) -> Self {
        Self::Over(limit)
    }
}

/// What a file says about itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// What kind of file it is.
    pub kind: Kind,
    /// Samples a second.
    pub rate: u32,
    /// Channels.
    pub channels: usize,
    /// Its length as it says, in seconds; what is decoded is what counts.
    pub claims_s: Option<f64>,
}
