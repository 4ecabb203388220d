//! Builds what can be computed again from the records: indexes and the search.

use crate::{
    cipher::{self, Access, Limits},
    error::StoreError,
    key::DatabaseKey,
    search,
};
use rusqlite::{Transaction, TransactionBehavior};
use std::path::Path;

/// Builds every index and the search anew.
pub(crate) fn rebuild(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let connection = cipher::connect(path, key, Access::Write, Limits::default())?;
    let step = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate)?;
    step.execute_batch("REINDEX")?;
    search::rebuild(&step)?;
    Ok(step.commit()?)
}
