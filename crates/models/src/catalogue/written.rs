//! The catalogue as it is written, and what makes it wrong.

use super::{Catalogue, Entry, Family, Hosts, Offered};
use crate::{ModelError, Sum, fetch::Address};
use nadi_base::Language;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, sync::Arc};

/// A model over this size is a mistake of the list.
const LARGEST: u64 = 64 << 30;

/// What a model is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Turns speech into text.
    Speech,
    /// Tells speech from silence.
    Voice,
    /// Writes text.
    Language,
}

/// The form of a model's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// whisper.cpp's own.
    Ggml,
    /// llama.cpp's own.
    Gguf,
}

/// A licence that models of the catalogue may have. The first two ask nothing of a person; the others have terms
/// of use, and no such model is ever a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Licence {
    /// MIT.
    #[serde(rename = "MIT")]
    Mit,
    /// Apache 2.0.
    #[serde(rename = "Apache-2.0")]
    Apache2,
    /// Meta's for Llama 3.2.
    #[serde(rename = "Llama-3.2")]
    Llama32,
    /// Google's for Gemma.
    #[serde(rename = "Gemma")]
    Gemma,
    /// Google's for its health models.
    #[serde(rename = "HAI-DEF")]
    HaiDef,
}

impl Licence {
    /// Its usual name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mit => "MIT",
            Self::Apache2 => "Apache-2.0",
            Self::Llama32 => "Llama 3.2",
            Self::Gemma => "Gemma",
            Self::HaiDef => "HAI-DEF",
        }
    }

    const fn is_open(self) -> bool {
        matches!(self, Self::Mit | Self::Apache2)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    hosts: Vec<String>,
    family: Vec<WrittenFamily>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFamily {
    name: String,
    kind: Kind,
    form: Form,
    licence: Licence,
    terms: Option<String>,
    /// The folder of the files, with their revision.
    at: Option<String>,
    original: Option<String>,
    languages: Vec<Language>,
    #[serde(default)]
    good: Vec<Language>,
    #[serde(default)]
    timestamps: bool,
    plain: BTreeMap<String, String>,
    model: Vec<WrittenModel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenModel {
    id: String,
    numbers: String,
    file: Option<String>,
    bytes: Option<u64>,
    sha256: Option<String>,
    #[serde(default)]
    also: Vec<String>,
    attested: Option<bool>,
}

impl Written {
    pub(super) fn checked(self) -> Result<Catalogue, ModelError> {
        let hosts = Hosts::new(self.hosts);
        let mut entries: Vec<Entry> = Vec::new();
        for mut family in self.family {
            let models = std::mem::take(&mut family.model);
            let at = family.at.clone();
            let family = Arc::new(family.checked()?);
            for model in models {
                let entry = model.checked(&family, at.as_deref(), &hosts)?;
                if entries.iter().any(|other| other.id == entry.id) {
                    return wrong(&entry.id, "there are two of this name");
                }
                entries.push(entry);
            }
        }
        Ok(Catalogue { hosts, entries })
    }
}

impl WrittenFamily {
    fn checked(mut self) -> Result<Family, ModelError> {
        let mut plain = [const { String::new() }; 3];
        for (words, language) in plain.iter_mut().zip(Language::SCREENS) {
            *words = self.plain.remove(language.as_str()).unwrap_or_default();
            if words.trim().is_empty() {
                return wrong(&self.name, "its words are not in all three languages");
            }
        }
        if self.licence.is_open() == self.terms.is_some() {
            return wrong(&self.name, "terms are for licences that have some, and those need them");
        }
        if self.good.iter().any(|language| !self.languages.contains(language)) {
            return wrong(&self.name, "good for a language that it does not know");
        }
        Ok(Family {
            kind: self.kind,
            form: self.form,
            name: self.name,
            licence: self.licence,
            terms: self.terms,
            languages: self.languages,
            good: self.good,
            timestamps: self.timestamps,
            original: self.original,
            plain,
        })
    }
}

impl WrittenModel {
    fn checked(
        self,
        family: &Arc<Family>,
        at: Option<&str>,
        hosts: &Hosts,
    ) -> Result<Entry, ModelError> {
        if !is_plain(&self.id) {
            return wrong(&self.id, "a name is small letters, digits, - _ and .");
        }
        let file = match (&self.file, at, self.bytes, &self.sha256, self.attested) {
            (Some(file), Some(at), Some(bytes), Some(sum), Some(attested)) => {
                Some(self.offered(&format!("{at}/{file}"), bytes, sum, attested, hosts)?)
            }
            (None, None, None, None, None) if family.original.is_some() => None,
            _ => return wrong(&self.id, "a file has a place, a length, a sum and how it is known"),
        };
        Ok(Entry { id: self.id, family: Arc::clone(family), numbers: self.numbers, file })
    }

    fn offered(
        &self,
        first: &str,
        bytes: u64,
        sum: &str,
        attested: bool,
        hosts: &Hosts,
    ) -> Result<Offered, ModelError> {
        if bytes == 0 || bytes > LARGEST {
            return wrong(&self.id, "its length cannot be");
        }
        let Some(sum) = Sum::parse(sum) else { return wrong(&self.id, "its sum is none") };
        let addresses: Vec<String> =
            std::iter::once(first.to_owned()).chain(self.also.iter().cloned()).collect();
        for address in &addresses {
            let host = Address::parse(address)?;
            if !host.is_secret() || !hosts.allow(host.host()) {
                return wrong(&self.id, "its address is of no host of the list, or is open");
            }
        }
        Ok(Offered { bytes, sum, addresses, attested })
    }
}

/// A name that is a file's name on every system and nothing else.
fn is_plain(id: &str) -> bool {
    let good =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
    !id.is_empty()
        && id.len() <= 64
        && id.bytes().all(good)
        && id.as_bytes()[0].is_ascii_alphanumeric()
}

fn wrong<T>(of: &str, why: &str) -> Result<T, ModelError> {
    Err(ModelError::Catalogue(format!("{of}: {why}")))
}
