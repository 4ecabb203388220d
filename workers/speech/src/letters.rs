//! Which tokens may come next, so that only letters of the language can be written.
//!
//! Models write Telugu in Tamil letters, or half of a letter. A token is a few bytes; this looks at the bytes
//! that are still open and lets through what makes whole letters of the language, Latin, digits and signs.

use nadi_audio::guard::allowed;
use nadi_base::Language;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use whisper_rs::WhisperContext;

/// The tokens of a model that a language may use.
pub(crate) struct Letters {
    language: Language,
    /// The bytes of each token of text, by its number.
    tokens: Vec<Vec<u8>>,
    /// The tokens that may not follow some open bytes.
    refused: Mutex<HashMap<Vec<u8>, Arc<[usize]>>>,
}

impl Letters {
    pub(crate) fn new(context: &WhisperContext, language: Language) -> Self {
        let tokens = (0..context.token_eot())
            .map(|token| context.token_to_bytes(token).unwrap_or_default().to_vec())
            .collect();
        Self { language, tokens, refused: Mutex::default() }
    }

    /// The number of the token that ends a text.
    pub(crate) fn end(&self) -> usize {
        self.tokens.len()
    }

    /// The bytes of a token; none for a special one.
    pub(crate) fn bytes(&self, token: usize) -> &[u8] {
        self.tokens.get(token).map_or(&[], Vec::as_slice)
    }

    /// The tokens that may not come next after some text.
    pub(crate) fn refused(&self, text: &[u8]) -> Arc<[usize]> {
        let open = open(text).to_vec();
        let mut known = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        let found = known.get(&open).cloned();
        found.unwrap_or_else(|| {
            let refused = self.look(&open);
            known.insert(open, Arc::clone(&refused));
            refused
        })
    }

    fn look(&self, open: &[u8]) -> Arc<[usize]> {
        let fits = |token: &[u8]| fits(&[open, token].concat(), self.language);
        let tokens = self.tokens.iter().enumerate();
        let refused = tokens.filter(|(_, bytes)| !fits(bytes)).map(|(number, _)| number);
        // A text does not end inside a letter.
        let end = (!open.is_empty()).then_some(self.end());
        refused.chain(end).collect()
    }
}

/// The bytes at the end of a text that are not a whole letter yet.
fn open(text: &[u8]) -> &[u8] {
    let tail = text.len().saturating_sub(3);
    let start = (tail..text.len()).rev().find(|at| text[*at] & 0xc0 != 0x80);
    let Some(start) = start else { return &[] };
    if text.len() - start < length(text[start]) { &text[start..] } else { &[] }
}

/// The length of a letter that begins with a byte.
const fn length(first: u8) -> usize {
    match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    }
}

/// Whether bytes are letters of the language, the last one perhaps open.
fn fits(bytes: &[u8], language: Language) -> bool {
    let (whole, open) = match str::from_utf8(bytes) {
        Ok(text) => (text, [].as_slice()),
        Err(error) if error.error_len().is_none() => {
            let (whole, open) = bytes.split_at(error.valid_up_to());
            (str::from_utf8(whole).unwrap_or_default(), open)
        }
        Err(_) => return false,
    };
    let fits = |letter: char| allowed(letter, language) && letter.len_utf8() < 4;
    whole.chars().all(fits) && can_be_closed(open, language)
}

/// Whether some letter of the language begins with these bytes. Signs of four bytes are pictures.
fn can_be_closed(open: &[u8], language: Language) -> bool {
    let range = match *open {
        [] => return true,
        [first @ 0xc2..=0xdf] => from(u32::from(first & 0x1f) << 6, 1 << 6),
        [first @ 0xe0..=0xef] => from(u32::from(first & 0x0f) << 12, 1 << 12),
        [first @ 0xe0..=0xef, second] => {
            from((u32::from(first & 0x0f) << 12) | (u32::from(second & 0x3f) << 6), 1 << 6)
        }
        _ => return false,
    };
    let mut letters = range.filter_map(char::from_u32);
    letters.any(|letter| letter.is_alphanumeric() && allowed(letter, language) || is_sign(letter))
}

fn from(start: u32, length: u32) -> std::ops::Range<u32> {
    start.max(0x80)..start + length
}

/// Signs that are written between words: dashes, quotes, degrees, fractions, danda.
const fn is_sign(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{bf}' | '\u{d7}' | '\u{f7}' | '\u{964}' | '\u{2010}'..='\u{2044}' | '\u{20b9}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_bytes_are_found_at_the_end() {
        assert!(open("వ".as_bytes()).is_empty());
        assert_eq!(open(&"వ".as_bytes()[..2]), b"\xe0\xb0");
        assert_eq!(open(b"abc\xe0"), b"\xe0");
        assert!(open(b"").is_empty());
    }

    #[test]
    fn only_letters_of_the_language_fit() {
        let telugu = |bytes: &[u8]| fits(bytes, Language::Te);
        assert!(telugu("వద్ద 120 mg, 37°".as_bytes()));
        assert!(telugu(b"\xe0\xb0") && telugu(b"\xe0"), "a letter may be half written");
        assert!(!telugu("வ".as_bytes()), "Tamil is the usual mistake");
        assert!(!telugu(b"\xe0\xae"), "and not even half of it");
        assert!(!telugu("वह".as_bytes()) && !telugu("爱".as_bytes()) && !telugu(b"\xe7"));
        assert!(!telugu(b"\x80"), "a letter does not begin in its middle");
        assert!(fits("don’t – “ok”".as_bytes(), Language::En));
        assert!(!fits("வலி".as_bytes(), Language::En));
        assert!(!telugu("🙂".as_bytes()), "nobody says a picture");
    }
}
