//! Backups are whole, checked, and put back.

use crate::world::{KEY, World, open, raw, surroundings};
use nadi_base::Code;
use nadi_store::{
    AuditSeed, Database, DatabaseKey, IntegrityCheck, Limits, Profile,
    audit::{self, Held},
    backup::{self, Arrival, BackupError, Made, Restored},
    recover::integrity_check,
    table::{BackupStatus, RecordRef},
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

const NEW_SEED: [u8; 32] = [0x22; 32];

fn folder(world: &World) -> PathBuf {
    world.dir.path().join("backups")
}

fn make(world: &World) -> Made {
    backup::create(world.db(), &folder(world), "0.1.0").unwrap()
}

fn verify(made: &Path) -> Result<backup::Manifest, BackupError> {
    let integrity: IntegrityCheck = Arc::new(integrity_check);
    backup::verify(made, &DatabaseKey::new(KEY), &integrity)
}

fn restore(world: &World, from: &Path) -> Result<Restored, BackupError> {
    let profile = Profile::claim(world.dir.path()).unwrap();
    let (key, seed) = (DatabaseKey::new(KEY), AuditSeed::new(NEW_SEED));
    backup::restore(arrival(&profile, &key, &seed, world), from)
}

fn arrival<'a>(
    profile: &'a Profile,
    key: &'a DatabaseKey,
    seed: &'a AuditSeed,
    world: &'a World,
) -> Arrival<'a> {
    Arrival { profile, key, seed, device_name: "new laptop", surroundings: &world.surroundings }
}

/// The names in a folder, in their order.
fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_passes_its_own_check_and_stands_in_the_list() {
    let world = World::new();
    fs::write(world.dir.path().join("keyslots.cbor"), b"slots").unwrap();
    world.patient("Lakshmi");
    let made = make(&world);
    assert_eq!(verify(&made.folder).as_ref(), Ok(&made.manifest), "what was made is what is there");
    assert_eq!(names(&made.folder), ["clinic.db", "keyslots.cbor", "manifest.cbor"]);
    assert_eq!(made.manifest.counts.of("patient"), 1, "the manifest says what is in it");
    assert!(made.manifest.anchor.is_signed(), "and anchors the trail");
    let listed = backup::list(&folder(&world)).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].manifest.as_ref(), Ok(&made.manifest));
    let record = world.db().read(|r| r.backup_records().last_complete()).unwrap().unwrap();
    assert_eq!((record.id, record.status), (made.manifest.id, BackupStatus::Complete));
}

#[test]
fn the_copy_is_encrypted() {
    let world = World::new();
    world.patient("Canary Lakshmi");
    let bytes = fs::read(make(&world).folder.join("clinic.db")).unwrap();
    assert_ne!(&bytes[..16], b"SQLite format 3\0", "a copy is as closed as the file");
    assert!(!bytes.windows(6).any(|six| six == b"Canary"), "and tells no name");
}

