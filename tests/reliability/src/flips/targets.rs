//! The files, and how each is read after a flip.

use super::{
    Outcome,
    patient_zero::{BACKUP, Healthy, NAME, PASSWORD, key_surroundings, stood_once},
    reading::Reading,
};
use crate::clinic::{self, Fault};
use nadi_store::{
    backup,
    keys::{UnlockError, Vault},
};
use std::{path::Path, sync::Arc};

/// Files in which bytes are flipped, and how the profile is read then.
pub(super) struct Target {
    pub(super) name: &'static str,
    pub(super) unclean: bool,
    pub(super) files: &'static [&'static str],
    pub(super) look: fn(&Path, &Healthy) -> Outcome,
}

pub(super) const TARGETS: &[Target] = &[
    Target { name: "database", unclean: false, files: &["clinic.db"], look: read_clinic },
    Target { name: "database with log", unclean: true, files: &["clinic.db"], look: read_clinic },
    Target { name: "log", unclean: true, files: &["clinic.db-wal"], look: read_clinic },
    Target { name: "keyslots", unclean: false, files: &["keyslots.cbor"], look: unlock },
    Target {
        name: "keyslots, both generations",
        unclean: false,
        files: &["keyslots.cbor", "keyslots.prev.cbor"],
        look: unlock,
    },
    Target { name: "anchors", unclean: false, files: &["anchors.cbor"], look: read_clinic },
    Target { name: "backup", unclean: false, files: &["backups/one/clinic.db"], look: read_backup },
    Target {
        name: "backup's keyslots",
        unclean: false,
        files: &["backups/one/keyslots.cbor"],
        look: read_backup,
    },
    Target {
        name: "backup's manifest",
        unclean: false,
        files: &["backups/one/manifest.cbor"],
        look: read_backup,
    },
];

fn read_clinic(folder: &Path, healthy: &Healthy) -> Outcome {
    let mut said = false;
    let read = clinic::open(folder, clinic::surroundings(4)).and_then(|db| {
        said = db.cut_off().is_some();
        Reading::of(&db)
    });
    match read {
        Ok(reading) if reading == healthy.reading => Outcome::Harmless,
        // The person is told that what was changed last may be missing, and where the copy lies.
        // No matter how much is missing, nothing else may be shown than what once stood there.
        Ok(reading) if said && stood_once(&reading.cards) => Outcome::Detected,
        Ok(reading) => Outcome::Wrong(difference(&reading, healthy)),
        // A trail that is found wanting is an answer too; a profile that cannot be claimed is not.
        Err(Fault::Open(_) | Fault::Store(_) | Fault::Content(_)) => Outcome::Detected,
        Err(fault) => Outcome::Wrong(fault.to_string()),
    }
}

fn difference(reading: &Reading, healthy: &Healthy) -> String {
    if reading.cards == healthy.reading.cards {
        return "history, search or trail differ".to_owned();
    }
    format!(
        "{} cards are shown where there are {}, without an error",
        reading.cards.len(),
        healthy.reading.cards.len()
    )
}

fn unlock(folder: &Path, healthy: &Healthy) -> Outcome {
    let Ok(mut vault) = Vault::open(folder, key_surroundings()) else { return Outcome::Detected };
    match vault.unlock(NAME, PASSWORD) {
        Ok(unlocked) if unlocked.keys.database().expose() == healthy.keys.database().expose() => {
            if vault.fell_back().is_some() {
                Outcome::Detected
            } else {
                Outcome::Harmless
            }
        }
        Ok(_) => Outcome::Wrong("another key came out".to_owned()),
        Err(UnlockError::WrongPassword) => {
            Outcome::Wrong("damage was taken for a wrong password".to_owned())
        }
        Err(_) => Outcome::Detected,
    }
}

fn read_backup(folder: &Path, healthy: &Healthy) -> Outcome {
    let backup = folder.join(BACKUP);
    let integrity = Arc::new(nadi_store::recover::integrity_check);
    match backup::verify(&backup, &clinic::key(), &(integrity as nadi_store::IntegrityCheck)) {
        Err(_) => Outcome::Detected,
        Ok(_) => compare_backup(&backup, healthy),
    }
}

/// A backup that passes must hold what was there.
fn compare_backup(backup: &Path, healthy: &Healthy) -> Outcome {
    let read = clinic::open(backup, clinic::surroundings(4)).and_then(|db| Ok(clinic::cards(&db)?));
    match read {
        Ok(cards) if cards == healthy.reading.cards => Outcome::Harmless,
        _ => Outcome::Wrong("a backup passed its checks and holds something else".to_owned()),
    }
}
