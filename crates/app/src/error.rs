//! The one place where errors become codes.
//!
//! Everything below this crate has error enums of its own; here each becomes a [`Code`] with words
//! that a person understands. What an error carries beyond its code never comes from a patient.

use nadi_audio::{sealed::SealedError, stored::StoredError};
use nadi_base::{Cancelled, Code};
use nadi_documents::{PressError, docx::NotPacked};
use nadi_engines::{
    microphone::MicrophoneError, sound::SoundError, speech::SpeechError, text::TextError,
};
use nadi_store::{
    OpenError, ProfileError, StoreError,
    keys::{ChangeError, CipherFault, KeyfileError, NameError, UnlockError},
};

/// What a use case answers.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("{}", .code.as_str())]
pub struct Error {
    code: Code,
    fields: Vec<(&'static str, &'static str)>,
    wait_seconds: Option<u32>,
    cause: Option<&'static str>,
}

impl Error {
    /// One field of the request must be mended.
    pub fn field(name: &'static str, message: &'static str) -> Self {
        Self { fields: vec![(name, message)], ..Code::BadInput.into() }
    }

    /// Some fields of the request must be mended.
    pub fn fields(fields: Vec<(&'static str, &'static str)>) -> Self {
        Self { fields, ..Code::BadInput.into() }
    }

    /// A fault of Nadi's own; `cause` says where, without any value.
    pub fn internal(cause: &'static str) -> Self {
        Self { cause: Some(cause), ..Code::Internal.into() }
    }

    /// Too many wrong tries.
    pub fn throttled(seconds: u32) -> Self {
        Self { wait_seconds: Some(seconds), ..Code::Throttled.into() }
    }

    /// The code that crosses to the screens.
    pub fn code(&self) -> Code {
        self.code
    }

    /// How long to wait, where waiting is all there is to do.
    pub fn wait_seconds(&self) -> Option<u32> {
        self.wait_seconds
    }

    /// Where a fault of Nadi's own happened.
    pub fn cause(&self) -> Option<&'static str> {
        self.cause
    }

    /// Fields to mend, with what is wrong with each.
    pub fn into_fields(self) -> Vec<(&'static str, &'static str)> {
        self.fields
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self { code, fields: Vec::new(), wait_seconds: None, cause: None }
    }
}

impl From<Cancelled> for Error {
    fn from(_: Cancelled) -> Self {
        Code::Cancelled.into()
    }
}

/// Errors of the store and of the engines know their own codes.
macro_rules! by_code {
    ($($error:ty)+) => {$(
        impl From<$error> for Error {
            fn from(error: $error) -> Self {
                error.code().into()
            }
        }
    )+};
}

by_code! { PressError StoreError ProfileError OpenError KeyfileError MicrophoneError SoundError SpeechError TextError }

impl From<SealedError> for Error {
    fn from(error: SealedError) -> Self {
        match error {
            SealedError::Disk(error) => StoreError::from(error).into(),
            SealedError::NotSealed | SealedError::WrongKey | SealedError::Damaged => {
                Code::RecordingUnreadable.into()
            }
        }
    }
}

impl From<NotPacked> for Error {
    fn from(_: NotPacked) -> Self {
        Self::internal("the parts of a document could not be packed")
    }
}

impl From<StoredError> for Error {
    fn from(_: StoredError) -> Self {
        Code::RecordingUnreadable.into()
    }
}

impl From<UnlockError> for Error {
    fn from(error: UnlockError) -> Self {
        match &error {
            UnlockError::Throttled { wait } => {
                Self::throttled(u32::try_from(wait.as_secs().max(1)).unwrap_or(u32::MAX))
            }
            _ => error.code().into(),
        }
    }
}

impl From<ChangeError> for Error {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NameTaken => Self::field("sign_in", "Somebody has this name already."),
            ChangeError::Name(name) => name.into(),
            ChangeError::Unlock(unlock) => unlock.into(),
            other => other.code().into(),
        }
    }
}

impl From<NameError> for Error {
    fn from(_: NameError) -> Self {
        Self::field("sign_in", "Use letters or digits, at most 64.")
    }
}

impl From<CipherFault> for Error {
    fn from(_: CipherFault) -> Self {
        Self::internal("a cipher refused what it was given")
    }
}
