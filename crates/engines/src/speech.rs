//! Speech to text, as the desk asks for it.
//!
//! [`Transcriber`] hears one chunk; [`transcribe`] goes through a whole sound file: decoding, voice activity,
//! chunks, segments with times and speakers, each handed out as soon as it is there. What a model claims is
//! judged twice: in the worker, which tries again, and here, because a worker is trusted little.

mod convert;
mod earlier;
mod job;
mod program;
mod wire;
mod worker;

pub use convert::{Conversion, ConvertError, ConvertFault, Converted, Numbers, convert};
pub use job::{Outcome, Step, Task, transcribe};
pub use program::{PLAIN, QUICK, speech_program};
pub use wire::{Answer, Heard, HeardWord, Loaded, ModelFacts, ModelFault, Question};
pub use worker::{Model, SpeechWorker};

use crate::{EngineError, sound::SoundError};
use nadi_audio::chunks::Chunk;
use nadi_base::{Cancel, Code, Language};
use serde::{Deserialize, Serialize};

/// The language of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    /// The model finds out, and says which.
    Auto,
    /// This one, whatever the model thinks.
    Forced(Language),
}

/// What a transcriber is told besides the sound.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The language.
    pub spoken: Spoken,
    /// Words of the clinic that are likely to come: drugs, tests, names of places. May be empty.
    pub vocabulary: String,
    /// How often a piece may be heard, another way each time, before its best text is taken.
    pub tries: u32,
}

impl Wish {
    /// As a visit is heard.
    pub const fn new(spoken: Spoken, vocabulary: String) -> Self {
        Self { spoken, vocabulary, tries: u32::MAX }
    }
}

/// Why there are no words.
#[derive(Debug, thiserror::Error)]
pub enum SpeechError {
    /// The worker could not do it.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// The sound could not be read.
    #[error(transparent)]
    Sound(#[from] SoundError),
    /// The model's file is not there.
    #[error("the model is not there")]
    NoModel,
    /// The model's file cannot be used.
    #[error(transparent)]
    Model(#[from] ModelFault),
}

impl SpeechError {
    /// The code a person sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Engine(error) => error.code(),
            Self::Sound(error) => error.code(),
            Self::NoModel => Code::ModelMissing,
            Self::Model(_) => Code::ModelUnusable,
        }
    }
}

/// Hears speech.
pub trait Transcriber: Send + Sync {
    /// What the model is, for the one who cuts the chunks.
    fn facts(&self, cancel: &Cancel) -> Result<ModelFacts, SpeechError>;

    /// The words of one chunk.
    fn hear(&self, chunk: &Chunk, wish: &Wish, cancel: &Cancel) -> Result<Heard, SpeechError>;
}
