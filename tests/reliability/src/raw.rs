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

/// The key as a literal of the engine.
pub(crate) fn key_literal() -> String {
    let hex: Vec<String> = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("x'{}'", hex.concat())
}

/// Opens a clinic's file with nothing but the key.
pub(crate) fn connect(folder: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.join("clinic.db"), flags)?;
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.execute_batch(&format!("PRAGMA key = \"{}\"", key_literal()))?;
    Ok(connection)
}

/// Copies the log into the file.
pub(crate) fn copy_back(folder: &Path) -> Result<(), Fault> {
    connect(folder)?.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
    Ok(())
}
