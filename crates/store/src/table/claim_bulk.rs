//! Many claims of a file saved at once.
//!
//! A chunk of an import is one transaction with one row of the trail, and one change of the import's own
//! record in the operations log: not a row for each field of each claim (`docs/decisions` says why, and
//! how the trail stays honest). Rows go in through statements that stay prepared for the whole chunk.

use crate::{
    error::StoreError,
    table::{ClaimFinding, ClaimStatus},
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
    origin, head, status, frequency, payer_id, payer, payer_number, provider, rendering, place, \
    diagnosis, patient_name, member, served_from, served_to, charge, segment, raw) VALUES (?1, ?2, ?3, \
    ?3, 1, ?4, ?5, 'imported', ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, \
    ?21, ?22)";
const PUT_LINES: &str = "INSERT INTO claim_line (claim, number, procedure, modifiers, units, charge, \
    served_from, served_to, pointers, control, place) VALUES ";
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
    /// Its segments as they stand in the file, from its subscriber on.
    pub raw: &'a [u8],
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

/// Room for the pages of a chunk: a page that finds none is enciphered, written and read again before the
/// commit.
const ROOMY: &str = "PRAGMA cache_size = -48000";
/// The room of every other transaction.
const USUAL: &str = "PRAGMA cache_size = -8000";
/// Lines that go in with one statement: the engine's work for a statement is as much as for a row.
const TOGETHER: usize = 16;
/// What is bound for a line.
const BOUND: usize = 11;

/// Saves claims of one import within one transaction. Lines are saved when [`ClaimChunk::finish`] is called,
/// most of them before.
pub struct ClaimChunk<'c, 'd> {
    connection: &'c Connection,
    import: i64,
    head: i64,
    now: i64,
    row: i64,
    ids: Ids,
    claim: CachedStatement<'c>,
    lines: CachedStatement<'c>,
    /// Lines that wait until there are enough for one statement: claim, number, line.
    waiting: Vec<(i64, i64, NewLine<'d>)>,
    finding: CachedStatement<'c>,
}

impl<'c> Tx<'c> {
    /// Begins to save claims of an import. Whoever does changes the import's record and writes the trail
    /// in the same transaction.
    pub fn claim_chunk<'d>(
        &mut self,
        import: ClaimImportId,
    ) -> Result<ClaimChunk<'c, 'd>, StoreError> {
        let connection = self.connection();
        connection.execute_batch(ROOMY)?;
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
            lines: connection.prepare_cached(&put_lines(TOGETHER))?,
            waiting: Vec::with_capacity(TOGETHER),
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

    /// Takes the next line of the claim that was saved last.
    pub fn line(&mut self, number: usize, line: NewLine<'d>) -> Result<(), StoreError> {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        self.waiting.push((self.row, number, line));
        if self.waiting.len() < TOGETHER {
            return Ok(());
        }
        put_waiting(&mut self.lines, &mut self.waiting)
    }

    /// Saves the lines that still wait. A chunk that is not finished must not be kept.
    pub fn finish(mut self) -> Result<(), StoreError> {
        if !self.waiting.is_empty() {
            let mut put = self.connection.prepare(&put_lines(self.waiting.len()))?;
            put_waiting(&mut put, &mut self.waiting)?;
        }
        Ok(self.connection.execute_batch(USUAL)?)
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
        put.raw_bind_parameter(6, Some(self.head).filter(|row| *row > 0))?;
        put.raw_bind_parameter(7, claim.status.as_str())?;
        put.raw_bind_parameter(8, claim.frequency)?;
        put.raw_bind_parameter(9, claim.payer_id)?;
        put.raw_bind_parameter(10, claim.payer)?;
        bind_some(put, 11, claim.payer_number)?;
        put.raw_bind_parameter(12, claim.provider)?;
        bind_some(put, 13, claim.rendering)?;
        put.raw_bind_parameter(14, claim.place)?;
        bind_some(put, 15, claim.diagnosis)?;
        bind_some(put, 16, claim.patient_name)?;
        bind_some(put, 17, claim.member)?;
        bind_some(put, 18, claim.served_from)?;
        bind_some(put, 19, claim.served_to)?;
        put.raw_bind_parameter(20, claim.charge)?;
        put.raw_bind_parameter(21, claim.segment)?;
        put.raw_bind_parameter(22, claim.raw)?;
        Ok(put.raw_execute()? == 1)
    }
}

/// The statement for so many lines.
fn put_lines(count: usize) -> String {
    let row = format!("({})", ["?"; BOUND].join(", "));
    format!("{PUT_LINES}{}", vec![row; count].join(", "))
}

fn put_waiting(
    put: &mut Statement<'_>,
    waiting: &mut Vec<(i64, i64, NewLine<'_>)>,
) -> Result<(), StoreError> {
    for (at, (claim, number, line)) in waiting.iter().enumerate() {
        let first = at * BOUND;
        put.raw_bind_parameter(first + 1, claim)?;
        put.raw_bind_parameter(first + 2, number)?;
        put.raw_bind_parameter(first + 3, line.procedure)?;
        put.raw_bind_parameter(first + 4, line.modifiers)?;
        put.raw_bind_parameter(first + 5, line.units)?;
        put.raw_bind_parameter(first + 6, line.charge)?;
        bind_some(put, first + 7, line.served_from)?;
        bind_some(put, first + 8, line.served_to)?;
        put.raw_bind_parameter(first + 9, line.pointers)?;
        bind_some(put, first + 10, line.control)?;
        bind_some(put, first + 11, line.place)?;
    }
    put.raw_execute()?;
    waiting.clear();
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
