//! The seeded practice: made once through the store, in large transactions, with its operations log and
//! its trail. Each visit has a note with a line in each part; the notes that are counted are the whole
//! versions of it that were drafted and signed.

use crate::{Fault, desk, figures::Figures, lexicon, stopwatch::time};
use nadi_base::{Date, NoteId, NoteVersionId, PatientId, PersonId, Timestamp, VisitId};
use nadi_machine::{OsEntropy, SystemClock};
use nadi_store::{
    Database, Profile, Surroundings, Tx, Who,
    audit::Entry,
    keys::{self, NoKeyring, Vault},
    table::{
        Author, LineState, Note, NoteLine, NoteSection, NoteState, NoteVersion, Patient, Sex,
        VersionKind, Visit, VisitKind, VisitStatus,
    },
};
use nadi_testkit::Seeded;
use serde_json::Value as Json;
use std::{ops::Range, path::Path, sync::Arc};

/// How large the practice is.
#[derive(clap::Args, Clone, Copy, Debug)]
pub(crate) struct Size {
    /// Visits.
    #[arg(long, default_value_t = 50_000)]
    pub(crate) visits: u64,
    /// Patients.
    #[arg(long, default_value_t = 10_000)]
    pub(crate) patients: u64,
    /// Versions of notes, spread over the visits.
    #[arg(long, default_value_t = 100_000)]
    pub(crate) notes: u64,
    /// What names and words are drawn from.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
}

/// Records of one transaction while the practice is made.
const TOGETHER: u64 = 500;

/// Words of one line of a note.
const LINE: usize = 10;

/// Makes the practice, unless the folder has one.
pub(crate) fn make(folder: &Path, size: Size, figures: &mut Figures) -> Result<(), Fault> {
    if Vault::exists(folder) {
        return Ok(());
    }
    let person = desk::found(folder)?;
    let (took, ()) = time(|| fill(folder, size, person))?;
    figures.add("practice made", took.as_secs_f64(), "s", None);
    Ok(())
}

/// Opens the practice's file the way the desk does, without a desk around it.
pub(crate) fn open(folder: &Path) -> Result<(Database, keys::Keys), Fault> {
    let keys = keys(folder)?;
    Ok((open_with(folder, &keys)?, keys))
}

/// Opens the file with keys that are there.
pub(crate) fn open_with(folder: &Path, keys: &keys::Keys) -> Result<Database, Fault> {
    let profile = Profile::claim(folder).map_err(|error| Fault::Other(error.to_string()))?;
    let around = Surroundings::new(Arc::new(SystemClock), Arc::new(OsEntropy));
    Ok(Database::open(&profile, keys.database(), keys.audit(), around)?)
}

fn keys(folder: &Path) -> Result<keys::Keys, Fault> {
    let around = keys::Surroundings {
        clock: Arc::new(SystemClock),
        entropy: Arc::new(OsEntropy),
        secrets: Arc::new(NoKeyring),
    };
    let failed = |error: &dyn std::fmt::Display| Fault::Other(format!("keys: {error}"));
    let mut vault = Vault::open(folder, around).map_err(|error| failed(&error))?;
    let unlocked = vault.unlock(desk::NAME, desk::PASSWORD).map_err(|error| failed(&error))?;
    Ok(unlocked.keys)
}

fn fill(folder: &Path, size: Size, doctor: PersonId) -> Result<(), Fault> {
    let (db, _) = open(folder)?;
    let dice = Seeded::new(size.seed);
    let who = Who { person: Some(doctor), role: "doctor".to_owned(), device: db.device() };
    in_parts(&db, &who, size.patients, |tx, number| {
        tx.patients().insert_as(patient_id(number), patient(&dice, number)).map(drop)
    })?;
    in_parts(&db, &who, size.visits, |tx, number| {
        let of = patient_id(dice.below(size.patients.max(1)));
        tx.visits().insert_as(visit_id(number), visit(&dice, number, of, doctor)).map(drop)
    })?;
    in_parts(&db, &who, size.visits, |tx, number| {
        tx.notes().insert_as(note_id(number), note(visit_id(number)))?;
        SECTIONS.iter().try_for_each(|section| {
            tx.note_lines().insert(line(&dice, note_id(number), *section)).map(drop)
        })
    })?;
    in_parts(&db, &who, size.notes, |tx, number| {
        let version = version(&dice, number, size.visits.max(1), doctor);
        tx.note_versions().insert_as(version_id(number), version).map(drop)
    })
}

