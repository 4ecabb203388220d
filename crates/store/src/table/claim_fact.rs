//! What figures are made of: one light row for each claim, without any name.

use crate::{
    error::StoreError,
    record::{Columns, Reader},
    table::{Claim, ClaimCaseSource, ClaimCaseStatus, ClaimStatus},
    value::Column,
};
use nadi_base::{Date, Timestamp};
use rusqlite::Row;

const FACTS: &str = "SELECT c.status, c.payer_id, c.payer, coalesce(c.rendering, c.provider), c.charge, \
    c.paid, c.served_from, c.original IS NOT NULL, k.source, k.status, k.rule, \
    (SELECT b.written_at FROM claim_sent s JOIN claim_batch b ON b.id = s.batch \
     WHERE s.claim = c.id AND b.written_at IS NOT NULL ORDER BY b.row DESC LIMIT 1) \
    FROM claim c LEFT JOIN claim_case k ON k.claim = c.id \
    WHERE c.status NOT IN ('erased', 'cancelled') AND c.served_from >= ?1 AND c.served_from <= ?2";

/// One claim in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimFact {
    /// How far it is.
    pub status: ClaimStatus,
    /// The payer's number.
    pub payer_id: String,
    /// The payer's name.
    pub payer: String,
    /// NPI of who treated.
    pub provider: String,
    /// Charged, in cents.
    pub charge: i64,
    /// Paid, in cents.
    pub paid: Option<i64>,
    /// The first day of service.
    pub served: Option<Date>,
    /// Whether it stands in the place of another.
    pub again: bool,
    /// Where it failed, if it did.
    pub source: Option<ClaimCaseSource>,
    /// How far the mending is.
    pub case: Option<ClaimCaseStatus>,
    /// The rule or code.
    pub rule: Option<String>,
    /// When it was written into a file last.
    pub written: Option<Timestamp>,
}

impl Reader<'_, Claim> {
    /// The claims of services on these days.
    pub fn facts(&self, from: Date, to: Date) -> Result<Vec<ClaimFact>, StoreError> {
        let mut statement = self.connection.prepare_cached(FACTS)?;
        let mut rows = statement.query([from.to_value(), to.to_value()])?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            facts.push(fact(row)?);
        }
        Ok(facts)
    }
}

fn fact(row: &Row<'_>) -> Result<ClaimFact, StoreError> {
    let mut columns = Columns::new(row, "claim");
    Ok(ClaimFact {
        status: columns.take("status")?,
        payer_id: columns.take("payer_id")?,
        payer: columns.take("payer")?,
        provider: columns.take("provider")?,
        charge: columns.take("charge")?,
        paid: columns.take("paid")?,
        served: columns.take("served_from")?,
        again: columns.take("original")?,
        source: columns.take("source")?,
        case: columns.take("case")?,
        rule: columns.take("rule")?,
        written: columns.take("written_at")?,
    })
}
