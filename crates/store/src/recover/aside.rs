//! Copies that are made before anything is touched.

use crate::{
    cipher::Limits,
    disk,
    error::StoreError,
    key::DatabaseKey,
    open::log_of,
    profile::{Profile, make_private},
};
use nadi_base::Timestamp;
use std::path::PathBuf;

/// Copies the clinic file and its log, byte for byte, into a folder of their own. Gives that folder.
pub(crate) fn copy_aside(profile: &Profile, at: Timestamp) -> Result<PathBuf, StoreError> {
    let folder = profile.set_aside().join(format!("damaged-{}", at.millis()));
    make_private(&folder)?;
    let database = profile.database();
    disk::copy(&database, &folder.join("clinic.db"))?;
    let log = log_of(&database);
    if log.exists() {
        disk::copy(&log, &folder.join("clinic.db-wal"))?;
    }
    Ok(folder)
}

/// Copies a file that is about to take new schema steps.
pub(crate) fn copy_before_update(
    profile: &Profile,
    key: &DatabaseKey,
    version: u32,
    at: Timestamp,
) -> Result<PathBuf, StoreError> {
    let folder = profile.set_aside().join(format!("before-update-{version}-{}", at.millis()));
    make_private(&folder)?;
    let (from, to) = (profile.database(), folder.join("clinic.db"));
    crate::backup::copy_database(&from, key, &to, Limits::default(), |_| Ok(()))?;
    Ok(folder)
}
