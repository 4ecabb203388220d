//! What the elements of each segment may look like: `assets/claim-rules/elements.txt`, read once.

use nadi_x12::{Segment, Tag};
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

/// The segments by a hash of their identifier that no two of them share, so that one look finds each.
struct Table {
    factor: u32,
    slots: Vec<Option<(Tag, Vec<Form>)>>,
}

/// How many bits of the hash count.
const BITS: u32 = 9;

/// The elements of a segment in order; none of a segment that is not of the guide.
pub(crate) fn of(segment: Segment<'_>) -> Option<&'static [Form]> {
    static ALL: OnceLock<Table> = OnceLock::new();
    let all = ALL.get_or_init(table);
    let (tag, forms) = all.slots.get(place(segment.get(0), all.factor))?.as_ref()?;
    (*tag == segment.tag()).then_some(forms.as_slice())
}

/// The place of an identifier.
fn place(name: &[u8], factor: u32) -> usize {
    let packed = name.iter().take(4).fold(0u32, |all, byte| all << 8 | u32::from(*byte));
    (packed.wrapping_mul(factor) >> (32 - BITS)) as usize
}

/// Takes the first factor with which no two segments meet.
fn table() -> Table {
    let lines = FILE.lines().filter(|line| !line.starts_with('#'));
    let all: Vec<_> =
        lines.filter_map(|line| Some((line.split(' ').next()?, row(line)?))).collect();
    for factor in (0x9E37_79B1_u32..).step_by(2) {
        let mut slots: Vec<Option<_>> = vec![None; 1 << BITS];
        let apart = all.iter().all(|(name, row)| {
            let slot = slots.get_mut(place(name.as_bytes(), factor));
            slot.is_some_and(|slot| slot.replace(row.clone()).is_none())
        });
        if apart {
            return Table { factor, slots };
        }
    }
    Table { factor: 1, slots: Vec::new() }
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
            let name = slot.tag.to_string();
            let all = table();
            let found = all.slots[place(name.as_bytes(), all.factor)].as_ref();
            assert!(
                found.is_some_and(|(tag, forms)| *tag == slot.tag && !forms.is_empty()),
                "{name}"
            );
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
