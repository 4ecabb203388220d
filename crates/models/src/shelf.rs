//! The models of this laptop: those that came with Nadi and those that were put beside a clinic's data.

use crate::{
    Catalogue, Entry, ModelError, Receipt, Speed, Sum,
    catalogue::Kind,
    staging::{ENDING, PART, Staging, staged_bytes},
    sum_of,
};
use nadi_base::{Cancel, Language};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The small model that ships. It was trained on synthesised speech and is not for patients.
pub const DEMO: &str = "nadi-speech-demo";
/// The list of sums beside the models that ship.
const SUMS: &str = "SHA256SUMS";
/// How receipts end.
const RECEIPT: &str = "json";

/// A model's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelFile {
    /// Its name, which is that of the file without its ending.
    pub id: String,
    /// The file.
    pub path: PathBuf,
    /// Its length in bytes.
    pub bytes: u64,
    /// Whether it came with Nadi.
    pub bundled: bool,
}

/// Where a model stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is here, with the length it should have.
    Here,
    /// It is here and has another length than it should.
    Damaged,
    /// So many bytes of it are here.
    Partly(u64),
    /// It can be brought.
    Offered,
    /// Its original can be converted here.
    ToConvert,
}

/// Everything that is known of a model.
#[derive(Clone, Debug)]
pub struct Known {
    /// Its name.
    pub id: String,
    /// Where it stands.
    pub state: State,
    /// The file, where there is one.
    pub file: Option<ModelFile>,
    /// What the catalogue says of it.
    pub entry: Option<Entry>,
    /// What is remembered of it.
    pub receipt: Option<Receipt>,
}

/// Where models lie.
#[derive(Clone, Debug)]
pub struct Shelf {
    bundled: PathBuf,
    installed: Option<PathBuf>,
}

impl Shelf {
    /// Models that ship in one folder, and models that were brought in another.
    pub const fn new(bundled: PathBuf, installed: Option<PathBuf>) -> Self {
        Self { bundled, installed }
    }

    /// Every model there is: first those that were brought, the largest first.
    pub fn list(&self) -> Vec<ModelFile> {
        let mut found: Vec<ModelFile> =
            self.installed.iter().flat_map(|folder| files(folder, false)).collect();
        found.sort_by_key(|model| std::cmp::Reverse(model.bytes));
        found.extend(files(&self.bundled, true));
        found
    }

    /// The model with a name.
    pub fn named(&self, id: &str) -> Option<ModelFile> {
        self.list().into_iter().find(|model| model.id == id)
    }

    /// The model that is used for a language when none is named: one that is good for it, else the largest that
    /// knows it, else the one that ships.
    pub fn best(&self, language: Option<Language>, catalogue: &Catalogue) -> Option<ModelFile> {
        let rank = |model: &ModelFile| {
            let Ok(entry) = catalogue.find(&model.id) else { return 1 };
            let Some(language) = language else {
                return if entry.family.good.len() == 1 { 2 } else { 0 };
            };
            if entry.family.good.contains(&language) {
                0
            } else if entry.family.languages.contains(&language) {
                2
            } else {
                3
            }
        };
        // The order of the list decides among equals; what knows another language only is no choice at all.
        let fits = self
            .list()
            .into_iter()
            .filter(|model| rank(model) < 3 && Self::hears(model, catalogue));
        fits.min_by_key(|model| (model.bundled, rank(model)))
    }

    /// Everything that is here, and everything that the catalogue has for it.
    pub fn known(&self, catalogue: &Catalogue) -> Vec<Known> {
        let here = self.list();
        let offered =
            catalogue.entries.iter().filter(|entry| !here.iter().any(|file| file.id == entry.id));
        let offered: Vec<Known> = offered.map(|entry| self.offered(entry)).collect();
        let mut known: Vec<Known> =
            here.into_iter().map(|file| self.present(file, catalogue)).collect();
        known.extend(offered);
        known
    }

    fn present(&self, file: ModelFile, catalogue: &Catalogue) -> Known {
        let entry = catalogue.find(&file.id).ok().cloned();
        let right =
            entry.as_ref().and_then(|entry| entry.file.as_ref()).map(|offered| offered.bytes);
        let whole = right.is_none_or(|bytes| bytes == file.bytes);
        let state = if whole { State::Here } else { State::Damaged };
        Known {
            id: file.id.clone(),
            state,
            entry,
            receipt: self.receipt(&file.id),
            file: Some(file),
        }
    }

    fn offered(&self, entry: &Entry) -> Known {
        let begun = self.place(&entry.id).ok().and_then(|place| staged_bytes(&place));
        let state = match (&entry.file, begun) {
            (None, _) => State::ToConvert,
            (Some(_), Some(bytes)) => State::Partly(bytes),
            (Some(_), None) => State::Offered,
        };
        Known { id: entry.id.clone(), state, file: None, entry: Some(entry.clone()), receipt: None }
    }

