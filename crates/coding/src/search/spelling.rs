//! Which words of the index a typed word may mean.

use super::{
    fold,
    index::{BY_SOUND, Index, letters},
};
use nadi_clinical::terms::sound;

/// A word of the index, and how sure it is that it was meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Meant {
    pub(super) word: u32,
    pub(super) sure: f32,
}

/// The words that a typed word may mean. A word that is spelled right is not corrected.
pub(super) fn meant(index: &Index, typed: &str) -> Vec<Meant> {
    let heard = format!("{BY_SOUND}{}", sound(typed));
    let mut found = exact(index, typed, 1.0);
    found.extend(exact(index, &heard, 0.95));
    if found.is_empty() {
        found = begins(index, typed, &heard);
    }
    if found.is_empty() {
        found = misspelled(index, typed, &heard);
    }
    found
}

fn exact(index: &Index, word: &str, sure: f32) -> Vec<Meant> {
    index.exact(word).map(|word| Meant { word, sure }).into_iter().collect()
}

/// Words that the typed one begins, and words of Tamil and Telugu that the typed one begins with: there
/// an ending changes the case of a word, not its meaning.
fn begins(index: &Index, typed: &str, heard: &str) -> Vec<Meant> {
    if typed.chars().count() < 3 {
        return Vec::new();
    }
    let native = typed.chars().any(fold::is_native);
    let of = |(at, word): (usize, &super::index::Word)| {
        let longer = !native && word.text.starts_with(typed);
        let with_ending = word.text.len() > 4
            && word.text.starts_with(BY_SOUND)
            && heard.starts_with(&word.text)
            && heard.len() <= word.text.len() + 5;
        let sure = if longer { 0.85 } else { 0.8 };
        (longer || with_ending).then(|| Meant { word: id(at), sure })
    };
    index.words.iter().enumerate().filter_map(of).collect()
}

fn misspelled(index: &Index, typed: &str, heard: &str) -> Vec<Meant> {
    let native = typed.chars().any(fold::is_native);
    let mut found = Vec::new();
    for (at, word) in index.words.iter().enumerate() {
        let by_sound = word.text.starts_with(BY_SOUND);
        if native && !by_sound {
            continue;
        }
        let target = if by_sound { heard } else { typed };
        let allowed = allowed(target.len());
        if let Some(apart) = near(target, &word.text, word.letters, allowed) {
            let sure = if apart <= 1 { 0.8 } else { 0.6 };
            found.push(Meant { word: id(at), sure });
        }
    }
    keep_nearest(found)
}

/// Once a word one mistake away is found, words two away are not meant.
fn keep_nearest(mut found: Vec<Meant>) -> Vec<Meant> {
    let best = found.iter().map(|meant| meant.sure).fold(0.0, f32::max);
    found.retain(|meant| meant.sure >= best);
    found
}

const fn allowed(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// How many mistakes lie between two words, where that is not more than allowed. A mistake is a letter
/// too many, too few, wrong, or two that changed places.
fn near(typed: &str, word: &str, word_letters: u32, allowed: usize) -> Option<usize> {
    if allowed == 0 || typed.len().abs_diff(word.len()) > allowed {
        return None;
    }
    if (letters(typed) ^ word_letters).count_ones() as usize > 2 * allowed {
        return None;
    }
    let apart = mistakes(typed.as_bytes(), word.as_bytes());
    (apart <= allowed).then_some(apart)
}

fn mistakes(one: &[u8], other: &[u8]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut cost = (last[j] + usize::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                cost = cost.min(before_last[j - 1] + 1);
            }
            row.push(cost);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

#[expect(clippy::cast_possible_truncation, reason = "an index has far fewer words than u32::MAX")]
const fn id(at: usize) -> u32 {
    at as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mistakes_are_counted_as_people_make_them() {
        for (typed, meant, count) in [
            ("cholera", "cholera", 0),
            ("colera", "cholera", 1),
            ("chloera", "cholera", 1),
            ("hypertenshun", "hypertension", 2),
            ("diabtes", "diabetes", 1),
        ] {
            assert_eq!(mistakes(typed.as_bytes(), meant.as_bytes()), count, "{typed} for {meant}");
        }
    }
}
