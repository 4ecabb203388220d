//! Brings words into the one form in which they are indexed and looked for.

use unicode_normalization::UnicodeNormalization as _;

/// The words of a text: small letters, without accents, plurals and the spellings in which British and
/// American English differ. Tamil and Telugu words stay whole.
pub(super) fn words(text: &str) -> Vec<String> {
    let plain: String =
        text.nfkd().filter(|letter| !is_accent(*letter)).flat_map(char::to_lowercase).collect();
    let plain: String = plain.replace('\'', "").nfc().collect();
    let words = plain.split(|letter: char| !is_of_word(letter)).filter(|word| !word.is_empty());
    words.map(word).collect()
}

const fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{feff}')
}

/// Vowel signs of Tamil and Telugu are marks, not letters, and belong to their word.
fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_native(letter)
}

/// Whether a letter is of the Tamil or the Telugu script.
pub(super) const fn is_native(letter: char) -> bool {
    matches!(letter, '\u{b80}'..='\u{bff}' | '\u{c00}'..='\u{c7f}')
}

fn word(word: &str) -> String {
    if !word.is_ascii() {
        return word.to_owned();
    }
    american(singular(word))
}

fn singular(word: &str) -> &str {
    let keeps = ["ss", "us", "is", "os"];
    match word.strip_suffix('s') {
        Some(one) if word.len() > 3 && !keeps.iter().any(|end| word.ends_with(end)) => one,
        _ => word,
    }
}

fn american(word: &str) -> String {
    let plain = word.replace("ae", "e").replace("oe", "e");
    match plain.strip_suffix("our") {
        Some(stem) if stem.len() > 2 => format!("{stem}or"),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (one, other) in [
            ("Diarrhoea", "diarrhea"),
            ("anaemias", "anemia"),
            ("tumour", "tumor"),
            ("Ménière's", "meniere"),
            ("oesophagus", "esophagus"),
        ] {
            assert_eq!(words(one), words(other), "{one} is {other}");
        }
        assert_eq!(
            words("mellitus diagnosis"),
            ["mellitus", "diagnosis"],
            "no plural is cut there"
        );
        assert_eq!(words("காய்ச்சல், தலைவலி").len(), 2, "vowel signs do not cut a word");
    }
}
