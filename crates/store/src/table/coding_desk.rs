//! The queue of the coding desk: visits with a note, and how far their codes are.

use crate::{error::StoreError, record::Reader, table::Coding, value::Column};
use nadi_base::{PayerId, PersonId, VisitId};
use rusqlite::types::Value;

words! {
    /// How far the codes of a visit are.
    CodingStage {
        /// The note is not signed, or was never read.
        Draft "draft"
        /// Nadi read the note; nobody took it up.
        Suggested "suggested"
        /// A person is at it.
        InReview "in_review"
        /// What goes on the bill is settled.
        Finalized "finalized"
        /// A claim was built.
        Claimed "claimed"
    }
}

/// What narrows the queue; what is left out does not.
#[derive(Clone, Debug, Default)]
pub struct CodingFilter {
    /// How far.
    pub stage: Option<CodingStage>,
    /// Of this doctor.
    pub doctor: Option<PersonId>,
    /// Of patients whose first payer this is.
    pub payer: Option<PayerId>,
    /// Of this visit alone.
    pub visit: Option<VisitId>,
    /// Newest visits first, not oldest.
    pub newest_first: bool,
}

/// One visit of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodingRow {
    /// The visit.
    pub visit: VisitId,
    /// How far it is.
    pub stage: CodingStage,
    /// The patient's first payer.
    pub payer: Option<PayerId>,
    /// Codes that wait for a decision.
    pub waiting: u32,
    /// Questions that wait for an answer.
    pub questions: u32,
}

/// Each visit with a note, with how far it is and who pays first.
const DESK: &str = "SELECT visit.id AS id, visit.date AS date, visit.row AS row, \
    visit.doctor AS doctor, CASE \
    WHEN visit_billing.finalized_at IS NOT NULL AND EXISTS (SELECT 1 FROM claim \
        WHERE claim.visit = visit.id AND claim.status NOT IN ('cancelled', 'erased')) THEN 'claimed' \
    WHEN visit_billing.finalized_at IS NOT NULL THEN 'finalized' \
    WHEN coding.opened_at IS NOT NULL THEN 'in_review' \
    WHEN coding.id IS NOT NULL THEN 'suggested' \
    ELSE 'draft' END AS stage, \
    (SELECT coverage.payer FROM coverage WHERE coverage.patient = visit.patient \
        AND coverage.ended_at IS NULL ORDER BY coverage.rank, coverage.row LIMIT 1) AS payer, \
    (SELECT count(*) FROM coding_line WHERE coding_line.visit = visit.id \
        AND coding_line.decision = 'waiting') AS waiting, \
    (SELECT count(*) FROM coding_query WHERE coding_query.visit = visit.id \
        AND coding_query.answered_at IS NULL) AS questions \
    FROM visit LEFT JOIN coding ON coding.visit = visit.id \
    LEFT JOIN visit_billing ON visit_billing.visit = visit.id \
    WHERE visit.status <> 'erased' AND (coding.id IS NOT NULL OR visit_billing.id IS NOT NULL \
        OR EXISTS (SELECT 1 FROM note WHERE note.visit = visit.id))";

impl CodingFilter {
    fn conditions(&self) -> (String, Vec<Value>) {
        let parts = [
            ("stage = ?", self.stage.map(|stage| stage.to_value())),
            ("doctor = ?", self.doctor.map(|id| id.to_value())),
            ("payer = ?", self.payer.map(|id| id.to_value())),
            ("id = ?", self.visit.map(|id| id.to_value())),
        ];
        let mut sql = String::from("WHERE 1");
        let mut given = Vec::new();
        for (condition, value) in parts {
            if let Some(value) = value {
                sql.push_str(" AND ");
                sql.push_str(condition);
                given.push(value);
            }
        }
        (sql, given)
    }
}

impl Reader<'_, Coding> {
    /// The queue, oldest visits first or newest.
    pub fn queue(
        &self,
        filter: &CodingFilter,
        limit: u32,
        skip: u32,
    ) -> Result<Vec<CodingRow>, StoreError> {
        let (conditions, mut given) = filter.conditions();
        given.extend([limit.to_value(), skip.to_value()]);
        let order = if filter.newest_first { "DESC" } else { "ASC" };
        let sql = format!(
            "SELECT id, stage, payer, waiting, questions FROM ({DESK}) {conditions} \
             ORDER BY date {order}, row {order} LIMIT ? OFFSET ?"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(given))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut columns = crate::record::Columns::new(row, "coding");
            found.push(CodingRow {
                visit: columns.take("visit")?,
                stage: columns.take("stage")?,
                payer: columns.take("payer")?,
                waiting: columns.take("waiting")?,
                questions: columns.take("questions")?,
            });
        }
        Ok(found)
    }

    /// Doctors who have visits with a note.
    pub fn doctors(&self) -> Result<Vec<PersonId>, StoreError> {
        let sql = "SELECT DISTINCT visit.doctor FROM note JOIN visit ON visit.id = note.visit \
            WHERE visit.status <> 'erased'";
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(crate::record::Columns::new(row, "visit").take("doctor")?);
        }
        Ok(found)
    }

    /// How many visits of a doctor, or of everybody, are at each stage.
    pub fn stages(&self, doctor: Option<PersonId>) -> Result<Vec<(CodingStage, u32)>, StoreError> {
        let filter = CodingFilter { doctor, ..CodingFilter::default() };
        let (conditions, given) = filter.conditions();
        let sql = format!("SELECT stage, count(*) FROM ({DESK}) {conditions} GROUP BY stage");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(given))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let mut columns = crate::record::Columns::new(row, "coding");
            found.push((columns.take("stage")?, columns.take("count")?));
        }
        Ok(found)
    }
}
