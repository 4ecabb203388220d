//! Finds a place of service by its number or by words.

use super::fold;
use crate::places::{self, Place};

/// The places that answer a query, best first, each with the share of the query's words that it has.
pub fn places(query: &str) -> Vec<(Place, f32)> {
    if let Some(place) = places::find(query.trim()) {
        return vec![(place, 1.0)];
    }
    let asked = fold::words(query);
    let mut found: Vec<_> =
        places::all().iter().map(|place| (*place, share(&asked, place.name))).collect();
    found.retain(|(_, share)| *share > 0.0);
    found.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    found
}

#[expect(clippy::cast_precision_loss, reason = "a query has a handful of words")]
fn share(asked: &[String], name: &str) -> f32 {
    let words = fold::words(name);
    let has = |word: &&String| words.iter().any(|own| own.starts_with(word.as_str()));
    let both = asked.iter().filter(has).count();
    // Of two places with all the words, the one that says less else comes first.
    both as f32 / asked.len().max(1) as f32
        - if both == 0 { 0.0 } else { words.len() as f32 / 100.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_found_by_number_and_by_words() {
        for (query, code) in
            [("11", "11"), ("office", "11"), ("telehealth home", "10"), ("emergency", "23")]
        {
            let found = places(query);
            assert_eq!(found.first().map(|(place, _)| place.code), Some(code), "{query}");
        }
        assert!(places("spaceship").is_empty(), "what is nowhere is not invented");
    }
}
