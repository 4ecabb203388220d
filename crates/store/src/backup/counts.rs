//! How much a clinic file holds: what a copy is compared by, and what a person sees before a restore.

use crate::{audit, error::StoreError, record::count};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Tables whose rows are counted.
const TABLES: &[&str] = &[
    "practice",
    "person",
    "person_role",
    "role",
    "device",
    "setting",
    "patient",
    "patient_identifier",
    "visit",
    "claim_import",
    "claim_head",
    "claim_block",
    "claim",
    "claim_line",
    "claim_finding",
    "claim_batch",
    "claim_sent",
    "control_number",
    "claim_response",
    "claim_answer",
    "claim_case",
    "claim_event",
    "payer",
    "coverage",
    "billing_identity",
    "fee",
    "visit_billing",
    "visit_diagnosis",
    "visit_line",
    "claim_form",
    "coding",
    "coding_line",
    "coding_event",
    "coding_query",
    "code_service",
    "code_edit",
    "training_case",
    "training_attempt",
    "consent",
    "access_grant",
    "legal_hold",
    "retention_rule",
    "recording",
    "transcript",
    "segment",
    "note",
    "note_line",
    "note_version",
    "note_letter",
    "note_flag",
    "note_template",
    "import_batch",
    "import_file",
    "erased",
    "operation",
    "audit",
    "audit_checkpoint",
];

/// Rows of each table, and where the two logs end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Rows of each table.
    pub tables: BTreeMap<String, u64>,
    /// The last row of the audit trail: its number and hash.
    pub audit_head: (u64, [u8; 32]),
    /// The last row of the operations log.
    pub last_operation: u64,
}

impl Counts {
    /// How many rows a table has.
    pub fn of(&self, table: &str) -> u64 {
        self.tables.get(table).copied().unwrap_or(0)
    }

    /// Counts what a file holds at one moment.
    pub(crate) fn take(connection: &Connection) -> Result<Self, StoreError> {
        let mut tables = BTreeMap::new();
        for table in TABLES {
            tables.insert((*table).to_owned(), count(connection, table)?);
        }
        let last: Option<i64> =
            connection.query_row("SELECT max(row) FROM operation", [], |row| row.get(0))?;
        let last_operation = last.unwrap_or(0).unsigned_abs();
        Ok(Self { tables, audit_head: audit::head(connection)?, last_operation })
    }
}
