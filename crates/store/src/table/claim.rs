//! Claims, built from visits or read from files.

use crate::{
    error::StoreError,
    record::{Reader, Record as _, Saved},
    table::{claim_filter::ClaimFilter, claim_status::ClaimStatus},
    value::Column,
};
use nadi_base::{ClaimId, Date, PatientId, Sensitive, VisitId};
use rusqlite::params_from_iter;

const BY_NUMBER: &str = "WHERE number = ?1 ORDER BY again";
const BY_PAYER_NUMBER: &str = "WHERE payer_number = ?1 ORDER BY row";
/// Each sum makes every row's page be read, deciphered and checked.
const READ_BACK: [&str; 3] = [
    "SELECT count(length(number) + charge) FROM claim NOT INDEXED WHERE row > ?1 AND row <= ?2",
    "SELECT count(length(procedure) + charge) FROM claim_line WHERE claim > ?1 AND claim <= ?2",
    "SELECT count(length(rule) + position) FROM claim_finding NOT INDEXED \
     WHERE coalesce(claim, 1) > ?1 AND coalesce(claim, 1) <= ?2",
];

words! {
    /// Where a claim comes from.
    ClaimOrigin {
        /// Built here, from a visit or from a claim that was refused.
        Built "built"
        /// Read from a file that another program wrote.
        Imported "imported"
    }
}

record! {
    /// One claim. Lines and findings are in tables of their own and follow from its segments.
    Claim in "claim", id ClaimId, logged true {
        /// CLM01: at most 20 letters and digits, unique for life.
        number: String,
        /// 0 for the first claim with this number, always so for one built here; a file that uses a
        /// number again counts on.
        again: u32,
        /// Where it comes from.
        origin: ClaimOrigin,
        /// The patient, where the practice has a card.
        patient: Option<PatientId>,
        /// The visit that it bills.
        visit: Option<VisitId>,
        /// The claim that it replaces, cancels or sends again.
        original: Option<ClaimId>,
        /// How far it is.
        status: ClaimStatus,
        /// CLM05-3: 1 new, 7 in place of, 8 cancels.
        frequency: String,
        /// The payer's id.
        payer_id: String,
        /// The payer's name.
        payer: String,
        /// The number that the payer gave it, REF*1K of a report.
        payer_number: Option<String>,
        /// NPI of the billing provider.
        provider: String,
        /// NPI of who treated, where that is somebody else.
        rendering: Option<String>,
        /// Place of service.
        place: String,
        /// The first diagnosis.
        diagnosis: Option<Sensitive<String>>,
        /// The patient's name as it stands in the claim: last, first.
        patient_name: Option<Sensitive<String>>,
        /// The member number of the subscriber.
        member: Option<Sensitive<String>>,
        /// The first day of service.
        served_from: Option<Date>,
        /// The last day of service.
        served_to: Option<Date>,
        /// What is charged, in cents.
        charge: i64,
        /// What should be paid, in cents.
        expected: Option<i64>,
        /// What was paid so far, in cents, reversals taken off.
        paid: Option<i64>,
        /// What the patient owes, in cents.
        patient_share: Option<i64>,
        /// The number of its `CLM` in the file that it was read from; 0 for one built here.
        segment: u32,
        /// Its segments as they were written, from its subscriber on. Those of a claim that was read from a
        /// file lie with its neighbours': [`Reader::as_read`].
        raw: Sensitive<Vec<u8>>,
    }
}

impl Reader<'_, Claim> {
    /// Claims with a number, the first one first.
    pub fn by_number(&self, number: &str) -> Result<Vec<Saved<Claim>>, StoreError> {
        self.list(BY_NUMBER, [number])
    }

    /// Claims that a payer knows by a number.
    pub fn by_payer_number(&self, number: &str) -> Result<Vec<Saved<Claim>>, StoreError> {
        self.list(BY_PAYER_NUMBER, [number])
    }

    /// Claims of a visit, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<Claim>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY row", [visit.to_value()])
    }

    /// Claims of a patient, oldest first.
    pub fn of_patient(&self, patient: PatientId) -> Result<Vec<Saved<Claim>>, StoreError> {
        self.list("WHERE patient = ?1 ORDER BY row", [patient.to_value()])
    }

    /// Claims that replace, cancel or send again this one, oldest first.
    pub fn after(&self, claim: ClaimId) -> Result<Vec<Saved<Claim>>, StoreError> {
        self.list("WHERE original = ?1 ORDER BY row", [claim.to_value()])
    }

    /// Claims, newest first, without erased ones.
    pub fn filtered(
        &self,
        filter: &ClaimFilter,
        limit: u32,
        skip: u32,
    ) -> Result<Vec<Saved<Claim>>, StoreError> {
        let (conditions, mut given) = filter.conditions();
        given.extend([limit.to_value(), skip.to_value()]);
        let rest = format!("{conditions} ORDER BY row DESC LIMIT ? OFFSET ?");
        self.list(&rest, params_from_iter(given))
    }

    /// How many there are, and what they charge together, in cents.
    pub fn tally(&self, filter: &ClaimFilter) -> Result<(u64, i64), StoreError> {
        let (conditions, given) = filter.conditions();
        let sql =
            format!("SELECT count(*), coalesce(sum(charge), 0) FROM {} {conditions}", Claim::KIND);
        let mut statement = self.connection.prepare_cached(&sql)?;
        Ok(statement.query_row(params_from_iter(given), |row| {
            Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get(1)?))
        })?)
    }

    /// Reads every claim, line and finding there is, also as the claims stand in their files, and says how
    /// many rows that were.
    pub fn read_back(&self) -> Result<u64, StoreError> {
        Ok(self.read_back_part(0, 2)? + self.read_back_part(1, 2)?)
    }

    /// One of so many parts of [`Self::read_back`], so that several connections can share it.
    pub fn read_back_part(&self, part: u32, parts: u32) -> Result<u64, StoreError> {
        let last: i64 =
            self.connection
                .query_row("SELECT coalesce(max(row), 0) FROM claim", [], |row| row.get(0))?;
        let end = |part: u32| last * i64::from(part) / i64::from(parts.max(1));
        let (from, to) = (end(part), if part + 1 < parts { end(part + 1) } else { i64::MAX });
        let mut rows = 0;
        for sql in READ_BACK {
            let count: i64 = self.connection.query_row(sql, [from, to], |row| row.get(0))?;
            rows += count.unsigned_abs();
        }
        Ok(rows + self.unpack_between(from, to)?)
    }
}
