//! The trail shows what was done to it.

use crate::world::{World, count, raw};
use nadi_store::audit::{
    self, Anchor, AnchorFinding, CHECKPOINT_EVERY, Entry, Fault, Filter, Held, Outcome, Report,
    read_anchors, row_hash,
};
use rusqlite::Connection;

fn verify(world: &World, anchors: &[Anchor]) -> Report {
    let keys = [world.db().public_key()];
    world.db().read(|r| audit::verify(r, Held { anchors, printed: &[], keys: &keys })).unwrap()
}

fn rows(world: &World, count: u64) {
    for _ in 0..count {
        world.write("patient_find", |_| Ok(()));
    }
}

/// A connection that has taken the guards off.
fn unguarded(world: &World) -> Connection {
    let connection = world.raw();
    connection
        .execute_batch(
            "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted;
             DROP TRIGGER audit_checkpoint_is_not_deleted;",
        )
        .unwrap();
    connection
}

#[test]
fn the_trail_as_written_is_sound() {
    let world = World::new();
    rows(&world, 5);
    let anchor = world.db().checkpoint().unwrap();
    let report = verify(&world, std::slice::from_ref(&anchor));
    assert!(report.is_sound(), "nothing was done to it: {report:?}");
    assert_eq!(report.covered_to, anchor.sequence, "the anchor covers all of it");
    assert_eq!(report.rows, report.last);
}

#[test]
fn the_guards_refuse_a_change() {
    let world = World::new();
    let connection = world.raw();
    for sql in [
        "UPDATE audit SET reason = 'x'",
        "DELETE FROM audit",
        "DELETE FROM audit WHERE sequence = 1",
    ] {
        assert!(connection.execute(sql, []).is_err(), "append-only: {sql}");
    }
}

#[test]
fn a_change_that_keeps_the_old_hash_is_named() {
    let world = World::new();
    rows(&world, 8);
    for (sql, fault, first) in [
        ("UPDATE audit SET reason = 'x' WHERE sequence = 4", Fault::Changed, 4),
        ("UPDATE audit SET previous = zeroblob(32) WHERE sequence = 3", Fault::Unbound, 3),
    ] {
        unguarded(&world).execute(sql, []).unwrap();
        let bad = verify(&world, &[]).first_bad.unwrap();
        assert_eq!((bad.sequence, bad.fault), (first, fault), "{sql}");
        world.raw().execute_batch(GUARDS).unwrap();
    }
}

const GUARDS: &str = "
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, ''); END;
CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, ''); END;
CREATE TRIGGER audit_checkpoint_is_not_deleted BEFORE DELETE ON audit_checkpoint
BEGIN SELECT RAISE(ABORT, ''); END;";

#[test]
fn missing_rows_are_named_by_their_numbers() {
    let world = World::new();
    rows(&world, 8);
    unguarded(&world).execute("DELETE FROM audit WHERE sequence IN (3, 4)", []).unwrap();
    let report = verify(&world, &[]);
    assert_eq!(report.missing, [(3, 4)]);
    assert_eq!(report.first_bad.map(|bad| (bad.sequence, bad.fault)), Some((3, Fault::Missing)));
}

#[test]
fn a_cut_end_is_seen_only_with_an_anchor() {
    let world = World::new();
    rows(&world, 8);
    let anchor = world.db().checkpoint().unwrap();
    let connection = unguarded(&world);
    connection.execute("DELETE FROM audit WHERE sequence > 5", []).unwrap();
    connection.execute("DELETE FROM audit_checkpoint", []).unwrap();
    assert!(verify(&world, &[]).is_sound(), "without an anchor a shorter trail looks whole");
    assert_eq!(verify(&world, &[]).covered_to, 0, "and is not called proven");
    let report = verify(&world, std::slice::from_ref(&anchor));
    assert_eq!(report.anchors[0].1, AnchorFinding::CutOff);
    assert_eq!(report.missing, [(6, anchor.sequence)], "the missing end is named");
}

#[test]
fn a_trail_written_anew_is_seen_only_with_an_anchor() {
    let world = World::new();
    rows(&world, 8);
    let anchor = world.db().checkpoint().unwrap();
    let connection = unguarded(&world);
    connection.execute("DELETE FROM audit_checkpoint", []).unwrap();
    rewrite(&world, &connection, 4);
    assert!(verify(&world, &[]).is_sound(), "whoever holds the key can compute a chain anew");
    let report = verify(&world, std::slice::from_ref(&anchor));
    assert_eq!(report.anchors[0].1, AnchorFinding::Rewritten);
    assert!(!report.is_sound());
}

/// What an attacker with the key does: changes a row and computes every later hash anew.
fn rewrite(world: &World, connection: &Connection, from: u64) {
    let page = world.db().read(|r| r.audit(&Filter::default(), 100_000, 0)).unwrap();
    let mut previous = None;
    for mut row in page.rows.into_iter().rev().filter(|row| row.sequence >= from) {
        row.entry.reason = (row.sequence == from).then(|| "forged".to_owned());
        row.previous = previous.unwrap_or(row.previous);
        row.hash = row_hash(&row);
        previous = Some(row.hash);
        let sql = "UPDATE audit SET reason = ?1, previous = ?2, hash = ?3 WHERE sequence = ?4";
        let sequence = i64::try_from(row.sequence).unwrap();
        connection.execute(sql, (row.entry.reason, row.previous, row.hash, sequence)).unwrap();
    }
}

