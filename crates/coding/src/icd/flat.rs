//! The list made flat for claims, which ask for two codes a hundred thousand times a second: a number for
//! each code, and answers that are worked out once. What it answers is what [`Icd`] answers; a test holds the
//! two together, code by code.
//!
//! Deliberately absent: titles and words. Who needs those asks [`Icd`].

use super::{
    code::key,
    entry::{Entry, EntryKind, NoteKind},
    table::Icd,
};
use crate::check::Reference;
use nadi_base::Date;
use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// What the list says of a code on a day, as far as a claim asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may be billed.
    Billable,
    /// A longer code is needed.
    Heading,
    /// It needs a 7th character.
    NeedsSeventh,
    /// It does not count on that day.
    Unknown,
}

/// The side of the body that a code names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left.
    Left,
    /// The right.
    Right,
    /// Both.
    Both,
    /// None, although the list has a left and a right beside it.
    Open,
}

/// Codes and what is asked of them.
#[derive(Debug)]
pub struct Flat {
    from: Date,
    at: HashMap<u64, u32, BuildHasherDefault<Spread>>,
    lines: Vec<Line>,
    excluded: Vec<(u64, u64)>,
}

/// A code that was found.
#[derive(Clone, Copy, Debug)]
pub struct FlatCode<'a> {
    flat: &'a Flat,
    line: &'a Line,
    key: u64,
    seventh: Seventh,
}

/// Where a code stands with its 7th character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seventh {
    /// It is a line of the list.
    OwnLine,
    /// It is a line and a 7th character.
    Made,
    /// It is a line that was filled up and lacks the 7th character.
    Filled,
}

#[derive(Debug)]
struct Line {
    from: Option<Date>,
    until: Option<Date>,
    /// From when on something lies under it.
    heading: Option<Date>,
    /// Its 7th characters, a bit for each.
    sevenths: u64,
    has_children: bool,
    is_manifestation: bool,
    side: Option<Side>,
    /// Its own part of `excluded`.
    excluded: (u32, u32),
    /// The nearest line above that excludes something.
    above: Option<u32>,
}

/// Codes are short and come from the list: nobody chooses them so that they clash.
#[derive(Debug, Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u64(&mut self, key: u64) {
        let mixed = (self.0 ^ key).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Flat {
    /// Makes a list flat.
    pub fn of(icd: &Icd) -> Self {
        let sides = Sides::of(icd);
        let mut flat = Self {
            from: icd.from,
            at: HashMap::with_capacity_and_hasher(icd.entries.len(), BuildHasherDefault::default()),
            lines: Vec::with_capacity(icd.entries.len()),
            excluded: Vec::new(),
        };
        for (at, entry) in icd.entries() {
            let line = flat.line(icd, entry, sides.side(entry));
            if let (EntryKind::Code, Some(key)) = (entry.kind, key(entry.code.as_bytes())) {
                flat.at.insert(key, at);
            }
            flat.lines.push(line);
        }
        flat.headings(icd);
        flat
    }

    fn line(&mut self, icd: &Icd, entry: &Entry, side: Option<Side>) -> Line {
        let above = entry.parent.and_then(|at| Some((at, self.lines.get(at as usize)?)));
        let own = sevenths(icd, entry);
        let of_above =
            above.filter(|(at, _)| is_code(icd, *at)).map_or(0, |(_, line)| line.sevenths);
        let nearest =
            above.and_then(|(at, line)| if line.excludes() { Some(at) } else { line.above });
        let first = place(self.excluded.len());
        let notes = icd.notes(entry).filter(|note| note.kind == NoteKind::Excludes1);
        self.excluded.extend(notes.flat_map(|note| ranges(note.text)));
        Line {
            from: entry.from,
            until: entry.until,
            heading: if entry.kind == EntryKind::Code {
                entry.heading_from
            } else {
                Some(icd.from)
            },
            sevenths: if own == 0 { of_above } else { own },
            has_children: entry.has_children,
            is_manifestation: is_manifestation(entry.title),
            side,
            excluded: (first, place(self.excluded.len())),
            above: nearest,
        }
    }

    /// From when on each line has something under it that counts.
    fn headings(&mut self, icd: &Icd) {
        for (_, entry) in icd.entries() {
            let since = entry.from.unwrap_or(icd.from);
            let above = entry.parent.and_then(|at| self.lines.get_mut(at as usize));
            if let Some(line) = above {
                line.heading = Some(line.heading.map_or(since, |before| before.min(since)));
            }
        }
    }

    /// Whether the list speaks of a day.
    pub fn covers(&self, on: Date) -> bool {
        on >= self.from
    }

    /// Finds a code as claims write it: in capitals, without its point.
    pub fn find(&self, code: &[u8]) -> Option<FlatCode<'_>> {
        let own = key(code)?;
        let found = |at: &u32, seventh| {
            Some(FlatCode { flat: self, line: self.lines.get(*at as usize)?, key: own, seventh })
        };
        match (self.at.get(&own), code.len()) {
            (Some(at), _) => found(at, Seventh::OwnLine),
            (None, 7) => {
                let (stem, last) = code.split_at_checked(6)?;
                let at = self.filled(stem)?;
                let takes = self.lines.get(at as usize)?.takes(stem, *last.first()?);
                if takes { found(&at, Seventh::Made) } else { None }
            }
            _ => found(&self.filled(code)?, Seventh::Filled),
        }
    }

    /// The line that a stem is, or is without the letters X that fill it up.
    fn filled(&self, stem: &[u8]) -> Option<u32> {
        let bare = stem.iter().rposition(|byte| *byte != b'X')? + 1;
        let lengths = (bare.max(3)..=stem.len()).rev();
        let at = lengths
            .filter_map(|length| key(stem.get(..length)?))
            .find_map(|key| self.at.get(&key))?;
        let line = self.lines.get(*at as usize)?;
        (!line.has_children && line.sevenths != 0).then_some(*at)
    }
}

