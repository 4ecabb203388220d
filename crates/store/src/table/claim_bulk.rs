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
const PUT_CLAIMS: &str = "INSERT OR IGNORE INTO claim (created, updated, version, row, id, number, again, \
    origin, status, frequency, payer_id, payer, payer_number, provider, rendering, place, diagnosis, \
    patient_name, member, served_from, served_to, charge, segment, raw) VALUES ";
/// The values of one claim; the first parameter of all is the time.
const VALUES: &str =
    "(?1, ?1, 1, ?, ?, ?, ?, 'imported', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, x'')";
const IS_THERE: &str = "SELECT 1 FROM claim WHERE row = ?1";
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

/// Claims that go in with one statement: the engine's work for a statement is as much as for a row.
const TOGETHER: usize = 16;
/// What is bound for a claim.
const BOUND: usize = 19;

/// Saves claims of one import within one transaction. Some wait for those after them, until
/// [`ClaimChunk::finish`]; a chunk that is not finished must not be kept.
pub struct ClaimChunk<'c, 'd> {
    connection: &'c Connection,
    import: i64,
    head: i64,
    now: i64,
    row: i64,
    ids: Ids,
    claims: CachedStatement<'c>,
    waiting: Vec<Waiting<'d>>,
    doubled: Vec<i64>,
    finding: CachedStatement<'c>,
}

/// A claim that is not saved yet.
struct Waiting<'d> {
    row: i64,
    id: [u8; 16],
    claim: NewClaim<'d>,
}

impl<'c> Tx<'c> {
    /// Begins to save claims of an import. Whoever does changes the import's record and writes the trail
    /// in the same transaction.
    pub fn claim_chunk<'d>(
        &mut self,
        import: ClaimImportId,
    ) -> Result<ClaimChunk<'c, 'd>, StoreError> {
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
            claims: connection.prepare_cached(&put_claims(TOGETHER))?,
            waiting: Vec::with_capacity(TOGETHER),
            doubled: Vec::new(),
            finding: connection.prepare_cached(PUT_FINDING)?,
        })
    }
}

impl<'d> ClaimChunk<'_, 'd> {
    /// Saves what the claims after it stand under, from ISA to the billing provider.
    pub fn head(&mut self, segments: u32, raw: &[u8]) -> Result<(), StoreError> {
        let mut put = self.connection.prepare_cached(PUT_HEAD)?;
        put.execute(params![self.import, segments, raw])?;
        self.head = self.connection.last_insert_rowid();
        Ok(())
    }

    /// Takes the next claim and gives its row.
    pub fn claim(&mut self, claim: NewClaim<'d>) -> Result<i64, StoreError> {
        self.row += 1;
        self.waiting.push(Waiting { row: self.row, id: self.ids.next(), claim });
        if self.waiting.len() == TOGETHER {
            put_waiting(&mut self.claims, self.now, 0, &self.waiting)?;
            self.look_after()?;
        }
        Ok(self.row)
    }

    /// Saves the claims that still wait, and gives the rows of those whose number had been used before.
    pub fn finish(&mut self) -> Result<Vec<i64>, StoreError> {
        if !self.waiting.is_empty() {
            let mut put = self.connection.prepare(&put_claims(self.waiting.len()))?;
            put_waiting(&mut put, self.now, 0, &self.waiting)?;
            self.look_after()?;
        }
        Ok(std::mem::take(&mut self.doubled))
    }

    /// Saves those of the claims that were put whose number had been used before.
    fn look_after(&mut self) -> Result<(), StoreError> {
        if self.connection.changes() == self.waiting.len() as u64 {
            self.waiting.clear();
            return Ok(());
        }
        let mut is_there = self.connection.prepare_cached(IS_THERE)?;
        for one in self.waiting.drain(..) {
            if !is_there.exists([one.row])? {
                self.doubled.push(one.row);
                put_again(self.connection, self.now, one)?;
            }
        }
        Ok(())
    }

    /// Saves the claims that were saved last as they stand in the file, under the head that was saved last.
    pub fn block(&mut self, block: &PackedClaims) -> Result<(), StoreError> {
        claim_block::put(self.connection, self.row, self.head, block)
    }

    /// Saves something found in a claim.
    pub fn finding(&mut self, claim: i64, finding: &ClaimFinding) -> Result<(), StoreError> {
        self.found(Some(claim), finding)
    }

    /// Saves something found around claims.
    pub fn around(&mut self, finding: &ClaimFinding) -> Result<(), StoreError> {
        self.found(None, finding)
    }

    /// A claim that was saved has an error after all.
    pub fn fails(&mut self, claim: i64) -> Result<(), StoreError> {
        self.connection.prepare_cached(FAILS)?.execute([claim])?;
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
}

/// The statement for so many claims.
fn put_claims(count: usize) -> String {
    format!("{PUT_CLAIMS}{}", vec![VALUES; count].join(", "))
}

fn put_again(connection: &Connection, now: i64, one: Waiting<'_>) -> Result<(), StoreError> {
    let mut next = connection.prepare_cached(NEXT_AGAIN)?;
    let again = next.query_row([one.claim.number], |row| row.get(0))?;
    let mut put = connection.prepare_cached(&put_claims(1))?;
    put_waiting(&mut put, now, again, &[one])?;
    if connection.changes() == 1 { Ok(()) } else { Err(StoreError::Exists("claim")) }
}

fn put_waiting(
    put: &mut Statement<'_>,
    now: i64,
    again: i64,
    waiting: &[Waiting<'_>],
) -> Result<(), StoreError> {
    put.raw_bind_parameter(1, now)?;
    for (at, one) in waiting.iter().enumerate() {
        let first = 2 + at * BOUND;
        put.raw_bind_parameter(first, one.row)?;
        put.raw_bind_parameter(first + 1, &one.id[..])?;
        put.raw_bind_parameter(first + 3, again)?;
        bind(put, first, &one.claim)?;
    }
    put.raw_execute()?;
    Ok(())
}

fn bind(put: &mut Statement<'_>, first: usize, claim: &NewClaim<'_>) -> Result<(), StoreError> {
    put.raw_bind_parameter(first + 2, claim.number)?;
    put.raw_bind_parameter(first + 4, claim.status.as_str())?;
    put.raw_bind_parameter(first + 5, claim.frequency)?;
    put.raw_bind_parameter(first + 6, claim.payer_id)?;
    put.raw_bind_parameter(first + 7, claim.payer)?;
    bind_some(put, first + 8, claim.payer_number)?;
    put.raw_bind_parameter(first + 9, claim.provider)?;
    bind_some(put, first + 10, claim.rendering)?;
    put.raw_bind_parameter(first + 11, claim.place)?;
    bind_some(put, first + 12, claim.diagnosis)?;
    bind_some(put, first + 13, claim.patient_name)?;
    bind_some(put, first + 14, claim.member)?;
    bind_some(put, first + 15, claim.served_from)?;
    bind_some(put, first + 16, claim.served_to)?;
    put.raw_bind_parameter(first + 17, claim.charge)?;
    put.raw_bind_parameter(first + 18, claim.segment)?;
    Ok(())
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
