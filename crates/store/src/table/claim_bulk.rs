//! Many claims of a file saved at once.
//!
//! A chunk of an import is one transaction with one row of the trail, and one change of the import's own
//! record in the operations log: not a row for each field of each claim (`docs/decisions` says why, and
//! how the trail stays honest). Rows go in through statements that stay prepared for the whole chunk.

use crate::{
    error::StoreError,
    table::{ClaimFinding, ClaimStatus, PackedClaims, claim_block},
    tx::Tx,
    value::{Column, Id as _},
};
use nadi_base::{ClaimId, ClaimImportId};
use rusqlite::{CachedStatement, Connection, Statement, ToSql, params};

const IMPORT_ROW: &str = "SELECT row FROM claim_import WHERE id = ?1";
const LAST_ROW: &str = "SELECT coalesce(max(row), 0) FROM claim";
const LAST_HEAD: &str = "SELECT coalesce(max(row), 0) FROM claim_head WHERE import = ?1";
const PUT_HEAD: &str = "INSERT INTO claim_head (import, segments, raw) VALUES (?1, ?2, ?3)";
const PUT_CLAIM: &str = "INSERT OR IGNORE INTO claim (row, id, created, updated, version, number, again, \
    origin, status, frequency, payer_id, payer, payer_number, provider, rendering, place, \
    diagnosis, patient_name, member, served_from, served_to, charge, segment, raw) VALUES (?1, ?2, ?3, \
    ?3, 1, ?4, ?5, 'imported', ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, \
    x'')";
const PUT_FINDING: &str = "INSERT INTO claim_finding (claim, import, rule, severity, category, loop, \
    segment, element, position, raw_at, said) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
const FAILS: &str = "UPDATE claim SET status = 'failed' WHERE row = ?1";
const NEXT_AGAIN: &str = "SELECT coalesce(max(again) + 1, 0) FROM claim WHERE number = ?1";

/// A claim of a file. Days are written YYYY-MM-DD, empty texts are none.
#[derive(Clone, Copy)]
pub struct NewClaim<'a> {
    /// CLM01.
    pub number: &'a str,
    /// What the check made of it.
    pub status: ClaimStatus,
    /// CLM05-3.
    pub frequency: &'a str,
    /// The payer's id.
    pub payer_id: &'a str,
    /// The payer's name.
    pub payer: &'a str,
    /// The payer's number for an earlier claim, REF*F8.
    pub payer_number: &'a str,
    /// NPI of the billing provider.
    pub provider: &'a str,
    /// NPI of who treated.
    pub rendering: &'a str,
    /// Place of service.
    pub place: &'a str,
    /// The first diagnosis.
    pub diagnosis: &'a str,
    /// The patient's name: last, first.
    pub patient_name: &'a str,
    /// The member number of the subscriber.
    pub member: &'a str,
    /// The first day of service.
    pub served_from: &'a str,
    /// The last day of service.
    pub served_to: &'a str,
    /// What is charged, in cents.
    pub charge: i64,
    /// The number of its `CLM` in the file.
    pub segment: u32,
}

/// A line of a claim of a file. Days are written YYYY-MM-DD, empty texts are none.
#[derive(Clone, Copy)]
pub struct NewLine<'a> {
    /// The procedure's code.
    pub procedure: &'a str,
    /// Its modifiers with `:` between them.
    pub modifiers: &'a str,
    /// The units as written.
    pub units: &'a str,
    /// The charge in cents.
    pub charge: i64,
    /// The first day of service.
    pub served_from: &'a str,
    /// The last day of service.
    pub served_to: &'a str,
    /// The diagnoses it points to, as written.
    pub pointers: &'a str,
    /// The line's own number, REF*6R.
    pub control: &'a str,
    /// Its place of service, where it differs from the claim's.
    pub place: &'a str,
}

/// Saves claims of one import within one transaction.
pub struct ClaimChunk<'c> {
    connection: &'c Connection,
    import: i64,
    head: i64,
    now: i64,
    row: i64,
    ids: Ids,
    claim: CachedStatement<'c>,
    finding: CachedStatement<'c>,
}

impl<'c> Tx<'c> {
    /// Begins to save claims of an import. Whoever does changes the import's record and writes the trail
    /// in the same transaction.
    pub fn claim_chunk(&mut self, import: ClaimImportId) -> Result<ClaimChunk<'c>, StoreError> {
        let connection = self.connection();
        let one = |sql: &str, given: &dyn ToSql| {
            connection.prepare_cached(sql)?.query_row([given], |row| row.get::<_, i64>(0))
        };
        let import = one(IMPORT_ROW, &import.to_value())?;
        let first = ClaimId::fresh(self.clock(), self.entropy());
        Ok(ClaimChunk {
            connection,
            import,
            head: one(LAST_HEAD, &import)?,
            now: self.now().millis(),
            row: connection.prepare_cached(LAST_ROW)?.query_row([], |row| row.get(0))?,
            ids: Ids(u128::from_be_bytes(first.bytes())),
            claim: connection.prepare_cached(PUT_CLAIM)?,
            finding: connection.prepare_cached(PUT_FINDING)?,
        })
    }
}

