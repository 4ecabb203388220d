//! The clinic's words: concepts with their forms, cue words, number words; in three languages and two scripts.

mod concept;
mod cue;
mod detail;
mod lists;
mod number;
mod people;
mod spelling;
mod stems;

pub use concept::ConceptKind;
pub(crate) use concept::{Concept, Form, has_bones, lexicon, stem};
pub(crate) use cue::{Cue, Cues, tag};
pub(crate) use detail::{Detail, Slot, details};
pub(crate) use lists::{List, begins, ends, has_part, lists};
pub(crate) use number::{join, value, years};
pub(crate) use people::{Person, people};
pub(crate) use spelling::{Spelling, spell};

use std::collections::HashSet;
use std::sync::OnceLock;

/// Whether a lower-case word is part of a form of the lexicon.
pub(crate) fn knows(lower: &str) -> bool {
    static WORDS: OnceLock<HashSet<&'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let spellings = lexicon().forms.iter().flat_map(|form| &form.words);
        spellings.map(|word| word.lower.as_str()).filter(|word| !word.is_empty()).collect()
    });
    words.contains(lower) || words.contains(stem(lower))
}
