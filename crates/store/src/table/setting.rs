//! Settings of the practice and of each person: a key and a JSON value.

use crate::{
    error::StoreError,
    operation::{self, Change},
    snapshot::Snapshot,
    tx::Tx,
    value::{Column, Id},
};
use nadi_base::PersonId;
use rusqlite::{OptionalExtension as _, params, types::Value};
use serde_json::Value as Json;
use std::collections::BTreeMap;

const ONE: &str = "SELECT value FROM setting WHERE owner = ?1 AND key = ?2";
const ALL: &str = "SELECT key, value FROM setting WHERE owner = ?1 ORDER BY key";
const SET: &str = "INSERT INTO setting (owner, key, value, updated) VALUES (?1, ?2, ?3, ?4) \
    ON CONFLICT (owner, key) DO UPDATE SET value = ?3, updated = ?4";
const UNSET: &str = "DELETE FROM setting WHERE owner = ?1 AND key = ?2";

/// Whose setting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Of everybody.
    Practice,
    /// Of one person.
    Person(PersonId),
}

impl Scope {
    /// What stands in the column: nothing for the practice, which has no id before it is set up.
    fn owner(self) -> Vec<u8> {
        match self {
            Self::Practice => Vec::new(),
            Self::Person(id) => id.bytes().to_vec(),
        }
    }

    /// The record under which the operations log has it.
    fn record(self) -> [u8; 16] {
        match self {
            Self::Practice => [0; 16],
            Self::Person(id) => id.bytes(),
        }
    }
}

impl Snapshot<'_> {
    /// One setting, if it is set.
    pub fn setting(&self, scope: Scope, key: &str) -> Result<Option<Json>, StoreError> {
        let mut statement = self.connection().prepare_cached(ONE)?;
        let text = statement.query_row(params![scope.owner(), key], |row| row.get::<_, String>(0));
        text.optional()?.map(|text| parsed(&text)).transpose()
    }

    /// Every setting of one owner.
    pub fn settings(&self, scope: Scope) -> Result<BTreeMap<String, Json>, StoreError> {
        let mut statement = self.connection().prepare_cached(ALL)?;
        let mut rows = statement.query([scope.owner()])?;
        let mut found = BTreeMap::new();
        while let Some(row) = rows.next()? {
            found.insert(row.get(0)?, parsed(&row.get::<_, String>(1)?)?);
        }
        Ok(found)
    }
}

fn parsed(text: &str) -> Result<serde_json::Value, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Unreadable("setting", "value"))
}

/// Writes settings.
pub struct SettingWriter<'t, 'c>(&'t mut Tx<'c>);

impl<'c> Tx<'c> {
    /// Settings of the practice and of each person.
    pub const fn settings(&mut self) -> SettingWriter<'_, 'c> {
        SettingWriter(self)
    }
}

impl SettingWriter<'_, '_> {
    /// Sets one.
    pub fn set(&mut self, scope: Scope, key: &str, value: &Json) -> Result<(), StoreError> {
        let mut statement = self.0.connection().prepare_cached(SET)?;
        let now = self.0.now().millis();
        statement.execute(params![scope.owner(), key, value.to_string(), now])?;
        operation::write(self.0, "setting", scope.record(), Change::set(key, value.to_value()))
    }

    /// Puts one back to what ships; nothing happens when it is not set.
    pub fn unset(&mut self, scope: Scope, key: &str) -> Result<(), StoreError> {
        let mut statement = self.0.connection().prepare_cached(UNSET)?;
        if statement.execute(params![scope.owner(), key])? == 0 {
            return Ok(());
        }
        operation::write(self.0, "setting", scope.record(), Change::set(key, Value::Null))
    }
}
