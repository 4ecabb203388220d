//! A word as it is written and as it sounds.

use crate::text::{fold, romanise};

/// A word's letters and its sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spelling {
    /// Lower-case letters.
    pub(crate) lower: String,
    /// The key under which spellings meet.
    pub(crate) sound: String,
    /// Its consonants, under which an English word and its Tamil or Telugu spelling meet.
    pub(crate) bones: String,
    /// Whether it is written in Tamil or Telugu letters.
    pub(crate) native: bool,
}

/// Spells a word.
pub(crate) fn spell(word: &str) -> Spelling {
    let plain = crate::text::Plain::new(word);
    let lower = plain.slice(0, plain.chars.len()).to_lowercase();
    let native = lower.chars().any(|c| ('\u{b80}'..'\u{c80}').contains(&c));
    let sound = fold(&romanise(&lower));
    let bones = if native { consonants(&sound) } else { consonants(&fold(&soft(&lower))) };
    Spelling { lower, sound, bones, native }
}

/// 'c' before e, i and y is an s; 'g' stays.
fn soft(lower: &str) -> String {
    let letters: Vec<char> = lower.chars().collect();
    let softened = letters.iter().enumerate().map(|(index, letter)| {
        let next = letters.get(index + 1);
        if *letter == 'c' && next.is_some_and(|next| matches!(next, 'e' | 'i' | 'y')) {
            's'
        } else {
            *letter
        }
    });
    softened.collect()
}

fn consonants(sound: &str) -> String {
    let mut bones = String::with_capacity(sound.len());
    for letter in
        sound.chars().filter(|letter| !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'h'))
    {
        if !bones.ends_with(letter) {
            bones.push(letter);
        }
    }
    bones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drugs_meet_across_scripts() {
        let pairs = [
            ("azithromycin", "அசித்ரோமைசின்"),
            ("telmisartan", "టెల్మిసార్టాన్"),
            ("cetirizine", "செட்டிரிசின்"),
            ("metformin", "మెట్‌ఫార్మిన్"),
        ];
        for (english, native) in pairs {
            assert_eq!(spell(english).bones, spell(native).bones, "{native} is {english}");
        }
    }
}
