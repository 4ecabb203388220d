//! Spelling folding: one key for the ways people write the same sound in Latin letters
//! (Lakshmi, Laxmi, Lakshmy; jwaram, jvaramu; vayiru, vayaru).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-case Latin letters without accents; other scripts are left as they are.
pub(crate) fn fold_latin(word: &str) -> String {
    let plain = word.nfd().filter(|c| !is_combining_mark(*c) || u32::from(*c) > 0x36f);
    plain.flat_map(char::to_lowercase).map(unaccented).collect()
}

fn unaccented(character: char) -> char {
    match character {
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ı' => 'i',
        'þ' => 't',
        other => other,
    }
}

/// The key under which spellings of one South Indian word in Latin letters meet.
pub(crate) fn fold(word: &str) -> String {
    let mut text = fold_latin(word);
    for (from, to) in DIGRAPHS {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    let mut key = String::with_capacity(text.len());
    for character in text.chars().filter(|c| c.is_alphanumeric()).map(sound) {
        if !key.ends_with(character) {
            key.push(character);
        }
    }
    key
}

const DIGRAPHS: [(&str, &str); 22] = [
    ("aa", "a"),
    ("x", "ks"),
    ("zh", "l"),
    ("sh", "s"),
    ("ch", "s"),
    ("th", "t"),
    ("dh", "t"),
    ("ph", "p"),
    ("bh", "p"),
    ("gh", "k"),
    ("kh", "k"),
    ("ee", "i"),
    ("oo", "u"),
    ("ou", "u"),
    ("au", "u"),
    ("ow", "u"),
    ("ai", "e"),
    ("ei", "e"),
    ("ae", "e"),
    ("ay", "e"),
    ("ey", "e"),
    ("nj", "ns"),
];

fn sound(character: char) -> char {
    match character {
        'd' => 't',
        'b' | 'f' => 'p',
        'g' | 'q' | 'c' => 'k',
        'j' | 'z' => 's',
        'w' => 'v',
        'y' => 'i',
        'm' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_meet() {
        for (one, other) in
            [("Lakshmi", "Laxmy"), ("vaandhi", "vanti"), ("jwaram", "jvaram"), ("Šárka", "sarka")]
        {
            assert_eq!(fold(one), fold(other), "{one} and {other} are one word");
        }
        assert_ne!(fold("thalai"), fold("tholai"), "different vowels stay apart");
    }
}
