//! The committed schema is what the migrations make.

use crate::world::World;
use nadi_store::NEWEST;

const COMMITTED: &str = include_str!("../../schema.sql");

#[test]
fn the_committed_schema_is_what_the_migrations_make() {
    let world = World::new();
    let made = world.db().schema().unwrap();
    if std::env::vars_os().any(|(name, _)| name == "NADI_WRITE_SCHEMA") {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql"), &made).unwrap();
    }
    assert!(
        made == COMMITTED,
        "schema.sql is out of step with the migrations: run this test with NADI_WRITE_SCHEMA=1 and \
         look at the difference"
    );
    assert!(made.contains(&format!("user_version = {NEWEST}")), "the schema names its version");
}
