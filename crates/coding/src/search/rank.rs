//! Orders the phrases that share words with a query.

use super::{
    Why,
    index::{Index, Source},
    spelling,
};
use std::collections::HashMap;

/// A line of the list and how well it answers.
pub(super) struct Found {
    pub(super) entry: u32,
    pub(super) score: f32,
    pub(super) why: Why,
}

/// What a phrase shares with the query.
#[derive(Clone, Copy, Default)]
struct Shared {
    /// Weight of the query's words that it has, by how surely they were meant.
    answered: f32,
    /// Weight of its own words that the query named.
    named: f32,
}

/// Query words that no phrase has still count as unanswered, with the weight of a rare word.
const UNKNOWN: f32 = 6.0;

/// The lines that answer a query, best first; each stands once, under its best phrase.
pub(super) fn rank(index: &Index, words: &[String]) -> Vec<Found> {
    let mut shared: HashMap<u32, Shared> = HashMap::new();
    let mut asked = 0.0;
    for word in words {
        asked += answer(index, word, &mut shared);
    }
    let mut best: HashMap<u32, (f32, u32)> = HashMap::new();
    for (at, shared) in shared {
        let phrase = &index.phrases[at as usize];
        let score = score(shared, asked, phrase.weight, &phrase.source);
        let known = best.entry(phrase.entry).or_insert((score, at));
        if (score, known.1) > (known.0, at) {
            *known = (score, at);
        }
    }
    let mut found: Vec<_> = best.into_iter().collect();
    found.sort_by(|(entry, (score, _)), (other, (next, _))| {
        next.total_cmp(score).then(entry.cmp(other))
    });
    found
        .into_iter()
        .map(|(entry, (score, at))| Found {
            entry,
            score,
            why: index.phrases[at as usize].source.why(),
        })
        .collect()
}

/// Notes what each phrase has of one query word. Gives the word's weight.
fn answer(index: &Index, word: &str, shared: &mut HashMap<u32, Shared>) -> f32 {
    let mut here: HashMap<u32, Shared> = HashMap::new();
    let mut weight: f32 = 0.0;
    for meant in spelling::meant(index, word) {
        let known = &index.words[meant.word as usize];
        weight = weight.max(known.weight);
        for at in &known.phrases {
            let now = here.entry(*at).or_default();
            if meant.sure > now.answered {
                *now = Shared { answered: meant.sure, named: known.weight * meant.sure };
            }
        }
    }
    if here.is_empty() {
        return UNKNOWN;
    }
    for (at, one) in here {
        let all = shared.entry(at).or_default();
        all.answered += one.answered * weight;
        all.named += one.named;
    }
    weight
}

fn score(shared: Shared, asked: f32, phrase: f32, source: &Source) -> f32 {
    let answered = shared.answered / asked.max(f32::EPSILON);
    let named = (shared.named / phrase.max(f32::EPSILON)).min(1.0);
    let trusted = match source {
        Source::Clinic(_) => 1.0,
        Source::Title => 0.995,
        Source::OtherName(_) => 0.99,
    };
    answered * (0.55 + 0.45 * named) * trusted
}
