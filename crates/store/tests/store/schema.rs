//! The committed schema is what the migrations make.

use crate::world::{KEY, World, count, raw};
use nadi_store::{NEWEST, StoreError};

const COMMITTED: &str = include_str!("../../schema.sql");

#[test]
fn the_committed_schema_is_what_the_migrations_make() {
    let world = World::new();
    let made = world.db().schema().unwrap();
    if count("NADI_WRITE_SCHEMA", 0) == 1 {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql"), &made).unwrap();
    }
    assert!(
        made == COMMITTED,
        "schema.sql is out of step with the migrations: run this test with NADI_WRITE_SCHEMA=1 and \
         look at the difference"
    );
    assert!(made.contains(&format!("user_version = {NEWEST}")), "the schema names its version");
}

#[test]
fn a_file_from_before_is_copied_before_it_is_changed() {
    let mut world = World::new();
    world.close();
    let path = world.dir.path().join("clinic.db");
    std::fs::remove_file(&path).unwrap();
    raw(&path, KEY).execute_batch("CREATE TABLE old (a); INSERT INTO old VALUES (7)").unwrap();
    let outcome = world.open().map(drop);
    assert_eq!(outcome, Err(StoreError::Unreadable("local", "device").into()), "it had no device");
    let aside = std::fs::read_dir(world.dir.path().join("set-aside")).unwrap().next().unwrap();
    let copy = raw(&aside.unwrap().path().join("clinic.db"), KEY);
    let held: i64 = copy.query_row("SELECT a FROM old", [], |row| row.get(0)).unwrap();
    assert_eq!(held, 7, "the copy holds what was there");
    let version: u32 = copy.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 0, "as it was before any step");
}
