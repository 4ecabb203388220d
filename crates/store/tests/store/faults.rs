//! Full disks, damaged pages, programs that were killed: typed errors, and nothing lost.

use crate::world::{KEY, World, count, open, patient, visit};
use nadi_base::{Code, PatientId, PersonId};
use nadi_store::{
    DatabaseKey, Limits, OpenError, Profile, StoreError, Tx,
    recover::integrity_check,
    table::{
        Identifier, Job, JobStatus, LegalHold, RecordRef, RetentionRule, RetentionTrigger, Role,
        Scope,
    },
};
use std::{fs, path::Path};
use tempfile::TempDir;

pub(crate) fn job(kind: &str) -> Job {
    Job {
        kind: kind.into(),
        person: None,
        patient: None,
        visit: None,
        status: JobStatus::Queued,
        stage: None,
        saved: serde_json::Value::Null.into(),
        payload: serde_json::Value::Null.into(),
        result: None,
        error: None,
        attempts: 0,
        cancel_asked: false,
        started_at: None,
        ended_at: None,
    }
}

#[test]
fn a_full_disk_loses_nothing_and_says_so() {
    let mut world = World::new();
    let kept = world.patient("Lakshmi");
    world.surroundings.limits = Limits { most_pages: Some(1) };
    world.reopen();
    let mut saved = vec![kept];
    let refused = loop {
        let name = format!("Patient {}", saved.len());
        match world.try_write("patient_create", |tx| tx.patients().insert(patient(&name))) {
            Ok(patient) => saved.push(patient.id),
            Err(error) => break error,
        }
        assert!(saved.len() < 5_000, "a bounded file fills");
    };
    assert_eq!((&refused, refused.code()), (&StoreError::DiskFull, Code::DiskFull));
    world.surroundings.limits = Limits::default();
    world.reopen();
    for id in &saved {
        world.stored(*id);
    }
    assert_eq!(world.db().read(|r| r.patients().count()), Ok(saved.len() as u64));
    world.patient("after");
    assert!(integrity(&world).is_empty(), "the file is sound");
}

