//! The schema's history: numbered steps, each in a transaction of its own.

use crate::error::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Each step's number and its statements. Steps are numbered in tens and never changed once released.
const STEPS: &[(u32, &str)] = &[(10, include_str!("../migrations/0010_start.sql"))];

/// The number of the last step that this Nadi knows.
pub const NEWEST: u32 = STEPS[STEPS.len() - 1].0;

/// The number of the last step that a file has taken; 0 for an empty file.
pub(crate) fn version(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Takes every step that the file has not taken yet.
pub(crate) fn migrate(connection: &Connection) -> Result<(), StoreError> {
    let from = version(connection)?;
    for (number, statements) in STEPS.iter().filter(|(number, _)| *number > from) {
        let step = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
        step.execute_batch(statements)?;
        step.execute_batch(&format!("PRAGMA user_version = {number}"))?;
        step.commit()?;
    }
    Ok(())
}

/// The schema as the file tells it, in the order of its names.
pub(crate) fn schema(connection: &Connection) -> Result<String, StoreError> {
    let mut statement = connection.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' \
         AND name NOT GLOB '*_search_*' ORDER BY type DESC, name",
    )?;
    let parts: Vec<String> =
        statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let all: String = parts.iter().map(|sql| format!("{sql};\n\n")).collect();
    Ok(format!("{all}PRAGMA user_version = {};\n", version(connection)?))
}
