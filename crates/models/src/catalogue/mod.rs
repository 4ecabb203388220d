//! The one list of models that Nadi knows: `models/catalogue.toml`, which is inside the program.

mod hosts;
mod written;

pub use hosts::Hosts;
pub use written::{Form, Kind, Licence};

use crate::{ModelError, Sum};
use nadi_base::Language;
use written::Written;

const SHIPPED: &str = include_str!("../../../../models/catalogue.toml");

/// What can be installed.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// Hosts that a model may come from, and be redirected to.
    pub hosts: Hosts,
    /// The models, in the order in which they are shown.
    pub entries: Vec<Entry>,
}

/// One file that can be installed, or one original that can be converted here.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name; the installed file is called so.
    pub id: String,
    /// What is told of it and its sisters.
    pub family: std::sync::Arc<Family>,
    /// How its numbers are written, as `f16` or `q5_1`.
    pub numbers: String,
    /// The file; none where the original must be converted here.
    pub file: Option<Offered>,
}

/// What is true of several files.
#[derive(Clone, Debug)]
pub struct Family {
    /// What it is for.
    pub kind: Kind,
    /// The form of its files.
    pub form: Form,
    /// What its makers call it.
    pub name: String,
    /// What it may be used for, and by which licence.
    pub licence: Licence,
    /// Where its licence or its terms stand, where a person must accept them.
    pub terms: Option<String>,
    /// Languages that it can be asked for.
    pub languages: Vec<Language>,
    /// Languages that it is a good choice for.
    pub good: Vec<Language>,
    /// Whether it was trained to say when each word was said.
    pub timestamps: bool,
    /// Where the original lies that these files were made from, or must be.
    pub original: Option<String>,
    /// What a person should know, in the languages of the screens.
    plain: [String; 3],
}

impl Family {
    /// What a person should know; English for a language that the screens do not have.
    pub fn plain(&self, language: Language) -> &str {
        let at = Language::SCREENS.iter().position(|one| *one == language);
        self.plain.get(at.unwrap_or_default()).map_or("", String::as_str)
    }
}

/// A file as it is offered.
#[derive(Clone, Debug)]
pub struct Offered {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256.
    pub sum: Sum,
    /// Where it lies, the first choice first.
    pub addresses: Vec<String>,
    /// Whether several independent places give this sum.
    pub attested: bool,
}

impl Catalogue {
    /// The catalogue that is inside the program.
    pub fn shipped() -> Result<Self, ModelError> {
        Self::parse(SHIPPED)
    }

    /// A catalogue as it is written.
    pub fn parse(text: &str) -> Result<Self, ModelError> {
        let written: Written =
            toml::from_str(text).map_err(|error| ModelError::Catalogue(error.to_string()))?;
        written.checked()
    }

    /// The entry with a name.
    pub fn find(&self, id: &str) -> Result<&Entry, ModelError> {
        self.entries.iter().find(|entry| entry.id == id).ok_or(ModelError::Unknown)
    }

    /// The entry whose file has this sum.
    pub fn with_sum(&self, sum: Sum) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.file.as_ref().is_some_and(|file| file.sum == sum))
    }
}

impl Entry {
    /// The file, if it may be installed: it is offered, something opens it, and its terms are accepted.
    pub fn installable(&self, accepted: bool) -> Result<&Offered, ModelError> {
        if self.family.kind != Kind::Speech {
            return Err(ModelError::NoEngine);
        }
        let file = self.file.as_ref().ok_or(ModelError::NeedsConversion)?;
        match &self.family.terms {
            Some(terms) if !accepted => Err(ModelError::Terms(terms.clone())),
            _ => Ok(file),
        }
    }
}

#[cfg(test)]
mod tests;
