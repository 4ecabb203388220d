//! Questions to the doctor about what a note leaves open.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{CodingQueryId, PersonId, Sensitive, Timestamp, VisitId};

record! {
    /// One question.
    CodingQuery in "coding_query", id CodingQueryId, logged true {
        /// The visit.
        visit: VisitId,
        /// The rule that found what is open; empty for a question of the biller's own.
        rule: String,
        /// The question.
        question: Sensitive<String>,
        /// Who asks.
        asked_by: PersonId,
        /// The answer.
        answer: Option<Sensitive<String>>,
        /// Who answered.
        answered_by: Option<PersonId>,
        /// When.
        answered_at: Option<Timestamp>,
    }
}

impl Reader<'_, CodingQuery> {
    /// The questions about a visit, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<CodingQuery>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY row", [visit.to_value()])
    }

    /// Open questions to a doctor, oldest first.
    pub fn open_for(&self, doctor: PersonId) -> Result<Vec<Saved<CodingQuery>>, StoreError> {
        let rest = "WHERE answered_at IS NULL AND visit IN \
            (SELECT id FROM visit WHERE doctor = ?1 AND status <> 'erased') ORDER BY row";
        self.list(rest, [doctor.to_value()])
    }
}