impl ClaimChunk<'_> {
    /// Saves what the claims after it stand under, from ISA to the billing provider.
    pub fn head(&mut self, segments: u32, raw: &[u8]) -> Result<(), StoreError> {
        let mut put = self.connection.prepare_cached(PUT_HEAD)?;
        put.execute(params![self.import, segments, raw])?;
        self.head = self.connection.last_insert_rowid();
        Ok(())
    }

    /// Saves a claim; true when its number had been used before.
    pub fn claim(&mut self, claim: &NewClaim<'_>) -> Result<bool, StoreError> {
        self.row += 1;
        let id = self.ids.next();
        if self.put(claim, id, 0)? {
            return Ok(false);
        }
        let mut next = self.connection.prepare_cached(NEXT_AGAIN)?;
        let again = next.query_row([claim.number], |row| row.get(0))?;
        if self.put(claim, id, again)? { Ok(true) } else { Err(StoreError::Exists("claim")) }
    }

    /// Saves the claims that were saved last as they stand in the file, under the head that was saved last.
    pub fn block(&mut self, block: &PackedClaims) -> Result<(), StoreError> {
        claim_block::put(self.connection, self.row, self.head, block)
    }

    /// Saves something found in the claim that was saved last.
    pub fn finding(&mut self, finding: &ClaimFinding) -> Result<(), StoreError> {
        let row = self.row;
        self.found(Some(row), finding)
    }

    /// Saves something found around claims.
    pub fn around(&mut self, finding: &ClaimFinding) -> Result<(), StoreError> {
        self.found(None, finding)
    }

    /// The claim that was saved last has an error after all.
    pub fn fails(&mut self) -> Result<(), StoreError> {
        self.connection.prepare_cached(FAILS)?.execute([self.row])?;
        Ok(())
    }

    fn found(&mut self, claim: Option<i64>, finding: &ClaimFinding) -> Result<(), StoreError> {
        self.finding.execute(params![
            claim,
            claim.is_none().then_some(self.import),
            finding.rule,
            finding.severity.as_str(),
            finding.category,
            finding.in_loop,
            finding.segment,
            finding.element,
            finding.position,
            finding.raw_at,
            finding.said.to_value(),
        ])?;
        Ok(())
    }

    fn put(&mut self, claim: &NewClaim<'_>, id: [u8; 16], again: i64) -> Result<bool, StoreError> {
        let put = &mut self.claim;
        put.raw_bind_parameter(1, self.row)?;
        put.raw_bind_parameter(2, &id[..])?;
        put.raw_bind_parameter(3, self.now)?;
        put.raw_bind_parameter(4, claim.number)?;
        put.raw_bind_parameter(5, again)?;
        put.raw_bind_parameter(6, claim.status.as_str())?;
        put.raw_bind_parameter(7, claim.frequency)?;
        put.raw_bind_parameter(8, claim.payer_id)?;
        put.raw_bind_parameter(9, claim.payer)?;
        bind_some(put, 10, claim.payer_number)?;
        put.raw_bind_parameter(11, claim.provider)?;
        bind_some(put, 12, claim.rendering)?;
        put.raw_bind_parameter(13, claim.place)?;
        bind_some(put, 14, claim.diagnosis)?;
        bind_some(put, 15, claim.patient_name)?;
        bind_some(put, 16, claim.member)?;
        bind_some(put, 17, claim.served_from)?;
        bind_some(put, 18, claim.served_to)?;
        put.raw_bind_parameter(19, claim.charge)?;
        put.raw_bind_parameter(20, claim.segment)?;
        Ok(put.raw_execute()? == 1)
    }
}

/// Binds a text, or nothing where it is empty.
fn bind_some(put: &mut Statement<'_>, at: usize, text: &str) -> Result<(), StoreError> {
    Ok(put.raw_bind_parameter(at, Some(text).filter(|text| !text.is_empty()))?)
}

/// Ids that follow one another: the first is as random as any, and no two chunks begin alike.
struct Ids(u128);

impl Ids {
    /// The version and variant bits of the id stay as they are: only the last 62 bits count on.
    const COUNTED: u128 = (1 << 62) - 1;

    fn next(&mut self) -> [u8; 16] {
        let counted = self.0.wrapping_add(1) & Self::COUNTED;
        self.0 = (self.0 & !Self::COUNTED) | counted;
        self.0.to_be_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_count_on_stay_ids() {
        let mut ids = Ids(u128::MAX);
        let (first, second) = (ids.next(), ids.next());
        assert_ne!(first, second, "each claim has its own");
        assert_eq!(first[..8], [0xff; 8], "time and version are those of the chunk");
        assert_eq!(first[8] >> 6, 0b11, "the variant stays when the count begins anew");
    }
}
