//! Numbers that are given once: of interchanges, groups, sets, claims.
//!
//! The next number is one more than the last, and never less than the seconds since 2020. A profile that is
//! restored from a backup has forgotten its last numbers, but not what time it is: as long as fewer than one
//! a second were given, it does not give one again. Nine digits last until 2051.

use crate::{
    error::StoreError,
    operation::{self, Change},
    tx::Tx,
};
use rusqlite::{OptionalExtension as _, params, types::Value};

/// The first moment of 2020, in seconds since 1970.
const EPOCH: i64 = 1_577_836_800;
const LAST: &str = "SELECT last FROM control_number WHERE kind = ?1";
const SET: &str = "INSERT INTO control_number (kind, last) VALUES (?1, ?2) \
    ON CONFLICT (kind) DO UPDATE SET last = ?2";

words! {
    /// What a number is given to.
    ControlNumber {
        /// ISA13.
        Interchange "interchange"
        /// GS06.
        Group "group"
        /// ST02.
        Set "set"
        /// BHT03.
        Reference "reference"
        /// CLM01.
        Claim "claim"
    }
}

impl Tx<'_> {
    /// The first of `count` numbers of a kind that nothing else ever gets.
    pub fn control_numbers(&mut self, kind: ControlNumber, count: u32) -> Result<i64, StoreError> {
        let mut statement = self.connection().prepare_cached(LAST)?;
        let last: Option<i64> =
            statement.query_row([kind.as_str()], |row| row.get(0)).optional()?;
        let first = (last.unwrap_or(0) + 1).max(self.now().millis() / 1000 - EPOCH);
        let last = first + i64::from(count.max(1)) - 1;
        self.connection().prepare_cached(SET)?.execute(params![kind.as_str(), last])?;
        let change = Change::set(kind.as_str(), Value::Integer(last));
        operation::write(self, "control_number", [0; 16], change)?;
        Ok(first)
    }
}
