//! Text: a document's bytes come piece by piece, its text goes out in one answer, and its pages as pictures, each in one.

use nadi_base::Code;
use nadi_documents::{
    incoming::{FileText, MOST_BYTES},
    read,
};
use nadi_engines::{
    text::TextAnswer,
    worker::{Reply, Request},
};
use serde_json::json;

/// The document that is being read.
#[derive(Default)]
pub(crate) struct Desk {
    bytes: Vec<u8>,
}

impl Desk {
    /// Forgets the document before.
    pub(crate) fn begin(&mut self) -> Reply {
        self.bytes = Vec::new();
        Reply::default()
    }

    /// Takes a piece of a document in.
    pub(crate) fn take(&mut self, request: &Request) -> Result<Reply, Code> {
        let piece = request.body.expose();
        if self.bytes.len() + piece.len() > MOST_BYTES {
            return Err(Code::DocumentTooLarge);
        }
        self.bytes.extend_from_slice(piece);
        Ok(Reply::default())
    }

    /// Its text.
    pub(crate) fn read(&self) -> Reply {
        match read::text(&self.bytes) {
            Ok(FileText { kind, text, pages, unread }) => {
                let answer = TextAnswer::Text { kind, pages, unread };
                Reply::new(json!(answer)).carrying(text.into_bytes())
            }
            Err(why) => Reply::new(json!(TextAnswer::Refused(why))),
        }
    }

    /// One of its pages as a picture.
    pub(crate) fn picture(&self, request: &Request) -> Result<Reply, Code> {
        let page: u32 = request.read()?;
        let picture = read::picture::png(&self.bytes, page).map_err(|_| Code::DocumentBroken)?;
        Ok(Reply::default().carrying(picture))
    }
}
