//! What a text names, whatever is said of it, and the numbers in it.

use super::hear::Heard;
use super::mention::mentions;
use crate::lexicon::ConceptKind;
use crate::visit::{Speaker, Turn};
use nadi_base::Language;

/// A concept that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What it is.
    pub kind: ConceptKind,
    /// Its name in plain English.
    pub concept: &'static str,
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// A number of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// What it counts.
    pub value: f64,
    /// First character.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// Concepts that a text names.
pub fn named(text: &str, language: Language) -> Vec<Named> {
    let heard = heard(text, language);
    let place = |mention: super::mention::Mention| {
        let (start, end) = heard.span(&mention.range);
        Named { kind: mention.concept.kind, concept: mention.concept.name, start, end }
    };
    mentions(&heard).into_iter().map(place).collect()
}

/// Concepts that a turn names, heard as English, Tamil and Telugu.
pub(crate) fn in_any_language(turn: &Turn) -> Vec<Named> {
    Language::SCREENS.into_iter().flat_map(|language| named(&turn.text, language)).collect()
}

/// Numbers of a text, in digits and in words: each by itself and, where words join, joined.
pub fn numbers(text: &str, language: Language) -> Vec<Number> {
    let heard = heard(text, language);
    let mut found = Vec::new();
    for (index, piece) in heard.pieces.iter().enumerate() {
        let Some(own) = piece.value else { continue };
        let (start, end) = heard.span(&(index..index + 1));
        found.push(Number { value: own, start, end });
        if let Some((joined, after)) = heard.number(index).filter(|(_, after)| *after > index + 1) {
            let (start, end) = heard.span(&(index..after));
            found.push(Number { value: joined, start, end });
        }
    }
    found
}

fn heard(text: &str, language: Language) -> Heard {
    Heard::new(&Turn { speaker: Speaker::Patient, text: text.to_owned() }, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_numbers_have_their_places() {
        let found = named("Took Dolo 650 for fever", Language::En);
        let concepts: Vec<&str> = found.iter().map(|one| one.concept).collect();
        assert_eq!(concepts, ["paracetamol", "fever"], "a brand is its drug");
        assert_eq!((found[1].start, found[1].end), (18, 23));
        let numbers = numbers("BP 130/80 for three days", Language::En);
        let values: Vec<f64> = numbers.iter().map(|number| number.value).collect();
        assert_eq!(values, [130.0, 80.0, 3.0]);
    }
}
