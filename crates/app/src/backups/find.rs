//! The backups that lie on the disks: in the profile's own folder, and in the second one.

use super::second_folder::second_folder;
use crate::{Result, desk::Open};
use nadi_base::{BackupId, Code};
use nadi_store::backup::{self, Manifest};
use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// A backup on a disk whose manifest reads.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// Its folder.
    pub(crate) folder: PathBuf,
    /// What it says it is.
    pub(crate) manifest: Manifest,
}

/// Every backup whose manifest reads, newest first in each folder, the own folder first. A second
/// folder that is not there, as a stick that was pulled out, holds none.
pub(crate) fn all(open: &Open) -> Result<Vec<Found>> {
    let mut found = in_folder(&open.profile.backups())?;
    if let Some(second) = open.db.read(|snapshot| second_folder(*snapshot))? {
        found.extend(in_folder(&second).unwrap_or_default());
    }
    let mut seen = BTreeSet::new();
    found.retain(|one| seen.insert(one.manifest.id));
    Ok(found)
}

fn in_folder(folder: &Path) -> Result<Vec<Found>> {
    let listed = backup::list(folder)?.into_iter().filter_map(|listed| {
        let folder = listed.folder;
        listed.manifest.ok().map(|manifest| Found { folder, manifest })
    });
    Ok(listed.collect())
}

/// One backup.
pub(super) fn one(open: &Open, id: BackupId) -> Result<Found> {
    let found = all(open)?.into_iter().find(|found| found.manifest.id == id);
    found.ok_or_else(|| Code::NotFound.into())
}

/// How many backups there are.
pub(crate) fn how_many(open: &Open) -> Result<u32> {
    Ok(u32::try_from(all(open)?.len()).unwrap_or(u32::MAX))
}
