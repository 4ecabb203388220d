//! Flags that somebody has seen. What is flagged follows from the note; only the seeing is kept.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{FlagId, NoteId, PersonId, Sensitive, Timestamp};

record! {
    /// A flag that was put away.
    NoteFlag in "note_flag", id FlagId, logged true {
        /// The note.
        note: NoteId,
        /// Which flag: its rule with what it is about.
        flag: Sensitive<String>,
        /// Who put it away; none after it was fetched back.
        seen_by: Option<PersonId>,
        /// When.
        seen_at: Option<Timestamp>,
    }
}

impl Reader<'_, NoteFlag> {
    /// The flags of a note that somebody has seen.
    pub fn of_note(&self, note: NoteId) -> Result<Vec<Saved<NoteFlag>>, StoreError> {
        self.list("WHERE note = ?1 ORDER BY row", [note.to_value()])
    }
}
