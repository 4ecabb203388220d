//! What the speech worker is asked, and what it answers.

use super::Spoken;
use nadi_audio::{
    chunks::{LONGEST_S, Packing},
    transcript::Mark,
};
use nadi_base::{Language, Sensitive};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// `hear` and `load`: a model, and for `hear` how to listen. The samples are the body, 16 bit, mono.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    /// The model's file.
    pub model: PathBuf,
    /// The language.
    pub spoken: Spoken,
    /// Words that are likely to come.
    pub vocabulary: Sensitive<String>,
    /// Seconds of speech among the samples.
    pub speech_s: f64,
    /// The most tries.
    pub tries: u32,
}

/// What a model is, read from its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelFacts {
    /// Whether it knows more than English.
    pub multilingual: bool,
    /// Whether it is smaller than the smallest Whisper: then it was trained on single sentences.
    pub small: bool,
    /// The width of its encoder.
    pub audio_state: u32,
    /// Layers of its encoder.
    pub audio_layers: u32,
    /// Layers of its decoder.
    pub text_layers: u32,
}

impl ModelFacts {
    /// How chunks for it are filled.
    pub const fn packing(&self) -> Packing {
        if self.small { Packing::Single } else { Packing::Full }
    }

    /// The longest chunk, in seconds. A text has room for some 220 tokens; Telugu takes two for each letter,
    /// so that half a minute of it would be cut in its middle.
    pub const fn longest_s(spoken: Spoken) -> u32 {
        match spoken {
            Spoken::Forced(Language::En) => LONGEST_S,
            Spoken::Forced(Language::Ta | Language::Hi) | Spoken::Auto => 16,
            Spoken::Forced(Language::Te) => 10,
        }
    }
}

/// Why a model's file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ModelFault {
    /// It is not a Whisper model in whisper.cpp's form.
    #[error("this file is not a speech model")]
    NotAModel,
    /// It says impossible things of itself, or it is cut.
    #[error("the model's file is damaged")]
    Damaged,
    /// It knows English alone.
    #[error("this model knows English alone")]
    EnglishOnly,
    /// The engine did not take it.
    #[error("the engine does not take this model")]
    NotTaken,
}

/// The answer to `load`.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Loaded {
    /// It is loaded.
    Ready(ModelFacts),
    /// It is not.
    Refused(ModelFault),
}

/// One word of a chunk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeardWord {
    /// The word.
    pub text: Sensitive<String>,
    /// How sure the model was, 0 to 1.
    pub confidence: f32,
}

/// The answer to `hear`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heard {
    /// The language it was heard in.
    pub language: Language,
    /// The words, in order; none where nothing was said.
    pub words: Vec<HeardWord>,
    /// How sure the model was of the words, taken together.
    pub confidence: f32,
    /// What still speaks against it after every try.
    pub marks: Vec<Mark>,
    /// Tries that were made.
    pub tries: u32,
    /// Whether the text ended for want of room: half of the chunk at a time may hold all of it.
    pub full: bool,
}

/// The answer to `hear` as it comes from the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// What was heard.
    Heard(Heard),
    /// The model cannot do it.
    Refused(ModelFault),
}
