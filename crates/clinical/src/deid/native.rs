//! Names in Tamil, Telugu and other letters: after cue words, before honours, and from the folded lists.

use super::cues::{NAME_CUES, TITLES};
use super::document::{Document, Kind};
use super::known;
use crate::words::NATIVE_COMMON;

/// Marks names in scripts without capitals.
pub(super) fn mark(document: &mut Document) {
    for index in 0..document.tokens.len() {
        if is_listed(document, index) {
            document.mark(index..index + 1, Kind::Name);
        }
        if is_cue(document, index) {
            after_cue(document, index);
        }
    }
}

/// Whether a word of the language may not be a name.
pub(super) fn is_common(lower: &str) -> bool {
    NATIVE_COMMON.contains(lower) || crate::lexicon::knows(lower)
}

fn is_listed(document: &Document, index: usize) -> bool {
    let token = &document.tokens[index];
    let native = token.is_word() && !token.lower.is_ascii() && is_native(&token.lower);
    native && token.len() > 3 && !is_common(&token.lower) && names_stem(&token.lower)
}

/// The name, or the name with a case ending.
fn names_stem(lower: &str) -> bool {
    let stem = |ending: &&str| {
        lower
            .strip_suffix(*ending)
            .is_some_and(|stem| stem.chars().count() > 3 && known::is_indian_name(stem))
    };
    known::is_indian_name(lower) || ENDINGS.iter().any(stem)
}

fn is_cue(document: &Document, index: usize) -> bool {
    let lower = document.lower(index);
    (NAME_CUES.contains(&lower) || TITLES.contains(&lower) || lower.contains("患者"))
        && !lower.is_ascii()
}

/// Up to two words of the same script; three where the lists know the last.
fn after_cue(document: &mut Document, cue: usize) {
    let joined = document.lower(cue).ends_with("患者");
    if document.lower(cue).starts_with("患者") && !joined {
        return document.mark(cue..cue + 1, Kind::Name);
    }
    let mut index = cue + 1;
    while matches!(document.lower(index), ":" | "." | "-") {
        index += 1;
    }
    for place in index..index + if joined { 1 } else { 2 } {
        let Some(token) = document.token(place) else { return };
        let native = token.is_word() && is_native(&token.lower) && !is_common(&token.lower);
        if !native || (token.starts_line && place > index) {
            return;
        }
        document.mark(place..place + 1, Kind::Name);
    }
}

fn is_native(lower: &str) -> bool {
    lower.chars().any(|c| u32::from(c) >= 0x590)
}

const ENDINGS: [&str; 22] = [
    "க்கு",
    "வுக்கு",
    "யை",
    "வை",
    "ுக்கு",
    "ோட",
    "வோட",
    "ிடம்",
    "ும்",
    "வும்",
    "யும்",
    "ா",
    "కి",
    "కు",
    "ని",
    "ను",
    "తో",
    "లో",
    "కీ",
    "రా",
    "గారు",
    "మ్మ",
];
