//! Lines of a note.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{NoteId, NoteLineId, PersonId, Sensitive, Timestamp};
use serde_json::Value as Json;

words! {
    /// One of the four parts of a note.
    NoteSection {
        /// What the patient told.
        Subjective "subjective"
        /// What was found.
        Objective "objective"
        /// What it is.
        Assessment "assessment"
        /// What is done.
        Plan "plan"
    }
}

words! {
    /// Where a line comes from.
    LineState {
        /// From what was said.
        Heard "heard"
        /// From a template.
        Template "template"
        /// A person wrote it.
        Typed "typed"
        /// Something in it was not said.
        Unsupported "unsupported"
    }
}

record! {
    /// One line.
    NoteLine in "note_line", id NoteLineId, logged true {
        /// The note.
        note: NoteId,
        /// Its part of the note.
        section: NoteSection,
        /// Its heading; empty where it has none.
        heading: String,
        /// Its place in the order; places leave gaps.
        place: u32,
        /// What it says.
        text: Sensitive<String>,
        /// What the machine wrote, where it wrote it.
        original: Option<Sensitive<String>>,
        /// Where it comes from.
        state: LineState,
        /// Where it was said.
        evidence: Sensitive<Json>,
        /// The fact that it states, as the machine found it.
        fact: Sensitive<Json>,
        /// Words in it that were not said.
        doubts: Sensitive<Json>,
        /// Who wrote or changed it.
        edited_by: Option<PersonId>,
        /// When.
        edited_at: Option<Timestamp>,
        /// Whether it was taken out; it stays, so that it can be put back.
        removed: bool,
    }
}

impl Reader<'_, NoteLine> {
    /// The lines of a note in their order, with those that were taken out.
    pub fn of_note(&self, note: NoteId) -> Result<Vec<Saved<NoteLine>>, StoreError> {
        let rest = "WHERE note = ?1 ORDER BY CASE section WHEN 'subjective' THEN 1 \
            WHEN 'objective' THEN 2 WHEN 'assessment' THEN 3 ELSE 4 END, place, row";
        self.list(rest, [note.to_value()])
    }
}
