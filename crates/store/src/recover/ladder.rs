//! The upper rungs, each climbed only when a person says so: the newest backup that passes, with the
//! tail of the operations log; and the file that was saved row by row.

use crate::{
    audit::Entry,
    backup::{self, Arrival, BackupError, Manifest, Restored, Source},
    database::IntegrityCheck,
    disk,
    key::DatabaseKey,
};
use std::path::{Path, PathBuf};

/// The newest backup in some folders of backups that passes every check, if there is one.
pub fn newest_good(
    dirs: &[&Path],
    key: &DatabaseKey,
    integrity: &IntegrityCheck,
) -> Result<Option<(PathBuf, Manifest)>, BackupError> {
    let mut found = Vec::new();
    for dir in dirs {
        found.extend(backup::list(dir)?);
    }
    found.retain(|listed| listed.manifest.is_ok());
    found.sort_by_key(|listed| {
        std::cmp::Reverse(listed.manifest.as_ref().map(|manifest| manifest.at).ok())
    });
    let passes = |listed: backup::Listed| {
        let manifest = backup::verify(&listed.folder, key, integrity).ok()?;
        Some((listed.folder, manifest))
    };
    Ok(found.into_iter().find_map(passes))
}

/// Puts a backup in the place of a damaged file and applies what can be read of the changes since.
pub fn from_backup(arrival: Arrival<'_>, folder: &Path) -> Result<Restored, BackupError> {
    let damaged = arrival.profile.database();
    backup::restore_with(arrival, folder, damaged.exists().then_some(&damaged))
}

/// Puts a file that [`super::salvage`] made in the place of the damaged one, which is set aside. Gives
/// the folder in which it lies.
pub fn adopt(arrival: Arrival<'_>, salvaged: &Path) -> Result<Option<PathBuf>, BackupError> {
    let part = disk::part_of(&arrival.profile.database());
    disk::copy(salvaged, &part)?;
    let entry = Entry::done("profile_salvage");
    arrival.prepare(&part, Source { entry, backup: None, tail: None })?;
    backup::put_in_place(arrival, &part, &[])
}
