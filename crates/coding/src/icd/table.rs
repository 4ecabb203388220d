//! The compact table: one line an entry or a note, in the order of the tabular list.
//!
//! ```text
//! nadi-codes 1 <tab> icd10cm <tab> 2025-10-01 <tab> edition
//! C <tab> 1 <tab> Certain infectious and parasitic diseases
//! S <tab> A00-A09 <tab> Intestinal infectious diseases
//! D <tab> A00 <tab> Cholera
//! x <tab> a note of the line above
//! ```
//!
//! Entries borrow from the text, so a list of 47,000 lines costs its index and nothing more.

use super::{
    changes::{self, Change},
    entry::{Entry, EntryKind, Note, NoteKind},
};
use nadi_base::Date;
use std::collections::HashMap;

/// A table that cannot be read; the number counts its lines from 1.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TableError {
    /// The first line is not that of a code table.
    #[error("line 1 is not the heading of a code table")]
    Heading,
    /// A line has another shape.
    #[error("line {0} is neither an entry nor a note")]
    Line(usize),
}

/// A code list in memory.
#[derive(Debug)]
pub struct Icd {
    pub(super) entries: Vec<Entry>,
    pub(super) notes: Vec<Note>,
    pub(super) by_code: HashMap<&'static str, u32>,
    /// Where the lines begin that later editions added.
    pub(super) added_from: u32,
    /// The first day that the list speaks of.
    pub from: Date,
    /// Which edition it is.
    pub edition: &'static str,
}

impl Icd {
    /// Reads a table and the changes that later editions made to it, oldest first.
    pub fn read(table: &'static str, later: &[&'static str]) -> Result<Self, TableError> {
        let (from, edition) = heading(table.lines().next().unwrap_or_default())?;
        let (entries, notes, by_code) = (Vec::new(), Vec::new(), HashMap::new());
        let mut icd = Self { entries, notes, by_code, added_from: 0, from, edition };
        for (at, line) in table.lines().enumerate().skip(1) {
            icd.take(line).ok_or(TableError::Line(at + 1))?;
        }
        icd.added_from = place(icd.entries.len());
        for text in later {
            changes::read(text)?.into_iter().for_each(|change| icd.change(change));
        }
        Ok(icd)
    }

    fn take(&mut self, line: &'static str) -> Option<()> {
        let (mark, rest) = line.split_once('\t')?;
        let kind = match mark {
            "C" => EntryKind::Chapter,
            "S" => EntryKind::Block,
            "D" => EntryKind::Code,
            letter => return self.note(Note { kind: NoteKind::of(letter)?, text: rest }),
        };
        let (code, title) = rest.split_once('\t')?;
        let parent = self.parent(kind, code);
        self.add(kind, code, title, parent);
        Some(())
    }

    fn note(&mut self, note: Note) -> Option<()> {
        let entry = self.entries.last_mut()?;
        self.notes.push(note);
        entry.notes.1 = u32::try_from(self.notes.len()).ok()?;
        Some(())
    }

    fn add(
        &mut self,
        kind: EntryKind,
        code: &'static str,
        title: &'static str,
        parent: Option<u32>,
    ) {
        let at = place(self.entries.len());
        let note = place(self.notes.len());
        if let Some(above) = parent.and_then(|above| self.entries.get_mut(above as usize)) {
            above.has_children = true;
        }
        self.by_code.insert(code, at);
        self.entries.push(Entry {
            kind,
            code,
            title,
            parent,
            from: None,
            until: None,
            heading_from: None,
            notes: (note, note),
            has_children: false,
        });
    }

    /// The entry above a line that comes now: the nearest above it whose code begins alike.
    fn parent(&self, kind: EntryKind, code: &str) -> Option<u32> {
        let above = |entry: &Entry| match (kind, entry.kind) {
            (EntryKind::Chapter, _) | (EntryKind::Code, EntryKind::Chapter) => false,
            (EntryKind::Block, above) => above == EntryKind::Chapter,
            (EntryKind::Code, EntryKind::Code) => code.starts_with(entry.code),
            (EntryKind::Code, EntryKind::Block) => true,
        };
        self.entries.iter().rposition(above).map(place)
    }

    fn change(&mut self, change: Change) {
        let known = self.by_code.get(change.code()).map(|at| *at as usize);
        match (change, known) {
            (Change::Added { code, title, on }, None) => {
                let at = self.entries.len();
                self.add(EntryKind::Code, code, title, self.nearest(code));
                self.entries[at].from = Some(on);
            }
            (Change::Deleted { on, .. }, Some(at)) => {
                self.entries[at].until = Some(on.plus_days(-1));
            }
            (Change::BecameHeading { on, .. }, Some(at)) => {
                self.entries[at].heading_from = Some(on);
            }
            (Change::Revised { title, .. }, Some(at)) => self.entries[at].title = title,
            // A code made from a 7th character has no line of its own; neither has one nobody knew.
            _ => {}
        }
    }

    /// The longest code in the list that a new one begins with; for a new category its block.
    fn nearest(&self, code: &str) -> Option<u32> {
        let longest = (3..code.len()).rev().find_map(|length| self.by_code.get(&code[..length]));
        longest.copied().or_else(|| {
            // A new category widens the block before it, so the block's end says nothing.
            let begins = |entry: &Entry| {
                entry.kind == EntryKind::Block && entry.code[..1] == code[..1] && entry.code <= code
            };
            self.entries.iter().rposition(begins).map(place)
        })
    }
}

fn heading(line: &'static str) -> Result<(Date, &'static str), TableError> {
    let mut parts = line.split('\t');
    let mut part = || parts.next().ok_or(TableError::Heading);
    if part()? != "nadi-codes 1" || part()? != "icd10cm" {
        return Err(TableError::Heading);
    }
    let from = part()?.parse().map_err(|_| TableError::Heading)?;
    Ok((from, part()?))
}

/// A place in a list; no list here comes near four thousand million lines.
#[expect(clippy::cast_possible_truncation, reason = "lists are far shorter than u32::MAX")]
pub(super) const fn place(at: usize) -> u32 {
    at as u32
}
