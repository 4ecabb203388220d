//! Makes a clinic file, and opens one: the key, the versions, the schema, and the first rungs of the
//! recovery ladder. Nothing is ever deleted, and a file from a newer Nadi is not touched.

use crate::{
    audit::Signer,
    cipher::{self, Access, CIPHER_VERSION, Limits, SQLITE_VERSION},
    database::{Database, Surroundings},
    disk,
    error::StoreError,
    key::{AuditSeed, DatabaseKey},
    migrate,
    profile::Profile,
    record::Record as _,
    recover,
    table::Device,
    tx::{Given, Tx, Who},
    value::Column,
};
use nadi_base::{Code, DeviceId};
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};

/// How many connections read at the same time.
const READERS: usize = 2;

/// The clinic file does not open.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum OpenError {
    /// There is no clinic file in the folder.
    #[error("there is no clinic file in this folder")]
    NoFile,
    /// There is a clinic file in the folder already.
    #[error("there is a clinic file in this folder already")]
    FileExists,
    /// The file is not encrypted, so it is not ours.
    #[error("the clinic file is not encrypted")]
    Plain,
    /// The key does not fit, or the first page is damaged. Whoever checked the key against the
    /// keyslots knows which.
    #[error("the clinic file does not open with this key")]
    DoesNotOpen,
    /// A newer Nadi wrote the file. It was not touched.
    #[error("the clinic file has schema {found}, this Nadi knows {known}")]
    Newer {
        /// The schema of the file.
        found: u32,
        /// The newest schema that this Nadi knows.
        known: u32,
    },
    /// The engines linked into this Nadi are older than the file needs.
    #[error("the database engine is too old: SQLCipher {cipher}, SQLite {sqlite}")]
    OldEngine {
        /// The version of `SQLCipher`.
        cipher: String,
        /// The version of `SQLite`.
        sqlite: String,
    },
    /// The file is damaged and building its indexes anew did not help. It was copied aside first.
    #[error("the clinic file is damaged; a copy was put aside")]
    Damaged {
        /// The folder with the copy.
        aside: PathBuf,
    },
    /// Reading or writing failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OpenError {
    /// The code that a person sees.
    pub const fn code(&self) -> Code {
        match self {
            Self::NoFile => Code::NoProfile,
            Self::FileExists => Code::ProfileExists,
            Self::Plain | Self::DoesNotOpen | Self::Damaged { .. } => Code::DamagedFile,
            Self::Newer { .. } => Code::NewerFile,
            Self::OldEngine { .. } => Code::Internal,
            Self::Store(error) => error.code(),
        }
    }
}

/// Everything that an opened file is made of.
pub(crate) struct Opened {
    pub(crate) profile: Profile,
    pub(crate) key: DatabaseKey,
    pub(crate) signer: Signer,
    pub(crate) device: DeviceId,
    pub(crate) repaired: Option<PathBuf>,
    pub(crate) cut_off: Option<PathBuf>,
    pub(crate) writer: Connection,
    pub(crate) readers: Vec<Connection>,
    pub(crate) surroundings: Surroundings,
}

impl Database {
    /// Makes the clinic file of a profile that has none, with this laptop as its first device.
    pub fn create(
        profile: &Profile,
        key: &DatabaseKey,
        seed: &AuditSeed,
        device_name: &str,
        surroundings: Surroundings,
    ) -> Result<Self, OpenError> {
        if profile.exists() {
            return Err(OpenError::FileExists);
        }
        let path = profile.database();
        let part = disk::part_of(&path);
        let device = DeviceId::fresh(&*surroundings.clock, &*surroundings.entropy);
        let made = make(&part, key, seed, device, device_name, &surroundings)
            .and_then(|()| std::fs::rename(&part, &path).map_err(StoreError::from));
        if made.is_err() {
            remove_half_made(&part);
        }
        made?;
        disk::sync_folder(&path).map_err(StoreError::from)?;
        Self::open(profile, key, seed, surroundings)
    }

    /// Opens the clinic file of a profile.
    pub fn open(
        profile: &Profile,
        key: &DatabaseKey,
        seed: &AuditSeed,
        surroundings: Surroundings,
    ) -> Result<Self, OpenError> {
        let unclean = has_log(&profile.database());
        let cut_off = if unclean { kept_when_cut_off(profile)? } else { None };
        let version = kept_aside(profile, look(&profile.database(), key))?;
        let mut repaired = if unclean { climb(profile, key, &surroundings)? } else { None };
        if version < migrate::NEWEST {
            recover::copy_before_update(profile, key, version, surroundings.clock.now())?;
        }
        let mut lines = Lines::open(profile, key, surroundings.limits);
        if repaired.is_none() && matches!(lines, Err(OpenError::Store(StoreError::Damaged))) {
            repaired = climb(profile, key, &surroundings)?;
            lines = Lines::open(profile, key, surroundings.limits);
        }
        let Lines { writer, readers, device } = kept_aside(profile, lines)?;
        let (profile, key, signer) = (profile.clone(), key.clone(), Signer::new(seed));
        let opened = Opened {
            profile,
            key,
            signer,
            device,
            repaired,
            cut_off,
            writer,
            readers,
            surroundings,
        };
        Ok(Self::from_opened(opened))
    }
}

/// Copies the files aside while all of the log is still there, when a piece of it cannot be read.
fn kept_when_cut_off(profile: &Profile) -> Result<Option<PathBuf>, OpenError> {
    // A log that cannot be read at all is told when the file is opened.
    let cut = recover::read_log(&log_of(&profile.database())).is_ok_and(|log| log.cut_off);
    Ok(if cut { Some(recover::copy_aside(profile)?) } else { None })
}

