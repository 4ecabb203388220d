//! Reads the operations log: the version history of a record.

use super::OperationKind;
use crate::{
    error::StoreError,
    record::Columns,
    snapshot::Snapshot,
    value::{Id, hex},
};
use nadi_base::{DeviceId, OperationId, PersonId, Sensitive, Timestamp};
use rusqlite::{Row, types::Value};

const OF_RECORD: &str = "SELECT id, device, sequence, at, person, kind, field, supersedes, erased, value \
    FROM operation WHERE record = ?1 ORDER BY row";

/// One row of the operations log.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Its id.
    pub id: OperationId,
    /// The device on which it was made.
    pub device: DeviceId,
    /// Counts the operations of that device.
    pub sequence: u64,
    /// When it was made, by the hybrid logical clock.
    pub at: Timestamp,
    /// Who made it.
    pub person: Option<PersonId>,
    /// What it does.
    pub kind: OperationKind,
    /// The field; empty for the whole record.
    pub field: String,
    /// The operation whose value its author saw.
    pub supersedes: Option<OperationId>,
    /// Whether the value was erased.
    pub erased: bool,
    /// The value; none when it was erased or is empty.
    pub value: Option<Sensitive<String>>,
}

impl Snapshot<'_> {
    /// What was done to a record, oldest first.
    pub fn history(&self, record: impl Id) -> Result<Vec<Operation>, StoreError> {
        let mut statement = self.connection().prepare_cached(OF_RECORD)?;
        let mut rows = statement.query([record.bytes()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(from_row(row)?);
        }
        Ok(found)
    }
}

fn from_row(row: &Row<'_>) -> Result<Operation, StoreError> {
    let mut columns = Columns::new(row, "operation");
    Ok(Operation {
        id: columns.take("id")?,
        device: columns.take("device")?,
        sequence: columns.take("sequence")?,
        at: columns.take("at")?,
        person: columns.take("person")?,
        kind: columns.take("kind")?,
        field: columns.take("field")?,
        supersedes: columns.take("supersedes")?,
        erased: columns.take("erased")?,
        value: shown(row.get("value")?),
    })
}

/// The value as text; the history shows it, nothing computes with it.
fn shown(value: Value) -> Option<Sensitive<String>> {
    match value {
        Value::Null => None,
        Value::Integer(number) => Some(number.to_string().into()),
        Value::Real(number) => Some(number.to_string().into()),
        Value::Text(text) => Some(text.into()),
        Value::Blob(bytes) => Some(hex(&bytes).into()),
    }
}
