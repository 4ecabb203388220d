//! Erasing takes everything that was known, and nothing else.

use crate::world::{KEY, World, patient, raw};
use nadi_base::Code;
use nadi_store::{
    StoreError,
    table::{AccessGrant, GrantKind, Identifier, LegalHold, Patient, RecordRef, VisitStatus},
};
use rusqlite::types::ValueRef;
use std::fs;

#[test]
fn an_erased_patient_leaves_no_word_in_any_table() {
    let mut world = World::new();
    let card = Patient {
        phone: Some("9840012345".into()),
        note: Some("canarynote".into()),
        address: Some("canarystreet".into()),
        ..patient("Canaryname")
    };
    let id = world.write("patient_create", |tx| {
        let id = tx.patients().insert(card)?.id;
        let mrn = Identifier { system: "mrn".into(), value: "canarymrn".into() };
        tx.patients().add_identifier(id, &mrn)?;
        Ok(id)
    });
    let visit = world.visit(Some(id), "canarycomplaint");
    let other = world.patient("Somebody else");
    world.write("emergency_open", |tx| {
        let grant = |patient, visit| AccessGrant {
            kind: GrantKind::Emergency,
            patient,
            visit,
            granted_to: world.doctor,
            granted_by: world.doctor,
            reason: Some("canaryreason".into()),
            until: None,
            revoked_at: None,
        };
        tx.grants().insert(grant(Some(id), None))?;
        tx.grants().insert(grant(None, Some(visit)))
    });
    world.write("deletion_run", |tx| {
        tx.erase(RecordRef::Patient(id))?;
        tx.erase(RecordRef::Visit(visit))
    });
    assert_eq!(world.stored(id).name.expose(), "", "the card is empty");
    assert!(world.stored(id).erased_at.is_some(), "and says so");
    let status = world.db().read(|r| r.visits().need(visit)).unwrap().status;
    assert_eq!(status, VisitStatus::Erased);
    assert_eq!(world.stored(other).name.expose(), "Somebody else", "nobody else is touched");
    let history = world.db().read(|r| r.history(id)).unwrap();
    assert!(history.iter().all(|step| step.value.is_none()), "the log holds no value");
    assert!(history.len() > 3, "but still says what was done");
    world.close();
    let dump = everything(&world);
    assert!(!dump.to_lowercase().contains("canary"), "no table and no index may hold a word of it");
    assert!(!dump.contains("9840012345"), "nor a number");
    let erased = fs::read(world.dir.path().join("erased.cbor")).unwrap();
    let named = erased.windows(16).filter(|window| *window == id.as_bytes()).count();
    assert!(named <= 1 && !erased.is_empty(), "the list beside the file names ids only");
}

/// Every value of every table, also of the search's own.
fn everything(world: &World) -> String {
    let connection = raw(&world.dir.path().join("clinic.db"), KEY);
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut all = String::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(at).unwrap() {
                    all.push_str(&String::from_utf8_lossy(bytes));
                    all.push('\n');
                }
            }
        }
    }
    all
}

#[test]
fn a_hold_keeps_a_record() {
    let world = World::new();
    let id = world.patient("Lakshmi");
    let hold = world.write("hold_place", |tx| {
        tx.holds().insert(LegalHold {
            patient: Some(id),
            ordered_by: "district court".into(),
            reason: "case 12".into(),
            placed_by: world.doctor,
            lifted_by: None,
            lifted_at: None,
        })
    });
    let refused = world.try_write("deletion_run", |tx| tx.erase(RecordRef::Patient(id)));
    assert_eq!(refused, Err(StoreError::OnHold), "a hold is stronger than a request");
    assert_eq!(refused.unwrap_err().code(), Code::OnHold);
    world.write("hold_end", |tx| {
        let mut hold = hold.clone();
        hold.lifted_at = Some(tx.now());
        tx.holds().update(&hold)
    });
    world.write("deletion_run", |tx| tx.erase(RecordRef::Patient(id)));
}
