//! What comes of reading a stranger's file: its text, or why there is none.

use serde::{Deserialize, Serialize};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Plain text.
    Text,
    /// A file of word processors.
    Docx,
    /// PDF.
    Pdf,
}

/// The text of a file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct FileText {
    /// What the file is.
    pub kind: FileKind,
    /// Its text: a paragraph a line, cells of a table parted by tabs.
    pub text: String,
    /// Its pages, where it has pages.
    pub pages: Option<u32>,
    /// Numbers of the pages that hold a picture and no letters: what stands there was not read.
    pub unread: Vec<u32>,
}

/// A bound on what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Budget {
    /// Bytes of the file.
    Bytes,
    /// Pages of a PDF.
    Pages,
    /// Bytes after unpacking, in all or against the packed ones.
    Inflated,
    /// Parts of a package.
    Parts,
    /// Marks within marks.
    Depth,
}

/// Why a file gave no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It opens with a password only.
    #[error("the file is encrypted")]
    Encrypted,
    /// Its pages are pictures, or their letters cannot be told.
    #[error("the pages are pictures")]
    Scanned,
    /// It is none of the kinds that are read.
    #[error("the file is of another kind")]
    Unknown,
    /// It is of a kind that is read, and damaged.
    #[error("the file is broken")]
    Broken,
    /// It is over a bound.
    #[error("the file is over a bound: {0:?}")]
    Over(Budget),
}

const MEBIBYTE: usize = 1024 * 1024;

/// Bytes of the longest file of each kind.
pub const fn most_bytes(kind: FileKind) -> usize {
    match kind {
        FileKind::Text => 10 * MEBIBYTE,
        FileKind::Docx => 25 * MEBIBYTE,
        FileKind::Pdf => 50 * MEBIBYTE,
    }
}

/// Bytes of the longest file of any kind.
pub const MOST_BYTES: usize = most_bytes(FileKind::Pdf);
/// Bytes of the longest text that comes out.
pub const MOST_TEXT: usize = 16 * MEBIBYTE;
/// Bytes that a file may unpack to.
pub const MOST_INFLATED: u64 = 200 * MEBIBYTE as u64;
/// Pages of the longest PDF.
pub const MOST_PAGES: usize = 1_000;
/// Parts of the largest package.
pub const MOST_PARTS: usize = 10_000;
/// Unpacked bytes for each packed one.
pub const MOST_RATIO: u64 = 100;
/// Marks within marks.
pub const MOST_DEPTH: usize = 256;
