//! A document of others, read: its text for a person to look at beside its pages. Nothing of it is kept.

use super::{DocumentRead, DocumentText, IncomingKind};
use crate::{Error, Result, work::Work};
use base64::{Engine, engine::general_purpose::STANDARD};
use nadi_base::{Cancel, Sensitive};
use nadi_documents::incoming::FileKind;

/// Pages that are shown beside the text.
const PICTURES: u32 = 5;

/// Reads a document that somebody brings.
pub fn read(work: &Work<'_>, request: DocumentRead) -> Result<DocumentText> {
    let bytes = STANDARD
        .decode(request.data.expose())
        .map_err(|_| Error::field("data", "This is not base64."))?;
    let read = work.desk.machine().texts.text(&bytes, PICTURES, &Cancel::new())?;
    let text = read.text;
    Ok(DocumentText {
        kind: text.kind.into(),
        letters: u32::try_from(text.text.chars().count()).unwrap_or(u32::MAX),
        text: text.text.into(),
        pages: text.pages,
        unread: text.unread,
        pictures: read.pictures.iter().map(|png| Sensitive::new(STANDARD.encode(png))).collect(),
    })
}

impl From<FileKind> for IncomingKind {
    fn from(kind: FileKind) -> Self {
        match kind {
            FileKind::Text => Self::Text,
            FileKind::Docx => Self::Docx,
            FileKind::Pdf => Self::Pdf,
        }
    }
}
