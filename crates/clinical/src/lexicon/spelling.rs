//! A word as it is written and as it sounds.

use crate::text::{fold, romanise};

/// A word's letters and its sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spelling {
    /// Lower-case letters.
    pub(crate) lower: String,
    /// The key under which spellings meet.
    pub(crate) sound: String,
    /// Whether it is written in Tamil or Telugu letters.
    pub(crate) native: bool,
}

/// Spells a word.
pub(crate) fn spell(word: &str) -> Spelling {
    let plain = crate::text::Plain::new(word);
    let lower = plain.slice(0, plain.chars.len()).to_lowercase();
    let native = lower.chars().any(|c| ('\u{b80}'..'\u{c80}').contains(&c));
    let sound = fold(&romanise(&lower));
    Spelling { lower, sound, native }
}
