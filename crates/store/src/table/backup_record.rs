//! Backups that were made, as this clinic file remembers them.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
};
use nadi_base::{BackupId, Timestamp};

words! {
    /// What became of a backup.
    BackupStatus {
        /// Written and checked.
        Complete "complete"
        /// Did not pass; what there was of it was removed.
        Failed "failed"
        /// Removed because newer ones are there.
        Pruned "pruned"
    }
}

record! {
    /// One backup.
    BackupRecord in "backup_record", id BackupId, logged false {
        /// The name of its folder.
        folder: String,
        /// What became of it.
        status: BackupStatus,
        /// How large it is.
        bytes: Option<u64>,
        /// When it was copied to the second folder.
        copied_at: Option<Timestamp>,
        /// The code of the error that it failed with.
        error: Option<String>,
    }
}

impl Reader<'_, BackupRecord> {
    /// The newest, newest first.
    pub fn newest(&self, limit: u32) -> Result<Vec<Saved<BackupRecord>>, StoreError> {
        self.list("ORDER BY row DESC LIMIT ?1", [limit])
    }

    /// The last one that was complete.
    pub fn last_complete(&self) -> Result<Option<Saved<BackupRecord>>, StoreError> {
        Ok(self.list("WHERE status = 'complete' ORDER BY row DESC LIMIT 1", [])?.pop())
    }
}
