//! A press that sets text: what a page says can be read in a test without setting one.

use nadi_documents::{
    Document, Paper, Press, PressError,
    text::{self, Style},
};

/// 'Pages' that are the document's text under a line that names the paper.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextPress;

impl Press for TextPress {
    fn pdf(&self, document: &Document, paper: Paper) -> Result<Vec<u8>, PressError> {
        Ok(format!("%PDF {paper:?}\n{}", text::write(document, Style::Plain)).into_bytes())
    }

    fn pages(&self, document: &Document, paper: Paper) -> Result<Vec<String>, PressError> {
        Ok(vec![format!("<svg>{paper:?} {}</svg>", text::write(document, Style::Plain))])
    }
}
