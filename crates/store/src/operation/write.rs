//! Puts rows at the end of the operations log.

use super::OperationKind;
use crate::{error::StoreError, tx::Tx, value::Column};
use nadi_base::OperationId;
use rusqlite::{OptionalExtension as _, params, types::Value};

const END: &str = "SELECT sequence, at, tick FROM operation WHERE device = ?1 \
    ORDER BY sequence DESC LIMIT 1";
const LAST_OF_FIELD: &str = "SELECT id FROM operation WHERE record = ?1 AND field = ?2 \
    ORDER BY row DESC LIMIT 1";
const INSERT: &str = "INSERT INTO operation (id, device, sequence, at, tick, person, kind, record_kind, \
    record, field, value, supersedes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

/// One change of one field.
pub(crate) struct Change {
    kind: OperationKind,
    field: String,
    value: Value,
    first: bool,
}

impl Change {
    /// The first value of a field of a new record, which supersedes nothing.
    pub(crate) fn first(field: &str, value: Value) -> Self {
        Self { kind: OperationKind::Set, field: field.to_owned(), value, first: true }
    }

    /// A new value of a field.
    pub(crate) fn set(field: &str, value: Value) -> Self {
        Self { kind: OperationKind::Set, field: field.to_owned(), value, first: false }
    }

    /// The field that changed.
    pub(crate) fn field(&self) -> &str {
        &self.field
    }

    /// A new member of a set.
    pub(crate) fn add(field: &str, member: impl Into<String>) -> Self {
        let value = Value::Text(member.into());
        Self { kind: OperationKind::Add, field: field.to_owned(), value, first: false }
    }

    /// A member that left a set.
    pub(crate) fn remove(field: &str, member: impl Into<String>) -> Self {
        let value = Value::Text(member.into());
        Self { kind: OperationKind::Remove, field: field.to_owned(), value, first: false }
    }

    /// The end of a record.
    pub(crate) const fn tombstone() -> Self {
        let field = String::new();
        Self { kind: OperationKind::Tombstone, field, value: Value::Null, first: true }
    }
}

/// Where the log of this device ends: its last sequence, and its hybrid logical time, which follows
/// the wall clock but never goes back when somebody sets the clock back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LogEnd {
    sequence: i64,
    at: i64,
    tick: i64,
}

impl LogEnd {
    fn read(tx: &Tx<'_>) -> Result<Self, StoreError> {
        let mut statement = tx.connection().prepare_cached(END)?;
        let end = statement.query_row([tx.who().device.to_value()], |row| {
            Ok(Self { sequence: row.get(0)?, at: row.get(1)?, tick: row.get(2)? })
        });
        Ok(end.optional()?.unwrap_or(Self { sequence: 0, at: 0, tick: 0 }))
    }

    const fn next(self, now: i64) -> Self {
        let sequence = self.sequence + 1;
        if now > self.at {
            Self { sequence, at: now, tick: 0 }
        } else {
            Self { sequence, at: self.at, tick: self.tick + 1 }
        }
    }
}

/// Writes one change of a record.
pub(crate) fn write(
    tx: &mut Tx<'_>,
    record_kind: &str,
    record: [u8; 16],
    change: Change,
) -> Result<(), StoreError> {
    let last = match tx.log_end {
        Some(end) => end,
        None => LogEnd::read(tx)?,
    };
    let end = last.next(tx.now().millis());
    let supersedes = if change.first { None } else { last_of(tx, record, &change.field)? };
    let id = OperationId::fresh(tx.clock(), tx.entropy());
    tx.connection().prepare_cached(INSERT)?.execute(params![
        id.to_value(),
        tx.who().device.to_value(),
        end.sequence,
        end.at,
        end.tick,
        tx.who().person.to_value(),
        change.kind.as_str(),
        record_kind,
        record,
        change.field,
        change.value,
        supersedes,
    ])?;
    tx.log_end = Some(end);
    Ok(())
}

fn last_of(tx: &Tx<'_>, record: [u8; 16], field: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = tx.connection().prepare_cached(LAST_OF_FIELD)?;
    Ok(statement.query_row(params![record, field], |row| row.get(0)).optional()?)
}
