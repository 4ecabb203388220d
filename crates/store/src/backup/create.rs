//! Makes a backup: copy, open, read to the end, compare, sign, name.

use super::{
    BackupError, Counts, DATABASE, KEYSLOTS, Manifest, copy_database, folder,
    manifest::{self, facts},
    sound,
};
use crate::{
    cipher::{self, Access, Limits},
    database::Database,
    disk, migrate,
    profile::make_private,
    table::{BackupRecord, BackupStatus},
};
use nadi_base::{BackupId, Timestamp};
use rusqlite::Connection;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Its folder.
    pub folder: PathBuf,
    /// What it is.
    pub manifest: Manifest,
    /// Sealed sound that is not in it: it is not on this laptop, or the disk had no room.
    pub sound_left: u64,
}

/// Makes a backup of the opened file in a folder of backups. The clinic goes on meanwhile. Whatever
/// comes of it stands in the list of backups; a backup that fails leaves no folder behind.
pub fn create(db: &Database, dir: &Path, app_version: &str) -> Result<Made, BackupError> {
    let clock = &*db.surroundings().clock;
    let id = BackupId::fresh(clock, &*db.surroundings().entropy);
    let at = clock.now();
    let name = folder::name(id, at);
    let part = dir.join(format!(".part-{id}"));
    let made = fill(db, dir, &part, (id, at), app_version).and_then(|(manifest, sound_left)| {
        let folder = dir.join(&name);
        fs::rename(&part, &folder)?;
        disk::sync_folder(&folder)?;
        Ok(Made { folder, manifest, sound_left })
    });
    if made.is_err() {
        // Without its name it is no backup; the error itself is what matters.
        drop(fs::remove_dir_all(&part));
    }
    remember(db, id, name, &made)?;
    made
}

fn remember(
    db: &Database,
    id: BackupId,
    folder: String,
    made: &Result<Made, BackupError>,
) -> Result<(), BackupError> {
    let status = if made.is_ok() { BackupStatus::Complete } else { BackupStatus::Failed };
    let bytes = made.as_ref().ok().map(|made| made.manifest.bytes());
    let error = made.as_ref().err().map(|error| error.code().as_str().to_owned());
    let record = BackupRecord { folder, status, bytes, copied_at: None, error };
    let written = db.local(|local| local.backup_records().insert_as(id, record).map(drop));
    // A disk too full for a backup may be too full for this row; the first error is the one to tell.
    if made.is_ok() { Ok(written?) } else { Ok(()) }
}

fn fill(
    db: &Database,
    dir: &Path,
    part: &Path,
    (id, at): (BackupId, Timestamp),
    app_version: &str,
) -> Result<(Manifest, u64), BackupError> {
    let anchor = db.checkpoint()?;
    make_private(part)?;
    let copy = part.join(DATABASE);
    let (from, limits) = (db.profile().database(), db.surroundings().limits);
    let counts = copy_database(&from, db.key(), &copy, limits, Counts::take)?;
    let slots = part.join(KEYSLOTS);
    let has_slots = db.profile().keyslots().exists();
    if has_slots {
        disk::copy(&db.profile().keyslots(), &slots)?;
    }
    let sound = sound::keep(db.profile(), &compare(db, &copy, &counts)?, dir)?;
    let manifest = Manifest {
        id,
        at,
        device: db.device(),
        sequence: db.read(|r| r.backup_records().count())? + 1,
        app_version: app_version.to_owned(),
        schema: migrate::NEWEST,
        database: facts(&copy)?,
        keyslots: if has_slots { Some(facts(&slots)?) } else { None },
        sound: sound::write(part, &sound.files)?,
        counts,
        anchor,
    };
    manifest::write(part, &manifest, db.signer())?;
    Ok((manifest, sound.left))
}

/// Opens the copy, reads it to its end, and compares it with what was copied. Gives it opened.
fn compare(db: &Database, copy: &Path, counts: &Counts) -> Result<Connection, BackupError> {
    if !(db.surroundings().integrity)(copy, db.key())?.is_empty() {
        return Err(BackupError::Damaged);
    }
    let connection = cipher::connect(copy, db.key(), Access::Look, Limits::default())?;
    if Counts::take(&connection)? == *counts { Ok(connection) } else { Err(BackupError::Differs) }
}
