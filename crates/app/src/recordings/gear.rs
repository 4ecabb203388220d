//! What hears, as the host hands it in.

use nadi_base::Cancel;
use nadi_engines::{
    EngineError,
    microphone::{Microphones, NoMicrophone},
    sound::{Channels, Sound, SoundError, SoundFiles, Source},
    speech::{SpeechError, Spoken, Transcriber},
};
use std::sync::Arc;

/// Microphones, the reader of sound files, speech models.
#[derive(Clone)]
pub struct SoundGear {
    /// The microphones of this laptop.
    pub microphones: Arc<dyn Microphones>,
    /// Reads sound files, in a process of its own.
    pub files: Arc<dyn SoundFiles>,
    /// Turns speech into text, in a process of its own.
    pub speech: Arc<dyn SpeechModels>,
}

impl std::fmt::Debug for SoundGear {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SoundGear")
    }
}

/// A laptop that hears nothing.
impl Default for SoundGear {
    fn default() -> Self {
        Self { microphones: Arc::new(NoMicrophone), files: Arc::new(Deaf), speech: Arc::new(Deaf) }
    }
}

/// The speech models that are on this laptop.
pub trait SpeechModels: Send + Sync {
    /// The model for a language: the one that is named, else the best there is.
    fn choose(&self, spoken: Spoken, model: Option<&str>) -> Result<ChosenModel, SpeechError>;
}

/// A speech model, ready to be asked.
pub struct ChosenModel {
    /// Its name in the catalogue.
    pub id: String,
    /// SHA-256 of its file.
    pub hash: String,
    /// What asks it.
    pub transcriber: Arc<dyn Transcriber>,
}

impl std::fmt::Debug for ChosenModel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChosenModel").field("id", &self.id).finish_non_exhaustive()
    }
}

struct Deaf;

impl SpeechModels for Deaf {
    fn choose(&self, _: Spoken, _: Option<&str>) -> Result<ChosenModel, SpeechError> {
        Err(SpeechError::NoModel)
    }
}

impl SoundFiles for Deaf {
    fn open(&self, _: Source<'_>, _: Channels, _: &Cancel) -> Result<Box<dyn Sound>, SoundError> {
        let source = std::io::ErrorKind::NotFound.into();
        Err(EngineError::Missing { name: "files", source }.into())
    }
}