fn in_parts(
    db: &Database,
    who: &Who,
    count: u64,
    mut write: impl FnMut(&mut Tx<'_>, u64) -> Result<(), nadi_store::StoreError>,
) -> Result<(), Fault> {
    let mut start = 0;
    while start < count {
        let numbers: Range<u64> = start..count.min(start + TOGETHER);
        start = numbers.end;
        db.write(who, |tx| {
            numbers.into_iter().try_for_each(|number| write(tx, number))?;
            tx.audit(Entry::done("import")).map(drop)
        })?;
    }
    Ok(())
}

fn patient(dice: &Seeded, number: u64) -> Patient {
    Patient {
        name: lexicon::name(dice).into(),
        sex: if number.is_multiple_of(2) { Sex::Female } else { Sex::Male },
        age_years: u16::try_from(dice.below(90)).ok(),
        age_noted_on: Date::new(2026, 1, 1).ok(),
        phone: Some(format!("9{:09}", dice.below(1_000_000_000)).into()),
        address: Some(format!("{} {}", dice.below(200), lexicon::name(dice)).into()),
        ..Patient::default()
    }
}

fn visit(dice: &Seeded, number: u64, patient: PatientId, doctor: PersonId) -> Visit {
    let month = i8::try_from(1 + number / 28 % 12).unwrap_or(1);
    let day = i8::try_from(1 + number % 28).unwrap_or(1);
    Visit {
        patient: Some(patient),
        doctor,
        date: Date::new(2025, month, day).unwrap_or_else(|_| Date::at(Timestamp::from_millis(0))),
        kind: VisitKind::FollowUp,
        specialty: Some("general".to_owned()),
        language: "ta".to_owned(),
        age_years: u16::try_from(dice.below(90)).ok(),
        sex: Sex::Female,
        payer: Some("self".to_owned()),
        complaint: Some(lexicon::words(dice, 12).into()),
        status: VisitStatus::Open,
    }
}

const SECTIONS: [NoteSection; 4] =
    [NoteSection::Subjective, NoteSection::Objective, NoteSection::Assessment, NoteSection::Plan];

fn note(visit: VisitId) -> Note {
    Note {
        visit,
        state: NoteState::Signed,
        method: Some("rules".to_owned()),
        method_version: Some("1".to_owned()),
        transcript: None,
        facts: Json::Null.into(),
        signed_number: Some(1),
        reason: None,
    }
}

fn line(dice: &Seeded, note: NoteId, section: NoteSection) -> NoteLine {
    NoteLine {
        note,
        section,
        heading: String::new(),
        place: 100,
        text: lexicon::words(dice, LINE).into(),
        original: None,
        state: LineState::Heard,
        evidence: Json::Array(Vec::new()).into(),
        fact: Json::Null.into(),
        doubts: Json::Array(Vec::new()).into(),
        edited_by: None,
        edited_at: None,
        removed: false,
    }
}

fn version(dice: &Seeded, number: u64, visits: u64, doctor: PersonId) -> NoteVersion {
    let words = SECTIONS.iter().map(|_| Json::String(lexicon::words(dice, LINE)));
    NoteVersion {
        note: note_id(number % visits),
        number: u32::try_from(number / visits + 1).unwrap_or(u32::MAX),
        kind: VersionKind::Signed,
        author: Author::Person,
        person: Some(doctor),
        method: Some("rules".to_owned()),
        method_version: Some("1".to_owned()),
        transcript: None,
        lines: Json::Array(words.collect()).into(),
        facts: Json::Null.into(),
        letters: Json::Array(Vec::new()).into(),
        reason: None,
    }
}

fn note_id(number: u64) -> NoteId {
    NoteId::from_bytes(bytes(3, number))
}

fn version_id(number: u64) -> NoteVersionId {
    NoteVersionId::from_bytes(bytes(4, number))
}

fn patient_id(number: u64) -> PatientId {
    PatientId::from_bytes(bytes(1, number))
}

fn visit_id(number: u64) -> VisitId {
    VisitId::from_bytes(bytes(2, number))
}

fn bytes(kind: u8, number: u64) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    bytes
}
