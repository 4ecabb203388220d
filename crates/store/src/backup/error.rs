//! What can go wrong with a backup.

use crate::{error::StoreError, open::OpenError};
use nadi_base::Code;

/// A backup was not made, does not pass, or was not put back.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BackupError {
    /// The folder holds no backup.
    #[error("this folder holds no backup")]
    NotABackup,
    /// The manifest was not signed by a device of the practice.
    #[error("the backup was not signed by a device of this practice")]
    NotSigned,
    /// A file is missing or is not the one that was written.
    #[error("{0} of the backup is not the file that was written")]
    Altered(&'static str),
    /// The copy does not open with the key of this clinic.
    #[error("the backup does not open with the key of this clinic")]
    DoesNotOpen,
    /// A newer Nadi made the backup.
    #[error("a newer Nadi made this backup")]
    Newer,
    /// The copy was read to its end and is damaged.
    #[error("the copy in the backup is damaged")]
    Damaged,
    /// The copy does not hold what was copied.
    #[error("the copy does not hold what was copied")]
    Differs,
    /// Reading or writing failed; what there was of a new backup was removed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BackupError {
    /// The code that a person sees.
    pub const fn code(&self) -> Code {
        match self {
            Self::Newer => Code::NewerFile,
            Self::Store(error) => error.code(),
            _ => Code::BadBackup,
        }
    }
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        Self::Store(error.into())
    }
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Why a copy in a backup does not open.
pub(crate) fn from_open(error: OpenError) -> BackupError {
    match error {
        OpenError::Newer { .. } => BackupError::Newer,
        OpenError::NoFile => BackupError::NotABackup,
        OpenError::Store(StoreError::Damaged) | OpenError::Damaged { .. } => BackupError::Damaged,
        OpenError::Store(error) => BackupError::Store(error),
        _ => BackupError::DoesNotOpen,
    }
}
