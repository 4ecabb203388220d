//! Towns, states, countries, villages.

use super::document::{Document, Kind};
use super::known;
use super::native;

/// Marks places.
pub(super) fn mark(document: &mut Document) {
    in_two_words(document);
    for index in 0..document.tokens.len() {
        let token = &document.tokens[index];
        if !token.is_word() || token.len() < 3 || document.is_marked(index) {
            continue;
        }
        let lower = &*token.lower;
        let latin = lower.is_ascii() || token.capital;
        let listed = if latin {
            known::is_place(lower)
        } else {
            !native::is_common(lower) && is_native_place(lower)
        };
        let safe = latin && known::is_safe(lower);
        let shown =
            token.capital && !document.starts_sentence(index) && PLACES_TOO.contains(&lower);
        if (listed && !safe && !known::is_medical(lower)) || shown {
            document.mark(index..index + 1, Kind::Place);
        }
    }
}

/// Countries and states of two known words.
fn in_two_words(document: &mut Document) {
    for index in 0..document.tokens.len() {
        let second = document.lower(index + 1);
        let first = document.lower(index);
        let pair = PAIRS.iter().any(|(one, others)| *one == first && others.contains(&second));
        if pair && (!document.cased || document.tokens[index].capital) {
            document.mark(index..index + 2, Kind::Place);
        }
    }
}

const PAIRS: [(&str, &[&str]); 11] = [
    ("united", &["states", "kingdom", "nations"]),
    ("new", &["zealand", "york", "jersey", "delhi", "mexico", "hampshire", "orleans"]),
    ("south", &["africa", "korea", "carolina", "dakota", "sudan"]),
    ("north", &["carolina", "dakota", "korea"]),
    ("west", &["virginia", "bengal"]),
    ("rhode", &["island"]),
    ("sri", &["lanka"]),
    ("saudi", &["arabia"]),
    ("el", &["paso", "salvador"]),
    ("czech", &["republic"]),
    ("andhra", &["pradesh"]),
];

fn is_native_place(lower: &str) -> bool {
    let stem = |ending: &&str| lower.strip_suffix(*ending).is_some_and(known::is_indian_place);
    known::is_indian_place(lower) || ENDINGS.iter().any(stem)
}

/// Countries whose names are words.
const PLACES_TOO: [&str; 6] = ["china", "turkey", "japan", "jersey", "reunion", "chad"];

const ENDINGS: [&str; 12] =
    ["ல", "லிருந்து", "யில்", "வில்", "யிலிருந்து", "க்கு", "ில்", "లో", "నుంచి", "కి", "కు", "నుండి"];
