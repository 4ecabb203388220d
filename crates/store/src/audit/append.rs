//! Puts rows and checkpoints at the end of the trail.

use super::{
    Anchor, CHECKPOINT_EVERY, GENESIS, hash,
    row::{Entry, Row, thirty_two},
};
use crate::{error::StoreError, tx::Tx, value::Column};
use rusqlite::{Connection, OptionalExtension as _, params};

const HEAD: &str = "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1";
const INSERT: &str = "INSERT INTO audit (sequence, at, monotonic, person, role, device, action, \
    object_kind, object, patient, outcome, reason, previous, hash) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
const CHECKPOINT: &str = "INSERT OR IGNORE INTO audit_checkpoint \
    (sequence, at, device, hash, public_key, signature) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// Where the trail ends: its last number and that row's hash.
pub(crate) fn head(connection: &Connection) -> Result<(u64, [u8; 32]), StoreError> {
    let mut statement = connection.prepare_cached(HEAD)?;
    let end = statement.query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)));
    match end.optional()? {
        Some((sequence, hash)) => Ok((sequence.unsigned_abs(), thirty_two(hash, "hash")?)),
        None => Ok((0, GENESIS)),
    }
}

/// Writes a row, and a checkpoint where one is due. Gives the row's number.
pub(crate) fn append(tx: &mut Tx<'_>, entry: &Entry) -> Result<u64, StoreError> {
    let (last, previous) = head(tx.connection())?;
    let mut row = Row {
        sequence: last + 1,
        at: tx.now(),
        monotonic: u64::try_from(tx.monotonic().as_millis()).unwrap_or(u64::MAX),
        person: tx.who().person,
        role: tx.who().role.clone(),
        device: tx.who().device,
        entry: entry.clone(),
        previous,
        hash: GENESIS,
    };
    row.hash = hash(&row);
    insert(tx.connection(), &row)?;
    if row.sequence.is_multiple_of(CHECKPOINT_EVERY) {
        checkpoint(tx)?;
    }
    Ok(row.sequence)
}

fn insert(connection: &Connection, row: &Row) -> Result<(), StoreError> {
    let entry = &row.entry;
    connection.prepare_cached(INSERT)?.execute(params![
        row.sequence.to_value(),
        row.at.to_value(),
        row.monotonic.to_value(),
        row.person.to_value(),
        row.role,
        row.device.to_value(),
        entry.action,
        entry.object.as_ref().map(|(kind, _)| kind),
        entry.object.as_ref().map(|(_, which)| which),
        entry.patient.to_value(),
        entry.outcome.as_str(),
        entry.reason,
        row.previous,
        row.hash,
    ])?;
    Ok(())
}

/// Signs the trail as it now ends. The anchor also stands in the file, for the device that reads it
/// without any other.
pub(crate) fn checkpoint(tx: &mut Tx<'_>) -> Result<Anchor, StoreError> {
    let (sequence, hash) = head(tx.connection())?;
    let anchor = tx.signer().sign(tx.who().device, sequence, hash, tx.now());
    tx.connection().prepare_cached(CHECKPOINT)?.execute(params![
        anchor.sequence.to_value(),
        anchor.at.to_value(),
        anchor.device.to_value(),
        anchor.hash,
        anchor.public_key,
        anchor.signature.as_slice(),
    ])?;
    tx.anchor = Some(anchor.clone());
    Ok(anchor)
}
