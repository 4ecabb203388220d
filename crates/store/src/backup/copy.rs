//! Copies a clinic file while it is in use, page by page, under the same key.

use crate::{
    cipher::{self, Access, Limits},
    disk,
    error::StoreError,
    key::DatabaseKey,
};
use rusqlite::{
    Connection, Transaction, TransactionBehavior,
    backup::{Backup, StepResult},
};
use std::path::Path;

/// Copies the file as it stands at one moment to a path where there is none. What the copy holds can be
/// asked of `look`, which sees that same moment.
pub(crate) fn copy_database<T>(
    from: &Path,
    key: &DatabaseKey,
    to: &Path,
    limits: Limits,
    look: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let part = disk::part_of(to);
    let copied = copy_to_part(from, key, &part, limits, look).and_then(|seen| {
        disk::sync_file(&part)?;
        std::fs::rename(&part, to)?;
        disk::sync_folder(to)?;
        Ok(seen)
    });
    if copied.is_err() {
        // What is left of a copy that failed is of no use; the error itself is what matters.
        drop(std::fs::remove_file(&part));
    }
    copied
}

fn copy_to_part<T>(
    from: &Path,
    key: &DatabaseKey,
    part: &Path,
    limits: Limits,
    look: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    drop(std::fs::remove_file(part));
    let source = cipher::connect(from, key, Access::Read, Limits::default())?;
    let mut target = cipher::connect(part, key, Access::Copy, limits)?;
    let moment = Transaction::new_unchecked(&source, TransactionBehavior::Deferred)?;
    let seen = look(&moment)?;
    copy_pages(&moment, &mut target)?;
    // One file without a log: it can lie on a stick that may only be read.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    target.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(seen)
}

fn copy_pages(source: &Connection, target: &mut Connection) -> Result<(), StoreError> {
    let backup = Backup::new(source, target)?;
    match backup.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Busy),
    }
}
