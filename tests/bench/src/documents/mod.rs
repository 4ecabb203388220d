//! How long the press takes for a page and for a hundred, and whether many documents leave anything behind in
//! memory; and the same press writing papers for other programs to read.

mod clusters;
mod papers;
mod sample;

pub(crate) use papers::write as write_papers;

use crate::{Fault, figures::Figures, idle::resident_kib, stopwatch};
use nadi_base::Language;
use nadi_documents::{
    Block, Document, Kind, Paper, Part, Press, PressError, Typst,
    paper::{self, Referred},
};

/// Notes whose time is taken.
const TIMED: usize = 60;
/// Documents that must leave nothing behind.
const MANY: usize = 1_000;
/// Paragraphs that fill a hundred pages.
const PARAGRAPHS: usize = 1_150;

impl From<PressError> for Fault {
    fn from(error: PressError) -> Self {
        Self::Other(error.to_string())
    }
}

/// Measures setting pages.
pub(crate) fn measure(figures: &mut Figures) -> Result<(), Fault> {
    let note = paper::write(&sample::case(Language::Ta), Kind::Note, &Referred::default());
    let first = stopwatch::time(|| Ok(Typst.pdf(&note, Paper::A4)?))?;
    figures.time("first note, fonts read on the way", first.0, None);
    let warm =
        stopwatch::p95(TIMED, |_| Typst.pdf(&note, Paper::A4).map(drop).map_err(Fault::from))?;
    figures.time("one-page note as PDF, p95", warm, Some(60.0));
    let seen =
        stopwatch::p95(TIMED, |_| Typst.pages(&note, Paper::A4).map(drop).map_err(Fault::from))?;
    figures.time("its picture for the screen, p95", seen, None);
    let long = long(&note);
    let pages = Typst.pages(&long, Paper::A4)?.len();
    let took = stopwatch::time(|| Ok(Typst.pdf(&long, Paper::A4)?))?.0;
    figures.time("a document of a hundred pages as PDF", took, Some(1_000.0));
    figures.add("its pages", f64::from(u32::try_from(pages).unwrap_or(u32::MAX)), "", None);
    let before = resident_kib().unwrap_or(0);
    for _ in 0..MANY {
        drop(Typst.pdf(&note, Paper::A4)?);
    }
    let grown = resident_kib().unwrap_or(0).saturating_sub(before);
    let mebibytes = f64::from(u32::try_from(grown).unwrap_or(u32::MAX)) / 1024.0;
    figures.add("memory grown over 1,000 documents", mebibytes, "MiB", Some(8.0));
    Ok(())
}

fn long(note: &Document) -> Document {
    let text = sample::SENTENCES.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" ");
    let blocks = (0..PARAGRAPHS).map(|_| Block::Text(text.clone())).collect();
    Document { parts: vec![Part { title: None, blocks }], ..note.clone() }
}
