//! Opens one connection to an encrypted file: the key, the versions, the settings.
//!
//! The page size stays at `SQLCipher`'s own 4096 bytes, so that any other `SQLCipher` 4 opens the file
//! with nothing but the raw key: a practice must be able to leave with its data.

use crate::{disk, key::DatabaseKey};
use rusqlite::{Connection, OpenFlags};
use std::{fmt::Write as _, path::Path, time::Duration};
use zeroize::Zeroizing;

/// The oldest `SQLCipher` that may touch the file.
pub const CIPHER_VERSION: &str = "4.19.0";

/// The oldest `SQLite` that may touch the file: those before 3.51.3 have the WAL-reset corruption bug.
pub const SQLITE_VERSION: &str = "3.51.3";

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// For looking only; leaves the file and its log as they are.
    Look,
    /// For reading in a file that another connection of this program writes.
    Read,
    /// For writing in a file that is there.
    Write,
    /// For writing in a file that may not be there yet.
    Create,
    /// For filling a new file with the pages of another; the log comes with them.
    Copy,
}

/// Bounds of one opened file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    /// The most pages of 4096 bytes that the file may have; beyond it the disk counts as full.
    pub most_pages: Option<u32>,
}

/// Opens a connection and gives it its key and its settings.
pub(crate) fn connect(
    path: &Path,
    key: &DatabaseKey,
    access: Access,
    limits: Limits,
) -> rusqlite::Result<Connection> {
    if matches!(access, Access::Create | Access::Copy) {
        // The engine would make a file that everybody may read; what is wrong it says itself.
        drop(disk::make_private_file(path));
    }
    let connection = Connection::open_with_flags(path, flags(access))?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // The cipher would write its own words to the standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    connection.execute_batch(&key_statement(key))?;
    connection.execute_batch(SETTINGS)?;
    match access {
        Access::Look => {}
        Access::Copy => bound(&connection, limits)?,
        Access::Read => {
            connection.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -4000;")?;
        }
        Access::Write | Access::Create => settle(&connection, limits)?,
    }
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

const SETTINGS: &str = "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; \
    PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;";

const fn flags(access: Access) -> OpenFlags {
    let mode = match access {
        Access::Look => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Access::Read | Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::Create | Access::Copy => {
            OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_CREATE)
        }
    };
    mode.union(OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// The statement with the raw key, wiped when it is dropped. It ends in a zero byte because the engine
/// copies a statement that does not.
fn key_statement(key: &DatabaseKey) -> Zeroizing<String> {
    let mut sql = Zeroizing::new(String::with_capacity(96));
    sql.push_str("PRAGMA key = \"x'");
    for byte in key.expose() {
        // Writing to a String does not fail.
        let _ = write!(sql, "{byte:02x}");
    }
    sql.push_str("'\"\0");
    sql
}

/// The settings of a connection that writes.
fn settle(connection: &Connection, limits: Limits) -> rusqlite::Result<()> {
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; \
         PRAGMA cache_size = -8000;",
    )?;
    #[cfg(target_os = "macos")]
    connection.execute_batch("PRAGMA checkpoint_fullfsync = ON;")?;
    bound(connection, limits)
}

fn bound(connection: &Connection, limits: Limits) -> rusqlite::Result<()> {
    if let Some(pages) = limits.most_pages {
        connection.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
    }
    Ok(())
}

/// The versions of the two engines, as they tell them.
pub(crate) fn versions(connection: &Connection) -> rusqlite::Result<(String, String)> {
    let cipher = connection.query_row("PRAGMA cipher_version", [], |row| row.get(0))?;
    let sqlite = connection.query_row("SELECT sqlite_version()", [], |row| row.get(0))?;
    Ok((cipher, sqlite))
}

/// Whether a version is at least another one, number by number.
pub(crate) fn at_least(version: &str, floor: &str) -> bool {
    numbers(version) >= numbers(floor)
}

fn numbers(version: &str) -> Vec<u32> {
    let number = version.split_whitespace().next().unwrap_or_default();
    number.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

/// Whether a file begins as a database that is not encrypted.
pub(crate) fn is_plain(path: &Path) -> std::io::Result<bool> {
    use std::io::Read as _;
    let mut head = [0u8; 16];
    let length = std::fs::File::open(path)?.read(&mut head)?;
    Ok(length == 16 && head == *b"SQLite format 3\0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number_and_not_by_letter() {
        assert!(at_least("3.53.4", "3.51.3"), "the pinned one is new enough");
        assert!(!at_least("3.9.0", "3.51.3"), "9 is less than 51");
        assert!(at_least("4.19.0 community", "4.19.0"), "the edition's name does not count");
    }
}
