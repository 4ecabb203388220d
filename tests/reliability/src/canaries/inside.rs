//! What stands inside the encrypted file, read with its key.

use super::desk::OWNER;
use crate::{clinic::Fault, raw};
use nadi_store::keys::{self, NoKeyring, Vault};
use nadi_testkit::{Seeded, StillClock};
use rusqlite::{Connection, types::ValueRef};
use std::{path::Path, sync::Arc};

/// How much of a word's end an index keeps together: terms share their beginnings with the one before.
const END: usize = 6;

/// All values of a file: those of the tables, and the pages of the search indexes.
pub(super) struct Inside {
    tables: Vec<u8>,
    indexes: Vec<u8>,
}

impl Inside {
    /// Whether a value of a table holds the word.
    pub(super) fn holds(&self, word: &str) -> bool {
        contains(&self.tables, word)
    }

    /// Whether an index still holds the end of the word.
    pub(super) fn indexes(&self, word: &str) -> bool {
        let start = word.char_indices().rev().nth(END - 1).map_or(0, |(at, _)| at);
        contains(&self.indexes, &word[start..])
    }
}

fn contains(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// Reads everything.
pub(super) fn read(profile: &Path, password: &str) -> Result<Inside, Fault> {
    let file = open(profile, password)?;
    let mut tables =
        file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut inside = Inside { tables: Vec::new(), indexes: Vec::new() };
    for table in tables {
        let values =
            if table.contains("_search_") { &mut inside.indexes } else { &mut inside.tables };
        append(&file, &table, values)?;
    }
    Ok(inside)
}

fn append(file: &Connection, table: &str, values: &mut Vec<u8>) -> Result<(), Fault> {
    let mut statement = file.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..columns {
            if let ValueRef::Text(bytes) | ValueRef::Blob(bytes) = row.get_ref(column)? {
                values.extend_from_slice(bytes);
                values.push(0);
            }
        }
    }
    Ok(())
}

fn open(profile: &Path, password: &str) -> Result<Connection, Fault> {
    let around = keys::Surroundings {
        clock: Arc::new(StillClock::default()),
        entropy: Arc::new(Seeded::new(1)),
        secrets: Arc::new(NoKeyring),
    };
    let failed = |error: &dyn std::fmt::Display| Fault::Content(format!("keys: {error}"));
    let mut vault = Vault::open(profile, around).map_err(|error| failed(&error))?;
    let unlocked = vault.unlock(OWNER, password).map_err(|error| failed(&error))?;
    raw::connect_with(profile, unlocked.keys.database().expose())
}
