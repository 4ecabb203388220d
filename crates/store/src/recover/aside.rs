//! Copies that are made before anything is touched.

use crate::{
    cipher::Limits,
    disk,
    error::StoreError,
    key::DatabaseKey,
    open::log_of,
    profile::{Profile, make_private},
    value::hex,
};
use nadi_base::Timestamp;
use sha2::{Digest as _, Sha256};
use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

/// Copies the clinic file and its log, byte for byte, into a folder of their own. Gives that folder. Its
/// name comes from the content, so that trying again does not fill the disk with copies of the same.
pub(crate) fn copy_aside(profile: &Profile) -> Result<PathBuf, StoreError> {
    let database = profile.database();
    let log = log_of(&database);
    let folder = profile.set_aside().join(format!("damaged-{}", fingerprint(&[&database, &log])?));
    make_private(&folder)?;
    for (from, name) in [(&log, "clinic.db-wal"), (&database, "clinic.db")] {
        let to = folder.join(name);
        if from.exists() && !to.exists() {
            disk::copy(from, &to)?;
        }
    }
    Ok(folder)
}

fn fingerprint(files: &[&Path]) -> Result<String, StoreError> {
    let mut hasher = Sha256::new();
    for file in files.iter().filter(|file| file.exists()) {
        io::copy(&mut File::open(file)?, &mut hasher)?;
    }
    Ok(hex(&hasher.finalize()[..6]))
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
