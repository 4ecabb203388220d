//! The file as somebody with the raw key and another program would open it.

use crate::clinic::{Fault, KEY};
use rusqlite::{Connection, OpenFlags};
use std::{path::Path, time::Duration};

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Content(format!("raw connection: {error}"))
    }
}

/// Where a clinic's file lies, as text for a statement.
pub(crate) fn path_of(folder: &Path) -> String {
    folder.join("clinic.db").display().to_string()
}

/// The harness's key as a literal of the engine.
pub(crate) fn key_literal() -> String {
    literal(&KEY)
}

fn literal(key: &[u8; 32]) -> String {
    format!("x'{}'", key.map(|byte| format!("{byte:02x}")).concat())
}

/// Opens a clinic's file of the harness with nothing but the key.
pub(crate) fn connect(folder: &Path) -> Result<Connection, Fault> {
    connect_with(folder, &KEY)
}

/// Opens any clinic's file with nothing but its key.
pub(crate) fn connect_with(folder: &Path, key: &[u8; 32]) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.join("clinic.db"), flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(&format!("PRAGMA key = \"{}\"", literal(key)))?;
    Ok(connection)
}

/// Copies the log into the file.
pub(crate) fn copy_back(folder: &Path) -> Result<(), Fault> {
    connect(folder)?.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
    Ok(())
}
