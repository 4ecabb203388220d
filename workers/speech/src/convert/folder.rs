//! The files of a folder, each read with a bound.

use nadi_engines::speech::ConvertFault;
use std::{
    collections::BTreeMap,
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

/// Files by the names that they have in the folder.
pub(crate) struct Folder<'a>(&'a BTreeMap<String, PathBuf>);

impl<'a> Folder<'a> {
    pub(crate) const fn new(files: &'a BTreeMap<String, PathBuf>) -> Self {
        Self(files)
    }

    /// Where a file lies, if it is there.
    pub(crate) fn path(&self, name: &str) -> Option<&'a Path> {
        self.0.get(name).map(PathBuf::as_path)
    }

    /// The whole of a short file.
    pub(crate) fn text(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, ConvertFault> {
        let Some(path) = self.path(name) else { return Ok(None) };
        let mut text = Vec::new();
        let file = File::open(path).map_err(|_| ConvertFault::Unreadable)?;
        file.take(most + 1).read_to_end(&mut text).map_err(|_| ConvertFault::Unreadable)?;
        if text.len() as u64 > most { Err(ConvertFault::TooLarge) } else { Ok(Some(text)) }
    }
}
