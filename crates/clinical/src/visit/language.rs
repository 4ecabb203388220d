//! The language of a talk, told by its letters.

use super::Turn;
use nadi_base::Language;

/// Tamil or Telugu where more of its letters stand there than of the other's; else English.
pub fn language_of(turns: &[Turn]) -> Language {
    let (mut tamil, mut telugu) = (0_usize, 0_usize);
    for letter in turns.iter().flat_map(|turn| turn.text.chars()) {
        tamil += usize::from(('\u{b80}'..='\u{bff}').contains(&letter));
        telugu += usize::from(('\u{c00}'..='\u{c7f}').contains(&letter));
    }
    match (tamil, telugu) {
        (0, 0) => Language::En,
        (tamil, telugu) if tamil >= telugu => Language::Ta,
        _ => Language::Te,
    }
}
