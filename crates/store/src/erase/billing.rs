//! What is erased with a patient or a visit of what was billed: numbers of members, codes, the claims' own
//! words. Sums stay: they say nothing of anybody once the rest is gone, and the books need them.

use crate::{
    error::StoreError,
    operation,
    table::{RecordRef, claim_block},
    tx::Tx,
    value::Id as _,
};
use nadi_base::ClaimId;
use rusqlite::params;

const COVERAGE: &str = "UPDATE coverage SET member_id = '', group_number = '', group_name = '', \
    subscriber = NULL, ended_at = ?2, updated = ?2, version = version + 1 WHERE patient = ?1 RETURNING id";
const OF_VISIT: [&str; 3] = [
    "UPDATE visit_billing SET authorization = '', referral = '', onset = NULL, updated = ?2, \
     version = version + 1 WHERE visit = ?1 RETURNING id",
    "UPDATE visit_diagnosis SET code = '', updated = ?2, version = version + 1 WHERE visit = ?1 \
     RETURNING id",
    "UPDATE visit_line SET code = '', level = '', modifiers = '[]', description = '', drug = NULL, \
     updated = ?2, version = version + 1 WHERE visit = ?1 RETURNING id",
];
/// What hangs on the claims of a patient or visit, then the claims.
const OF_CLAIMS: [&str; 5] = [
    "UPDATE claim_form SET form = 'null', built = 'null', updated = ?2, version = version + 1 \
     WHERE claim IN (SELECT id FROM claim WHERE visit = ?1 OR patient = ?1) RETURNING id",
    "UPDATE claim_case SET note = NULL, overrides = '[]', updated = ?2, version = version + 1 \
     WHERE claim IN (SELECT id FROM claim WHERE visit = ?1 OR patient = ?1) RETURNING id",
    "UPDATE claim_event SET reason = NULL, details = 'null', updated = ?2, version = version + 1 \
     WHERE claim IN (SELECT id FROM claim WHERE visit = ?1 OR patient = ?1) RETURNING id",
    "UPDATE claim_answer SET details = 'null', updated = ?2, version = version + 1 \
     WHERE claim IN (SELECT id FROM claim WHERE visit = ?1 OR patient = ?1) RETURNING id",
    "UPDATE claim SET status = 'erased', diagnosis = NULL, patient_name = NULL, member = NULL, \
     raw = x'', updated = ?2, version = version + 1 WHERE visit = ?1 OR patient = ?1 RETURNING id",
];
const GIVE: &str = "UPDATE claim SET patient = ?2 WHERE id = ?1";
const READ: &str =
    "SELECT id FROM claim WHERE origin = 'imported' AND (visit = ?1 OR patient = ?1)";
const LINES: [&str; 2] = [
    "DELETE FROM claim_finding WHERE claim IN (SELECT row FROM claim WHERE visit = ?1 OR patient = ?1)",
    "UPDATE claim_line SET procedure = '', modifiers = '', pointers = '', adjustments = NULL \
     WHERE claim IN (SELECT row FROM claim WHERE visit = ?1 OR patient = ?1)",
];

/// Gives a patient the claims of imported files that are theirs, so that they are erased with the rest. Asked before
/// the card is blanked: afterwards nothing tells whose they are.
pub(super) fn gather(tx: &Tx<'_>, record: RecordRef) -> Result<(), StoreError> {
    let RecordRef::Patient(id) = record else { return Ok(()) };
    let card = tx.read().patients().need(id)?;
    for claim in tx.read().claims().foreign_of(id, &card)? {
        tx.connection().prepare_cached(GIVE)?.execute(params![claim.bytes(), record.bytes()])?;
    }
    Ok(())
}

/// Erases what was billed of a record that is being erased.
pub(super) fn erase(tx: &Tx<'_>, record: RecordRef) -> Result<(), StoreError> {
    let id = record.bytes();
    match record {
        RecordRef::Patient(_) => blank(tx, COVERAGE, id)?,
        RecordRef::Visit(_) => OF_VISIT.into_iter().try_for_each(|sql| blank(tx, sql, id))?,
        _ => return Ok(()),
    }
    for claim in claims_read(tx, id)? {
        claim_block::blank(tx, claim)?;
    }
    for sql in LINES {
        tx.connection().prepare_cached(sql)?.execute([id])?;
    }
    OF_CLAIMS.into_iter().try_for_each(|sql| blank(tx, sql, id))
}

/// The claims of a record that were read from a file: as they stand there they are kept apart.
fn claims_read(tx: &Tx<'_>, of: [u8; 16]) -> Result<Vec<ClaimId>, StoreError> {
    let mut statement = tx.connection().prepare_cached(READ)?;
    let ids = statement.query_map([of], |row| row.get::<_, [u8; 16]>(0))?;
    Ok(ids.map(|id| id.map(ClaimId::from_bytes)).collect::<Result<_, _>>()?)
}

fn blank(tx: &Tx<'_>, sql: &str, of: [u8; 16]) -> Result<(), StoreError> {
    let mut statement = tx.connection().prepare_cached(sql)?;
    let ids = statement
        .query_map(params![of, tx.now().millis()], |row| row.get::<_, [u8; 16]>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    ids.into_iter().try_for_each(|id| operation::blank(tx, id))
}
