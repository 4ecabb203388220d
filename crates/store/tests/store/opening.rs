//! Making, opening, closing and refusing a clinic file.

use crate::world::{KEY, SEED, World, raw};
use nadi_base::Code;
use nadi_store::{AuditSeed, Database, DatabaseKey, NEWEST, OpenError, Profile, ProfileError};
use std::fs;

#[test]
fn what_was_written_is_there_after_closing() {
    let mut world = World::new();
    let id = world.patient("செல்வம்");
    let device = world.db().device();
    world.reopen();
    assert_eq!(world.stored(id).name.expose(), "செல்வம்", "closing must lose nothing");
    assert_eq!(world.db().device(), device, "the same laptop stays the same device");
}

#[test]
fn the_file_does_not_look_like_a_database() {
    let mut world = World::new();
    world.patient("Canary Lakshmi");
    world.close();
    let bytes = fs::read(world.dir.path().join("clinic.db")).unwrap();
    assert_ne!(&bytes[..16], b"SQLite format 3\0", "an encrypted file starts with its salt");
    let leaked = bytes.windows(6).any(|six| six == b"Canary");
    assert!(!leaked, "a name must not be readable in the file");
    let names: Vec<_> = fs::read_dir(world.dir.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !matches!(name.as_str(), "clinic.db" | "lock"))
        .collect();
    assert!(names.is_empty(), "a closed profile has no log left: {names:?}");
}

#[cfg(unix)]
#[test]
fn other_accounts_of_the_laptop_may_not_open_the_files() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::new();
    world.patient("Selvam");
    for name in ["clinic.db", "clinic.db-wal", "clinic.db-shm"] {
        let mode = fs::metadata(world.dir.path().join(name)).unwrap().permissions().mode();
        assert_eq!(
            mode & 0o077,
            0,
            "{name} is its owner's alone, also when it is copied elsewhere"
        );
    }
}

#[test]
fn a_wrong_key_opens_nothing_and_changes_nothing() {
    let mut world = World::new();
    world.close();
    let path = world.dir.path().join("clinic.db");
    let before = fs::read(&path).unwrap();
    let wrong = DatabaseKey::new([0xee; 32]);
    let profile = Profile::claim(world.dir.path()).unwrap();
    let refused =
        Database::open(&profile, &wrong, &AuditSeed::new(SEED), world.surroundings.clone());
    assert_eq!(refused.unwrap_err(), OpenError::DoesNotOpen);
    assert!(fs::read(&path).unwrap() == before, "a wrong key must not touch the file");
}

#[test]
fn a_plain_database_is_refused() {
    let mut world = World::new();
    world.close();
    let path = world.dir.path().join("clinic.db");
    fs::remove_file(&path).unwrap();
    rusqlite::Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    assert_eq!(
        world.open().unwrap_err(),
        OpenError::Plain,
        "a file without encryption is not ours"
    );
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let mut world = World::new();
    world.close();
    let path = world.dir.path().join("clinic.db");
    let newer = NEWEST + 10;
    raw(&path, KEY).execute_batch(&format!("PRAGMA user_version = {newer}")).unwrap();
    let before = fs::read(&path).unwrap();
    let refused = world.open().unwrap_err();
    assert_eq!(refused, OpenError::Newer { found: newer, known: NEWEST });
    assert_eq!(refused.code(), Code::NewerFile);
    assert!(fs::read(&path).unwrap() == before, "a newer file must stay as it is");
}

#[test]
fn a_folder_is_open_in_one_place_at_a_time() {
    let mut world = World::new();
    assert_eq!(Profile::claim(world.dir.path()).unwrap_err(), ProfileError::AlreadyOpen);
    world.close();
    assert!(Profile::claim(world.dir.path()).is_ok(), "closing gives the folder free");
}

#[test]
fn a_folder_without_a_clinic_says_so_and_one_with_a_clinic_is_not_overwritten() {
    let mut world = World::new();
    world.close();
    let profile = Profile::claim(world.dir.path()).unwrap();
    let (key, seed) = (DatabaseKey::new(KEY), AuditSeed::new(SEED));
    let again = Database::create(&profile, &key, &seed, "x", world.surroundings.clone());
    assert_eq!(again.unwrap_err(), OpenError::FileExists);
    fs::remove_file(profile.database()).unwrap();
    let none = Database::open(&profile, &key, &seed, world.surroundings.clone());
    assert_eq!(none.unwrap_err(), OpenError::NoFile);
}

#[test]
fn a_creation_that_was_cut_off_can_be_begun_again() {
    let mut world = World::new();
    world.close();
    let profile = Profile::claim(world.dir.path()).unwrap();
    fs::rename(profile.database(), world.dir.path().join("clinic.db.part")).unwrap();
    let (key, seed) = (DatabaseKey::new(KEY), AuditSeed::new(SEED));
    let again = Database::create(&profile, &key, &seed, "x", world.surroundings.clone());
    assert!(again.is_ok(), "half a file under another name must not be in the way");
}
