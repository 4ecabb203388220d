//! Turns what a person types into a query of the index. Every word is quoted, so that no sign in it
//! has a meaning.

use super::fold;

/// The most words of one search; the rest of a pasted page is not looked for.
const MOST_WORDS: usize = 12;

/// A query over patients; none when there is nothing to look for.
pub(super) fn patients(words: &str) -> Option<String> {
    let digits = fold::digits(words);
    if digits.len() >= 3 && words.chars().all(|c| !c.is_alphabetic()) {
        return Some(format!("{{phone identifiers}} : \"{digits}\" *"));
    }
    every_word(words)
}

/// A query over visits; none when there is nothing to look for.
pub(super) fn visits(words: &str) -> Option<String> {
    every_word(words)
}

fn every_word(words: &str) -> Option<String> {
    let words = fold::plain(words);
    let parts: Vec<_> = words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .take(MOST_WORDS)
        .map(one_word)
        .collect();
    (!parts.is_empty()).then(|| parts.join(" AND "))
}

fn one_word(word: &str) -> String {
    let quoted = quote(word);
    let folded = fold::latin(word);
    if folded.is_empty() {
        return format!("{quoted} *");
    }
    format!("({quoted} * OR latin : {} *)", quote(&folded))
}

fn quote(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\"").replace('\0', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_the_search_language_are_only_letters() {
        assert_eq!(
            visits("NOT \"x").as_deref(),
            Some("(\"NOT\" * OR latin : \"not\" *) AND (\"\"\"x\" * OR latin : \"ks\" *)")
        );
        assert_eq!(visits(" * - ( "), None, "nothing to look for is not an error");
    }

    #[test]
    fn a_number_is_looked_for_in_one_piece() {
        assert_eq!(
            patients("98400 12345").as_deref(),
            Some("{phone identifiers} : \"9840012345\" *"),
            "people write a number in groups"
        );
    }
}
