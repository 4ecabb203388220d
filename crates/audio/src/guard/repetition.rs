//! The same again and again.

use std::collections::HashSet;

/// Longest phrase that is looked for, in words.
const LONGEST_PHRASE: usize = 8;
/// A run of the same letter or syllable this long is a stuck decoder.
const STUCK: usize = 8;
/// Below this share of different four-letter pieces a longer text goes round in circles.
const DIFFERENT_SHARE: f64 = 0.35;
/// Shorter texts cannot go round in circles.
const CIRCLE_LETTERS: usize = 80;

/// Whether a word or phrase comes again and again without anything between.
pub(super) fn repeats(text: &str) -> bool {
    let words: Vec<String> =
        text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let times = |phrase: usize| if phrase == 1 { 5 } else { 3 };
    (1..=LONGEST_PHRASE).any(|length| has_run(&words, length, times(length))) || is_stuck(text)
}

/// Whether far less is said than is written.
#[expect(clippy::cast_precision_loss, reason = "lengths of texts are small")]
pub(super) fn is_circular(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < CIRCLE_LETTERS {
        return false;
    }
    let pieces: HashSet<&[char]> = letters.windows(4).collect();
    (pieces.len() as f64) < (letters.len() - 3) as f64 * DIFFERENT_SHARE
}

fn bare(word: &str) -> String {
    word.trim_matches(|letter: char| letter.is_ascii_punctuation()).to_lowercase()
}

/// Whether some phrase of this length stands so many times in a row.
fn has_run<T: PartialEq>(words: &[T], length: usize, times: usize) -> bool {
    let mut alike = 0;
    for at in length..words.len() {
        alike = if words[at] == words[at - length] { alike + 1 } else { 0 };
        if alike >= length * (times - 1) {
            return true;
        }
    }
    false
}

/// Whether one letter, or a syllable of two or three, stands many times in a row inside a word.
fn is_stuck(text: &str) -> bool {
    let letters: Vec<char> =
        text.chars().filter(|letter| letter.is_alphabetic() || *letter > '\u{900}').collect();
    (1..=3).any(|length| has_run(&letters, length, STUCK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loops_are_seen() {
        assert!(repeats("thank you thank you thank you"));
        assert!(repeats("வலி வலி வலி வலி வலி"));
        assert!(repeats("take this at night. Take this at night, take this at night"));
        assert!(repeats("ఆఆఆఆఆఆఆఆఆఆ"), "a stuck decoder writes one letter for ever");
    }

    #[test]
    fn what_people_repeat_is_no_loop() {
        assert!(!repeats("no no no"));
        assert!(!repeats("சரி சரி, வலி இருக்கா? சரி"));
        assert!(!repeats("one zero zero zero one"));
        assert!(!repeats("very very painful, very very painful at night"));
    }

    #[test]
    fn circles_are_seen_whatever_the_script() {
        let circle = "the pain comes at night and then it goes, ".repeat(6);
        assert!(is_circular(&circle));
        assert!(is_circular(&"இரவில் வலி வருகிறது பிறகு போகிறது ".repeat(6)));
        let speech = "నాకు మూడు రోజులుగా జ్వరం ఉంది, రాత్రి ఎక్కువగా వస్తుంది, తలనొప్పి కూడా ఉంది, ఆకలి లేదు, నీళ్లు తాగుతున్నాను, మందులు ఏమీ వేసుకోలేదు";
        assert!(!is_circular(speech), "correct Telugu must pass");
    }
}
