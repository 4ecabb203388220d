//! What can go wrong with an opened clinic file.

use nadi_base::Code;
use rusqlite::{Error as Sqlite, ErrorCode, ffi};

/// A read or a write did not happen. Holds ids and causes, never what stands in a record.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum StoreError {
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk, the folder or the file may not be written.
    #[error("the clinic file may only be read")]
    ReadOnly,
    /// The disk does not read or write as it should.
    #[error("the disk did not answer as it should ({0})")]
    DiskError(i32),
    /// A page of the file does not pass its check.
    #[error("the clinic file is damaged")]
    Damaged,
    /// Another connection held the file for too long.
    #[error("the clinic file was busy for too long")]
    Busy,
    /// There is no such record.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// Somebody changed the record since it was read.
    #[error("this {0} was changed in the meantime")]
    Changed(&'static str),
    /// Something with the same name or number is there already.
    #[error("a {0} with these values is there already")]
    Exists(&'static str),
    /// The transaction wrote no row of the audit trail, so nothing was kept.
    #[error("nothing was written: the work left no row in the audit trail")]
    Unaudited,
    /// The record is under a legal hold.
    #[error("the record is under a legal hold")]
    OnHold,
    /// A row refers to something that is not there, or a rule of the schema forbids it.
    #[error("a rule of the clinic file forbids this ({0})")]
    Forbidden(i32),
    /// A stored value is not of the kind that its column wants.
    #[error("column {1} of {0} holds something that cannot be read")]
    Unreadable(&'static str, &'static str),
    /// A fault of Nadi's own, with the engine's number for it.
    #[error("the database engine refused a statement ({0})")]
    Engine(i32),
}

impl StoreError {
    /// The code that a person sees.
    pub const fn code(&self) -> Code {
        match self {
            Self::DiskFull => Code::DiskFull,
            Self::ReadOnly => Code::ReadOnly,
            Self::DiskError(_) | Self::Busy => Code::DiskError,
            Self::Damaged | Self::Unreadable(..) => Code::DamagedFile,
            Self::NotFound(_) => Code::NotFound,
            Self::Changed(_) | Self::Exists(_) => Code::Conflict,
            Self::OnHold => Code::OnHold,
            Self::Unaudited | Self::Forbidden(_) | Self::Engine(_) => Code::Internal,
        }
    }
}

impl From<Sqlite> for StoreError {
    fn from(error: Sqlite) -> Self {
        match error {
            Sqlite::SqliteFailure(failure, _) => from_failure(failure),
            Sqlite::QueryReturnedNoRows => Self::NotFound("row"),
            _ => Self::Engine(ffi::SQLITE_MISUSE),
        }
    }
}

/// Text of the engine is dropped here on purpose: it can quote what somebody typed.
const fn from_failure(failure: ffi::Error) -> StoreError {
    match failure.code {
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
            StoreError::ReadOnly
        }
        ErrorCode::SystemIoFailure => StoreError::DiskError(failure.extended_code),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged,
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
        ErrorCode::ConstraintViolation => from_constraint(failure.extended_code),
        _ => StoreError::Engine(failure.extended_code),
    }
}

const fn from_constraint(extended: i32) -> StoreError {
    match extended {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
            StoreError::Exists("row")
        }
        _ => StoreError::Forbidden(extended),
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded => Self::DiskFull,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            Kind::NotFound => Self::NotFound("file"),
            _ => Self::DiskError(error.raw_os_error().unwrap_or(0)),
        }
    }
}