/// Turns damage into the error that says where the copy is.
fn kept_aside<T>(profile: &Profile, outcome: Result<T, OpenError>) -> Result<T, OpenError> {
    match outcome {
        Err(OpenError::Store(StoreError::Damaged)) => {
            Err(OpenError::Damaged { aside: recover::copy_aside(profile)? })
        }
        other => other,
    }
}

/// The connections of an opened file.
struct Lines {
    writer: Connection,
    readers: Vec<Connection>,
    device: DeviceId,
}

impl Lines {
    fn open(profile: &Profile, key: &DatabaseKey, limits: Limits) -> Result<Self, OpenError> {
        let path = profile.database();
        let writer =
            cipher::connect(&path, key, Access::Write, limits).map_err(StoreError::from)?;
        migrate::migrate(&writer)?;
        let device = this_device(&writer)?;
        let reader = |_| cipher::connect(&path, key, Access::Read, Limits::default());
        let readers =
            (0..READERS).map(reader).collect::<Result<_, _>>().map_err(StoreError::from)?;
        Ok(Self { writer, readers, device })
    }
}

/// Whether the last program that had the file open did not close it.
fn has_log(path: &Path) -> bool {
    std::fs::metadata(log_of(path)).is_ok_and(|log| log.len() > 0)
}

/// The write-ahead log of a file.
pub(crate) fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// Looks at a file without changing it: whether the key fits, and which schema it has.
pub(crate) fn look(path: &Path, key: &DatabaseKey) -> Result<u32, OpenError> {
    match cipher::is_plain(path) {
        Ok(true) => return Err(OpenError::Plain),
        Ok(false) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(OpenError::NoFile);
        }
        Err(error) => return Err(StoreError::from(error).into()),
    }
    let connection = cipher::connect(path, key, Access::Look, Limits::default()).map_err(no_key)?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(no_key)?;
    engine_is_new_enough(&connection)?;
    let found = migrate::version(&connection)?;
    if found > migrate::NEWEST {
        return Err(OpenError::Newer { found, known: migrate::NEWEST });
    }
    Ok(found)
}

fn no_key(error: rusqlite::Error) -> OpenError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::OutOfMemory) => OpenError::DoesNotOpen,
        _ => StoreError::from(error).into(),
    }
}

fn engine_is_new_enough(connection: &Connection) -> Result<(), OpenError> {
    let (cipher, sqlite) = cipher::versions(connection).map_err(StoreError::from)?;
    let fine =
        cipher::at_least(&cipher, CIPHER_VERSION) && cipher::at_least(&sqlite, SQLITE_VERSION);
    if fine { Ok(()) } else { Err(OpenError::OldEngine { cipher, sqlite }) }
}

/// After an unclean end, or when a page did not pass: the whole file is checked; where it does not pass,
/// it is copied aside and its indexes are built anew, once.
fn climb(
    profile: &Profile,
    key: &DatabaseKey,
    surroundings: &Surroundings,
) -> Result<Option<PathBuf>, OpenError> {
    let path = profile.database();
    if (surroundings.integrity)(&path, key)?.is_empty() {
        return Ok(None);
    }
    let aside = recover::copy_aside(profile)?;
    let rebuilt = recover::rebuild(&path, key);
    if rebuilt.is_ok() && (surroundings.integrity)(&path, key)?.is_empty() {
        return Ok(Some(aside));
    }
    Err(OpenError::Damaged { aside })
}

/// Writes a whole new file under a temporary name.
fn make(
    part: &Path,
    key: &DatabaseKey,
    seed: &AuditSeed,
    device: DeviceId,
    device_name: &str,
    surroundings: &Surroundings,
) -> Result<(), StoreError> {
    remove_half_made(part);
    let connection = cipher::connect(part, key, Access::Create, surroundings.limits)?;
    migrate::migrate(&connection)?;
    let signer = Signer::new(seed);
    let entry = crate::audit::Entry::done("profile_create").on(Device::KIND, device);
    become_device(&connection, surroundings, &signer, device, entry, |tx| {
        let public_key = signer.public_key().to_vec();
        let data = Device {
            name: device_name.to_owned(),
            public_key,
            restored_from: None,
            retired_at: None,
        };
        tx.devices().insert_as(device, data).map(drop)
    })?;
    // Closing moves the log into the file, so that one file is renamed and not two.
    connection.close().map_err(|(_, error)| StoreError::from(error))
}

/// Makes a file this device's own, with an audit row that says how.
pub(crate) fn become_device(
    connection: &Connection,
    surroundings: &Surroundings,
    signer: &Signer,
    device: DeviceId,
    entry: crate::audit::Entry,
    work: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let held = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    let who = Who { person: None, role: "nadi".to_owned(), device };
    let (clock, entropy) = (&*surroundings.clock, &*surroundings.entropy);
    let mut tx = Tx::new(Given { connection, who: &who, clock, entropy, signer });
    connection.execute(
        "INSERT INTO local (key, value) VALUES ('device', ?1) \
         ON CONFLICT (key) DO UPDATE SET value = ?1",
        [device.to_value()],
    )?;
    work(&mut tx)?;
    tx.audit(entry)?;
    Ok(held.commit()?)
}

/// A file that was never given its name holds nothing.
fn remove_half_made(part: &Path) {
    for path in [part.to_owned(), log_of(part)] {
        // Missing is what it should be.
        drop(std::fs::remove_file(path));
    }
}

fn this_device(connection: &Connection) -> Result<DeviceId, StoreError> {
    let device = connection
        .query_row("SELECT value FROM local WHERE key = 'device'", [], |row| {
            Ok(row.get_ref(0).ok().and_then(DeviceId::from_value))
        })
        .optional()?;
    device.flatten().ok_or(StoreError::Unreadable("local", "device"))
}
