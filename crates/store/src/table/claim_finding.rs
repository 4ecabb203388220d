//! What checks found in claims, and around the claims of a file.

use crate::{
    error::StoreError,
    record::{Columns, Reader, Writer},
    table::{Claim, ClaimImport},
    value::Column,
};
use nadi_base::{ClaimId, ClaimImportId, Sensitive};
use rusqlite::{Connection, Params, Row, params_from_iter};

const COLUMNS: &str =
    "rule, severity, category, loop, segment, element, position, raw_at, said FROM claim_finding";
const OF_CLAIM: &str = "claim = (SELECT row FROM claim WHERE id = ?1)";
const OF_IMPORT: &str = "import = (SELECT row FROM claim_import WHERE id = ?1)";
const DROP: &str = "DELETE FROM claim_finding WHERE claim = (SELECT row FROM claim WHERE id = ?1)";
const PUT: &str = "INSERT INTO claim_finding (claim, rule, severity, category, loop, segment, \
    element, position, raw_at, said) SELECT row, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM claim \
    WHERE id = ?1";
const TOP: &str = "SELECT rule, category, count(*) FROM claim_finding \
    WHERE severity = 'error' GROUP BY rule, category ORDER BY count(*) DESC, rule LIMIT ?1";

words! {
    /// How much a finding matters.
    FindingSeverity {
        /// Worth knowing.
        Info "info"
        /// Look at it; nothing stops.
        Warning "warning"
        /// Must be mended first.
        Error "error"
    }
}

/// One thing that a check found. Its words come from the catalogue when it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimFinding {
    /// The rule.
    pub rule: String,
    /// How much it matters.
    pub severity: FindingSeverity,
    /// What kind of trouble it is, a word of the catalogue.
    pub category: String,
    /// The loop; empty for the envelope.
    pub in_loop: String,
    /// The segment.
    pub segment: String,
    /// The element, from 1; 0 where it is about the segment.
    pub element: u32,
    /// Number of the segment in the file, from 1; 0 where there is none.
    pub position: u32,
    /// Number of the segment, from 1, in the claim's head followed by its own segments.
    pub raw_at: Option<u32>,
    /// What the words of the rule are filled with: names and values.
    pub said: Option<Sensitive<serde_json::Value>>,
}

/// How often a rule found an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleCount {
    /// The rule.
    pub rule: String,
    /// What kind of trouble it is.
    pub category: String,
    /// How often.
    pub count: u64,
}

impl Reader<'_, Claim> {
    /// What was found in a claim when it was checked last.
    pub fn findings(&self, claim: ClaimId) -> Result<Vec<ClaimFinding>, StoreError> {
        found(self.connection, OF_CLAIM, [claim.to_value()])
    }

    /// The rules that found the most errors.
    pub fn top_rules(&self, limit: u32) -> Result<Vec<RuleCount>, StoreError> {
        let mut statement = self.connection.prepare_cached(TOP)?;
        let rows = statement.query_map([limit], |row| {
            let count = row.get::<_, i64>(2)?.unsigned_abs();
            Ok(RuleCount { rule: row.get(0)?, category: row.get(1)?, count })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Reader<'_, ClaimImport> {
    /// What was found around the claims of a file.
    pub fn findings(&self, import: ClaimImportId) -> Result<Vec<ClaimFinding>, StoreError> {
        found(self.connection, OF_IMPORT, [import.to_value()])
    }
}

fn found(
    connection: &Connection,
    which: &str,
    given: impl Params,
) -> Result<Vec<ClaimFinding>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE {which} ORDER BY row");
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(given)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(from_row(row)?);
    }
    Ok(found)
}

fn from_row(row: &Row<'_>) -> Result<ClaimFinding, StoreError> {
    let mut columns = Columns::new(row, "claim_finding");
    Ok(ClaimFinding {
        rule: columns.take("rule")?,
        severity: columns.take("severity")?,
        category: columns.take("category")?,
        in_loop: columns.take("loop")?,
        segment: columns.take("segment")?,
        element: columns.take("element")?,
        position: columns.take("position")?,
        raw_at: columns.take("raw_at")?,
        said: columns.take("said")?,
    })
}

impl Writer<'_, '_, Claim> {
    /// Puts these findings in the place of those that a claim has.
    pub fn put_findings(
        &mut self,
        claim: ClaimId,
        findings: &[ClaimFinding],
    ) -> Result<(), StoreError> {
        let connection = self.tx.connection();
        connection.prepare_cached(DROP)?.execute([claim.to_value()])?;
        self.tx.mark_deleted();
        let mut put = connection.prepare_cached(PUT)?;
        for finding in findings {
            put.execute(params_from_iter(values(claim, finding)))?;
        }
        Ok(())
    }
}

fn values(claim: ClaimId, finding: &ClaimFinding) -> [rusqlite::types::Value; 10] {
    [
        claim.to_value(),
        finding.rule.to_value(),
        finding.severity.to_value(),
        finding.category.to_value(),
        finding.in_loop.to_value(),
        finding.segment.to_value(),
        finding.element.to_value(),
        finding.position.to_value(),
        finding.raw_at.to_value(),
        finding.said.to_value(),
    ]
}
