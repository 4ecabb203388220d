//! Payers, and what they want.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
};
use nadi_base::PayerId;

record! {
    /// Somebody who pays for patients.
    Payer in "payer", id PayerId, logged true {
        /// Its name.
        name: String,
        /// The number that claims name it with.
        number: String,
        /// The kind of its plans: SBR09.
        filing: String,
        /// The address, where it wants it.
        address: Option<serde_json::Value>,
        /// Days after the service within which it takes claims.
        filing_limit_days: u16,
        /// Rules that do not count for it.
        rules_off: Vec<String>,
        /// Whether its claims go out as a test.
        test: bool,
        /// Whether it can be chosen.
        active: bool,
    }
}

impl Reader<'_, Payer> {
    /// The payer with a number.
    pub fn by_number(&self, number: &str) -> Result<Option<Saved<Payer>>, StoreError> {
        Ok(self.list("WHERE number = ?1", [number])?.pop())
    }
}
