//! Finds a code in the list and says whether it may be billed on a day.

use super::{
    code::IcdCode,
    entry::{Entry, EntryKind, Note},
    table::{Icd, place},
};
use nadi_base::Date;

/// A code that the list knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The code.
    pub code: IcdCode,
    /// Its title, with the meaning of its 7th character.
    pub title: String,
    /// The line of the list behind it.
    pub at: u32,
}

/// Whether a code may be billed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It may.
    Billable,
    /// It is a heading: a longer code under it is needed.
    Heading,
    /// It needs a 7th character.
    NeedsSeventh,
    /// It counts from this day on.
    NotYet(Date),
    /// This was its last day.
    Ended(Date),
    /// The list does not know it.
    Unknown,
    /// The day lies before the list begins, so nothing can be said.
    NotCovered,
}

impl Icd {
    /// The line at a place.
    pub fn entry(&self, at: u32) -> Option<&Entry> {
        self.entries.get(at as usize)
    }

    /// Every line with its place.
    pub fn entries(&self) -> impl Iterator<Item = (u32, &Entry)> {
        self.entries.iter().enumerate().map(|(at, entry)| (place(at), entry))
    }

    /// The notes under a line.
    pub fn notes(&self, entry: &Entry) -> impl Iterator<Item = &Note> {
        let (from, to) = entry.notes;
        self.notes.get(from as usize..to as usize).unwrap_or_default().iter()
    }

    /// The lines from a place up to its chapter, nearest first.
    pub fn path(&self, at: u32) -> impl Iterator<Item = (u32, &Entry)> {
        let above = move |at: &u32| self.entry(*at).and_then(|entry| entry.parent);
        std::iter::successors(Some(at), above).filter_map(|at| Some((at, self.entry(at)?)))
    }

    /// The lines directly under a place.
    pub fn children(&self, at: u32) -> impl Iterator<Item = (u32, &Entry)> {
        // What lies under a line follows it; what later editions added stands at the end.
        let above = self.entry(at);
        let below = self.lines(at + 1, self.added_from).take_while(move |(_, entry)| {
            above.is_some_and(|above| match above.kind {
                EntryKind::Chapter => entry.kind != EntryKind::Chapter,
                EntryKind::Block => entry.kind == EntryKind::Code,
                EntryKind::Code => entry.code.starts_with(above.code),
            })
        });
        let added = self.lines(self.added_from.max(at + 1), place(self.entries.len()));
        below.chain(added).filter(move |(_, entry)| entry.parent == Some(at))
    }

    fn lines(&self, from: u32, to: u32) -> impl Iterator<Item = (u32, &Entry)> {
        let lines = self.entries.get(from as usize..to as usize).unwrap_or_default();
        (from..).zip(lines)
    }

    /// Finds a code, also one that is made from a line and a 7th character.
    pub fn find(&self, code: &IcdCode) -> Option<Found> {
        if let Some(&at) = self.by_code.get(code.bare()) {
            let title = self.entry(at)?.title.to_owned();
            return Some(Found { code: code.clone(), title, at });
        }
        let (at, meaning) = self.made_from(code)?;
        let title = format!("{}, {meaning}", self.entry(at)?.title);
        Some(Found { code: code.clone(), title, at })
    }

    /// Whether a code may be billed for a visit on a day.
    pub fn validity(&self, code: &IcdCode, on: Date) -> Validity {
        if on < self.from {
            return Validity::NotCovered;
        }
        let Some(found) = self.find(code) else { return Validity::Unknown };
        let entry = &self.entries[found.at as usize];
        let made = entry.code != code.bare();
        match entry {
            Entry { from: Some(from), .. } if on < *from => Validity::NotYet(*from),
            Entry { until: Some(until), .. } if on > *until => Validity::Ended(*until),
            entry if made && self.is_heading(entry, found.at, on) => Validity::Ended(on),
            entry if self.is_heading(entry, found.at, on) => Validity::Heading,
            _ if code.bare().len() < 7 && !self.sevenths(found.at).is_empty() => {
                Validity::NeedsSeventh
            }
            _ => Validity::Billable,
        }
    }

    /// Whether something under a line counts on a day, so that the line itself may not be billed.
    fn is_heading(&self, entry: &Entry, at: u32, on: Date) -> bool {
        if entry.kind != EntryKind::Code || entry.heading_from.is_some_and(|from| on >= from) {
            return true;
        }
        let counts = |child: &Entry| child.from.is_none_or(|from| on >= from);
        entry.has_children && self.children(at).any(|(_, child)| counts(child))
    }

    /// Every code that may be billed on a day, with those made from 7th characters.
    pub fn billable(&self, on: Date) -> Vec<IcdCode> {
        let lines = self.entries().filter(|(_, entry)| entry.kind == EntryKind::Code);
        lines.flat_map(|(at, entry)| self.billable_of(at, entry, on)).collect()
    }

    fn billable_of(&self, at: u32, entry: &Entry, on: Date) -> Vec<IcdCode> {
        let Some(code) = IcdCode::parse(entry.code) else { return Vec::new() };
        match self.validity(&code, on) {
            Validity::Billable => vec![code],
            Validity::NeedsSeventh => {
                let filled = Self::filled(entry.code);
                let made = self.sevenths(at).into_iter();
                made.filter_map(|(letter, _)| IcdCode::parse(&format!("{filled}{letter}")))
                    .collect()
            }
            _ => Vec::new(),
        }
    }
}
