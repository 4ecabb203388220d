//! What the elements of each segment may look like: `assets/claim-rules/elements.txt`, read once.

use nadi_x12::Tag;
use std::sync::OnceLock;

const FILE: &str = include_str!("../../../assets/claim-rules/elements.txt");

/// What kind of value an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Text.
    Text,
    /// A code of a list.
    Code,
    /// A number, maybe with decimals.
    Decimal,
    /// An amount of money.
    Money,
    /// A whole number.
    Whole,
    /// A day.
    Day,
    /// Several values in one.
    Composite,
}

/// Kind and length of an element.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    pub(crate) kind: Kind,
    pub(crate) shortest: usize,
    pub(crate) longest: usize,
}

/// The elements of a segment in order; none of a segment that is not of the guide.
pub(crate) fn of(tag: Tag) -> Option<&'static [Form]> {
    static ALL: OnceLock<Vec<(Tag, Vec<Form>)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all: Vec<_> =
            FILE.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect();
        all.sort_by_key(|(tag, _)| *tag);
        all
    });
    let at = all.binary_search_by_key(&tag, |(tag, _)| *tag).ok()?;
    Some(&all.get(at)?.1)
}

fn row(line: &str) -> Option<(Tag, Vec<Form>)> {
    let mut words = line.split_whitespace();
    let tag = Tag::new(words.next()?.as_bytes());
    Some((tag, words.filter_map(form).collect()))
}

/// One word, such as `AN1-60`; of a composite, fewest and most parts.
fn form(word: &str) -> Option<Form> {
    let letters = word.find(|letter: char| letter.is_ascii_digit()).unwrap_or(word.len());
    let (kind, lengths) = word.split_at(letters);
    let kind = match kind {
        "AN" => Kind::Text,
        "ID" => Kind::Code,
        "R" => Kind::Decimal,
        "M" => Kind::Money,
        "N" => Kind::Whole,
        "DT" => Kind::Day,
        "C" => Kind::Composite,
        _ => return None,
    };
    let (shortest, longest) = lengths.split_once('-')?;
    Some(Form { kind, shortest: shortest.parse().ok()?, longest: longest.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use nadi_x12::professional::LOOPS;

    #[test]
    fn every_segment_of_the_guide_has_its_elements() {
        let slots = LOOPS.iter().flat_map(|entry| entry.slots);
        let known = [Tag::ISA, Tag::GS, Tag::ST, Tag::SE, Tag::GE, Tag::IEA];
        for slot in slots.filter(|slot| !known.contains(&slot.tag)) {
            assert!(of(slot.tag).is_some_and(|forms| !forms.is_empty()), "{}", slot.tag);
        }
    }

    #[test]
    fn every_word_is_understood() {
        for line in FILE.lines().filter(|line| !line.starts_with('#')) {
            let (_, forms) = row(line).expect("a segment");
            assert_eq!(forms.len() + 1, line.split_whitespace().count(), "{line}");
        }
    }
}
