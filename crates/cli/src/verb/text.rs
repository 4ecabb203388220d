//! `nadi text`: the text of a document, read in the files worker. Nothing is kept.

use crate::{
    ending::{Ending, Failure},
    paper::Paper,
};
use nadi_base::{Cancel, Clock};
use nadi_documents::incoming::{FileText, MOST_BYTES};
use nadi_engines::{sound::FilesWorker, text::TextFiles, worker_path};
use nadi_machine::{Places, SystemClock};
use std::{
    io::{self, Read, Write},
    path::Path,
    sync::Arc,
};

/// Runs the verb.
pub(super) fn run(file: &Path, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let text = of(file)?;
    for page in &text.unread {
        // A person reads it on the terminal, a program in the JSON.
        drop(writeln!(io::stderr(), "page {page} is a picture: it was not read"));
    }
    paper.print(&text, |text: &FileText| text.text.clone())?;
    Ok(Ending::Done)
}

/// The text of a file.
pub(super) fn of(file: &Path) -> Result<FileText, Failure> {
    let places = Places::beside_this_program()
        .map_err(|error| Failure::File("the folder of this program", error))?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let worker = FilesWorker::new(worker_path(&places.workers, "files"), clock);
    let read = worker.text(&bytes(file)?, 0, &Cancel::new());
    Ok(read.map_err(|error| Failure::Code(error.code()))?.text)
}

/// The file, up to one byte over the largest that is read: then the reader says that it is too large.
fn bytes(file: &Path) -> Result<Vec<u8>, Failure> {
    let unread = |error| Failure::File("the file could not be read", error);
    let mut bytes = Vec::new();
    let most = MOST_BYTES as u64 + 1;
    super::request::open(file)?.take(most).read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}
