//! One line of the tabular list and the notes under it.

use nadi_base::Date;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A chapter of the list.
    Chapter,
    /// A block of categories, such as A00-A09.
    Block,
    /// A category, subcategory or code.
    Code,
}

/// What a note under an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// What the entry also takes in.
    Includes,
    /// Another name of the same thing.
    Term,
    /// Never together with the entry.
    Excludes1,
    /// Not part of the entry; may stand beside it.
    Excludes2,
    /// The underlying condition is coded first.
    CodeFirst,
    /// A further code tells more.
    UseAdditional,
    /// A further code may be needed, in either order.
    CodeAlso,
    /// A 7th character and its meaning, as `A=initial encounter`.
    Seventh,
}

impl NoteKind {
    /// The letter that stands for it in the compact table.
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Includes => 'i',
            Self::Term => 't',
            Self::Excludes1 => 'x',
            Self::Excludes2 => 'y',
            Self::CodeFirst => 'f',
            Self::UseAdditional => 'u',
            Self::CodeAlso => 'a',
            Self::Seventh => '7',
        }
    }

    pub(super) const fn of(letter: &str) -> Option<Self> {
        Some(match letter.as_bytes() {
            b"i" => Self::Includes,
            b"t" => Self::Term,
            b"x" => Self::Excludes1,
            b"y" => Self::Excludes2,
            b"f" => Self::CodeFirst,
            b"u" => Self::UseAdditional,
            b"a" => Self::CodeAlso,
            b"7" => Self::Seventh,
            _ => return None,
        })
    }
}

/// A note under an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it says.
    pub kind: NoteKind,
    /// Its words.
    pub text: &'static str,
}

/// One line of the tabular list.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Its code without the dot; the range of a block; the number of a chapter.
    pub code: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The entry above it.
    pub parent: Option<u32>,
    /// The first day on which it counts, where that is later than the list's own.
    pub from: Option<Date>,
    /// The last day on which it counts, where there is one.
    pub until: Option<Date>,
    /// The day from which it is a heading only, where it was a code before.
    pub heading_from: Option<Date>,
    pub(super) notes: (u32, u32),
    pub(super) has_children: bool,
}
