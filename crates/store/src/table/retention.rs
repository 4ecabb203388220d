//! How long each kind of record is kept.

use crate::{
    error::StoreError,
    operation::{self, Change},
    record::Columns,
    snapshot::Snapshot,
    tx::Tx,
    value::Column,
};
use rusqlite::{Row, params};

const ALL: &str = "SELECT what, trigger, days FROM retention_rule ORDER BY what";
const SET: &str = "INSERT INTO retention_rule (what, trigger, days, updated) VALUES (?1, ?2, ?3, ?4) \
    ON CONFLICT (what) DO UPDATE SET trigger = ?2, days = ?3, updated = ?4";

words! {
    /// From when the days are counted.
    RetentionTrigger {
        /// From the signing of the note.
        Signing "signing"
        /// From the day of the visit.
        Visit "visit"
        /// From the last change.
        Change "change"
        /// Never deleted by a rule.
        Never "never"
    }
}

/// How long one kind of record is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionRule {
    /// The kind of record: `audio`, `visit`, `audit`.
    pub what: String,
    /// From when the days are counted.
    pub trigger: RetentionTrigger,
    /// How many days it is kept; none for ever.
    pub days: Option<u32>,
}

impl Snapshot<'_> {
    /// Every rule of retention that is set.
    pub fn retention(&self) -> Result<Vec<RetentionRule>, StoreError> {
        let mut statement = self.connection().prepare_cached(ALL)?;
        let mut rows = statement.query([])?;
        let mut rules = Vec::new();
        while let Some(row) = rows.next()? {
            rules.push(from_row(row)?);
        }
        Ok(rules)
    }
}

fn from_row(row: &Row<'_>) -> Result<RetentionRule, StoreError> {
    let mut columns = Columns::new(row, "retention_rule");
    Ok(RetentionRule {
        what: columns.take("what")?,
        trigger: columns.take("trigger")?,
        days: columns.take("days")?,
    })
}

/// Writes rules of retention.
pub struct RetentionWriter<'t, 'c>(&'t mut Tx<'c>);

impl<'c> Tx<'c> {
    /// Rules of retention.
    pub const fn retention(&mut self) -> RetentionWriter<'_, 'c> {
        RetentionWriter(self)
    }
}

impl RetentionWriter<'_, '_> {
    /// Sets the rule of one kind of record.
    pub fn set(&mut self, rule: &RetentionRule) -> Result<(), StoreError> {
        let mut statement = self.0.connection().prepare_cached(SET)?;
        let (trigger, days) = (rule.trigger.as_str(), rule.days);
        statement.execute(params![rule.what, trigger, days, self.0.now().millis()])?;
        let value = serde_json::json!({ "trigger": trigger, "days": days }).to_value();
        operation::write(self.0, "retention_rule", [0; 16], Change::set(&rule.what, value))
    }
}
