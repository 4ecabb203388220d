//! What is erased with a visit of its coding: codes, quotes, reasons, questions and answers.

use crate::{error::StoreError, operation, table::RecordRef, tx::Tx};
use rusqlite::params;

const OF_VISIT: [&str; 4] = [
    "UPDATE coding SET found = 'null', updated = ?2, version = version + 1 WHERE visit = ?1 RETURNING id",
    "UPDATE coding_line SET billed = NULL, supported = NULL, level = '', title = '', evidence = '[]', \
     risks = '[]', modifiers = '[]', chosen = NULL, reason = NULL, updated = ?2, version = version + 1 \
     WHERE visit = ?1 RETURNING id",
    "UPDATE coding_event SET code = NULL, became = NULL, reason = NULL, updated = ?2, \
     version = version + 1 WHERE visit = ?1 RETURNING id",
    "UPDATE coding_query SET question = '', answer = NULL, updated = ?2, version = version + 1 \
     WHERE visit = ?1 RETURNING id",
];

/// Erases what hangs on a record that is being erased.
pub(super) fn erase(tx: &Tx<'_>, record: RecordRef) -> Result<(), StoreError> {
    let RecordRef::Visit(visit) = record else { return Ok(()) };
    for sql in OF_VISIT {
        let mut statement = tx.connection().prepare_cached(sql)?;
        let given = params![visit.as_bytes(), tx.now().millis()];
        let ids = statement
            .query_map(given, |row| row.get::<_, [u8; 16]>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        ids.into_iter().try_for_each(|id| operation::blank(tx, id))?;
    }
    Ok(())
}
