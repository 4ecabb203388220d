//! The lines of claims. They are made from the claim's segments, so no log has them. Those of a claim that
//! was read from a file lie in its block until something comes to be known of them.

use crate::{
    error::StoreError,
    record::{Columns, Reader, Writer},
    table::Claim,
    value::Column,
};
use nadi_base::{ClaimId, Date};
use rusqlite::{Row, params_from_iter};

const OF_CLAIM: &str = "SELECT number, procedure, modifiers, units, charge, served_from, served_to, \
    pointers, control, place, expected, allowed, paid, adjustments FROM claim_line \
    WHERE claim = (SELECT row FROM claim WHERE id = ?1) ORDER BY number";
const DROP: &str = "DELETE FROM claim_line WHERE claim = (SELECT row FROM claim WHERE id = ?1)";
const PUT: &str = "INSERT INTO claim_line (claim, number, procedure, modifiers, units, charge, \
    served_from, served_to, pointers, control, place, expected, allowed, paid, adjustments) \
    SELECT row, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15 FROM claim WHERE id = ?1";

/// One service line of a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimLine {
    /// Its place in the claim, from 1.
    pub number: u32,
    /// The procedure's code.
    pub procedure: String,
    /// Its modifiers with `:` between them.
    pub modifiers: String,
    /// The units as written.
    pub units: String,
    /// The charge in cents.
    pub charge: i64,
    /// The first day of service.
    pub served_from: Option<Date>,
    /// The last day of service.
    pub served_to: Option<Date>,
    /// The diagnoses it points to, as written.
    pub pointers: String,
    /// The line's own number, REF*6R.
    pub control: Option<String>,
    /// Its place of service, where it differs from the claim's.
    pub place: Option<String>,
    /// What should be paid, in cents.
    pub expected: Option<i64>,
    /// What the payer allows, in cents.
    pub allowed: Option<i64>,
    /// What was paid, in cents.
    pub paid: Option<i64>,
    /// What the payer took off: group, reason and cents of each.
    pub adjustments: Option<serde_json::Value>,
}

impl Reader<'_, Claim> {
    /// The lines of a claim in order.
    pub fn lines(&self, claim: ClaimId) -> Result<Vec<ClaimLine>, StoreError> {
        let mut statement = self.connection.prepare_cached(OF_CLAIM)?;
        let mut rows = statement.query([claim.to_value()])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(from_row(row)?);
        }
        if lines.is_empty() { self.lines_as_read(claim) } else { Ok(lines) }
    }
}

fn from_row(row: &Row<'_>) -> Result<ClaimLine, StoreError> {
    let mut columns = Columns::new(row, "claim_line");
    Ok(ClaimLine {
        number: columns.take("number")?,
        procedure: columns.take("procedure")?,
        modifiers: columns.take("modifiers")?,
        units: columns.take("units")?,
        charge: columns.take("charge")?,
        served_from: columns.take("served_from")?,
        served_to: columns.take("served_to")?,
        pointers: columns.take("pointers")?,
        control: columns.take("control")?,
        place: columns.take("place")?,
        expected: columns.take("expected")?,
        allowed: columns.take("allowed")?,
        paid: columns.take("paid")?,
        adjustments: columns.take("adjustments")?,
    })
}

impl Writer<'_, '_, Claim> {
    /// Puts these lines in the place of those that a claim has.
    pub fn put_lines(&mut self, claim: ClaimId, lines: &[ClaimLine]) -> Result<(), StoreError> {
        let connection = self.tx.connection();
        connection.prepare_cached(DROP)?.execute([claim.to_value()])?;
        self.tx.mark_deleted();
        let mut put = connection.prepare_cached(PUT)?;
        for line in lines {
            put.execute(params_from_iter(values(claim, line)))?;
        }
        Ok(())
    }
}

fn values(claim: ClaimId, line: &ClaimLine) -> [rusqlite::types::Value; 15] {
    [
        claim.to_value(),
        line.number.to_value(),
        line.procedure.to_value(),
        line.modifiers.to_value(),
        line.units.to_value(),
        line.charge.to_value(),
        line.served_from.to_value(),
        line.served_to.to_value(),
        line.pointers.to_value(),
        line.control.to_value(),
        line.place.to_value(),
        line.expected.to_value(),
        line.allowed.to_value(),
        line.paid.to_value(),
        line.adjustments.to_value(),
    ]
}
