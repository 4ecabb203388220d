//! Damaged files: what can be saved is saved, what is lost is named.

use crate::world::{KEY, SEED, World, open, raw};
use nadi_store::{
    AuditSeed, DatabaseKey, IntegrityCheck, OpenError, Profile,
    backup::{self, Arrival},
    recover::{self, integrity_check},
    table::{Identifier, RecordRef, Scope},
};
use std::{fs, path::Path, sync::Arc};

/// Breaks the page in which a table's rows begin.
fn break_table(world: &World, table: &str) {
    let path = world.dir.path().join("clinic.db");
    let connection = raw(&path, KEY);
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
    let page: u32 = connection.query_row(sql, [table], |row| row.get(0)).unwrap();
    drop(connection);
    let mut bytes = fs::read(&path).unwrap();
    bytes[(page as usize - 1) * 4096 + 2000] ^= 1;
    fs::write(&path, bytes).unwrap();
}

fn with_arrival<T>(world: &World, work: impl FnOnce(Arrival<'_>) -> T) -> T {
    let profile = &Profile::claim(world.dir.path()).unwrap();
    let (key, seed) = (&DatabaseKey::new(KEY), &AuditSeed::new(SEED));
    let surroundings = &world.surroundings;
    work(Arrival { profile, key, seed, device_name: "mended", surroundings })
}

fn names(world: &World) -> Vec<String> {
    let all = world.db().read(|r| r.patients().all()).unwrap();
    all.into_iter().map(|patient| patient.data.name.into_inner()).collect()
}

#[test]
fn a_broken_index_is_built_anew_and_the_file_opens() {
    let mut world = World::new();
    world.patient("Lakshmi");
    let left = tempfile::tempdir().unwrap();
    world.raw().execute_batch("DELETE FROM patient_search_data WHERE id = 10").unwrap();
    for name in ["clinic.db", "clinic.db-wal"] {
        fs::copy(world.dir.path().join(name), left.path().join(name)).unwrap();
    }
    let key = DatabaseKey::new(KEY);
    let before = integrity_check(&left.path().join("clinic.db"), &key).unwrap();
    assert!(!before.is_empty(), "the check sees an index that does not fit its table");
    let db = open(left.path(), &world.surroundings).unwrap();
    assert!(db.repaired().is_some_and(Path::exists), "copied aside before it was touched");
    let found = db.read(|r| r.patients().search("laksh", 5)).unwrap();
    assert_eq!(found.len(), 1, "and the search finds again");
    world.close();
}

#[test]
fn the_newest_good_backup_and_the_logs_tail_bring_back_everything() {
    let mut world = World::new();
    let first = world.patient("Lakshmi");
    let dir = world.dir.path().join("backups");
    let made = backup::create(world.db(), &dir, "0.1.0").unwrap();
    let gone = world.patient("Canary");
    let later = world.patient("Selvam");
    let abha = Identifier { system: "abha".into(), value: "12-34".into() };
    world.write("patient_update", |tx| {
        let mut card = tx.read().patients().need(first)?;
        card.phone = Some("9840012345".into());
        tx.patients().update(&card)?;
        tx.patients().add_identifier(later, &abha)?;
        tx.settings().set(Scope::Practice, "lock_minutes", &7.into())?;
        tx.people().add_role(world.doctor, "doctor")?;
        tx.erase(RecordRef::Patient(gone))
    });
    world.close();
    break_table(&world, "patient");
    let key = DatabaseKey::new(KEY);
    let integrity: IntegrityCheck = Arc::new(integrity_check);
    let (folder, _) = recover::newest_good(&[&dir], &key, &integrity).unwrap().unwrap();
    assert_eq!(folder, made.folder);
    let restored = with_arrival(&world, |arrival| recover::from_backup(arrival, &folder)).unwrap();
    assert!(restored.replayed.lost.is_empty() && restored.replayed.applied > 4, "{restored:?}");
    world.db = Some(world.open().unwrap());
    assert_eq!(names(&world), ["Lakshmi", "Selvam"], "what was erased does not come back");
    assert_eq!(world.stored(first).phone.as_ref().unwrap().expose(), "9840012345");
    let read = |r: &nadi_store::Snapshot<'_>| {
        let setting = r.setting(Scope::Practice, "lock_minutes")?;
        Ok::<_, nadi_store::StoreError>((r.patients().identifiers(later)?, setting))
    };
    assert_eq!(world.db().read(read).unwrap(), (vec![abha], Some(7.into())));
    let found = world.db().read(|r| r.patients().search("selvam", 5)).unwrap();
    assert_eq!(found.len(), 1, "the search knows what came back");
}

#[test]
fn row_by_row_saves_every_table_but_the_broken_pages() {
    let mut world = World::new();
    for number in 0..400 {
        let id = world.patient(&format!("Patient {number} {}", "of a long name".repeat(4)));
        world.visit(Some(id), "fever");
    }
    world.close();
    let path = world.dir.path().join("clinic.db");
    let mut bytes = fs::read(&path).unwrap();
    let page = leaf_of_patients(&path);
    bytes[(page as usize - 1) * 4096 + 2000] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let key = DatabaseKey::new(KEY);
    let at = nadi_base::Timestamp::from_millis(1);
    let saved = recover::salvage(&path, &key, &world.dir.path().join("set-aside"), at).unwrap();
    assert!(fs::read(&path).unwrap() == bytes, "the damaged file is not touched");
    let patients = saved.tables.iter().find(|table| table.table == "patient").unwrap();
    assert!((200..400).contains(&patients.rows), "the other pages are there: {}", patients.rows);
    let missing: i64 = patients.lost.iter().map(|(first, last)| last - first + 1).sum();
    assert_eq!(patients.rows.cast_signed() + missing, 400, "and what is missing is named");
    let whole = saved.tables.iter().filter(|table| table.lost.is_empty() && !table.gaps).count();
    assert_eq!(whole + 1, saved.tables.len(), "no other table lost anything");
    let aside = with_arrival(&world, |arrival| recover::adopt(arrival, &saved.file)).unwrap();
    assert!(
        aside.is_some_and(|folder| folder.join("clinic.db").exists()),
        "set aside, not deleted"
    );
    world.db = Some(world.open().unwrap());
    let named = names(&world).iter().filter(|name| !name.is_empty()).count() as u64;
    assert_eq!(named, patients.rows, "those who were read have their names");
    assert_eq!(names(&world).len(), 400, "and a visit of one who was lost still has a card");
    let dangling: i64 = world
        .raw()
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(dangling, 0, "nothing refers to what is not there");
    world.patient("after");
}

/// A page of the patient table that holds rows in its middle.
fn leaf_of_patients(path: &Path) -> u32 {
    let sql = "SELECT pageno FROM dbstat WHERE name = 'patient' AND pagetype = 'leaf' ORDER BY pageno \
        LIMIT 1 OFFSET 3";
    raw(path, KEY).query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_file_beyond_its_indexes_is_put_aside_and_said_to_be_damaged() {
    let mut world = World::new();
    world.patient("Lakshmi");
    world.close();
    break_table(&world, "local");
    let Err(OpenError::Damaged { aside }) = world.open() else { panic!("it must not open") };
    assert!(aside.join("clinic.db").exists(), "a copy is kept before anything is tried");
}