impl FlatCode<'_> {
    /// What the list says of it on a day.
    pub fn standing(&self, on: Date) -> Standing {
        let line = self.line;
        let ended = line.until.is_some_and(|until| on > until);
        let heads = line.heading.is_some_and(|from| on >= from);
        let counts = line.from.is_none_or(|from| on >= from) && !ended;
        match self.seventh {
            _ if !counts => Standing::Unknown,
            Seventh::Made if heads => Standing::Unknown,
            _ if heads => Standing::Heading,
            Seventh::Filled => Standing::NeedsSeventh,
            Seventh::OwnLine if self.lacks_seventh() => Standing::NeedsSeventh,
            Seventh::OwnLine | Seventh::Made => Standing::Billable,
        }
    }

    /// Whether codes of its category take a 7th character.
    pub fn takes_seventh(&self) -> bool {
        self.line.sevenths != 0
    }

    fn lacks_seventh(&self) -> bool {
        // A key of seven letters fills its last byte but one.
        self.takes_seventh() && self.key & 0xFF00 == 0
    }

    /// Whether it must stand behind the code of its cause.
    pub fn is_manifestation(&self) -> bool {
        self.line.is_manifestation
    }

    /// The side that it names or leaves open; none where there are no sides, and for a heading.
    pub fn side(&self) -> Option<Side> {
        self.line.side.filter(|_| !self.line.has_children)
    }

    /// Whether a note over it says that it is never used together with another.
    pub fn excludes(&self, other: &FlatCode<'_>) -> bool {
        let mut line = Some(self.line);
        while let Some(here) = line {
            let (from, to) = here.excluded;
            let ranges = self.flat.excluded.get(from as usize..to as usize).unwrap_or_default();
            if ranges.iter().any(|(first, last)| (*first..=*last).contains(&other.key)) {
                return true;
            }
            line = here.above.and_then(|at| self.flat.lines.get(at as usize));
        }
        false
    }
}

impl Line {
    fn excludes(&self) -> bool {
        self.excluded.0 < self.excluded.1
    }

