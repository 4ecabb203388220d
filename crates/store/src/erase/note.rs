//! What is erased with a visit: its note with every version, letter and flag.

use crate::{error::StoreError, operation, table::RecordRef, tx::Tx};
use rusqlite::params;

const OF_VISIT: &str = "(SELECT id FROM note WHERE visit = ?1)";
const VERSIONS: &str = "UPDATE note_version SET kind = 'erased', lines = '[]', facts = 'null', \
    letters = '[]', reason = NULL, updated = ?2, version = version + 1";
const LINES: &str = "UPDATE note_line SET heading = '', text = '', original = NULL, evidence = '[]', \
    fact = 'null', doubts = '[]', removed = 1, updated = ?2, version = version + 1";
const LETTERS: &str = "UPDATE note_letter SET text = '', written_from = '', updated = ?2, \
    version = version + 1";
const FLAGS: &str = "UPDATE note_flag SET flag = hex(id), updated = ?2, version = version + 1";
const NOTES: &str = "UPDATE note SET state = 'erased', facts = 'null', reason = NULL, updated = ?2, \
    version = version + 1 WHERE visit = ?1 RETURNING id";

/// Erases what hangs on a record that is being erased.
pub(super) fn erase(tx: &Tx<'_>, record: RecordRef) -> Result<(), StoreError> {
    let RecordRef::Visit(visit) = record else { return Ok(()) };
    for part in [VERSIONS, LINES, LETTERS, FLAGS] {
        blank(tx, &format!("{part} WHERE note IN {OF_VISIT} RETURNING id"), *visit.as_bytes())?;
    }
    blank(tx, NOTES, *visit.as_bytes())
}

fn blank(tx: &Tx<'_>, sql: &str, visit: [u8; 16]) -> Result<(), StoreError> {
    let mut statement = tx.connection().prepare_cached(sql)?;
    let ids = statement
        .query_map(params![visit, tx.now().millis()], |row| row.get::<_, [u8; 16]>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    ids.into_iter().try_for_each(|id| operation::blank(tx, id))
}
