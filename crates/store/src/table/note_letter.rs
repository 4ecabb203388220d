//! Letters of a note that a person changed. A letter that nobody changed is written from the lines each
//! time, so that it never says something else than the note.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{LetterId, NoteId, PersonId, Sensitive, Timestamp};

words! {
    /// What is written out of a note.
    LetterKind {
        /// The summary for the record.
        Summary "summary"
        /// What the doctor has to do.
        NextSteps "next_steps"
        /// The message to the patient.
        Message "message"
    }
}

record! {
    /// A letter as a person left it.
    NoteLetter in "note_letter", id LetterId, logged true {
        /// The note.
        note: NoteId,
        /// Which letter.
        kind: LetterKind,
        /// Its language, two letters.
        language: String,
        /// What it says.
        text: Sensitive<String>,
        /// What Nadi wrote from the note when the person changed it.
        written_from: Sensitive<String>,
        /// Who changed it.
        edited_by: Option<PersonId>,
        /// When.
        edited_at: Option<Timestamp>,
    }
}

impl Reader<'_, NoteLetter> {
    /// The changed letters of a note.
    pub fn of_note(&self, note: NoteId) -> Result<Vec<Saved<NoteLetter>>, StoreError> {
        self.list("WHERE note = ?1 ORDER BY row", [note.to_value()])
    }
}
