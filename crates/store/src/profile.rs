//! The profile folder: who may use it, and what lies where in it.

use nadi_base::Code;
use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// The folder could not be claimed. Nothing in it was touched.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ProfileError {
    /// Another Nadi has this folder open.
    #[error("another Nadi has this folder open")]
    AlreadyOpen,
    /// The folder may not be written.
    #[error("the folder may only be read")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The disk does not answer as it should.
    #[error("the disk did not answer as it should ({0})")]
    DiskError(i32),
}

impl ProfileError {
    /// The code that a person sees.
    pub const fn code(&self) -> Code {
        match self {
            Self::AlreadyOpen => Code::AlreadyOpen,
            Self::ReadOnly => Code::ReadOnly,
            Self::DiskFull => Code::DiskFull,
            Self::DiskError(_) => Code::DiskError,
        }
    }
}

impl From<io::Error> for ProfileError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::DiskError(error.raw_os_error().unwrap_or(0)),
        }
    }
}

/// A profile folder that this program, and no other, has claimed. Copies share the claim; it ends
/// with the last of them.
#[derive(Clone, Debug)]
pub struct Profile {
    dir: Arc<Path>,
    _claim: Arc<File>,
}

impl Profile {
    /// Claims a folder, making it when it is not there.
    pub fn claim(dir: &Path) -> Result<Self, ProfileError> {
        make_private(dir)?;
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(dir.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { dir: dir.into(), _claim: Arc::new(file) }),
            Err(TryLockError::WouldBlock) => Err(ProfileError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The folder itself.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Whether a clinic file is there.
    pub fn exists(&self) -> bool {
        self.database().exists()
    }

    /// The clinic file.
    pub fn database(&self) -> PathBuf {
        self.dir.join("clinic.db")
    }

    /// The wrapped keys.
    pub fn keyslots(&self) -> PathBuf {
        self.dir.join("keyslots.cbor")
    }

    /// The last signed checkpoints of the audit trail.
    pub fn anchors(&self) -> PathBuf {
        self.dir.join("anchors.cbor")
    }

    /// Ids of erased records, applied again after a restore.
    pub fn erased(&self) -> PathBuf {
        self.dir.join("erased.cbor")
    }

    /// The folder of backups.
    pub fn backups(&self) -> PathBuf {
        self.dir.join("backups")
    }

    /// The folder where files are kept that were replaced or found damaged.
    pub fn set_aside(&self) -> PathBuf {
        self.dir.join("set-aside")
    }
}

/// Makes a folder that only its owner may look into.
pub(crate) fn make_private(dir: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)
}
