//! What was masked once is masked everywhere in the text, under any ending.

use std::collections::HashSet;

use super::document::{Document, Kind};
use super::known;
use crate::text::{fold, romanise};

/// Marks every other place of what is marked.
pub(super) fn mark(document: &mut Document) {
    let (mut words, mut keys) = (HashSet::new(), HashSet::new());
    for (token, kind) in document.tokens.iter().zip(&document.marks) {
        let naming = matches!(kind, Some(Kind::Name | Kind::Place));
        if naming && token.is_word() && token.len() > 2 && !PLAIN.contains(&&*token.lower) {
            words.insert(bare(&token.lower).to_owned());
            keys.insert(fold(&romanise(bare(&token.lower))));
        }
    }
    for index in 0..document.tokens.len() {
        if !document.is_marked(index) && is_again(document, index, &words, &keys) {
            document.mark(index..index + 1, Kind::Name);
        }
    }
}

fn is_again(
    document: &Document,
    index: usize,
    words: &HashSet<String>,
    keys: &HashSet<String>,
) -> bool {
    let token = &document.tokens[index];
    if !token.is_word() || token.len() < 3 || known::is_medical(&token.lower) {
        return false;
    }
    let lower = bare(&token.lower);
    let safe = known::is_safe(lower) || super::native::is_common(lower);
    if words.contains(lower) {
        return !safe || (token.capital && document.cased && !document.starts_sentence(index));
    }
    if safe {
        return false;
    }
    let key = fold(&romanise(lower));
    let inflected = || {
        !token.lower.is_ascii()
            && (5..key.len())
                .rev()
                .take(6)
                .any(|cut| key.get(..cut).is_some_and(|stem| keys.contains(stem)))
    };
    key.len() > 3 && (keys.contains(&key) || inflected())
}

fn bare(lower: &str) -> &str {
    lower.split('\'').next().unwrap_or(lower)
}

const PLAIN: [&str; 8] = ["and", "the", "of", "for", "inc", "group", "hospital", "clinic"];
