//! The models of this laptop, and what Nadi knows of them.

use nadi_base::{Cancel, Language};
use nadi_engines::speech::{Model, ModelFault, SpeechError};
use nadi_models::{Catalogue, Hosts, ModelError, ModelFile, Shelf, Sum, sum_of};
use std::path::{Path, PathBuf};

/// The folder of models and the list of those that can be brought.
#[derive(Clone, Debug)]
pub struct Models {
    /// What is here.
    pub shelf: Shelf,
    /// What can be brought.
    pub catalogue: Catalogue,
}

impl Models {
    /// Models beside the programs and in the folder where programs keep a person's data.
    pub fn beside(programs: &Path, data: Option<&Path>) -> Self {
        let shelf = Shelf::new(bundled(programs), data.map(|data| data.join("models")));
        // A test reads the list that is inside the program; without it the models that are here still work.
        let none = |_: ModelError| Catalogue { hosts: Hosts::default(), entries: Vec::new() };
        Self { shelf, catalogue: Catalogue::shipped().unwrap_or_else(none) }
    }

    /// The model that hears, by its name.
    pub fn named(&self, id: &str) -> Option<ModelFile> {
        self.shelf.named(id).filter(|model| Shelf::hears(model, &self.catalogue))
    }

    /// The model that is used for a language when none is named.
    pub fn best(&self, language: Option<Language>) -> Option<ModelFile> {
        self.shelf.best(language, &self.catalogue)
    }

    /// A model with its sum, if every byte is what it should be. Nothing opens a model of the shelf another way.
    pub fn whole(&self, model: &ModelFile) -> Result<(Model, Sum), SpeechError> {
        let sum = sum_of(&model.path, &Cancel::new()).map_err(|_| SpeechError::NoModel)?;
        match self.shelf.expected(model, &self.catalogue) {
            Some(expected) if expected != sum => Err(ModelFault::Damaged.into()),
            _ => Ok((Model::at(model.path.clone())?, sum)),
        }
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

#[cfg(test)]
mod tests {
    use super::*;
    use nadi_models::DEMO;

    #[test]
    fn a_model_is_found_by_its_name_and_opened_only_whole() {
        let data = tempfile::tempdir().unwrap();
        let models = Models::beside(Path::new("/nowhere"), Some(data.path()));
        let demo = models.named(DEMO).unwrap();
        assert!(models.whole(&demo).is_ok());
        assert!(models.named("no-such-model").is_none());
        assert!(
            models.best(None).is_some_and(|model| model.bundled),
            "nothing else is installed here"
        );
        let folder = models.shelf.folder().unwrap();
        std::fs::write(folder.join("whisper-tamil-small-q5_1.bin"), b"another file").unwrap();
        let tamil = models.named("whisper-tamil-small-q5_1").unwrap();
        let refused = models.whole(&tamil);
        assert!(matches!(refused, Err(SpeechError::Model(ModelFault::Damaged))), "{refused:?}");
    }
}
