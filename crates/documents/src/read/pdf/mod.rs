//! PDF: the text of its pages, as hayro draws them. A file that opens with a password, one whose pages are pictures, and
//! one that is damaged are told apart.
//!
//! Letters are taken with their places ([`glyphs`]), and where a file says itself what a group of them means, that is
//! taken instead ([`actual`]). They become lines ([`lines`]), lines become paragraphs and the pages one text ([`pages`]).

mod actual;
mod bounds;
mod glyphs;
mod lines;
mod order;
mod pages;
pub mod picture;

use crate::incoming::{Budget, FileKind, FileText, MOST_PAGES, Refused, most_bytes};
use glyphs::Glyphs;
use hayro::{
    hayro_interpret::{
        Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page,
    },
    hayro_syntax::{DecryptionError, LoadPdfError, Pdf, page::Page},
    vello_cpu::kurbo::Rect,
};
use pages::Sheet;
use std::sync::Arc;

/// Of so many letters one may be unknown; in a file with more, nobody can tell what the others are worth.
const UNKNOWN_ONE_OF: usize = 20;

/// Reads a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<FileText, Refused> {
    let file = opened(bytes)?;
    let cache = InterpreterCache::new();
    let mut sheets = Vec::new();
    let (mut unread, mut told, mut unknown, mut drawn) = (Vec::new(), 0, 0, false);
    for (number, page) in (1..).zip(file.pages().iter()) {
        let glyphs = seen(page, &cache);
        told += glyphs.told;
        unknown += glyphs.unknown;
        drawn |= glyphs.pictures > 0 || glyphs.unknown > 0;
        if glyphs.pictures > 0 && glyphs.told == 0 {
            unread.push(number);
        }
        sheets.push(sheet(page, glyphs));
    }
    if told == 0 || unknown > told / UNKNOWN_ONE_OF {
        return Err(if drawn { Refused::Scanned } else { Refused::Empty });
    }
    let pages = u32::try_from(sheets.len()).ok();
    Ok(FileText { kind: FileKind::Pdf, text: pages::text(sheets), pages, unread })
}

/// The file, where it is within its bounds.
fn opened(bytes: &[u8]) -> Result<Pdf, Refused> {
    if bytes.len() > most_bytes(FileKind::Pdf) {
        return Err(Refused::Over(Budget::Bytes));
    }
    bounds::unpacks_within(bytes)?;
    let file = Pdf::new(Arc::new(bytes.to_vec())).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::MissingIDEntry | DecryptionError::InvalidEncryption,
        )
        | LoadPdfError::Invalid => Refused::Broken,
        LoadPdfError::Decryption(_) => Refused::Encrypted,
    })?;
    match file.pages().len() {
        0 => Err(Refused::Broken),
        1..=MOST_PAGES => Ok(file),
        _ => Err(Refused::Over(Budget::Pages)),
    }
}

fn seen<'a>(page: &'a Page<'a>, cache: &InterpreterCache<'a>) -> Glyphs {
    let mut glyphs = Glyphs::new(actual::of(page));
    let (width, height) = page.render_dimensions();
    let mut context = Context::new(
        page.initial_transform(true).to_kurbo(),
        Rect::new(0.0, 0.0, width.into(), height.into()),
        cache,
        page.xref(),
        InterpreterSettings::default(),
    );
    interpret_page(page, &mut context, &mut glyphs);
    glyphs
}

fn sheet(page: &Page<'_>, glyphs: Glyphs) -> Sheet {
    let (_, height) = page.render_dimensions();
    Sheet { lines: order::read(lines::of(glyphs.all)), height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_an_answer() {
        assert_eq!(read(b"%PDF-1.7\nrubbish").err(), Some(Refused::Broken));
        assert_eq!(read(b"%PDF-1.7\n%%EOF").err(), Some(Refused::Broken));
    }
}
