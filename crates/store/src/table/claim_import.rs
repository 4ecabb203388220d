//! Files of claims that were read into the practice, and how far each is.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
};
use nadi_base::{ClaimImportId, PersonId, Sensitive, Timestamp};

words! {
    /// How far the reading of a file is.
    ClaimImportStatus {
        /// Begun; where it was stopped it goes on.
        Running "running"
        /// Every claim of the file is saved.
        Done "done"
        /// The file could not be read to its end.
        Failed "failed"
        /// Stopped by a person; goes on when it is asked for again.
        Stopped "stopped"
    }
}

record! {
    /// One file of claims that was read into the practice.
    ClaimImport in "claim_import", id ClaimImportId, logged true {
        /// The name of the file, without its folder.
        file_name: Option<Sensitive<String>>,
        /// SHA-256 of the file: the same file is never read in twice.
        file_hash: Vec<u8>,
        /// Its length.
        file_bytes: u64,
        /// Which rules it was checked by: `full` or `syntax`.
        profile: String,
        /// For which payer it was checked.
        payer: Option<String>,
        /// How far it is.
        status: ClaimImportStatus,
        /// Claims of the file that are saved, from its first on: it goes on with the next.
        saved: u64,
        /// How many of them have no error.
        passed: u64,
        /// How many of them have an error.
        failed: u64,
        /// Warnings, those about the envelope included.
        warnings: u64,
        /// Findings, those about the envelope included.
        findings: u64,
        /// Lines of the saved claims.
        lines: u64,
        /// The number of the first claim.
        first_number: Option<String>,
        /// The number of the last saved claim.
        last_number: Option<String>,
        /// Who began it.
        started_by: Option<PersonId>,
        /// Why it could not be read to its end, in words without anything of a patient.
        error: Option<String>,
        /// When it ended.
        ended_at: Option<Timestamp>,
    }
}

impl Default for ClaimImport {
    fn default() -> Self {
        Self {
            file_name: None,
            file_hash: Vec::new(),
            file_bytes: 0,
            profile: String::new(),
            payer: None,
            status: ClaimImportStatus::Running,
            saved: 0,
            passed: 0,
            failed: 0,
            warnings: 0,
            findings: 0,
            lines: 0,
            first_number: None,
            last_number: None,
            started_by: None,
            error: None,
            ended_at: None,
        }
    }
}

impl Reader<'_, ClaimImport> {
    /// The reading of a file, by its hash.
    pub fn of_file(&self, hash: &[u8; 32]) -> Result<Option<Saved<ClaimImport>>, StoreError> {
        Ok(self.list("WHERE file_hash = ?1", [&hash[..]])?.pop())
    }

    /// The newest, newest first.
    pub fn newest(&self, limit: u32) -> Result<Vec<Saved<ClaimImport>>, StoreError> {
        self.list("ORDER BY row DESC LIMIT ?1", [limit])
    }
}
