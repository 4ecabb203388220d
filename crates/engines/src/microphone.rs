//! Microphones, as the desk asks for them: which there are, and the sound of one as it comes.
//!
//! What is heard is mono at [`nadi_audio::RATE`], whatever the device gives. The devices of this laptop
//! (feature `microphone`) are one kind; tests bring their own.

#[cfg(feature = "microphone")]
mod system;
#[cfg(feature = "microphone")]
mod thread;

#[cfg(feature = "microphone")]
pub use system::SystemMicrophones;

use nadi_base::Code;
use std::time::Duration;

/// A microphone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Microphone {
    /// What it is asked for by.
    pub id: String,
    /// What the system calls it.
    pub name: String,
    /// Whether the system takes it when none is named.
    pub usual: bool,
}

/// Why nothing is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MicrophoneError {
    /// There is no microphone, or not the one that was named.
    #[error("there is no microphone")]
    None,
    /// Another program holds it, or the system does not let anybody near it.
    #[error("the microphone cannot be opened")]
    Refused,
    /// It was unplugged, or the system took it away.
    #[error("the microphone is gone")]
    Gone,
}

impl MicrophoneError {
    /// The code a person sees.
    pub const fn code(&self) -> Code {
        match self {
            Self::None => Code::MicrophoneMissing,
            Self::Refused => Code::MicrophoneRefused,
            Self::Gone => Code::MicrophoneGone,
        }
    }
}

/// The microphones of a laptop.
pub trait Microphones: Send + Sync {
    /// Those that can be heard now, the usual one first.
    fn list(&self) -> Vec<Microphone>;

    /// Begins to hear one; the usual one when none is named.
    fn open(&self, id: Option<&str>) -> Result<Box<dyn Hearing>, MicrophoneError>;
}

/// A microphone that is being heard. Dropping it ends that.
pub trait Hearing: Send {
    /// Which one it is.
    fn microphone(&self) -> &Microphone;

    /// The next samples, mono at [`nadi_audio::RATE`]; nothing when none came within the time.
    fn hear(&mut self, within: Duration) -> Result<Vec<f32>, MicrophoneError>;
}

/// A laptop without a microphone.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoMicrophone;

impl Microphones for NoMicrophone {
    fn list(&self) -> Vec<Microphone> {
        Vec::new()
    }

    fn open(&self, _id: Option<&str>) -> Result<Box<dyn Hearing>, MicrophoneError> {
        Err(MicrophoneError::None)
    }
}
