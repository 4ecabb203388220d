//! Putting a backup in the place of the present clinic.
//!
//! The backup is read to its end first, and the present clinic is backed up once more: whatever stops
//! a restore, the clinic is as it was. The present file is set aside and never deleted. The clinic goes
//! on as a new device with a new key for its signatures, because the old file may live on elsewhere.

use super::{
    BackupRef, RestorePreview, Restored,
    find::{self, Found},
    list::shown,
};
use crate::{
    Error, Result, audit,
    work::{Act, Work},
};
use nadi_base::{BackupId, Code};
use nadi_store::{
    Database, Surroundings, Who,
    backup::{self, Arrival},
    table::JobStatus,
};

/// Shows what a restore would change.
pub fn preview(work: &Work<'_>, request: BackupRef) -> Result<RestorePreview> {
    let found = find::one(&work.open, request.id)?;
    let preview = backup::preview(&work.open.db, &found.folder)?;
    let remembered = work.read(|snapshot| Ok(snapshot.backup_records().get(request.id)?))?;
    let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(RestorePreview {
        backup: shown(&found, remembered.as_ref()),
        patients_now: number(preview.now.of("patient")),
        visits_now: number(preview.now.of("visit")),
        changes_lost: number(preview.changes_lost),
        erased_again: number(preview.erased_again),
    })
}

/// Puts a backup in the place of the present clinic, and locks the desk.
pub fn restore(work: &Work<'_>, request: BackupRef) -> Result<Restored> {
    let (open, machine) = (&work.open, work.desk.machine());
    let found = find::one(open, request.id)?;
    if !work.read(|snapshot| Ok(snapshot.jobs().with_status(JobStatus::Running)?))?.is_empty() {
        return Err(Code::WrongState.into());
    }
    backup::verify_file(&found.folder, open.keys().database(), &machine.integrity)?;
    work.change(Act::new("backup_restore").on("backup", request.id), |_| Ok(()))?;
    audit::vouch_for_key(open)?;
    audit::checkpoint(open, machine)?;
    backup::create(&open.db, &open.profile.backups(), env!("CARGO_PKG_VERSION"))?;
    // From here on the queue stands still and nobody unlocks; whatever comes of it, somebody does so anew.
    open.close();
    work.desk.moving_files(|| put_in_place(work, &found))
}

fn put_in_place(work: &Work<'_>, found: &Found) -> Result<Restored> {
    let open = &work.open;
    let device = open.db.device();
    let name = work.read(|snapshot| Ok(snapshot.devices().need(device)?.data.name))?;
    let (mut vault, mut keys) = (open.vault(), open.keys());
    open.db.close()?;
    vault.renew_audit_seed(&mut keys)?;
    let around = surroundings(work);
    let arrival = Arrival {
        profile: &open.profile,
        key: keys.database(),
        seed: keys.audit(),
        device_name: &name,
        surroundings: &around,
    };
    let restored = backup::restore(arrival, &found.folder)?;
    let db = Database::open(&open.profile, keys.database(), keys.audit(), around.clone())?;
    sign(work, &db, found.manifest.id)?;
    let folder = restored.set_aside.ok_or_else(|| Error::internal("nothing was set aside"))?;
    let set_aside = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Restored { set_aside })
}

/// The restored trail says who put it back; the former trail, set aside, says so too.
fn sign(work: &Work<'_>, db: &Database, backup: BackupId) -> Result<()> {
    let who = Who { device: db.device(), ..work.who.clone() };
    let act = Act::new("backup_restore").on("backup", backup);
    db.write(&who, |tx| tx.audit(act.into_entry()).map(drop))?;
    db.checkpoint()?;
    Ok(())
}

fn surroundings(work: &Work<'_>) -> Surroundings {
    let machine = work.desk.machine();
    Surroundings {
        integrity: machine.integrity.clone(),
        limits: machine.limits,
        ..Surroundings::new(machine.clock.clone(), machine.entropy.clone())
    }
}