#[test]
fn a_changed_byte_anywhere_in_a_backup_is_seen() {
    let world = World::new();
    fs::write(world.dir.path().join("keyslots.cbor"), b"slots").unwrap();
    let made = make(&world);
    for name in ["clinic.db", "keyslots.cbor", "manifest.cbor"] {
        let path = made.folder.join(name);
        let whole = fs::read(&path).unwrap();
        for at in [0, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x40;
            fs::write(&path, &bytes).unwrap();
            let error = verify(&made.folder).unwrap_err();
            assert_eq!(error.code(), Code::BadBackup, "{name} byte {at}: {error}");
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(verify(&made.folder).is_ok(), "as it was, it passes again");
}

#[test]
fn a_manifest_signed_by_a_stranger_is_refused() {
    let world = World::new();
    let made = make(&world);
    let stranger = tempfile::tempdir().unwrap();
    let profile = Profile::claim(stranger.path()).unwrap();
    let (key, seed) = (DatabaseKey::new(KEY), AuditSeed::new([0x99; 32]));
    let theirs = surroundings(&world.clock, 9);
    let db = Database::create(&profile, &key, &seed, "stranger", theirs).unwrap();
    let other = backup::create(&db, &profile.backups(), "0.1.0").unwrap();
    fs::copy(other.folder.join("manifest.cbor"), made.folder.join("manifest.cbor")).unwrap();
    assert!(verify(&made.folder).is_err(), "another practice's manifest says nothing of this copy");
}

#[test]
fn a_restore_brings_back_what_was_and_sets_the_present_aside() {
    let mut world = World::new();
    let kept = world.patient("Lakshmi");
    let made = make(&world);
    let later = world.patient("Selvam");
    world.db().checkpoint().unwrap();
    let old_device = world.db().device();
    let preview = backup::preview(world.db(), &made.folder).unwrap();
    assert_eq!((preview.now.of("patient"), preview.changes_lost), (2, 2), "name and sex of one");
    world.close();
    let restored = restore(&world, &made.folder).unwrap();
    assert_ne!(restored.device, old_device, "the former device may live on elsewhere");
    let aside = restored.set_aside.unwrap().join("clinic.db");
    let held: i64 =
        raw(&aside, KEY).query_row("SELECT count(*) FROM patient", [], |row| row.get(0)).unwrap();
    assert_eq!(held, 2, "what was there is kept, not deleted");
    let profile = Profile::claim(world.dir.path()).unwrap();
    let (key, seed) = (DatabaseKey::new(KEY), AuditSeed::new(NEW_SEED));
    let db = Database::open(&profile, &key, &seed, world.surroundings.clone()).unwrap();
    assert_eq!(db.device(), restored.device);
    assert!(db.read(|r| r.patients().get(kept)).unwrap().is_some(), "what the backup held is back");
    assert!(db.read(|r| r.patients().get(later)).unwrap().is_none(), "what came after is not");
    let anchors = audit::read_anchors(&profile.anchors());
    assert_eq!(anchors, [made.manifest.anchor], "the former trail's anchors went aside with it");
    let keys = db.read(|r| r.devices().public_keys()).unwrap();
    let held = Held { anchors: &anchors, printed: &[], keys: &keys };
    let report = db.read(|r| audit::verify(r, held)).unwrap();
    assert!(report.is_sound(), "the trail goes on where the backup's ended: {report:?}");
}

#[test]
fn what_was_erased_stays_erased_after_a_restore() {
    let mut world = World::new();
    let id = world.patient("Canary");
    let made = make(&world);
    world.write("deletion_run", |tx| tx.erase(RecordRef::Patient(id)));
    let preview = backup::preview(world.db(), &made.folder).unwrap();
    assert_eq!(preview.erased_again, 1, "the person is told before");
    world.close();
    assert_eq!(restore(&world, &made.folder).unwrap().erased_again, 1);
    world.db = Some(open(world.dir.path(), &world.surroundings).unwrap());
    assert_eq!(world.stored(id).name.expose(), "", "a backup must not bring back what was erased");
}

#[test]
fn a_backup_of_another_key_is_refused_and_the_present_stays() {
    let mut world = World::new();
    world.patient("Lakshmi");
    let made = make(&world);
    world.close();
    let before = fs::read(world.dir.path().join("clinic.db")).unwrap();
    let profile = Profile::claim(world.dir.path()).unwrap();
    let (key, seed) = (DatabaseKey::new([1; 32]), AuditSeed::new(NEW_SEED));
    let refused = backup::restore(arrival(&profile, &key, &seed, &world), &made.folder);
    assert_eq!(refused, Err(BackupError::DoesNotOpen));
    let after = fs::read(world.dir.path().join("clinic.db")).unwrap();
    assert!(before == after, "a refused restore touches nothing");
}

#[test]
fn a_disk_that_fills_leaves_no_half_backup() {
    let mut world = World::new();
    for number in 0..20 {
        world.patient(&format!("Patient {number}"));
    }
    world.surroundings.limits = Limits { most_pages: Some(20) };
    world.reopen();
    let full = backup::create(world.db(), &folder(&world), "0.1.0").unwrap_err();
    assert_eq!(full.code(), Code::DiskFull, "{full}");
    assert_eq!(names(&folder(&world)), Vec::<String>::new(), "nothing that looks like a backup");
    world.surroundings.limits = Limits::default();
    world.reopen();
    assert!(verify(&make(&world).folder).is_ok(), "with room again it works again");
}

#[test]
fn a_backup_that_was_cut_off_is_not_in_the_list() {
    let world = World::new();
    let made = make(&world);
    let part = folder(&world).join(".part-1");
    fs::rename(&made.folder, &part).unwrap();
    assert!(backup::list(&folder(&world)).unwrap().is_empty(), "without its name it is none");
}

#[test]
fn old_backups_go_and_the_newest_stays() {
    let world = World::new();
    let mut made = Vec::new();
    for _ in 0..30 {
        world.clock.forward(Duration::from_mins(10));
        made.push(make(&world).manifest.id);
    }
    let gone = backup::prune(world.db(), &folder(&world)).unwrap();
    let left = backup::list(&folder(&world)).unwrap();
    assert_eq!(left.len() + gone.len(), 30, "each is either kept or gone");
    assert!(left.len() < 10, "five hours leave one an hour: {}", left.len());
    assert!(!gone.contains(made.last().unwrap()), "the newest stays");
    let record = world.db().read(|r| r.backup_records().need(gone[0])).unwrap();
    assert_eq!(record.status, BackupStatus::Pruned, "the list says what became of it");
}

#[test]
fn a_copy_on_another_disk_is_read_back() {
    let world = World::new();
    let made = make(&world);
    let stick = tempfile::tempdir().unwrap();
    let copy = backup::copy_to(&made.folder, stick.path()).unwrap();
    assert!(verify(&copy).is_ok());
    assert_eq!(backup::copy_to(&made.folder, stick.path()).as_ref(), Ok(&copy), "twice is once");
    fs::write(copy.join("clinic.db"), b"short").unwrap();
    assert!(
        backup::copy_to(&made.folder, stick.path()).is_err(),
        "a bad copy is not taken for good"
    );
}