#[test]
fn the_devices_checkpoints_cannot_be_left_out() {
    let world = World::new();
    rows(&world, CHECKPOINT_EVERY + 4);
    let kept = read_anchors(&world.dir.path().join("anchors.cbor"));
    assert_eq!(kept.len(), 1, "a checkpoint is due at every 256th row and kept beside the file");
    assert!(verify(&world, &kept).is_sound());
    let connection = unguarded(&world);
    rewrite(&world, &connection, 4);
    let bad = verify(&world, &[]).first_bad.unwrap();
    assert_eq!(bad.fault, Fault::Checkpoint, "a signature cannot be computed anew");
    connection.execute("DELETE FROM audit_checkpoint", []).unwrap();
    let bad = verify(&world, &[]).first_bad.unwrap();
    assert_eq!(bad.fault, Fault::Checkpoint, "and its absence shows");
}

#[test]
fn an_anchor_nobody_signed_shows_nothing() {
    let world = World::new();
    rows(&world, 3);
    let forged = Anchor { sequence: 2, hash: [1; 32], ..world.db().checkpoint().unwrap() };
    let report = verify(&world, std::slice::from_ref(&forged));
    assert_eq!(report.anchors[0].1, AnchorFinding::NotSigned);
    assert!(
        report.is_sound() && report.covered_to == 0,
        "a forged anchor neither proves nor accuses"
    );
}

#[test]
fn a_printed_line_is_an_anchor() {
    let world = World::new();
    rows(&world, 3);
    let printed = [Anchor::from_line(&world.db().checkpoint().unwrap().line()).unwrap()];
    rows(&world, 1);
    let held = Held { anchors: &[], printed: &printed, keys: &[] };
    let report = world.db().read(|r| audit::verify(r, held)).unwrap();
    assert_eq!(report.anchors[0].1, AnchorFinding::Holds);
    assert_eq!(report.covered_to + 1, report.last, "the row after it is not covered");
}

#[test]
fn the_trail_is_filtered_paged_and_exported() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    world.write("setting_set", |tx| {
        let entry = Entry::done("patient_show").of(id).because("=SUM(A1)");
        tx.audit(Entry { outcome: Outcome::Refused, ..entry })
    });
    let of_patient = Filter { patient: Some(id), ..Filter::default() };
    let page = world.db().read(|r| r.audit(&of_patient, 10, 0)).unwrap();
    assert_eq!(page.rows.len(), 1, "only the rows of that record");
    assert_eq!(page.rows[0].entry.outcome, Outcome::Refused);
    let all = world.db().read(|r| r.audit(&Filter::default(), 2, 0)).unwrap();
    assert!(all.more && all.rows[0].sequence > all.rows[1].sequence, "newest first, in pages");
    let mut table = Vec::new();
    world.db().read(|r| audit::csv(r, &Filter::default(), &mut table)).unwrap();
    let table = String::from_utf8(table).unwrap();
    assert!(table.contains(",'=SUM(A1),"), "a reason does not run in a spreadsheet");
    assert!(table.contains("Dr Meena"), "people are named");
    let mut bundle = Vec::new();
    world.db().read(|r| audit::fhir(r, &of_patient, &mut bundle)).unwrap();
    let bundle: serde_json::Value = serde_json::from_slice(&bundle).unwrap();
    let event = &bundle["entry"][0]["resource"];
    assert_eq!(event["resourceType"], "AuditEvent");
    assert_eq!(event["outcome"], "4", "refused is a minor failure in FHIR's words");
    assert_eq!(event["entity"][0]["what"]["reference"], format!("Patient/{id}"));
}

#[test]
fn a_file_of_anchors_that_does_not_read_names_none() {
    let world = World::new();
    let path = world.dir.path().join("anchors.cbor");
    std::fs::write(&path, b"not cbor").unwrap();
    assert_eq!(read_anchors(&path), [], "and the report then says that nothing is covered");
    drop(raw(&world.dir.path().join("clinic.db"), crate::world::KEY));
}

/// Ways to tamper with a row, by whoever has the key of the file.
const TAMPER: [&str; 10] = [
    "UPDATE audit SET reason = 'forged' WHERE sequence = ?1",
    "UPDATE audit SET at = at + 1 WHERE sequence = ?1",
    "UPDATE audit SET person = randomblob(16) WHERE sequence = ?1",
    "UPDATE audit SET role = role || 'x' WHERE sequence = ?1",
    "UPDATE audit SET action = 'patient_hide' WHERE sequence = ?1",
    "UPDATE audit SET outcome = 'refused' WHERE sequence = ?1",
    "UPDATE audit SET hash = randomblob(32) WHERE sequence = ?1",
    "UPDATE audit SET patient = randomblob(16), object = 'x', object_kind = 'y' WHERE sequence = ?1",
    "DELETE FROM audit WHERE sequence = ?1",
    "DELETE FROM audit WHERE sequence >= ?1",
];

#[test]
fn every_mutation_is_seen_with_an_anchor() {
    let mut world = World::new();
    rows(&world, 40);
    let anchor = world.db().checkpoint().unwrap();
    world.close();
    let path = world.dir.path().join("clinic.db");
    let whole = std::fs::read(&path).unwrap();
    for number in 0..count("NADI_AUDIT_MUTATIONS", 40) {
        let sequence = 1 + (number * 31) as u64 % anchor.sequence;
        world.db = Some(world.open().unwrap());
        let connection = unguarded(&world);
        connection.execute("DELETE FROM audit_checkpoint", []).unwrap();
        let how = number % (TAMPER.len() + 1);
        match TAMPER.get(how) {
            Some(sql) => drop(connection.execute(sql, [sequence.cast_signed()]).unwrap()),
            None => rewrite(&world, &connection, sequence),
        }
        let report = verify(&world, std::slice::from_ref(&anchor));
        assert!(!report.is_sound(), "mutation {how} of row {sequence} must be seen");
        drop(connection);
        world.close();
        std::fs::write(&path, &whole).unwrap();
    }
}
