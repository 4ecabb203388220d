//! What can go wrong with the keys. Never holds a password, a code, a name or key bytes.

use super::{groups::TypingError, name::NameError, password::PasswordError};
use nadi_base::Code;
use std::{io, time::Duration};

/// A cipher or hash refused what it was given; only a fault of Nadi's own leads here.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a cipher refused what it was given")]
pub struct CipherFault;

/// The keyslot file could not be read or written.
#[derive(Debug, Clone, Copy, thiserror::Error, PartialEq, Eq)]
pub enum KeyfileError {
    /// There is no keyslot file.
    #[error("there is no keyslot file")]
    Missing,
    /// There is one already.
    #[error("there is a keyslot file already")]
    Exists,
    /// Both generations are damaged, or what they hold contradicts itself.
    #[error("the keyslot file is damaged")]
    Damaged,
    /// A newer Nadi wrote it.
    #[error("the keyslot file has version {version}, which is newer than this program")]
    Newer {
        /// The version the file names.
        version: u32,
    },
    /// The folder cannot be written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// The disk does not answer.
    #[error("the disk failed: {0}")]
    Disk(io::ErrorKind),
}

impl From<io::Error> for KeyfileError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            kind => Self::Disk(kind),
        }
    }
}

impl KeyfileError {
    /// The code whose words a person reads.
    pub const fn code(self) -> Code {
        match self {
            Self::Missing => Code::NoProfile,
            Self::Exists => Code::ProfileExists,
            Self::Damaged => Code::DamagedKeys,
            Self::Newer { .. } => Code::NewerFile,
            Self::ReadOnly => Code::ReadOnly,
            Self::Full => Code::DiskFull,
            Self::Disk(_) => Code::DiskError,
        }
    }
}

/// A way in did not open.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum UnlockError {
    /// The name or the password is wrong.
    #[error("the name and the password do not fit")]
    WrongPassword,
    /// The recovery code is well written, but not the one of this profile.
    #[error("the recovery code is another one")]
    WrongRecoveryCode,
    /// The invitation is wrong, used or expired.
    #[error("the invitation is wrong, used or expired")]
    WrongInvite,
    /// The recovery code is mistyped; nothing was tried with it.
    #[error("the recovery code is mistyped: {0}")]
    RecoveryMistyped(TypingError),
    /// The invitation is mistyped; nothing was tried with it.
    #[error("the invitation is mistyped: {0}")]
    InviteMistyped(TypingError),
    /// Too many wrong tries.
    #[error("too many wrong tries; {} s to wait", wait.as_secs())]
    Throttled {
        /// How long it is still refused.
        wait: Duration,
    },
    /// The keyring no longer gives the secret that is part of this slot's key.
    #[error("the keyring ({now}) does not give the device secret that was stored in {was}")]
    KeyringChanged {
        /// The back end that held the secret when the password was set.
        was: String,
        /// The back end of this moment.
        now: &'static str,
    },
    /// The keyslot file is damaged or cannot be read.
    #[error(transparent)]
    File(#[from] KeyfileError),
    /// A fault of Nadi's own.
    #[error(transparent)]
    Cipher(#[from] CipherFault),
}

impl UnlockError {
    /// The code whose words a person reads.
    pub const fn code(&self) -> Code {
        match self {
            Self::WrongPassword => Code::WrongPassword,
            Self::WrongRecoveryCode | Self::RecoveryMistyped(_) => Code::WrongRecoveryCode,
            Self::WrongInvite | Self::InviteMistyped(_) => Code::WrongInvite,
            Self::Throttled { .. } => Code::Throttled,
            Self::KeyringChanged { .. } => Code::KeyringChanged,
            Self::File(error) => error.code(),
            Self::Cipher(_) => Code::Internal,
        }
    }
}

/// The ways in could not be changed; they are as they were before.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ChangeError {
    /// Another person signs in under this name.
    #[error("another person has this sign-in name")]
    NameTaken,
    /// The name cannot be used.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The password is too easy.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// The person has no way in.
    #[error("this person has neither a password nor an invitation")]
    NoSuchPerson,
    /// The person has a password already.
    #[error("this person has a password already")]
    HasPassword,
    /// Nobody could sign in any more.
    #[error("the last person who can sign in must stay")]
    LastPerson,
    /// No recovery code waits to be typed back.
    #[error("no recovery code waits to be typed back")]
    NothingToConfirm,
    /// The groups typed back are not those of the code.
    #[error("groups {0:?} do not fit the recovery code")]
    WrongGroups(Vec<u8>),
    /// There are as many slots as the file may hold.
    #[error("the keyslot file holds as many slots as it may")]
    TooMany,
    /// The keys are those of another profile.
    #[error("the keys belong to another profile")]
    ForeignKeys,
    /// The old password did not open.
    #[error(transparent)]
    Unlock(#[from] UnlockError),
    /// The keyslot file could not be written.
    #[error(transparent)]
    File(#[from] KeyfileError),
    /// A fault of Nadi's own.
    #[error(transparent)]
    Cipher(#[from] CipherFault),
}

impl ChangeError {
    /// The code whose words a person reads.
    pub const fn code(&self) -> Code {
        match self {
            Self::NameTaken | Self::Name(_) | Self::TooMany => Code::BadInput,
            Self::Password(_) => Code::WeakPassword,
            Self::NoSuchPerson => Code::NotFound,
            Self::HasPassword | Self::NothingToConfirm => Code::WrongState,
            Self::LastPerson => Code::LastAdmin,
            Self::WrongGroups(_) => Code::WrongRecoveryCode,
            Self::Unlock(error) => error.code(),
            Self::File(error) => error.code(),
            Self::ForeignKeys | Self::Cipher(_) => Code::Internal,
        }
    }
}