    /// The sum that a model must have to be opened; none where nobody knows it.
    pub fn expected(&self, model: &ModelFile, catalogue: &Catalogue) -> Option<Sum> {
        if model.bundled {
            let mut sums = self.sums().into_iter().flatten();
            return sums.find(|(name, _)| model.path.ends_with(name)).map(|(_, sum)| sum);
        }
        let listed = catalogue.find(&model.id).ok().and_then(|entry| entry.file.as_ref());
        listed.map(|file| file.sum).or_else(|| self.receipt(&model.id)?.sum)
    }

    /// Whether every byte of a model is as it should be; none where nobody knows how.
    pub fn is_whole(
        &self,
        model: &ModelFile,
        catalogue: &Catalogue,
        cancel: &Cancel,
    ) -> Result<Option<bool>, ModelError> {
        let Some(expected) = self.expected(model, catalogue) else { return Ok(None) };
        Ok(Some(sum_of(&model.path, cancel)? == expected))
    }

    /// Models that should have come with Nadi, and are not there.
    pub fn lost(&self) -> io::Result<Vec<String>> {
        let sums = self.sums()?;
        let names = sums.into_iter().map(|(name, _)| name);
        Ok(names.filter(|name| !self.bundled.join(name).is_file()).collect())
    }

    fn sums(&self) -> io::Result<Vec<(String, Sum)>> {
        let sums = fs::read_to_string(self.bundled.join(SUMS))?;
        let row = |line: &str| {
            let (sum, name) = line.split_once("  ")?;
            Some((name.to_owned(), Sum::parse(sum)?))
        };
        Ok(sums.lines().filter_map(row).collect())
    }

    /// What is remembered of a model.
    pub fn receipt(&self, id: &str) -> Option<Receipt> {
        Receipt::read(&self.receipt_path(id)?)
    }

    /// Keeps what is known of a model that came.
    pub fn remember(&self, id: &str, receipt: &Receipt) -> Result<(), ModelError> {
        let path = self.receipt_path(id).ok_or(ModelError::Missing)?;
        Ok(receipt.write(&path)?)
    }

    /// Keeps how fast this laptop is with a model.
    pub fn measured(&self, id: &str, speed: Speed) -> Result<(), ModelError> {
        self.folder()?;
        let before = self.receipt(id).unwrap_or(Receipt { sum: None, origin: None, speed: None });
        self.remember(id, &Receipt { speed: Some(speed), ..before })
    }

    fn receipt_path(&self, id: &str) -> Option<PathBuf> {
        Some(self.installed.as_ref()?.join(format!("{id}.{RECEIPT}")))
    }

    /// The folder of models that are brought; made where it is missing.
    pub fn folder(&self) -> Result<&Path, ModelError> {
        let folder = self.installed.as_deref().ok_or(ModelError::Missing)?;
        fs::create_dir_all(folder)?;
        Ok(folder)
    }

    /// Where the file of a model lies or will lie.
    pub fn place(&self, id: &str) -> Result<PathBuf, ModelError> {
        let folder = self.installed.as_deref().ok_or(ModelError::Missing)?;
        Ok(folder.join(format!("{id}.{ENDING}")))
    }

    /// Takes a model away, with what came of one that was begun. Those that ship stay.
    pub fn remove(&self, id: &str) -> Result<(), ModelError> {
        let file = self.named(id);
        if file.as_ref().is_some_and(|file| file.bundled) {
            return Err(ModelError::Bundled);
        }
        let place = self.place(id)?;
        let begun = staged_bytes(&place).is_some();
        if begun {
            Staging::forget(&place)?;
        }
        match file {
            Some(file) => fs::remove_file(file.path)?,
            None if begun => {}
            None => return Err(ModelError::Missing),
        }
        let receipt = self.receipt_path(id);
        match receipt.map(fs::remove_file) {
            Some(Err(error)) if error.kind() != io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Whether the kind of a model is one that hears.
    pub fn hears(model: &ModelFile, catalogue: &Catalogue) -> bool {
        catalogue.find(&model.id).map_or(true, |entry| entry.family.kind == Kind::Speech)
    }
}

fn files(folder: &Path, bundled: bool) -> Vec<ModelFile> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<ModelFile> =
        entries.filter_map(|entry| file(&entry.path(), bundled)).collect();
    found.sort_by(|a, b| a.id.cmp(&b.id));
    found
}

fn file(path: &Path, bundled: bool) -> Option<ModelFile> {
    let facts = fs::metadata(path).ok()?;
    let is_model = facts.is_file() && path.extension().is_some_and(|ending| ending == ENDING);
    let id = path.file_stem()?.to_str()?.to_owned();
    debug_assert_ne!(ENDING, PART, "what is on its way is no model");
    is_model.then(|| ModelFile { id, path: path.to_owned(), bytes: facts.len(), bundled })
}

#[cfg(test)]
mod tests;