/// A piece of work that writes.
type Workflow = fn(&mut Tx<'_>, PersonId, PatientId) -> Result<(), StoreError>;

/// Everything that is written in a clinic's day.
const WORKFLOWS: [Workflow; 12] = [
    |tx, _, _| tx.patients().insert(patient(&"Lakshmi ".repeat(90))).map(drop),
    |tx, _, id| {
        let mut card = tx.read().patients().need(id)?;
        card.note = Some("x".repeat(9_000).into());
        tx.patients().update(&card).map(drop)
    },
    |tx, _, id| {
        let value = "1".repeat(3_000).into();
        tx.patients().add_identifier(id, &Identifier { system: "abha".into(), value })
    },
    |tx, doctor, id| tx.visits().insert(visit(doctor, Some(id), &"fever ".repeat(900))).map(drop),
    |tx, _, id| tx.erase(RecordRef::Patient(id)),
    |tx, doctor, _| tx.people().add_role(doctor, &"doctor".repeat(900)),
    |tx, _, _| {
        let permissions = vec!["patient_read".repeat(900)];
        tx.roles().insert(Role { name: "helper".into(), permissions }).map(drop)
    },
    |tx, _, _| tx.settings().set(Scope::Practice, "letterhead", &"x".repeat(9_000).into()),
    |tx, doctor, _| {
        let mut person = tx.read().people().need(doctor)?;
        person.specialty = Some("x".repeat(9_000));
        tx.people().update(&person).map(drop)
    },
    |tx, _, _| {
        let payload = serde_json::Value::from("x".repeat(9_000)).into();
        tx.jobs().insert(Job { payload, ..job("import") }).map(drop)
    },
    |tx, _, _| {
        let what = "audio".repeat(900);
        let trigger = RetentionTrigger::Never;
        tx.retention().set(&RetentionRule { what, trigger, days: None })
    },
    |tx, doctor, id| {
        tx.holds()
            .insert(LegalHold {
                patient: Some(id),
                ordered_by: "court".into(),
                reason: "x".repeat(9_000),
                placed_by: doctor,
                lifted_by: None,
                lifted_at: None,
            })
            .map(drop)
    },
];

#[test]
fn a_disk_that_fills_at_any_page_of_any_work_loses_nothing() {
    let mut world = World::new();
    let id = world.patient("Kept");
    world.close();
    let path = world.dir.path().join("clinic.db");
    let whole = fs::read(&path).unwrap();
    let pages = u32::try_from(whole.len() / 4096).unwrap();
    let mut all = 0;
    for (number, work) in WORKFLOWS.iter().enumerate() {
        let mut refused = 0;
        for room in 0..40 {
            world.surroundings.limits = Limits { most_pages: Some(pages + room) };
            world.reopen();
            let outcome = world.try_write("work", |tx| work(tx, world.doctor, id));
            let full = outcome == Err(StoreError::DiskFull);
            assert!(full || outcome.is_ok(), "work {number}, room {room}: {outcome:?}");
            refused += u32::from(full);
            world.surroundings.limits = Limits::default();
            world.reopen();
            if full {
                assert_eq!(world.stored(id).name.expose(), "Kept", "as it was before");
            }
            world.close();
            fs::write(&path, &whole).unwrap();
            if outcome.is_ok() {
                break;
            }
        }
        world.reopen();
        world.write("work", |tx| work(tx, world.doctor, id));
        assert!(integrity(&world).is_empty(), "work {number} with room again");
        assert!(refused < 40, "work {number} fits at last");
        all += refused;
        world.close();
        fs::write(&path, &whole).unwrap();
    }
    assert!(all > 12, "most of the works were refused more than once: {all}");
}

#[test]
fn a_file_that_may_only_be_read_says_so() {
    let error: StoreError = world_error("PRAGMA query_only = ON; CREATE TABLE t (a)");
    assert_eq!((&error, error.code()), (&StoreError::ReadOnly, Code::ReadOnly));
}

fn world_error(sql: &str) -> StoreError {
    World::new().raw().execute_batch(sql).unwrap_err().into()
}

#[test]
fn a_folder_that_may_not_be_written_says_so() {
    // The kernel's own folder: nobody may make a file there, not even the administrator.
    let refused = Profile::claim(Path::new("/proc/self/nadi"));
    if cfg!(target_os = "linux") {
        assert!(refused.is_err(), "no claim without a lock");
    }
    let file = tempfile::NamedTempFile::new().unwrap();
    assert!(Profile::claim(&file.path().join("profile")).is_err(), "a file is no folder");
}

/// What a program leaves that was killed: the file and the log, copied while it had them open.
fn killed(world: &World) -> TempDir {
    let left = tempfile::tempdir().unwrap();
    for name in ["clinic.db", "clinic.db-wal"] {
        fs::copy(world.dir.path().join(name), left.path().join(name)).unwrap();
    }
    left
}

#[test]
fn whatever_was_acknowledged_is_there_after_a_kill() {
    let world = World::new();
    for number in 0..12 {
        let id = world.patient(&format!("Patient {number}"));
        let left = killed(&world);
        let db = open(left.path(), &world.surroundings).unwrap();
        assert!(db.read(|r| r.patients().get(id)).unwrap().is_some(), "acknowledged is saved");
        assert_eq!(db.repaired(), None, "an unclean end alone needs no repair");
    }
}

#[test]
fn a_log_cut_anywhere_loses_only_what_was_not_yet_whole() {
    let world = World::new();
    let first = world.patient("Lakshmi");
    let whole = fs::metadata(world.dir.path().join("clinic.db-wal")).unwrap().len();
    world.patient("Selvam");
    let left = killed(&world);
    let log = left.path().join("clinic.db-wal");
    let bytes = fs::read(&log).unwrap();
    let whole = usize::try_from(whole).unwrap();
    // What was not yet on the disk when the power went: nothing, zeros, or what lay there before.
    for (cut, rest) in
        (whole..bytes.len()).step_by(3_001).zip([None, Some(0), Some(0xa5)].iter().cycle())
    {
        let torn = tempfile::tempdir().unwrap();
        fs::copy(left.path().join("clinic.db"), torn.path().join("clinic.db")).unwrap();
        let mut log = bytes[..cut].to_vec();
        log.resize(rest.map_or(cut, |_| bytes.len()), rest.unwrap_or(0));
        fs::write(torn.path().join("clinic.db-wal"), &log).unwrap();
        let db = open(torn.path(), &world.surroundings).unwrap();
        let count = db.read(|r| r.patients().count()).unwrap();
        assert!((1..=2).contains(&count), "a save is there or not there");
        assert!(db.read(|r| r.patients().get(first)).unwrap().is_some(), "what was whole stays");
    }
}

#[test]
fn a_flipped_byte_shows_nothing_wrong() {
    let mut world = World::new();
    let ids: Vec<_> = (0..30).map(|number| world.patient(&format!("Patient {number}"))).collect();
    world.close();
    let path = world.dir.path().join("clinic.db");
    let whole = fs::read(&path).unwrap();
    let (flips, mut seen) = (count("NADI_FLIPS", 60), 0);
    for flip in 0..flips {
        let at = (flip * 7919 + 7) % whole.len();
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (flip % 8);
        fs::write(&path, &bytes).unwrap();
        seen += usize::from(!integrity(&world).is_empty());
        if let Ok(db) = world.open() {
            for (number, id) in ids.iter().enumerate() {
                if let Ok(Some(patient)) = db.read(|r| r.patients().get(*id)) {
                    let name = format!("Patient {number}");
                    assert_eq!(patient.name.expose(), &name, "byte {at}: never a wrong value");
                }
            }
        }
        fs::write(&path, &whole).unwrap();
    }
    assert_eq!(seen, flips, "every page has a check, so every flip shows");
}

#[test]
fn a_log_that_cannot_be_made_is_told_as_a_folder_that_may_not_be_written() {
    let mut world = World::new();
    world.close();
    fs::create_dir(world.dir.path().join("clinic.db-wal")).unwrap();
    assert_eq!(world.open().unwrap_err().code(), Code::ReadOnly);
}

#[test]
fn a_panic_in_the_work_keeps_nothing_and_breaks_nothing() {
    let world = World::new();
    let work = std::panic::AssertUnwindSafe(|| {
        world.write("patient_create", |tx| {
            tx.patients().insert(patient("Nobody"))?;
            panic!("a fault in a use case");
            #[expect(unreachable_code, reason = "gives the closure its type")]
            Ok(())
        });
    });
    assert!(std::panic::catch_unwind(work).is_err());
    assert_eq!(world.db().read(|r| r.patients().count()), Ok(0), "rolled back");
    world.patient("Lakshmi");
}

fn integrity(world: &World) -> Vec<String> {
    let path = world.dir.path().join("clinic.db");
    integrity_check(&path, &DatabaseKey::new(KEY)).unwrap()
}

#[test]
fn a_damaged_page_is_told_as_damage_and_nothing_else() {
    let mut world = World::new();
    for number in 0..30 {
        world.patient(&format!("Patient {number}"));
    }
    world.close();
    let path = world.dir.path().join("clinic.db");
    let whole = fs::read(&path).unwrap();
    let mut told = 0;
    for page in 1..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096 + 100] ^= 1;
        fs::write(&path, &bytes).unwrap();
        match world.open() {
            Ok(db) => {
                if let Err(error) = db.read(|r| r.patients().all()) {
                    assert_eq!(error, StoreError::Damaged, "page {page}");
                    told += 1;
                }
            }
            Err(OpenError::Damaged { aside }) => {
                let copy = fs::read(aside.join("clinic.db")).unwrap();
                assert!(copy == bytes, "page {page}: what was found is kept before anything else");
                told += 1;
            }
            Err(error) => assert_eq!(error.code(), Code::DamagedFile, "page {page}: {error}"),
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(told > 2, "some pages are read by every opening: {told}");
}
