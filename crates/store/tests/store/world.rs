//! A profile in a temporary folder, with a clock and randomness that tests control.

use nadi_base::{Clock, Country, Date, Entropy, Language, PatientId, PersonId, Timestamp, VisitId};
use nadi_store::{
    AuditSeed, Database, DatabaseKey, OpenError, Profile, Saved, StoreError, Surroundings, Tx, Who,
    audit::Entry,
    table::{Patient, Person, PersonStatus, Practice, Sex, Visit, VisitKind, VisitStatus},
};
use rusqlite::Connection;
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU64, Ordering},
    },
    time::Duration,
};
use tempfile::TempDir;

pub(crate) const KEY: [u8; 32] = [0x5a; 32];
pub(crate) const SEED: [u8; 32] = [0x11; 32];

/// A clock that moves a millisecond each time it is asked.
pub(crate) struct TestClock(AtomicI64);

impl TestClock {
    pub(crate) fn forward(&self, by: Duration) {
        self.0.fetch_add(i64::try_from(by.as_millis()).unwrap(), Ordering::SeqCst);
    }

    pub(crate) fn back(&self, by: Duration) {
        self.0.fetch_sub(i64::try_from(by.as_millis()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.fetch_add(1, Ordering::SeqCst))
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::SeqCst).unsigned_abs())
    }
}

/// The same numbers in every run.
pub(crate) struct TestEntropy(AtomicU64);

impl Entropy for TestEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut x = self.0.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst);
            x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let word = (x ^ (x >> 31)).to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}

/// A profile with a practice and a doctor.
pub(crate) struct World {
    pub(crate) dir: TempDir,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) surroundings: Surroundings,
    pub(crate) db: Option<Database>,
    pub(crate) doctor: PersonId,
}

pub(crate) fn surroundings(clock: &Arc<TestClock>, seed: u64) -> Surroundings {
    Surroundings::new(clock.clone(), Arc::new(TestEntropy(AtomicU64::new(seed))))
}

impl World {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock(AtomicI64::new(1_786_700_000_000)));
        let surroundings = surroundings(&clock, 1);
        let db = Database::create(
            &Profile::claim(dir.path()).unwrap(),
            &DatabaseKey::new(KEY),
            &AuditSeed::new(SEED),
            "front desk",
            surroundings.clone(),
        )
        .unwrap();
        let mut world =
            Self { dir, clock, surroundings, db: Some(db), doctor: PersonId::from_bytes([0; 16]) };
        world.doctor = world.write("practice_create", |tx| {
            tx.practice().insert(practice())?;
            Ok(tx.people().insert(doctor())?.id)
        });
        world
    }

    pub(crate) fn db(&self) -> &Database {
        self.db.as_ref().unwrap()
    }

    pub(crate) fn who(&self) -> Who {
        Who { person: Some(self.doctor), role: "doctor".into(), device: self.db().device() }
    }

    pub(crate) fn try_write<T>(
        &self,
        action: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let who = if self.doctor.as_bytes() == &[0; 16] { self.db().nadi() } else { self.who() };
        self.db().write(&who, |tx| {
            let value = work(tx)?;
            tx.audit(Entry::done(action))?;
            Ok(value)
        })
    }

    pub(crate) fn write<T>(
        &self,
        action: &str,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, StoreError>,
    ) -> T {
        self.try_write(action, work).unwrap()
    }

    pub(crate) fn patient(&self, name: &str) -> PatientId {
        self.write("patient_create", |tx| tx.patients().insert(patient(name))).id
    }

    pub(crate) fn visit(&self, patient: Option<PatientId>, complaint: &str) -> VisitId {
        let visit = visit(self.doctor, patient, complaint);
        self.write("visit_create", |tx| tx.visits().insert(visit)).id
    }

    pub(crate) fn stored(&self, id: PatientId) -> Saved<Patient> {
        self.db().read(|r| r.patients().need(id)).unwrap()
    }

    pub(crate) fn close(&mut self) {
        self.db = None;
    }

    pub(crate) fn open(&self) -> Result<Database, OpenError> {
        open(self.dir.path(), &self.surroundings)
    }

    pub(crate) fn reopen(&mut self) {
        self.close();
        self.db = Some(self.open().unwrap());
    }

    /// A connection of the test's own, past everything that guards the file.
    pub(crate) fn raw(&self) -> Connection {
        raw(&self.dir.path().join("clinic.db"), KEY)
    }
}

pub(crate) fn open(dir: &Path, surroundings: &Surroundings) -> Result<Database, OpenError> {
    let profile = Profile::claim(dir).unwrap();
    Database::open(&profile, &DatabaseKey::new(KEY), &AuditSeed::new(SEED), surroundings.clone())
}

pub(crate) fn raw(path: &Path, key: [u8; 32]) -> Connection {
    let connection = Connection::open(path).unwrap();
    let hex = key.map(|byte| format!("{byte:02x}")).concat();
    connection.execute_batch(&format!("PRAGMA key = \"x'{hex}'\"")).unwrap();
    connection
}

/// How often a random test runs: a few times here, as often as somebody asks by a variable for the
/// figures of `docs/reliability.md`.
#[expect(clippy::disallowed_methods, reason = "a test has no host that could hand it settings")]
pub(crate) fn count(variable: &str, here: usize) -> usize {
    std::env::var(variable).ok().and_then(|count| count.parse().ok()).unwrap_or(here)
}

pub(crate) fn practice() -> Practice {
    Practice {
        name: "Meena Clinic".into(),
        country: Country::In,
        languages: vec!["ta".into(), "en".into()],
        minutes_ahead: 330,
        address: None,
        phone: None,
        email: None,
        registration: None,
    }
}

pub(crate) fn doctor() -> Person {
    Person {
        name: "Dr Meena".into(),
        sign_in_name: "meena".into(),
        status: PersonStatus::Active,
        language: Language::Ta,
        specialty: None,
        registration: None,
        phone: None,
        email: None,
        pin: None,
        totp_secret: None,
        totp_last_step: None,
        last_seen: None,
    }
}

pub(crate) fn patient(name: &str) -> Patient {
    Patient { name: name.into(), sex: Sex::Female, ..Patient::default() }
}

pub(crate) fn visit(doctor: PersonId, patient: Option<PatientId>, complaint: &str) -> Visit {
    Visit {
        patient,
        doctor,
        date: day("2026-08-14"),
        kind: VisitKind::New,
        specialty: None,
        language: "ta".into(),
        age_years: Some(42),
        sex: Sex::Male,
        payer: None,
        complaint: Some(complaint.into()),
        status: VisitStatus::Open,
    }
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().unwrap()
}
