//! The script a language is written in, and letters that are not of it.

use nadi_base::Language;

/// A script, as far as it matters which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Tamil letters.
    Tamil,
    /// Telugu letters.
    Telugu,
    /// Devanagari letters.
    Devanagari,
    /// Letters of any other script.
    Other,
}

/// At least this share of the letters is of the language's own script; the rest may be Latin: drugs,
/// tests and English words.
const OWN_SHARE: f64 = 0.5;

/// The script of a letter; none for digits, signs and spaces.
pub fn script_of(letter: char) -> Option<Script> {
    match u32::from(letter) {
        // The danda and what surrounds letters belong to no script alone.
        0x0964 | 0x0965 | 0x200b..=0x200d => None,
        0x0900..=0x097f => Some(Script::Devanagari),
        0x0b80..=0x0bff => Some(Script::Tamil),
        0x0c00..=0x0c7f => Some(Script::Telugu),
        0x0041..=0x005a | 0x0061..=0x007a | 0x00c0..=0x024f | 0x1e00..=0x1eff => {
            Some(Script::Latin)
        }
        _ if letter.is_alphabetic() => Some(Script::Other),
        _ => None,
    }
}

/// The script of a language.
const fn own(language: Language) -> Script {
    match language {
        Language::En => Script::Latin,
        Language::Ta => Script::Tamil,
        Language::Te => Script::Telugu,
        Language::Hi => Script::Devanagari,
    }
}

/// Whether a letter may stand in a text of this language at all.
pub fn allowed(letter: char, language: Language) -> bool {
    script_of(letter).is_none_or(|script| script == Script::Latin || script == own(language))
}

/// Whether a text is written in letters that its language is not written in.
#[expect(clippy::cast_precision_loss, reason = "lengths of texts are small")]
pub(super) fn is_wrong(text: &str, language: Language) -> bool {
    let scripts: Vec<Script> = text.chars().filter_map(script_of).collect();
    let own = scripts.iter().filter(|script| **script == self::own(language)).count();
    let strange = text.chars().any(|letter| !allowed(letter, language));
    strange || (own as f64) < scripts.len() as f64 * OWN_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telugu_in_other_letters_is_wrong() {
        for text in ["நாகு ஜ்வரம் உந்தி", "नाकु ज्वरम उंदि", "naaku jvaram undi", "ನನಗೆ ಜ್ವರ"]
        {
            assert!(is_wrong(text, Language::Te), "what users of other programs met most");
        }
        assert!(!is_wrong("నాకు జ్వరం ఉంది", Language::Te));
    }

    #[test]
    fn one_letter_of_a_third_script_is_enough() {
        assert!(is_wrong("எனக்கு காய்ச்சல் ज", Language::Ta));
        assert!(!is_wrong("எனக்கு fever இருக்கிறது", Language::Ta), "English words are spoken");
    }

    #[test]
    fn numbers_have_no_script() {
        assert!(!is_wrong("120/80", Language::Te));
    }
}
