//! The ids of erased records, kept beside the clinic file, so that a restored backup does not bring
//! them back.

use crate::{disk, error::StoreError};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path};

/// A file of this many bytes is not one of ours.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// One erased record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Erased {
    pub(crate) kind: String,
    pub(crate) at: i64,
}

/// Every erased record that the file beside the clinic names; none when there is no such file.
pub(crate) fn read_erased(path: &Path) -> Result<BTreeMap<[u8; 16], Erased>, StoreError> {
    if !path.exists() {
        return Ok(BTreeMap::new());
    }
    let bytes = disk::read_bounded(path, MOST_BYTES)?;
    ciborium::from_reader(bytes.as_slice()).map_err(|_| StoreError::Unreadable("erased", "file"))
}

/// Adds what the clinic file has erased to the file beside it.
pub(crate) fn keep_erased(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let mut known = read_erased(path)?;
    let before = known.len();
    let mut statement = connection.prepare_cached("SELECT record, kind, at FROM erased")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        known.entry(row.get(0)?).or_insert(Erased { kind: row.get(1)?, at: row.get(2)? });
    }
    if known.len() == before {
        return Ok(());
    }
    let mut bytes = Vec::new();
    ciborium::into_writer(&known, &mut bytes).map_err(|_| StoreError::Engine(0))?;
    Ok(disk::replace(path, &bytes)?)
}
