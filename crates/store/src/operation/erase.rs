//! Takes the values of an erased record out of the operations log.

use crate::{error::StoreError, tx::Tx};

const BLANK: &str = "UPDATE operation SET value = NULL, erased = 1 WHERE record = ?1";

/// Blanks every value that the log holds of a record; the rows stay.
pub(crate) fn blank(tx: &Tx<'_>, record: [u8; 16]) -> Result<(), StoreError> {
    tx.connection().prepare_cached(BLANK)?.execute([record])?;
    Ok(())
}
