//! Which claims a list is of.

use crate::{table::ClaimStatus, value::Column};
use nadi_base::{ClaimBatchId, ClaimImportId, Date};
use rusqlite::types::Value;

/// The claims of a file stand between its first block and its last, and those of another may among them.
const IN_IMPORT: &str = "origin = 'imported' AND row >= (SELECT min(b.row) FROM claim_import i \
    JOIN claim_head h ON h.import = i.row JOIN claim_block b ON b.head = h.row WHERE i.id = ?) \
    AND row < (SELECT max(b.row + b.claims) FROM claim_import i \
    JOIN claim_head h ON h.import = i.row JOIN claim_block b ON b.head = h.row WHERE i.id = ?) \
    AND (SELECT i.id FROM claim_block b JOIN claim_head h ON h.row = b.head \
    JOIN claim_import i ON i.row = h.import WHERE b.row <= claim.row ORDER BY b.row DESC LIMIT 1) = ?";
const WITH_RULE: &str = "row IN (SELECT claim FROM claim_finding WHERE rule = ?)";
const IN_BATCH: &str = "id IN (SELECT claim FROM claim_sent WHERE batch = ?)";

/// Which claims a list is of; what is left out does not narrow it.
#[derive(Clone, Debug, Default)]
pub struct ClaimFilter {
    /// In one of these states; all but erased where it is empty.
    pub status: Vec<ClaimStatus>,
    /// Of this payer.
    pub payer_id: Option<String>,
    /// Of this billing provider.
    pub provider: Option<String>,
    /// Whose number begins like this.
    pub number: Option<String>,
    /// Served on this day or later.
    pub from: Option<Date>,
    /// Served on this day or earlier.
    pub to: Option<Date>,
    /// Read from this file.
    pub import: Option<ClaimImportId>,
    /// In this batch.
    pub batch: Option<ClaimBatchId>,
    /// In which this rule found something.
    pub rule: Option<String>,
}

impl ClaimFilter {
    /// The conditions, and what stands for their question marks.
    pub(crate) fn conditions(&self) -> (String, Vec<Value>) {
        let (mut sql, mut given) = self.of_status();
        let parts = [
            ("payer_id = ?", self.payer_id.as_ref().map(Column::to_value)),
            ("provider = ?", self.provider.as_ref().map(Column::to_value)),
            ("number >= ?", self.number.as_ref().map(Column::to_value)),
            ("number < ?", self.number.as_ref().map(|number| format!("{number}~").into())),
            ("served_from >= ?", self.from.map(|day| day.to_value())),
            ("served_from <= ?", self.to.map(|day| day.to_value())),
            (IN_IMPORT, self.import.map(|id| id.to_value())),
            (IN_BATCH, self.batch.map(|id| id.to_value())),
            (WITH_RULE, self.rule.as_ref().map(Column::to_value)),
        ];
        for (condition, value) in parts {
            if let Some(value) = value {
                sql.push_str(" AND ");
                sql.push_str(condition);
                let marks = condition.matches('?').count();
                given.extend(std::iter::repeat_n(value, marks));
            }
        }
        (sql, given)
    }

    fn of_status(&self) -> (String, Vec<Value>) {
        if self.status.is_empty() {
            return ("WHERE status <> 'erased'".to_owned(), Vec::new());
        }
        let marks = vec!["?"; self.status.len()].join(", ");
        let given = self.status.iter().map(Column::to_value).collect();
        (format!("WHERE {}", in_status(&marks, &self.status)), given)
    }
}

/// One of these states. The index of states leaves out what has passed, and is only taken when the question
/// does so too.
pub(crate) fn in_status(marks: &str, status: &[ClaimStatus]) -> String {
    let passed = status.contains(&ClaimStatus::Passed);
    let unpassed = if passed { "" } else { "status <> 'passed' AND " };
    format!("{unpassed}status IN ({marks})")
}
