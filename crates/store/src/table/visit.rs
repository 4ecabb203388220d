//! Visits.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    search,
    table::Sex,
    value::Column,
};
use nadi_base::{Date, PatientId, PersonId, Sensitive, VisitId};
use rusqlite::types::Value;

words! {
    /// What kind of visit it is.
    VisitKind {
        /// The patient comes with something new.
        New "new"
        /// The patient comes again.
        FollowUp "follow_up"
        /// Something is done to the patient.
        Procedure "procedure"
        /// By telephone or video.
        Tele "tele"
        /// Anything else.
        Other "other"
    }
}

words! {
    /// How far a visit is.
    VisitStatus {
        /// Begun; nothing written yet.
        Open "open"
        /// There is a draft of the note.
        Draft "draft"
        /// The note is signed.
        Signed "signed"
        /// Something was added after signing.
        Amended "amended"
        /// Nothing more will be done.
        Closed "closed"
        /// Erased on request or by a rule of retention.
        Erased "erased"
    }
}

record! {
    /// One visit of a patient, or of somebody not yet named.
    Visit in "visit", id VisitId, logged true {
        /// The patient, once named.
        patient: Option<PatientId>,
        /// Whose visit it is.
        doctor: PersonId,
        /// The day.
        date: Date,
        /// What kind of visit it is.
        kind: VisitKind,
        /// The specialty.
        specialty: Option<String>,
        /// The language spoken, two letters, or `auto`.
        language: String,
        /// The age on that day.
        age_years: Option<u16>,
        /// The sex.
        sex: Sex,
        /// Who pays.
        payer: Option<String>,
        /// The complaint in a few words.
        complaint: Option<Sensitive<String>>,
        /// How far it is.
        status: VisitStatus,
    }
}

/// Which visits a list is of; what is left out does not narrow it.
#[derive(Clone, Debug, Default)]
pub struct VisitFilter {
    /// Of this doctor.
    pub doctor: Option<PersonId>,
    /// Of this patient.
    pub patient: Option<PatientId>,
    /// On this day or later.
    pub from: Option<Date>,
    /// On this day or earlier.
    pub to: Option<Date>,
    /// In this state.
    pub status: Option<VisitStatus>,
}

impl VisitFilter {
    /// The conditions, and what stands for their question marks.
    fn conditions(&self) -> (String, Vec<Value>) {
        let parts = [
            ("doctor = ?", self.doctor.map(|id| id.to_value())),
            ("patient = ?", self.patient.map(|id| id.to_value())),
            ("date >= ?", self.from.map(|day| day.to_value())),
            ("date <= ?", self.to.map(|day| day.to_value())),
            ("status = ?", self.status.map(|status| status.to_value())),
        ];
        let mut sql = String::from("WHERE status <> 'erased'");
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

impl Reader<'_, Visit> {
    /// Visits by day, newest first, without erased ones.
    pub fn filtered(
        &self,
        filter: &VisitFilter,
        limit: u32,
        skip: u32,
    ) -> Result<Vec<Saved<Visit>>, StoreError> {
        let (conditions, mut given) = filter.conditions();
        given.extend([limit.to_value(), skip.to_value()]);
        let rest = format!("{conditions} ORDER BY date DESC, row DESC LIMIT ? OFFSET ?");
        self.list(&rest, rusqlite::params_from_iter(given))
    }

    /// Visits whose complaint has these words, newest first, without erased ones.
    pub fn search(&self, words: &str, limit: u32) -> Result<Vec<Saved<Visit>>, StoreError> {
        search::visits(self, words, limit)
    }
}
