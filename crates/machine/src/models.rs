//! Speech models on this laptop: those that came with Nadi and those that were put beside a clinic's data.

use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

/// The small model that ships. It was trained on synthesised speech and is not for patients.
pub const DEMO: &str = "nadi-speech-demo";
/// How files of speech models end.
const ENDING: &str = "bin";
/// The list of sums beside the models that ship.
const SUMS: &str = "SHA256SUMS";

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

/// What came of checking a model that ships.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// Every byte is as it left us.
    Right,
    /// The file was changed.
    Wrong,
    /// The file is not there.
    Missing,
}

/// Where models lie.
#[derive(Clone, Debug)]
pub struct Models {
    bundled: PathBuf,
    installed: Option<PathBuf>,
}

impl Models {
    /// Models beside the programs and in the folder where programs keep a person's data.
    pub fn beside(programs: &Path, data: Option<&Path>) -> Self {
        Self { bundled: bundled(programs), installed: data.map(|data| data.join("models")) }
    }

    /// Every model there is: first those that were installed, the largest first.
    pub fn list(&self) -> Vec<ModelFile> {
        let mut found: Vec<ModelFile> =
            self.installed.iter().flat_map(|folder| files(folder, false)).collect();
        found.sort_by_key(|model| std::cmp::Reverse(model.bytes));
        found.extend(files(&self.bundled, true));
        found
    }

    /// The model with a name, or in a file.
    pub fn find(&self, wanted: &Path) -> Option<PathBuf> {
        let named = || self.list().into_iter().find(|model| Path::new(&model.id) == wanted);
        if wanted.is_file() { Some(wanted.to_owned()) } else { named().map(|model| model.path) }
    }

    /// The model that is used when none is named.
    pub fn best(&self) -> Option<ModelFile> {
        self.list().into_iter().next()
    }

    /// Checks each model that ships against the list of sums.
    pub fn verify(&self) -> io::Result<Vec<(String, Sum)>> {
        let sums = fs::read_to_string(self.bundled.join(SUMS))?;
        sums.lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(sum, name)| {
                let found = match sum_of(&self.bundled.join(name)) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Sum::Missing,
                    found => {
                        if found? == sum {
                            Sum::Right
                        } else {
                            Sum::Wrong
                        }
                    }
                };
                Ok((name.to_owned(), found))
            })
            .collect()
    }
}

/// Beside the programs; for a program that was just compiled, in the repository.
fn bundled(programs: &Path) -> PathBuf {
    let beside = programs.join("models");
    let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/bundled"));
    if cfg!(debug_assertions) && !beside.is_dir() && source.is_dir() {
        return source.to_owned();
    }
    beside
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
    is_model.then(|| ModelFile { id, path: path.to_owned(), bytes: facts.len(), bundled })
}

/// SHA-256 of a file.
pub(crate) fn sum_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut sum = Sha256::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        let length = file.read(&mut piece)?;
        if length == 0 {
            break;
        }
        sum.update(&piece[..length]);
    }
    Ok(format!("{:x}", sum.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_is_what_left_us() {
        let models = Models::beside(Path::new("/nowhere"), None);
        let found = models.verify().expect("the list of sums is there");
        assert!(found.iter().any(|(name, _)| *name == format!("{DEMO}.bin")), "{found:?}");
        for (name, sum) in found {
            assert_eq!(sum, Sum::Right, "{name}: its card speaks of another file");
        }
    }

    #[test]
    fn a_model_is_found_by_its_name() {
        let models = Models::beside(Path::new("/nowhere"), None);
        assert!(models.find(Path::new(DEMO)).is_some());
        assert!(models.find(Path::new("no-such-model")).is_none());
        assert!(models.best().is_some_and(|model| model.bundled), "nothing else is installed here");
    }
}
