//! A reader of documents that knows plain text only: what becomes of a text can be tested without a worker.

use nadi_base::Cancel;
use nadi_documents::incoming::{FileKind, FileText, Refused};
use nadi_engines::text::{ReadFile, TextError, TextFiles};

/// Takes UTF-8 as it is, and holds anything else for a file that opens with a password.
#[derive(Clone, Copy, Debug, Default)]
pub struct PlainTexts;

impl TextFiles for PlainTexts {
    fn text(&self, bytes: &[u8], _: u32, _: &Cancel) -> Result<ReadFile, TextError> {
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| Refused::Encrypted)?;
        let text = FileText { kind: FileKind::Text, text, pages: None, unread: Vec::new() };
        Ok(ReadFile { text, pictures: Vec::new() })
    }
}
