//! Puts a backup in the place of the present clinic file, which is set aside and not deleted.

use super::{BackupError, DATABASE, KEYSLOTS, Manifest, SoundBack, sound, verify_file};
use crate::{
    audit::{self, Anchor, Entry, Signer},
    cipher::{self, Access, Limits},
    database::Surroundings,
    disk,
    error::StoreError,
    key::{AuditSeed, DatabaseKey},
    migrate,
    open::{become_device, log_of},
    profile::{Profile, make_private},
    recover::{self, Replayed},
    table::Device,
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
    /// Changes since the backup that were taken from a damaged file's operations log.
    pub replayed: Replayed,
    /// What became of the sealed sound.
    pub sound: SoundBack,
}

/// A copy that is to become the clinic file of a closed profile.
#[derive(Clone, Copy)]
pub struct Arrival<'a> {
    /// The profile, which must be closed.
    pub profile: &'a Profile,
    /// The key of the clinic file and of the copy.
    pub key: &'a DatabaseKey,
    /// What the new device signs with.
    pub seed: &'a AuditSeed,
    /// What people call the new device.
    pub device_name: &'a str,
    /// Clock, randomness, bounds, check.
    pub surroundings: &'a Surroundings,
}

/// Puts a backup in the place of the clinic file. The file becomes a new device, with a seed of its own:
/// the former one may live on elsewhere. What was erased since the backup is erased again. Stopped at
/// any point, either the former file or the restored one is in place.
pub fn restore(arrival: Arrival<'_>, folder: &Path) -> Result<Restored, BackupError> {
    restore_with(arrival, folder, None)
}

/// The same, with the tail of a damaged file's operations log.
pub(crate) fn restore_with(
    arrival: Arrival<'_>,
    folder: &Path,
    damaged: Option<&Path>,
) -> Result<Restored, BackupError> {
    let manifest = verify_file(folder, arrival.key, &arrival.surroundings.integrity)?;
    let profile = arrival.profile;
    let part = disk::part_of(&profile.database());
    disk::copy(&folder.join(DATABASE), &part)?;
    let from = Source {
        entry: Entry::done("backup_restore").on("backup", manifest.id),
        backup: Some(manifest.id),
        tail: damaged.map(|file| (file, manifest.counts.last_operation)),
    };
    let arrived = arrival.prepare(&part, from)?;
    if !profile.keyslots().exists() && manifest.keyslots.is_some() {
        disk::copy(&folder.join(KEYSLOTS), &profile.keyslots())?;
    }
    // Sealed files only come to those that are there: a stop in between leaves nothing worse than before.
    let sound = sound::bring_back(profile, folder, &manifest)?;
    let set_aside = put_in_place(arrival, &part, std::slice::from_ref(&manifest.anchor))?;
    let Arrived { device, erased_again, replayed } = arrived;
    Ok(Restored { manifest, set_aside, device, erased_again, replayed, sound })
}

/// Where a copy comes from.
pub(crate) struct Source<'a> {
    pub(crate) entry: Entry,
    pub(crate) backup: Option<BackupId>,
    pub(crate) tail: Option<(&'a Path, u64)>,
}

/// What became of a copy.
pub(crate) struct Arrived {
    pub(crate) device: DeviceId,
    pub(crate) erased_again: u64,
    pub(crate) replayed: Replayed,
}

impl Arrival<'_> {
    /// Makes a copy this laptop's own, before it has its name. One that fails is removed.
    pub(crate) fn prepare(self, part: &Path, from: Source<'_>) -> Result<Arrived, BackupError> {
        let prepared = self.own(part, from);
        if prepared.is_err() {
            drop(fs::remove_file(part));
        }
        prepared
    }

    fn own(self, part: &Path, from: Source<'_>) -> Result<Arrived, BackupError> {
        let Self { key, surroundings, .. } = self;
        let signer = Signer::new(self.seed);
        let device = DeviceId::fresh(&*surroundings.clock, &*surroundings.entropy);
        let connection = cipher::connect(part, key, Access::Write, surroundings.limits)?;
        migrate::migrate(&connection)?;
        let mut arrived = Arrived { device, erased_again: 0, replayed: Replayed::default() };
        become_device(&connection, surroundings, &signer, device, from.entry, |tx| {
            tx.devices().insert_as(device, self.device(&signer, from.backup))?;
            if let Some((damaged, after)) = from.tail {
                arrived.replayed = recover::replay(tx, damaged, key, after)?;
            }
            arrived.erased_again = recover::erase_again(tx, self.profile, key)?;
            Ok(())
        })?;
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        let sound = (surroundings.integrity)(part, key)?.is_empty();
        if sound { Ok(arrived) } else { Err(BackupError::Damaged) }
    }

    fn device(&self, signer: &Signer, restored_from: Option<BackupId>) -> Device {
        let (name, public_key) = (self.device_name.to_owned(), signer.public_key().to_vec());
        Device { name, public_key, restored_from, retired_at: None }
    }
}

/// Sets the present file aside and gives its name to another. The name changes hands in one step. The
/// anchors beside it belong to the former file's trail, go aside with it, and make room for those of
/// the new one.
pub(crate) fn put_in_place(
    arrival: Arrival<'_>,
    part: &Path,
    anchors: &[Anchor],
) -> Result<Option<PathBuf>, BackupError> {
    let database = arrival.profile.database();
    let at = arrival.surroundings.clock.now();
    let present = database.exists();
    let set_aside = if present { Some(set_aside(arrival.profile, arrival.key, at)?) } else { None };
    for beside in [log_of(&database), database.with_file_name("clinic.db-shm")] {
        // A log that is left would be read into the new file. It was set aside above.
        if beside.exists() {
            fs::remove_file(beside)?;
        }
    }
    audit::replace_anchors(&arrival.profile.anchors(), anchors)?;
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
    let anchors = profile.anchors();
    for (from, name) in [
        (database.clone(), DATABASE),
        (log_of(&database), "clinic.db-wal"),
        (anchors, "anchors.cbor"),
    ] {
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
