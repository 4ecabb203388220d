//! The note of a visit, and how far it is.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{NoteId, PersonId, Sensitive, TranscriptId, VisitId};
use serde_json::Value as Json;

words! {
    /// How far a note is.
    NoteState {
        /// Not signed yet.
        Draft "draft"
        /// Signed.
        Signed "signed"
        /// Signed, and opened again with a reason.
        Amending "amending"
        /// Signed again after an amendment.
        Amended "amended"
        /// Erased with its visit.
        Erased "erased"
    }
}

record! {
    /// The note of a visit.
    Note in "note", id NoteId, logged true {
        /// The visit.
        visit: VisitId,
        /// How far it is.
        state: NoteState,
        /// How the machine wrote it; none where it did not.
        method: Option<String>,
        /// The version of that method.
        method_version: Option<String>,
        /// The transcript it was drafted from.
        transcript: Option<TranscriptId>,
        /// What the machine found in the transcript: things named, drugs, measurements.
        facts: Sensitive<Json>,
        /// The version that was signed last.
        signed_number: Option<u32>,
        /// Why the amendment that is open was begun.
        reason: Option<Sensitive<String>>,
    }
}

const WAITING: &str = "SELECT count(*) FROM note JOIN visit ON visit.id = note.visit \
    WHERE note.state IN ('draft', 'amending') AND visit.doctor = ?1 AND visit.status <> 'erased' \
    AND EXISTS (SELECT 1 FROM note_line WHERE note_line.note = note.id AND removed = 0)";

impl Reader<'_, Note> {
    /// The note of a visit.
    pub fn of_visit(&self, visit: VisitId) -> Result<Option<Saved<Note>>, StoreError> {
        Ok(self.list("WHERE visit = ?1", [visit.to_value()])?.pop())
    }

    /// How many notes of a doctor's visits hold something and wait to be signed.
    pub fn to_sign(&self, doctor: PersonId) -> Result<u32, StoreError> {
        let mut statement = self.connection.prepare_cached(WAITING)?;
        Ok(statement.query_row([doctor.to_value()], |row| row.get(0))?)
    }
}
