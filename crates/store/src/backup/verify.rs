//! Reads a backup to its end: signature, files, key, pages, rows, trail.

use super::{BackupError, Counts, DATABASE, Manifest, error::from_open, manifest, sound};
use crate::{
    cipher::{self, Access, Limits},
    database::IntegrityCheck,
    key::DatabaseKey,
    open,
};
use rusqlite::Connection;
use std::path::Path;

/// Checks a backup with its sound. Nothing of it is changed.
pub fn verify(
    folder: &Path,
    key: &DatabaseKey,
    integrity: &IntegrityCheck,
) -> Result<Manifest, BackupError> {
    let manifest = verify_file(folder, key, integrity)?;
    sound::verify(folder, &manifest)?;
    Ok(manifest)
}

/// Checks the clinic file of a backup. Sound may be gigabytes and is read when it is put back.
pub fn verify_file(
    folder: &Path,
    key: &DatabaseKey,
    integrity: &IntegrityCheck,
) -> Result<Manifest, BackupError> {
    let (manifest, public_key) = manifest::read_with_key(folder)?;
    manifest::check_files(folder, &manifest)?;
    let copy = folder.join(DATABASE);
    open::look(&copy, key).map_err(from_open)?;
    if !integrity(&copy, key)?.is_empty() {
        return Err(BackupError::Damaged);
    }
    let connection = cipher::connect(&copy, key, Access::Look, Limits::default())?;
    if !knows(&connection, &public_key)? {
        return Err(BackupError::NotSigned);
    }
    if Counts::take(&connection)? != manifest.counts {
        return Err(BackupError::Differs);
    }
    Ok(manifest)
}

/// Whether the signing key is that of a device of the practice. The copy says so itself: nobody without
/// the database key could have written it.
fn knows(connection: &Connection, public_key: &[u8; 32]) -> Result<bool, BackupError> {
    let mut statement = connection.prepare("SELECT 1 FROM device WHERE public_key = ?1")?;
    Ok(statement.exists([public_key])?)
}
