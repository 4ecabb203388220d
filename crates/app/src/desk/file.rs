//! Opening the clinic's file with the keys that the vault gave, and making a new one.

use super::{Desk, OpenNotice};
use crate::Result;
use nadi_base::PersonId;
use nadi_store::{
    Database, Profile, Surroundings, Tx, Who,
    keys::{self, Keys},
};

/// What a laptop is called until somebody names it.
const DEVICE: &str = "laptop";

/// An opened file at which nobody works yet.
pub(crate) struct Opened {
    pub(crate) db: Database,
    pub(crate) notice: Option<OpenNotice>,
}

impl Opened {
    /// Changes the file on behalf of somebody who is about to work.
    pub(super) fn as_person<T>(
        &self,
        person: PersonId,
        change: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let roles = self.db.read(|snapshot| snapshot.people().roles(person))?;
        let who = Who { person: Some(person), role: roles.join(" "), device: self.db.device() };
        self.db.write(&who, change)
    }
}

fn surroundings(desk: &Desk) -> Surroundings {
    let machine = desk.machine();
    Surroundings {
        integrity: machine.integrity.clone(),
        limits: machine.limits,
        ..Surroundings::new(machine.clock.clone(), machine.entropy.clone())
    }
}

/// Opens the file; what had to be put right is kept as a notice.
pub(super) fn open_file(desk: &Desk, keys: &Keys) -> Result<Opened> {
    let db = Database::open(desk.profile(), keys.database(), keys.audit(), surroundings(desk))?;
    let cut_off = db.cut_off().map(|_| OpenNotice::LogCutOff);
    let notice = cut_off.or(db.repaired().map(|_| OpenNotice::IndexesRebuilt));
    Ok(Opened { db, notice })
}

/// Makes a new file and writes its first rows.
pub(super) fn create_file(
    desk: &Desk,
    keys: &Keys,
    person: PersonId,
    first: impl FnOnce(&mut Tx<'_>) -> Result<()>,
) -> Result<Opened> {
    let db = Database::create(
        desk.profile(),
        keys.database(),
        keys.audit(),
        DEVICE,
        surroundings(desk),
    )?;
    let opened = Opened { db, notice: None };
    opened.as_person(person, first)?;
    Ok(opened)
}

/// Takes away what a set-up left that did not come to its end. The folder held no clinic before.
pub(super) fn clear_failed_start(profile: &Profile) {
    let folder = profile.dir();
    let database = ["clinic.db", "clinic.db-wal", "clinic.db-shm"];
    for name in
        database.into_iter().chain([keys::CURRENT, keys::PREVIOUS, keys::THROTTLE, "anchors.cbor"])
    {
        drop(std::fs::remove_file(folder.join(name)));
    }
}
