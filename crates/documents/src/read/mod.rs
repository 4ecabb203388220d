//! Text out of strangers' files: plain text, DOCX, PDF. Only the files worker turns this on (feature `read`); it runs in a
//! process of its own, with bounds of time and memory around it.
//!
//! What a file is, its bytes say, not its name. Every budget is a constant of [`crate::incoming`], and going over one is an
//! answer that names it. What is written in a file is text and never an instruction.

mod docx;
mod pdf;
mod plain;
mod symbols;

pub use pdf::picture;

use crate::incoming::{Budget, FileKind, FileText, MOST_TEXT, Refused};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The text of a file.
pub fn text(bytes: &[u8]) -> Result<FileText, Refused> {
    let read = match kind(bytes)? {
        FileKind::Text => plain::read(bytes),
        FileKind::Docx => guarded(|| docx::read(bytes)),
        FileKind::Pdf => guarded(|| pdf::read(bytes)),
    }?;
    if read.text.len() > MOST_TEXT { Err(Refused::Over(Budget::Inflated)) } else { Ok(read) }
}

/// A library that stumbles over a file is the file's fault; its process holds nothing else.
fn guarded<T>(read: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(Refused::Broken))
}

/// What a file is by its first bytes.
fn kind(bytes: &[u8]) -> Result<FileKind, Refused> {
    /// PDF may begin with a little of something else.
    const PDF_WITHIN: usize = 1_024;
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let head = bytes.get(..bytes.len().min(PDF_WITHIN)).unwrap_or_default();
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Ok(FileKind::Pdf);
    }
    if bytes.starts_with(b"PK") {
        return Ok(FileKind::Docx);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        // Old Word files and encrypted new ones are both of this form; the latter name their stream so.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let encrypted = bytes.windows(name.len()).any(|part| part == name);
        return Err(if encrypted { Refused::Encrypted } else { Refused::Unknown });
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(Refused::Unknown);
    }
    Ok(FileKind::Text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        assert_eq!(kind(b"%PDF-1.7"), Ok(FileKind::Pdf));
        assert_eq!(
            kind(b"\n\n%PDF-1.4"),
            Ok(FileKind::Pdf),
            "a little before the header is allowed"
        );
        assert_eq!(kind(b"PK\x03\x04"), Ok(FileKind::Docx));
        assert_eq!(kind(b""), Err(Refused::Empty));
        assert_eq!(kind(b"{\\rtf1 x}"), Err(Refused::Unknown));
        assert_eq!(kind("காய்ச்சல்".as_bytes()), Ok(FileKind::Text));
    }

    #[test]
    fn an_encrypted_word_file_is_told_from_an_old_one() {
        let mut bytes = b"\xd0\xcf\x11\xe0 something ".to_vec();
        assert_eq!(kind(&bytes), Err(Refused::Unknown));
        bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(kind(&bytes), Err(Refused::Encrypted));
    }
}