    /// Whether a stem takes a 7th character. A brain injury that ended in death has no later encounter.
    fn takes(&self, stem: &[u8], last: u8) -> bool {
        let fatal = stem.starts_with(b"S06") && matches!(stem.get(5), Some(b'7' | b'8'));
        self.sevenths & bit(last) != 0 && (!fatal || last == b'A')
    }
}

/// Under which lines there is a code for the right and one for the left.
struct Sides(Vec<(bool, bool)>);

impl Sides {
    fn of(icd: &Icd) -> Self {
        let mut sides = vec![(false, false); icd.entries.len()];
        for (_, entry) in icd.entries() {
            // A heart fails on its right because of its left: that is no pair of sides.
            let (right, left) = named(&entry.title.to_ascii_lowercase());
            if let Some(under) = entry.parent.and_then(|at| sides.get_mut(at as usize)) {
                under.0 |= right && !left;
                under.1 |= left && !right;
            }
        }
        Self(sides)
    }

    fn side(&self, entry: &Entry) -> Option<Side> {
        let both = || entry.parent.and_then(|at| self.0.get(at as usize)) == Some(&(true, true));
        match named(entry.title) {
            (true, false) => Some(Side::Right),
            (false, true) => Some(Side::Left),
            (true, true) => None,
            _ if entry.title.contains("bilateral") => Some(Side::Both),
            _ if entry.title.contains("nspecified") && both() => Some(Side::Open),
            _ => None,
        }
    }
}

/// Whether a title says that the trouble is seen in a disease that has its own code: `in diseases`, `in other
/// diseases`, `in other infectious and parasitic diseases classified elsewhere`. A germ is the cause of one.
fn is_manifestation(title: &str) -> bool {
    let (before, elsewhere) = title.split_once("diseases classified elsewhere").unzip();
    elsewhere.is_some() && before.is_some_and(|before| format!(" {before}").contains(" in "))
}

/// Whether a title names the right and the left.
fn named(title: &str) -> (bool, bool) {
    let says = |side: &str| {
        title.match_indices(side).any(|(at, _)| {
            let edge = |letter: Option<&u8>| letter.is_none_or(|byte| !byte.is_ascii_alphabetic());
            let bytes = title.as_bytes();
            edge(at.checked_sub(1).and_then(|before| bytes.get(before)))
                && edge(bytes.get(at + side.len()))
        })
    };
    (says("right"), says("left"))
}

fn is_code(icd: &Icd, at: u32) -> bool {
    icd.entry(at).is_some_and(|entry| entry.kind == EntryKind::Code)
}

fn sevenths(icd: &Icd, entry: &Entry) -> u64 {
    let own = icd.notes(entry).filter(|note| note.kind == NoteKind::Seventh);
    let letters = own.filter_map(|note| note.text.split_once('=')?.0.bytes().next());
    letters.fold(0, |bits, letter| bits | bit(letter))
}

/// A bit for a digit or a capital letter.
const fn bit(letter: u8) -> u64 {
    match letter {
        b'0'..=b'9' | b'A'..=b'Z' => 1 << (letter - b'0'),
        _ => 0,
    }
}

/// The codes that a note names, as ranges of keys. A note that narrows its codes in words, such as `(E08-E13
/// with .42)`, says less than its codes do: it is left to people.
fn ranges(note: &'static str) -> impl Iterator<Item = (u64, u64)> {
    let narrowed = note.split('(').skip(1).any(|inside| {
        let inside = inside.split(')').next().unwrap_or_default();
        inside.bytes().any(|byte| byte.is_ascii_digit()) && inside.contains("with")
    });
    let named = if narrowed { Vec::new() } else { crate::check::references(note) };
    named.into_iter().filter_map(|reference| {
        let (first, last) = match &reference {
            Reference::Under(code) => (code, code),
            Reference::Range(first, last) => (first, last),
        };
        let (low, high) = (key(first.bare().as_bytes())?, key(last.bare().as_bytes())?);
        let under = u64::MAX >> (8 * last.bare().len());
        Some((low, high | under))
    })
}

/// A place in a list; no list here comes near four thousand million lines.
const fn place(at: usize) -> u32 {
    super::table::place(at)
}
