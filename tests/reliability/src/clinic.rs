//! A small clinic whose content follows from how many transactions were made in it.

use nadi_base::{PatientId, Sensitive};
use nadi_store::{
    AuditSeed, Database, DatabaseKey, OpenError, Profile, ProfileError, Saved, StoreError,
    Surroundings,
    audit::{self, Entry, Held},
    table::{Patient, Sex},
};
use nadi_testkit::{Seeded, StillClock};
use std::{collections::BTreeMap, path::Path, sync::Arc, thread, time::Duration};

/// The raw key with which the harness opens its files.
pub(crate) const KEY: [u8; 32] = [0x4b; 32];
/// The seed of the key that signs.
pub(crate) const SIGNS: [u8; 32] = [0x51; 32];

/// How often a claim is tried.
const CLAIMS: u32 = 200;

/// Every so many transactions one changes an older card.
const ROUND: u64 = 3;

/// A failure that is not one of the file's.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("open: {0}")]
    Open(#[from] OpenError),
    #[error("store: {0}")]
    Store(#[from] StoreError),
    #[error("profile: {0}")]
    Profile(#[from] ProfileError),
    #[error("disk: {0}")]
    Disk(#[from] std::io::Error),
    #[error("{0}")]
    Content(String),
}

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Card {
    name: String,
    phone: Option<String>,
    note: Option<String>,
    version: u32,
}

pub(crate) fn key() -> DatabaseKey {
    DatabaseKey::new(KEY)
}

pub(crate) fn surroundings(seed: u64) -> Surroundings {
    Surroundings::new(Arc::new(StillClock::default()), Arc::new(Seeded::new(seed)))
}

/// Makes an empty clinic.
pub(crate) fn found(folder: &Path, seed: u64) -> Result<Database, Fault> {
    let profile = Profile::claim(folder)?;
    let signs = AuditSeed::new(SIGNS);
    Ok(Database::create(&profile, &key(), &signs, "laptop", surroundings(seed))?)
}

/// Opens a clinic.
pub(crate) fn open(folder: &Path, around: Surroundings) -> Result<Database, Fault> {
    let profile = claim(folder)?;
    Ok(Database::open(&profile, &key(), &AuditSeed::new(SIGNS), around)?)
}

/// Claims a folder. A process that another lane is just starting holds every open file of this one for a
/// moment, until it becomes its own program; so a claim that fails is tried again.
fn claim(folder: &Path) -> Result<Profile, ProfileError> {
    for _ in 0..CLAIMS {
        match Profile::claim(folder) {
            Err(ProfileError::AlreadyOpen) => thread::sleep(Duration::from_millis(5)),
            claimed => return claimed,
        }
    }
    Profile::claim(folder)
}

/// Makes the transaction with this number; the first is 0.
pub(crate) fn transact(db: &Database, number: u64) -> Result<(), StoreError> {
    let who = db.nadi();
    db.write(&who, |tx| {
        let changed = if number % ROUND == ROUND - 1 {
            let mut card = tx.read().patients().need(id(number + 1 - ROUND))?;
            card.note = Some(note(number).into());
            tx.patients().update(&card)?
        } else {
            tx.patients().insert_as(id(number), fresh(number))?
        };
        let entry = Entry::done("patient_change").on("patient", changed.id).of(changed.id);
        tx.audit(entry)?;
        Ok(())
    })
}

/// What the cards say after so many transactions.
pub(crate) fn expected(transactions: u64) -> BTreeMap<PatientId, Card> {
    let mut cards = BTreeMap::new();
    for number in 0..transactions {
        if number % ROUND == ROUND - 1 {
            let card: Option<&mut Card> = cards.get_mut(&id(number + 1 - ROUND));
            if let Some(card) = card {
                card.note = Some(note(number));
                card.version += 1;
            }
        } else {
            cards.insert(id(number), card(&fresh(number), 1));
        }
    }
    cards
}

/// What the cards say.
pub(crate) fn cards(db: &Database) -> Result<BTreeMap<PatientId, Card>, StoreError> {
    let all: Vec<Saved<Patient>> = db.read(|snapshot| snapshot.patients().all())?;
    Ok(all.into_iter().map(|saved| (saved.id, card(&saved.data, saved.version))).collect())
}

/// Rows of a trail that holds.
pub(crate) fn sound_rows(db: &Database) -> Result<u64, Fault> {
    let keys = [db.public_key()];
    let held = Held { keys: &keys, ..Held::default() };
    let report = db.read(|snapshot| audit::verify(snapshot, held))?;
    match report.first_bad {
        None => Ok(report.rows),
        Some(bad) => Err(Fault::Content(format!("the trail does not hold: {bad:?}"))),
    }
}

fn card(patient: &Patient, version: u32) -> Card {
    let text = |text: &Option<Sensitive<String>>| text.as_ref().map(|text| text.expose().clone());
    Card {
        name: patient.name.expose().clone(),
        phone: text(&patient.phone),
        note: text(&patient.note),
        version,
    }
}

fn fresh(number: u64) -> Patient {
    Patient {
        name: format!("முத்து {number} ముత్తు").into(),
        sex: Sex::Other,
        phone: Some(format!("98400{number:05}").into()),
        ..Patient::default()
    }
}

/// Notes differ in length, so that pages overflow now and then.
fn note(number: u64) -> String {
    let times = usize::try_from(number * 37 % 211).unwrap_or(0);
    format!("{number} ") + &"seen again; ".repeat(times)
}

fn id(number: u64) -> PatientId {
    let mut bytes = [0x17; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    PatientId::from_bytes(bytes)
}
