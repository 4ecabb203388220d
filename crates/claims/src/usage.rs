//! Which elements of each segment the guide asks for, which it has no use for, and the codes that some may
//! hold: `assets/claim-rules/usage.txt`, read once.

use nadi_x12::{
    Tag,
    professional::{LOOPS, LoopId, Slot},
};
use std::sync::OnceLock;

const FILE: &str = include_str!("../../../assets/claim-rules/usage.txt");

/// Elements by bits: bit 0 is element 1.
#[derive(Clone, Debug, Default)]
pub(crate) struct Usage {
    pub(crate) required: u32,
    pub(crate) unused: u32,
    /// Codes that an element may hold.
    pub(crate) codes: Vec<(usize, Vec<&'static [u8]>)>,
}

/// What the guide asks for in a place of a loop.
#[inline]
pub(crate) fn of(at: LoopId, slot: usize) -> Option<&'static Usage> {
    static ALL: OnceLock<Vec<Vec<Usage>>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let rows: Vec<_> = FILE.lines().filter_map(row).collect();
        let loops = LOOPS.iter();
        loops.map(|l| l.slots.iter().map(|s| first(&rows, l.name, s)).collect()).collect()
    });
    all.get(at as usize)?.get(slot)
}

struct Row {
    in_loop: &'static str,
    tag: Tag,
    qualifier: Option<&'static str>,
    usage: Usage,
}

fn row(line: &'static str) -> Option<Row> {
    let mut words = line.split(' ').filter(|_| !line.starts_with('#'));
    let (in_loop, segment, pattern) = (words.next()?, words.next()?, words.next()?);
    let (segment, qualifier) = match segment.split_once('*') {
        Some((segment, qualifier)) => (segment, Some(qualifier)),
        None => (segment, None),
    };
    let bits = |wanted: char| {
        let marked = pattern.chars().enumerate().filter(|(_, letter)| *letter == wanted);
        marked.fold(0, |bits, (at, _)| bits | 1 << at)
    };
    let codes: Option<Vec<_>> = words.map(codes).collect();
    let usage = Usage { required: bits('r'), unused: bits('n'), codes: codes? };
    Some(Row { in_loop, tag: Tag::new(segment.as_bytes()), qualifier, usage })
}

/// One word, such as `2:1,2`.
fn codes(word: &'static str) -> Option<(usize, Vec<&'static [u8]>)> {
    let (element, codes) = word.split_once(':')?;
    Some((element.parse().ok()?, codes.split(',').map(str::as_bytes).collect()))
}

fn first(rows: &[Row], name: &str, slot: &Slot) -> Usage {
    let fits = |row: &&Row| {
        (row.in_loop == name || (row.in_loop == "*" && !name.is_empty()))
            && row.tag == slot.tag
            && row.qualifier.is_none_or(|qualifier| slot.qualifiers.contains(&qualifier))
    };
    rows.iter().find(fits).map_or_else(Usage::default, |row| row.usage.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_the_guide_has_its_usage() {
        let own = [Tag::ISA, Tag::GS, Tag::ST, Tag::SE, Tag::GE, Tag::IEA, Tag::BHT];
        for found in LOOPS.iter().filter(|found| found.name.starts_with('2')) {
            for (at, slot) in found.slots.iter().enumerate() {
                let usage = of(found.id, at).expect("a place of the guide");
                let said = usage.required | usage.unused != 0 || slot.tag == Tag::MOA;
                assert!(said || own.contains(&slot.tag), "{} {}", found.name, slot.tag);
            }
        }
    }

    #[test]
    fn every_line_is_understood() {
        for line in FILE.lines().filter(|line| !line.starts_with('#')) {
            let pattern = line.split(' ').nth(2).unwrap_or_default();
            let plain = pattern.chars().all(|letter| "rsn".contains(letter)) && pattern.len() <= 32;
            assert!(row(line).is_some() && plain && !pattern.is_empty(), "{line}");
        }
    }
}
