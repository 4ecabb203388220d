//! Words of a note that say what something is.

use crate::level::Evidence;
use std::sync::OnceLock;

const CUES: &str = include_str!("../../../../assets/codes/level-cues.txt");

/// The first words in a text that stand for something, with their place behind `start`.
pub(super) fn find(what: &str, text: &str, start: usize) -> Option<Evidence> {
    let lower = text.to_lowercase();
    let cues = table().iter().filter(|(own, _)| *own == what);
    let at = cues.filter_map(|(_, words)| place(&lower, words)).min()?;
    // Letters whose small form is longer than they are would move the place; such a text has no cue.
    let quote = text.get(at.0..at.1)?.to_owned();
    let begin = start + text[..at.0].chars().count();
    Some(Evidence { start: begin, end: begin + quote.chars().count(), quote })
}

/// Whether words stand in a text for something.
pub(super) fn has(what: &str, text: &str) -> bool {
    find(what, text, 0).is_some()
}

/// Where words stand as whole words.
fn place(lower: &str, words: &str) -> Option<(usize, usize)> {
    let edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    lower.match_indices(words).map(|(at, _)| (at, at + words.len())).find(|(from, to)| {
        edge(lower[..*from].chars().next_back()) && edge(lower[*to..].chars().next())
    })
}

fn table() -> &'static [(&'static str, &'static str)] {
    static TABLE: OnceLock<Vec<(&'static str, &'static str)>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let lines = CUES.lines().filter(|line| !line.starts_with('#'));
        lines
            .filter_map(|line| line.split_once(';'))
            .flat_map(|(what, words)| words.split(',').map(move |word| (what.trim(), word.trim())))
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_whole_and_with_their_place() {
        let found = find("not-at-goal", "HTN: Not at goal today", 100).unwrap();
        assert_eq!((found.quote.as_str(), found.start), ("Not at goal", 105));
        assert!(!has("hospital", "admitted it hurts"), "admit is not part of another word");
    }
}
