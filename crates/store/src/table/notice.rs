//! What waits for somebody on their Today screen.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{NoticeId, PatientId, PersonId, Timestamp};

const WAITING: &str = "WHERE done_at IS NULL AND (person = ?1 OR (person IS NULL AND (role IS NULL \
    OR role IN (SELECT role FROM person_role WHERE person = ?1)))) ORDER BY row DESC LIMIT 200";

record! {
    /// One piece of news.
    Notice in "notice", id NoticeId, logged false {
        /// What it says; the screens have the words.
        kind: String,
        /// For whom; none for a role, or for everybody.
        person: Option<PersonId>,
        /// For everybody who holds this role.
        role: Option<String>,
        /// The patient it is about.
        patient: Option<PatientId>,
        /// The record it leads to, as `kind:id`.
        about: Option<String>,
        /// What the words need: counts, times, ids.
        details: serde_json::Value,
        /// When it was seen.
        seen_at: Option<Timestamp>,
        /// When it was done.
        done_at: Option<Timestamp>,
    }
}

impl Reader<'_, Notice> {
    /// What waits for somebody, newest first.
    pub fn waiting_for(&self, person: PersonId) -> Result<Vec<Saved<Notice>>, StoreError> {
        self.list(WAITING, [person.to_value()])
    }
}
