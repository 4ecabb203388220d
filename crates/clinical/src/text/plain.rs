//! Characters brought to one form, each with the place of the original character it came from:
//! composed, Indic digits as 0–9, one kind of space and apostrophe, nothing invisible.

use unicode_normalization::char::compose;

/// A text in one form and the way back to its original.
#[derive(Debug, Clone)]
pub(crate) struct Plain {
    /// The characters in one form.
    pub(crate) chars: Vec<char>,
    /// For each character, and for the end, its place in the original counted in characters.
    origin: Vec<usize>,
}

impl Plain {
    /// Brings a text to one form.
    pub(crate) fn new(text: &str) -> Self {
        let mut plain = Self { chars: Vec::with_capacity(text.len()), origin: Vec::new() };
        let mut count = 0;
        for (place, original) in text.chars().enumerate() {
            count = place + 1;
            if let Some(character) = visible(original) {
                plain.push(character, place);
            }
        }
        plain.origin.push(count);
        plain
    }

    fn push(&mut self, character: char, place: usize) {
        if let Some(last) = self.chars.last_mut()
            && let Some(joined) = compose(*last, character)
        {
            *last = joined;
        } else {
            self.chars.push(character);
            self.origin.push(place);
        }
    }

    /// The place in the original of the character at `index`, or of the end.
    pub(crate) fn origin(&self, index: usize) -> usize {
        self.origin[index.min(self.chars.len())]
    }

    /// The characters from `start` to `end` as a string.
    pub(crate) fn slice(&self, start: usize, end: usize) -> String {
        self.chars[start.min(end)..end.min(self.chars.len())].iter().collect()
    }
}

fn visible(character: char) -> Option<char> {
    Some(match character {
        '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => return None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' | '\t' => ' ',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{201c}' | '\u{201d}' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{966}'..='\u{96f}' => digit(character, 0x966),
        '\u{be6}'..='\u{bef}' => digit(character, 0xbe6),
        '\u{c66}'..='\u{c6f}' => digit(character, 0xc66),
        other => other,
    })
}

fn digit(character: char, zero: u32) -> char {
    char::from_digit(u32::from(character) - zero, 10).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_original() {
        let plain = Plain::new("a\u{200b}b௩\u{a0}e\u{301}x");
        assert_eq!(plain.slice(0, 6), "ab3 éx", "invisible dropped, digit and accent in one form");
        assert_eq!(plain.origin(1), 2, "the dropped character keeps its place in the count");
        assert_eq!(plain.origin(6), 8, "the end is the end of the original");
    }
}
