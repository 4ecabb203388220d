//! What a restore would mean: what is in the backup against what is in the clinic now.

use super::{BackupError, Counts, Manifest, verify_file};
use crate::database::Database;
use std::path::Path;

/// What would change if a backup took the present clinic's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The backup, with what it holds.
    pub manifest: Manifest,
    /// What the clinic holds now.
    pub now: Counts,
    /// Changes made since the backup, which would be set aside.
    pub changes_lost: u64,
    /// Records erased since the backup, which would be erased again.
    pub erased_again: u64,
}

/// Checks a backup and says what restoring it would mean. Nothing is changed.
pub fn preview(db: &Database, folder: &Path) -> Result<Preview, BackupError> {
    let manifest = verify_file(folder, db.key(), &db.surroundings().integrity)?;
    db.read(|r| {
        let now = Counts::take(r.connection())?;
        let since = |sql: &str, from: u64| {
            r.connection().query_row(sql, [from.cast_signed()], |row| row.get::<_, i64>(0))
        };
        let last = manifest.counts.last_operation;
        let changes = since("SELECT count(*) FROM operation WHERE row > ?1", last)?;
        let made = manifest.at.millis().unsigned_abs();
        let erased = since("SELECT count(*) FROM erased WHERE at >= ?1", made)?;
        let (changes_lost, erased_again) = (changes.unsigned_abs(), erased.unsigned_abs());
        Ok(Preview { manifest, now, changes_lost, erased_again })
    })
}
