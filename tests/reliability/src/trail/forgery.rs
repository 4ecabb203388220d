//! The ways to forge.

use super::Originals;
use crate::{
    clinic::{self, Fault},
    dice, raw,
};
use nadi_store::{AuditSeed, Database, Profile, audit::Entry};
use nadi_testkit::Seeded;
use rusqlite::{Connection, params};
use std::path::Path;

/// One way to forge.
pub(super) struct Forgery {
    pub(super) name: &'static str,
    pub(super) forge: fn(&Connection, &Originals, &Seeded) -> Result<(), Fault>,
}

pub(super) const FORGERIES: &[Forgery] = &[
    Forgery { name: "value changed", forge: change_value },
    Forgery { name: "row deleted", forge: delete_row },
    Forgery { name: "rows deleted and renumbered", forge: delete_and_renumber },
    Forgery { name: "end cut off", forge: cut_end },
    Forgery { name: "end and checkpoints cut off", forge: cut_end_and_checkpoints },
    Forgery { name: "rows swapped", forge: swap_rows },
    Forgery { name: "row slipped in", forge: slip_in },
    Forgery { name: "written anew", forge: write_anew },
    Forgery { name: "emptied", forge: empty },
];

const TRIGGERS: &str = "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted; \
    DROP TRIGGER audit_checkpoint_is_not_changed; DROP TRIGGER audit_checkpoint_is_not_deleted;";

/// What keeps an honest program from changing the trail does not keep a forger.
pub(super) fn lift_triggers(file: &Connection) -> Result<(), Fault> {
    Ok(file.execute_batch(TRIGGERS)?)
}

/// Changes of one column that always make another value of it.
const CHANGES: &[&str] = &[
    "at = at + 1",
    "monotonic = monotonic + 1",
    "person = CASE WHEN person IS NULL THEN zeroblob(16) ELSE NULL END",
    "role = role || 'x'",
    "device = zeroblob(16)",
    "action = action || 'x'",
    "object_kind = CASE WHEN object_kind IS NULL THEN 'patient' ELSE NULL END",
    "object = coalesce(object, '') || 'x'",
    "patient = CASE WHEN patient IS NULL THEN zeroblob(16) ELSE NULL END",
    "outcome = CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
    "reason = coalesce(reason, '') || 'x'",
    "previous = zeroblob(32)",
    "hash = zeroblob(32)",
];

fn any_row(of: &Originals, dice: &Seeded) -> i64 {
    1 + i64::try_from(dice.below(of.rows.unsigned_abs())).unwrap_or(0)
}

fn change_value(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    let change = dice::pick(dice, CHANGES);
    let sql = format!("UPDATE audit SET {change} WHERE sequence = ?1");
    // The first row follows from nothing: zeros are what stands there.
    let row = any_row(of, dice).max(2);
    file.execute(&sql, [row])?;
    Ok(())
}

fn delete_row(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    file.execute("DELETE FROM audit WHERE sequence = ?1", [any_row(of, dice)])?;
    Ok(())
}

fn delete_and_renumber(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    let first = any_row(of, dice);
    let many = 1 + i64::try_from(dice.below(5)).unwrap_or(0);
    let gone = file
        .execute("DELETE FROM audit WHERE sequence >= ?1 AND sequence < ?1 + ?2", [first, many])?;
    // Twice over negative numbers: in place a number would meet its neighbour's.
    let (gone, after) = (i64::try_from(gone).unwrap_or(0), first + many);
    file.execute(
        "UPDATE audit SET sequence = -(sequence - ?1) WHERE sequence >= ?2",
        [gone, after],
    )?;
    file.execute("UPDATE audit SET sequence = -sequence WHERE sequence < 0", [])?;
    Ok(())
}

fn cut_end(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    file.execute("DELETE FROM audit WHERE sequence >= ?1", [any_row(of, dice)])?;
    Ok(())
}

fn cut_end_and_checkpoints(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    let from = any_row(of, dice);
    file.execute("DELETE FROM audit WHERE sequence >= ?1", [from])?;
    file.execute("DELETE FROM audit_checkpoint WHERE sequence >= ?1", [from])?;
    Ok(())
}

fn swap_rows(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    let one = any_row(of, dice).min(of.rows - 1);
    let other = one + 1 + i64::try_from(dice.below((of.rows - one).unsigned_abs())).unwrap_or(0);
    for (from, to) in [(one, -1), (other, one), (-1, other)] {
        file.execute("UPDATE audit SET sequence = ?2 WHERE sequence = ?1", [from, to])?;
    }
    Ok(())
}

fn slip_in(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    let like = any_row(of, dice);
    file.execute(
        "INSERT INTO audit SELECT ?2, at, monotonic, person, role, device, action, object_kind, \
         object, patient, outcome, reason, previous, hash FROM audit WHERE sequence = ?1",
        params![like, of.rows + 1],
    )?;
    Ok(())
}

/// A whole history in which every row follows from the one before, with or without the checkpoints that
/// the forger could sign with a key of their own.
fn write_anew(file: &Connection, of: &Originals, dice: &Seeded) -> Result<(), Fault> {
    let from = raw::path_of(of.forged.path());
    file.execute(&format!("ATTACH ?1 AS other KEY \"{}\"", raw::key_literal()), [from])?;
    file.execute_batch("DELETE FROM audit; INSERT INTO audit SELECT * FROM other.audit;")?;
    match dice.below(3) {
        0 => {}
        1 => file.execute_batch("DELETE FROM audit_checkpoint")?,
        _ => file.execute_batch(
            "DELETE FROM audit_checkpoint; \
             INSERT INTO audit_checkpoint SELECT * FROM other.audit_checkpoint;",
        )?,
    }
    Ok(())
}

fn empty(file: &Connection, _: &Originals, dice: &Seeded) -> Result<(), Fault> {
    file.execute_batch("DELETE FROM audit")?;
    if dice.below(2) == 0 {
        file.execute_batch("DELETE FROM audit_checkpoint")?;
    }
    Ok(())
}

/// A clinic with a trail of its own that ends at the same number.
pub(super) fn write_another_history(honest: &Path, forged: &Path) -> Result<(), Fault> {
    let rows: u64 = raw::connect(honest)?
        .query_row("SELECT max(sequence) FROM audit", [], |row| row.get::<_, i64>(0))?
        .unsigned_abs();
    let profile = Profile::claim(forged)?;
    let around = clinic::surroundings(9);
    let own_key = AuditSeed::new([0x66; 32]);
    let db = Database::create(&profile, &clinic::key(), &own_key, "laptop", around)?;
    let who = db.nadi();
    for _ in clinic::sound_rows(&db)?..rows {
        db.write(&who, |tx| tx.audit(Entry::done("patient_show")).map(drop))?;
    }
    db.checkpoint()?;
    Ok(())
}
