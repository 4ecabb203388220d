//! What services cost, and what payers agreed to pay.

use crate::{error::StoreError, record::Writer};
use nadi_base::{Date, FeeId, PayerId};

record! {
    /// One line of the fee list, in cents for one unit.
    Fee in "fee", id FeeId, logged true {
        /// The code; empty where it is of a level alone.
        code: String,
        /// The key of a visit's level; beside a code, the level that the code is the practice's number for.
        level: String,
        /// The modifier that it holds for; empty for all.
        modifier: String,
        /// What is charged.
        fee: i64,
        /// The payer whose agreement it is.
        payer: Option<PayerId>,
        /// What that payer agreed to pay.
        agreed: Option<i64>,
        /// From this day on.
        valid_from: Option<Date>,
    }
}

impl Writer<'_, '_, Fee> {
    /// Takes a line off the list.
    pub fn take_off(&mut self, id: FeeId) -> Result<(), StoreError> {
        self.remove(id)
    }
}
