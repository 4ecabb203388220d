//! The schema's history: numbered steps, each in a transaction of its own.

use crate::error::StoreError;
use rusqlite::{Connection, Transaction, TransactionBehavior};

/// Each step's number and its statements. Steps are numbered in tens, one that comes in between in fives, and never changed once released.
const STEPS: &[(u32, &str)] = &[
    (10, include_str!("../migrations/0010_start.sql")),
    (20, include_str!("../migrations/0020_claims.sql")),
    (25, include_str!("../migrations/0025_billing.sql")),
    (30, include_str!("../migrations/0030_sound.sql")),
    (40, include_str!("../migrations/0040_note.sql")),
    (50, include_str!("../migrations/0050_coding.sql")),
];

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
    Ok(format!("{};\n\nPRAGMA user_version = {};\n", parts.join(";\n\n"), version(connection)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_numbered_upwards_with_room_between() {
        assert!(STEPS.iter().all(|(number, _)| number % 5 == 0), "room for a step in between");
        assert!(STEPS.windows(2).all(|pair| pair[0].0 < pair[1].0), "each after the one before");
    }

    #[test]
    fn taking_the_steps_twice_is_taking_them_once() {
        let connection = Connection::open_in_memory().unwrap();
        migrate(&connection).unwrap();
        let once = schema(&connection).unwrap();
        migrate(&connection).unwrap();
        assert_eq!(schema(&connection).unwrap(), once, "a file that is new is left alone");
        assert_eq!(version(&connection), Ok(NEWEST));
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE visit (a)").unwrap();
        assert!(migrate(&connection).is_err(), "the table is in the way");
        assert_eq!(version(&connection), Ok(0), "no half step");
    }
}
