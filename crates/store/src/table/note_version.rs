//! Versions of a note: the whole of it, as it stood when it was drafted or signed. A version is written
//! once; the file itself refuses to change it.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{NoteId, NoteVersionId, PersonId, Sensitive, TranscriptId};
use serde_json::Value as Json;

words! {
    /// What a version of a note is.
    VersionKind {
        /// As it was before the machine wrote it anew.
        Draft "draft"
        /// As it was signed.
        Signed "signed"
        /// As it was signed after an amendment.
        Amended "amended"
        /// Erased with its visit.
        Erased "erased"
    }
}

words! {
    /// Who made a version.
    Author {
        /// Nadi.
        Machine "machine"
        /// A person.
        Person "person"
    }
}

record! {
    /// One version.
    NoteVersion in "note_version", id NoteVersionId, logged true {
        /// The note.
        note: NoteId,
        /// Counts the versions of the note.
        number: u32,
        /// What it is.
        kind: VersionKind,
        /// Who made it.
        author: Author,
        /// Which person.
        person: Option<PersonId>,
        /// How the machine wrote what it wrote.
        method: Option<String>,
        /// The version of that method.
        method_version: Option<String>,
        /// The transcript behind it.
        transcript: Option<TranscriptId>,
        /// Its lines.
        lines: Sensitive<Json>,
        /// What was found in the transcript.
        facts: Sensitive<Json>,
        /// The letters as they stood.
        letters: Sensitive<Json>,
        /// Why it was amended.
        reason: Option<Sensitive<String>>,
    }
}

impl Reader<'_, NoteVersion> {
    /// The versions of a note, oldest first.
    pub fn of_note(&self, note: NoteId) -> Result<Vec<Saved<NoteVersion>>, StoreError> {
        self.list("WHERE note = ?1 ORDER BY number", [note.to_value()])
    }

    /// One version of a note.
    pub fn numbered(
        &self,
        note: NoteId,
        number: u32,
    ) -> Result<Option<Saved<NoteVersion>>, StoreError> {
        let given = [note.to_value(), number.to_value()];
        Ok(self.list("WHERE note = ?1 AND number = ?2", given)?.pop())
    }
}
