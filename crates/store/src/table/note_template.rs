//! Templates of notes that a practice or a doctor wrote.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
};
use nadi_base::{PersonId, TemplateId};
use serde_json::Value as Json;

record! {
    /// Lines that a note begins with.
    NoteTemplate in "note_template", id TemplateId, logged true {
        /// What it is called.
        name: String,
        /// Whose it is; the practice's where it is nobody's.
        owner: Option<PersonId>,
        /// For which specialty; for all where none is named.
        specialty: Option<String>,
        /// Its lines: part of the note and text.
        lines: Json,
        /// Whether it was taken away.
        removed: bool,
    }
}

impl Reader<'_, NoteTemplate> {
    /// Templates that are there, by name.
    pub fn standing(&self) -> Result<Vec<Saved<NoteTemplate>>, StoreError> {
        self.list("WHERE removed = 0 ORDER BY name, row", [])
    }
}
