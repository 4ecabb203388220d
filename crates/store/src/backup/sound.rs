//! Sealed sound in a folder of backups. A sealed file never changes once it is whole, and there may be
//! gigabytes of them: so they lie beside the backups, each once, and every backup has a list of those that
//! belong to it, with their sums. The manifest signs the list. What was erased since leaves an empty file
//! that says so.

use super::{BackupError, FileFacts, Manifest, folder, manifest};
use crate::{disk, profile::Profile, profile::make_private, sealed};
use nadi_base::Code;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
};

/// The list in a backup's folder.
pub(crate) const LIST: &str = "sound.cbor";
/// The folder of sealed files beside the backups.
const FOLDER: &str = "sound";
/// What stands for a sealed file that was erased.
const ERASED: &str = "erased";
/// A list of this many bytes is not one of ours.
const MOST_BYTES: u64 = 256 * 1024 * 1024;
/// Sound that is whole and was not erased.
const WANTED: &str = "SELECT file FROM recording WHERE key IS NOT NULL AND state IN ('complete', 'incomplete') \
    UNION SELECT file FROM import_file WHERE key IS NOT NULL AND file <> '' AND state <> 'receiving'";

/// A sealed file of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SoundFile {
    pub(super) name: String,
    pub(super) facts: FileFacts,
}

/// What became of the sound that a copy of the clinic file names.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) files: Vec<SoundFile>,
    /// Sealed files that are not on this laptop or that the disk had no room for.
    pub(super) left: u64,
}

/// Copies sealed sound that is not in a folder of backups yet. The clinic file is worth more than its
/// sound: a disk without room for the sound still takes the backup.
pub(super) fn keep(profile: &Profile, copy: &Connection, dir: &Path) -> Result<Kept, BackupError> {
    let names = wanted(copy)?;
    let mut kept = Kept::default();
    if names.is_empty() {
        return Ok(kept);
    }
    make_private(&dir.join(FOLDER))?;
    let known = newest_list(dir)?;
    for name in names {
        let there = place(dir, &name);
        let facts = match known.get(&name) {
            Some(facts) if size(&there) == Some(facts.bytes) => Some(facts.clone()),
            _ => fresh(profile, &name, &there)?,
        };
        match facts {
            Some(facts) => kept.files.push(SoundFile { name, facts }),
            None => kept.left += 1,
        }
    }
    Ok(kept)
}

fn wanted(copy: &Connection) -> Result<BTreeSet<String>, BackupError> {
    let mut statement = copy.prepare(WANTED)?;
    let names = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(names)
}

/// Copies one file and reads the copy back; none where it is not there or finds no room.
fn fresh(profile: &Profile, name: &str, to: &Path) -> Result<Option<FileFacts>, BackupError> {
    let from = profile.sealed(name)?;
    if !from.exists() {
        // A file that only the backups still have is kept there.
        return Ok(if to.exists() { Some(manifest::facts(to)?) } else { None });
    }
    match copy_checked(&from, to) {
        Ok(facts) => Ok(Some(facts)),
        Err(BackupError::Store(error)) if error.code() == Code::DiskFull => Ok(None),
        Err(error) => Err(error),
    }
}

fn copy_checked(from: &Path, to: &Path) -> Result<FileFacts, BackupError> {
    disk::copy(from, to)?;
    let (written, facts) = (manifest::facts(from)?, manifest::facts(to)?);
    if written == facts {
        return Ok(facts);
    }
    fs::remove_file(to)?;
    Err(BackupError::Differs)
}

fn newest_list(dir: &Path) -> Result<BTreeMap<String, FileFacts>, BackupError> {
    for listed in folder::list(dir)? {
        let Ok(manifest) = &listed.manifest else { continue };
        if let Ok(files) = read(&listed.folder, manifest) {
            return Ok(files.into_iter().map(|file| (file.name, file.facts)).collect());
        }
    }
    Ok(BTreeMap::new())
}

/// Writes the list of a backup; none where there is no sound.
pub(super) fn write(folder: &Path, files: &[SoundFile]) -> Result<Option<FileFacts>, BackupError> {
    if files.is_empty() {
        return Ok(None);
    }
    let path = folder.join(LIST);
    disk::replace(&path, &manifest::cbor(&files)?)?;
    Ok(Some(manifest::facts(&path)?))
}

