//! Models from a folder or a stick.

use crate::{
    Catalogue, Entry, ModelError, Origin, Receipt, Shelf, Staging, Sum, staging::copy, sum_of,
};
use nadi_base::{Cancel, Progress};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The stage that progress is told under; its units are kilobytes.
const STAGE: &str = "copying";
/// More files than this are not looked at.
const MOST_FILES: usize = 1_000;

/// A file that is a model of the catalogue.
#[derive(Clone, Debug)]
pub struct Found {
    /// The file.
    pub path: PathBuf,
    /// What it is.
    pub entry: Entry,
}

/// The models of the catalogue in a file or a folder. Only a file that has the length of one is read at all.
pub fn found_in(
    path: &Path,
    catalogue: &Catalogue,
    cancel: &Cancel,
) -> Result<Vec<Found>, ModelError> {
    let files = if path.is_dir() { inside(path)? } else { vec![path.to_owned()] };
    let mut found = Vec::new();
    for path in files {
        let bytes = fs::metadata(&path)?.len();
        let may_be = |entry: &Entry| entry.file.as_ref().is_some_and(|file| file.bytes == bytes);
        if !catalogue.entries.iter().any(may_be) {
            continue;
        }
        if let Some(entry) = catalogue.with_sum(sum_of(&path, cancel)?) {
            found.push(Found { path, entry: entry.clone() });
        }
    }
    if found.is_empty() { Err(ModelError::Unlisted) } else { Ok(found) }
}

fn inside(folder: &Path) -> Result<Vec<PathBuf>, ModelError> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)?.take(MOST_FILES) {
        let path = entry?.path();
        if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Copies a file that was found to its place; it is summed again as it is written.
pub fn take(
    found: &Found,
    shelf: &Shelf,
    free: Option<u64>,
    progress: &Progress,
    cancel: &Cancel,
) -> Result<Sum, ModelError> {
    let offered = found.entry.file.as_ref().ok_or(ModelError::Unlisted)?;
    shelf.folder()?;
    let mut staging = Staging::of(&shelf.place(&found.entry.id)?, offered, cancel)?;
    crate::fetch::fits(offered.bytes.saturating_sub(staging.have()), free)?;
    let mut step = |have| progress.step(STAGE, have / 1_000, Some(offered.bytes / 1_000));
    copy(&mut staging, &found.path, &mut step, cancel)?;
    let sum = staging.finish()?;
    shelf.remember(&found.entry.id, &Receipt::of(sum, Origin::Catalogue))?;
    Ok(sum)
}
