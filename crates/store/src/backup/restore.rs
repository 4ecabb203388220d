//! Puts a backup in the place of the present clinic file, which is set aside and not deleted.

use super::{BackupError, DATABASE, KEYSLOTS, Manifest, verify};
use crate::{
    audit::{Entry, Signer},
    cipher::{self, Access, Limits},
    database::Surroundings,
    disk,
    error::StoreError,
    key::{AuditSeed, DatabaseKey},
    migrate,
    open::{become_device, log_of},
    profile::{Profile, make_private},
    recover,
    table::Device,
    tx::Tx,
};
use nadi_base::{BackupId, DeviceId, Timestamp};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A backup is in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup.
    pub manifest: Manifest,
    /// Where the former clinic file lies, if there was one.
    pub set_aside: Option<PathBuf>,
    /// The new id of this copy of the profile.
    pub device: DeviceId,
    /// Records that were erased again.
    pub erased_again: u64,
}

/// Puts a backup in the place of the clinic file of a profile, which must be closed. The file becomes a
/// new device, which signs with `seed`: the former one may live on elsewhere. What was erased since the
/// backup is erased again. Stopped at any point, either the former file or the restored one is in place.
pub fn restore(
    profile: &Profile,
    folder: &Path,
    key: &DatabaseKey,
    seed: &AuditSeed,
    device_name: &str,
    surroundings: &Surroundings,
) -> Result<Restored, BackupError> {
    let manifest = verify(folder, key, &surroundings.integrity)?;
    let database = profile.database();
    let part = disk::part_of(&database);
    disk::copy(&folder.join(DATABASE), &part)?;
    let arrival = Arrival { profile, key, signer: Signer::new(seed), device_name, surroundings };
    let prepared = arrival.prepare(&part, manifest.id);
    if prepared.is_err() {
        drop(fs::remove_file(&part));
    }
    let (device, erased_again) = prepared?;
    if !profile.keyslots().exists() && manifest.keyslots.is_some() {
        disk::copy(&folder.join(KEYSLOTS), &profile.keyslots())?;
    }
    let set_aside = put_in_place(profile, key, &part, surroundings.clock.now())?;
    Ok(Restored { manifest, set_aside, device, erased_again })
}

/// What a copy is turned into the clinic file of.
struct Arrival<'a> {
    profile: &'a Profile,
    key: &'a DatabaseKey,
    signer: Signer,
    device_name: &'a str,
    surroundings: &'a Surroundings,
}

impl Arrival<'_> {
    /// Makes the copy this laptop's own, before it has its name.
    fn prepare(&self, part: &Path, backup: BackupId) -> Result<(DeviceId, u64), BackupError> {
        let surroundings = self.surroundings;
        let device = DeviceId::fresh(&*surroundings.clock, &*surroundings.entropy);
        let connection = cipher::connect(part, self.key, Access::Write, surroundings.limits)?;
        migrate::migrate(&connection)?;
        let entry = Entry::done("backup_restore").on("backup", backup);
        let mut erased_again = 0;
        become_device(&connection, surroundings, &self.signer, device, entry, |tx| {
            self.register(tx, device, backup)?;
            erased_again = recover::erase_again(tx, self.profile, self.key)?;
            Ok(())
        })?;
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        if (surroundings.integrity)(part, self.key)?.is_empty() {
            Ok((device, erased_again))
        } else {
            Err(BackupError::Damaged)
        }
    }

    fn register(&self, tx: &mut Tx<'_>, id: DeviceId, backup: BackupId) -> Result<(), StoreError> {
        let data = Device {
            name: self.device_name.to_owned(),
            public_key: self.signer.public_key().to_vec(),
            restored_from: Some(backup),
            retired_at: None,
        };
        tx.devices().insert_as(id, data).map(drop)
    }
}

/// Sets the present file aside and gives its name to another. The name changes hands in one step.
pub(crate) fn put_in_place(
    profile: &Profile,
    key: &DatabaseKey,
    part: &Path,
    at: Timestamp,
) -> Result<Option<PathBuf>, BackupError> {
    let database = profile.database();
    let set_aside = if database.exists() { Some(set_aside(profile, key, at)?) } else { None };
    for beside in [log_of(&database), database.with_file_name("clinic.db-shm")] {
        // A log that is left would be read into the new file. It was set aside above.
        if beside.exists() {
            fs::remove_file(beside)?;
        }
    }
    fs::rename(part, &database)?;
    disk::sync_folder(&database)?;
    Ok(set_aside)
}

fn set_aside(profile: &Profile, key: &DatabaseKey, at: Timestamp) -> Result<PathBuf, BackupError> {
    let database = profile.database();
    // A file that still opens takes its log in when it closes; one that does not is kept with it.
    if let Ok(open) = cipher::connect(&database, key, Access::Write, Limits::default()) {
        drop(open.close());
    }
    let folder = profile.set_aside().join(format!("replaced-{}", at.millis()));
    make_private(&folder)?;
    for (from, name) in [(database.clone(), DATABASE), (log_of(&database), "clinic.db-wal")] {
        if from.exists() {
            link_or_copy(&from, &folder.join(name))?;
        }
    }
    disk::sync_folder(&folder.join(DATABASE))?;
    Ok(folder)
}

/// A second name costs no space; where the disk has none to give, the file is copied.
fn link_or_copy(from: &Path, to: &Path) -> Result<(), BackupError> {
    if fs::hard_link(from, to).is_err() {
        disk::copy(from, to)?;
    }
    Ok(())
}