/// The list of a backup, as its manifest signs it.
pub(super) fn read(folder: &Path, manifest: &Manifest) -> Result<Vec<SoundFile>, BackupError> {
    let Some(signed) = &manifest.sound else { return Ok(Vec::new()) };
    manifest::check(folder, LIST, signed)?;
    let bytes = disk::read_bounded(&folder.join(LIST), MOST_BYTES)?;
    ciborium::from_reader(bytes.as_slice()).map_err(|_| BackupError::Altered(LIST))
}

/// Reads every sealed file of a backup to its end.
pub(super) fn verify(folder: &Path, manifest: &Manifest) -> Result<(), BackupError> {
    let dir = beside(folder);
    for SoundFile { name, facts } in read(folder, manifest)? {
        if was_erased(dir, &name) {
            continue;
        }
        match manifest::facts(&place(dir, &name)) {
            Ok(found) if found == facts => {}
            Ok(_) => return Err(BackupError::Altered(FOLDER)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(BackupError::Altered(FOLDER));
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// Copies what another folder of backups lacks, and erases there what was erased here.
pub(super) fn copy_to(folder: &Path, manifest: &Manifest, dir: &Path) -> Result<(), BackupError> {
    let (files, from) = (read(folder, manifest)?, beside(folder));
    for name in erased_in(from)? {
        erase(dir, &name)?;
    }
    if files.is_empty() {
        return Ok(());
    }
    make_private(&dir.join(FOLDER))?;
    for SoundFile { name, facts } in files {
        let there = place(dir, &name);
        if !was_erased(from, &name) && size(&there) != Some(facts.bytes) {
            disk::copy(&place(from, &name), &there)?;
            if manifest::facts(&there)? != facts {
                fs::remove_file(&there)?;
                return Err(BackupError::Altered(FOLDER));
            }
        }
    }
    Ok(())
}

/// What became of sealed files at a restore.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SoundBack {
    /// Files that were brought back.
    pub back: u64,
    /// Files that the backup names and that are nowhere whole.
    pub missing: u64,
}

/// Brings back the sealed files of a backup that the profile lacks. One that is there already stays.
pub(super) fn bring_back(
    profile: &Profile,
    folder: &Path,
    manifest: &Manifest,
) -> Result<SoundBack, BackupError> {
    let mut brought = SoundBack::default();
    let dir = beside(folder);
    for SoundFile { name, facts } in read(folder, manifest)? {
        let (from, to) = (place(dir, &name), profile.sealed(&name)?);
        if was_erased(dir, &name) || size(&to) == Some(facts.bytes) {
            continue;
        }
        let whole = matches!(manifest::facts(&from), Ok(found) if found == facts);
        if whole {
            disk::copy(&from, &to)?;
            brought.back += 1;
        } else {
            brought.missing += 1;
        }
    }
    Ok(brought)
}

/// Takes away what no backup of a folder names any more. Where a list does not read, nothing is taken.
pub(super) fn sweep(dir: &Path) -> Result<(), BackupError> {
    let mut named = BTreeSet::new();
    for listed in folder::list(dir)? {
        let manifest = listed.manifest?;
        named.extend(read(&listed.folder, &manifest)?.into_iter().map(|file| file.name));
    }
    let entries = match fs::read_dir(dir.join(FOLDER)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        other => other?,
    };
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let of = name.strip_suffix(&format!(".{ERASED}")).unwrap_or(&name);
        if !named.contains(of) {
            sealed::shred(&path)?;
        }
    }
    Ok(())
}

/// Erases a sealed file in a folder of backups, and leaves word of it for the lists that name it.
pub(crate) fn erase(dir: &Path, name: &str) -> io::Result<()> {
    let path = place(dir, name);
    if path.exists() {
        disk::replace(&erased_place(dir, name), b"")?;
        sealed::shred(&path)?;
    }
    Ok(())
}

/// The names of the sealed files that were erased in a folder of backups.
fn erased_in(dir: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(dir.join(FOLDER)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.extend(name.strip_suffix(&format!(".{ERASED}")).map(str::to_owned));
    }
    Ok(names)
}

fn was_erased(dir: &Path, name: &str) -> bool {
    erased_place(dir, name).exists() && !place(dir, name).exists()
}

fn place(dir: &Path, name: &str) -> PathBuf {
    dir.join(FOLDER).join(name)
}

fn erased_place(dir: &Path, name: &str) -> PathBuf {
    dir.join(FOLDER).join(format!("{name}.{ERASED}"))
}

fn size(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|file| file.len())
}

/// The folder of backups that a backup lies in.
fn beside(folder: &Path) -> &Path {
    folder.parent().unwrap_or(folder)
}
