//! Reads the trail by person, patient, action, outcome and time.

use super::{
    Outcome, Row,
    row::{COLUMNS, from_row},
};
use crate::{error::StoreError, snapshot::Snapshot, value::Column};
use nadi_base::{PatientId, PersonId, Timestamp};
use rusqlite::{params_from_iter, types::Value};

/// Which rows; what is left out does not narrow it.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Done by this person.
    pub person: Option<PersonId>,
    /// Done to this patient's record.
    pub patient: Option<PatientId>,
    /// This action only.
    pub action: Option<String>,
    /// Ended this way.
    pub outcome: Option<Outcome>,
    /// At this moment or later.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
}

impl Filter {
    fn conditions(&self) -> (String, Vec<Value>) {
        let parts = [
            ("person = ?", self.person.map(|id| id.to_value())),
            ("patient = ?", self.patient.map(|id| id.to_value())),
            ("action = ?", self.action.as_ref().map(Column::to_value)),
            ("outcome = ?", self.outcome.map(|outcome| outcome.to_value())),
            ("at >= ?", self.from.map(|at| at.to_value())),
            ("at < ?", self.until.map(|at| at.to_value())),
        ];
        let mut sql = String::from("WHERE 1");
        let mut given = Vec::new();
        for (condition, value) in parts {
            if let Some(value) = value {
                sql.push_str(" AND ");
                sql.push_str(condition);
                given.push(value);
            }
        }
        (sql, given)
    }
}

/// Some rows of the trail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The rows, newest first.
    pub rows: Vec<Row>,
    /// Whether older ones follow.
    pub more: bool,
}

impl Snapshot<'_> {
    /// Rows of the trail, newest first.
    pub fn audit(&self, filter: &Filter, limit: u32, skip: u32) -> Result<Page, StoreError> {
        let (conditions, mut given) = filter.conditions();
        given.extend([limit.saturating_add(1).to_value(), skip.to_value()]);
        let sql = format!(
            "SELECT {COLUMNS} FROM audit {conditions} ORDER BY sequence DESC LIMIT ? OFFSET ?"
        );
        let mut rows = Vec::new();
        each(self, &sql, given, |row| {
            rows.push(row);
            Ok(())
        })?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        Ok(Page { rows, more })
    }
}

/// Hands every row of a filter on, oldest first, without holding them all.
pub(super) fn each_filtered(
    snapshot: &Snapshot<'_>,
    filter: &Filter,
    give: impl FnMut(Row) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let (conditions, given) = filter.conditions();
    each(
        snapshot,
        &format!("SELECT {COLUMNS} FROM audit {conditions} ORDER BY sequence"),
        given,
        give,
    )
}

fn each(
    snapshot: &Snapshot<'_>,
    sql: &str,
    given: Vec<Value>,
    mut give: impl FnMut(Row) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = snapshot.connection().prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(given))?;
    while let Some(row) = rows.next()? {
        give(from_row(row)?)?;
    }
    Ok(())
}
