//! typst as a press. Its world is one template and one file of data; it can reach nothing else, reads no
//! clock, and keeps nothing of a document when the pages are set.

use super::{Paper, Press, PressError, data, fonts::FONTS};
use crate::Document;
use std::sync::LazyLock;
use typst::{
    Library, LibraryExt, World, comemo,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::SvgOptions;

const TEMPLATE: &str = include_str!("../../../../assets/templates/paper/paper.typ");

/// What never changes between documents.
struct House {
    library: LazyHash<Library>,
    template: Source,
    data: FileId,
}

static HOUSE: LazyLock<Option<House>> = LazyLock::new(|| {
    Some(House {
        library: LazyHash::new(Library::default()),
        template: Source::new(file("paper.typ")?, TEMPLATE.to_owned()),
        data: file("data.json")?,
    })
});

fn file(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

/// typst, with Nadi's template and fonts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Typst;

impl Press for Typst {
    fn pdf(&self, document: &Document, paper: Paper) -> Result<Vec<u8>, PressError> {
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
        let options = PdfOptions {
            ident: Smart::Custom(format!("nadi {}", document.title)),
            creator: Smart::Custom(Some("Nadi".to_owned())),
            standards: standards.map_err(|_| PressError::Failed)?,
            ..PdfOptions::default()
        };
        set(document, paper, |pages| {
            typst_pdf::pdf(pages, &options).map_err(|_| PressError::Failed)
        })
    }

    fn pages(&self, document: &Document, paper: Paper) -> Result<Vec<String>, PressError> {
        let options = SvgOptions::default();
        set(document, paper, |pages| {
            Ok(pages.pages().iter().map(|page| typst_svg::svg(page, &options)).collect())
        })
    }
}

fn set<T>(
    document: &Document,
    paper: Paper,
    write: impl FnOnce(&PagedDocument) -> Result<T, PressError>,
) -> Result<T, PressError> {
    let house = HOUSE.as_ref().ok_or(PressError::Failed)?;
    let room = Room { house, data: Bytes::new(data::of(document, paper)?) };
    let written = match typst::compile::<PagedDocument>(&room).output {
        Ok(pages) => write(&pages),
        Err(_) => Err(PressError::Failed),
    };
    // What typst remembers between two runs holds the patient's words.
    comemo::evict(0);
    written
}

/// The world of one document.
struct Room<'h> {
    house: &'h House,
    data: Bytes,
}

impl World for Room<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.house.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            Ok(self.house.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.house.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.all.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
