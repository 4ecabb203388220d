//! The healthy profile that every flip begins with.

use super::reading::Reading;
use crate::clinic::{self, Card, Fault};
use nadi_base::{PatientId, PersonId};
use nadi_store::{
    backup,
    keys::{Cost, Founder, Keys, NoKeyring, Surroundings, Vault},
};
use nadi_testkit::{Seeded, StillClock};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};
use tempfile::TempDir;

pub(super) const NAME: &str = "selvi";
pub(super) const PASSWORD: &str = "four ordinary words here";
/// Where the backup lies, in the profile folder.
pub(super) const BACKUP: &str = "backups/one";

/// Enough for pages of every kind.
const TRANSACTIONS: u64 = 90;
/// Of these the last ones are still in the log where the end was unclean.
const IN_LOG: u64 = 12;

/// Whether the cards once said this, at a moment whose saves are in the log.
pub(super) fn stood_once(cards: &BTreeMap<PatientId, Card>) -> bool {
    (TRANSACTIONS - IN_LOG..=TRANSACTIONS).any(|saves| clinic::expected(saves) == *cards)
}

/// A profile that was closed, the same one as a power cut would leave it, and what stands in it.
pub(super) struct Healthy {
    folder: TempDir,
    pub(super) reading: Reading,
    pub(super) keys: Keys,
}

impl Healthy {
    /// Makes both.
    pub(super) fn make() -> Result<Self, Fault> {
        let folder = tempfile::tempdir()?;
        let (clean, unclean) = (folder.path().join("clean"), folder.path().join("unclean"));
        let keys = found_keys(&clean)?;
        let db = clinic::found(&clean, 1)?;
        transact(&db, 0..TRANSACTIONS - IN_LOG)?;
        drop(db);
        let db = clinic::open(&clean, clinic::surroundings(2))?;
        db.checkpoint()?;
        transact(&db, TRANSACTIONS - IN_LOG..TRANSACTIONS)?;
        super::copy_all(&clean, &unclean)?;
        let made = backup::create(&db, &clean.join("backups"), "0")
            .map_err(|error| Fault::Content(format!("backup: {error}")))?;
        std::fs::rename(made.folder, clean.join(BACKUP))?;
        let reading = Reading::of(&db)?;
        drop(db);
        Ok(Self { folder, reading, keys })
    }

    /// Where one of the two lies.
    pub(super) fn folder(&self, unclean: bool) -> PathBuf {
        self.folder.path().join(if unclean { "unclean" } else { "clean" })
    }
}

fn transact(db: &nadi_store::Database, numbers: std::ops::Range<u64>) -> Result<(), Fault> {
    for number in numbers {
        clinic::transact(db, number)?;
    }
    Ok(())
}

/// What the keyslots are made and opened with.
pub(super) fn key_surroundings() -> Surroundings {
    Surroundings {
        clock: Arc::new(StillClock::default()),
        entropy: Arc::new(Seeded::new(3)),
        secrets: Arc::new(NoKeyring),
    }
}

fn found_keys(folder: &Path) -> Result<Keys, Fault> {
    std::fs::create_dir_all(folder)?;
    let founder = Founder { person: PersonId::from_bytes([9; 16]), name: NAME, password: PASSWORD };
    let failed = |error| Fault::Content(format!("keyslots: {error}"));
    let founded = Vault::create(folder, &founder, Cost::floor(), key_surroundings())
        .map_err(|error| failed(error.to_string()))?;
    let (mut vault, keys) = (founded.vault, founded.keys);
    // A second generation, so that there is one to fall back to.
    vault.mend(&keys).map_err(|error| failed(error.to_string()))?;
    Ok(keys)
}
