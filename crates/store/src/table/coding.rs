//! The coding of a visit: what was found in its signed note, and what happened since.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{CodingEventId, CodingId, PersonId, Sensitive, Timestamp, VisitId};
use serde_json::Value as Json;

record! {
    /// The coding of one visit.
    Coding in "coding", id CodingId, logged true {
        /// The visit.
        visit: VisitId,
        /// The version of the rules that read the note.
        rules: String,
        /// The signed version of the note that was read.
        note_number: u32,
        /// Whether the patient is new to the practice, where somebody said.
        new_patient: Option<bool>,
        /// The level with its elements, what the note leaves open, how whole it is.
        found: Sensitive<Json>,
        /// Counts what was decided, so that two people do not overwrite each other.
        edits: u32,
        /// When the note was read last.
        suggested_at: Timestamp,
        /// When a person took it up.
        opened_at: Option<Timestamp>,
        /// Who.
        opened_by: Option<PersonId>,
    }
}

words! {
    /// What happened to a visit's codes.
    CodingEventKind {
        /// The note was read.
        Suggested "suggested"
        /// A person took it up.
        Opened "opened"
        /// A suggestion was taken.
        Accepted "accepted"
        /// A suggestion was not taken.
        Rejected "rejected"
        /// Another code was written in its place.
        Changed "changed"
        /// A person added a code.
        Added "added"
        /// A decision was taken back.
        Undone "undone"
        /// A code was put first.
        Principal "principal"
        /// Somebody said whether the patient is new.
        PatientSaid "patient_said"
        /// Billed codes were brought in.
        Billed "billed"
        /// The doctor was asked.
        Asked "asked"
        /// The doctor answered.
        Answered "answered"
        /// Somebody said whether a suggestion helped.
        Rated "rated"
        /// It was finalized.
        Finalized "finalized"
        /// It was opened again.
        Reopened "reopened"
    }
}

record! {
    /// One thing that happened.
    CodingEvent in "coding_event", id CodingEventId, logged true {
        /// The visit.
        visit: VisitId,
        /// What.
        kind: CodingEventKind,
        /// Who; none for Nadi.
        person: Option<PersonId>,
        /// The code before.
        code: Option<Sensitive<String>>,
        /// The code after.
        became: Option<Sensitive<String>>,
        /// Why.
        reason: Option<Sensitive<String>>,
    }
}

impl Reader<'_, Coding> {
    /// The coding of a visit.
    pub fn of_visit(&self, visit: VisitId) -> Result<Option<Saved<Coding>>, StoreError> {
        Ok(self.list("WHERE visit = ?1", [visit.to_value()])?.pop())
    }
}

impl Reader<'_, CodingEvent> {
    /// What happened to a visit's codes, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<CodingEvent>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY row", [visit.to_value()])
    }
}
