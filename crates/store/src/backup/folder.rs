//! A folder of backups: what lies in it, copying one to another disk, removing those that newer ones
//! replace.

use super::{BackupError, DATABASE, KEYSLOTS, MANIFEST, Manifest, manifest, schedule, sound};
use crate::{audit::rfc3339, database::Database, disk, profile::make_private, table::BackupStatus};
use nadi_base::{BackupId, Timestamp};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A backup in a folder of backups.
#[derive(Debug)]
pub struct Listed {
    /// Its folder.
    pub folder: PathBuf,
    /// What it is, if its manifest reads.
    pub manifest: Result<Manifest, BackupError>,
}

/// The name of a backup's folder: its moment in UTC, which people read, and the end of its id.
pub(super) fn name(id: BackupId, at: Timestamp) -> String {
    let moment: String =
        rfc3339(at).chars().take(19).filter(|letter| !matches!(letter, '-' | ':')).collect();
    let id = id.to_string();
    format!("{}-{}", moment.replace('T', "-"), &id[id.len() - 8..])
}

/// The backups in a folder, newest first. Their files are not read; [`super::verify`] does that.
pub fn list(dir: &Path) -> Result<Vec<Listed>, BackupError> {
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let folder = entry?.path();
        if is_named(&folder) && folder.join(MANIFEST).exists() {
            found.push(Listed { manifest: manifest::read(&folder), folder });
        }
    }
    found.sort_by(|one, other| other.folder.cmp(&one.folder));
    Ok(found)
}

/// Whether a folder has been given its name, which it gets when it is complete.
fn is_named(folder: &Path) -> bool {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or(".");
    !name.starts_with('.')
}

/// Copies a backup into another folder of backups, on another disk, and reads the copy back.
pub fn copy_to(folder: &Path, dir: &Path) -> Result<PathBuf, BackupError> {
    let manifest = manifest::read(folder)?;
    let target = dir.join(name(manifest.id, manifest.at));
    if target.exists() {
        manifest::check_files(&target, &manifest)?;
        sound::copy_to(folder, &manifest, dir)?;
        return Ok(target);
    }
    let part = dir.join(format!(".part-{}", manifest.id));
    let copied = copy_files(folder, &part, &manifest).and_then(|()| {
        sound::copy_to(folder, &manifest, dir)?;
        fs::rename(&part, &target)?;
        Ok(disk::sync_folder(&target)?)
    });
    if copied.is_err() {
        drop(fs::remove_dir_all(&part));
    }
    copied.map(|()| target)
}

fn copy_files(from: &Path, part: &Path, manifest: &Manifest) -> Result<(), BackupError> {
    make_private(part)?;
    let slots = manifest.keyslots.as_ref().map(|_| KEYSLOTS);
    let list = manifest.sound.as_ref().map(|_| sound::LIST);
    for name in [Some(DATABASE), slots, list, Some(MANIFEST)].into_iter().flatten() {
        disk::copy(&from.join(name), &part.join(name))?;
    }
    manifest::check_files(part, manifest)
}

/// Removes the backups of a folder that newer ones replace, never the newest, and never a folder whose
/// manifest does not read. Gives the ids of those that went.
pub fn prune(db: &Database, dir: &Path) -> Result<Vec<BackupId>, BackupError> {
    let listed: Vec<_> = list(dir)?
        .into_iter()
        .filter_map(|listed| listed.manifest.ok().map(|manifest| (listed.folder, manifest)))
        .collect();
    let times: Vec<_> = listed.iter().map(|(_, manifest)| (manifest.id, manifest.at)).collect();
    let keep = schedule::to_keep(&times);
    let mut gone = Vec::new();
    for (folder, manifest) in listed.iter().filter(|(_, manifest)| !keep.contains(&manifest.id)) {
        remove(folder)?;
        gone.push(manifest.id);
    }
    if !gone.is_empty() {
        sound::sweep(dir)?;
    }
    db.local(|local| {
        for id in &gone {
            if let Some(mut record) = local.read().backup_records().get(*id)? {
                record.status = BackupStatus::Pruned;
                local.backup_records().update(&record)?;
            }
        }
        Ok::<_, BackupError>(())
    })?;
    Ok(gone)
}

/// Takes a folder's name first: half a removal must not look like a backup.
fn remove(folder: &Path) -> Result<(), BackupError> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let going = folder.with_file_name(format!(".going-{name}"));
    fs::rename(folder, &going)?;
    Ok(fs::remove_dir_all(&going)?)
}
