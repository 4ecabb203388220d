//! The visit note, whole.

use super::common::{blank, section};
use crate::{Case, Document, words::Word};
use nadi_base::Language;
use nadi_clinical::line::Section;

/// The parts of a note and their headings.
pub(super) const PARTS: [(Section, Word); 4] = [
    (Section::Subjective, Word::History),
    (Section::Objective, Word::Examination),
    (Section::Assessment, Word::Assessment),
    (Section::Plan, Word::Plan),
];

/// The note of a case.
pub(super) fn write(case: &Case) -> Document {
    let language = Language::En;
    let parts = PARTS.into_iter().filter_map(|(part, word)| section(case, part, word, language));
    Document { parts: parts.collect(), ..blank(case, Word::VisitNote, language) }
}
