//! `nadi deid`: names and numbers out of a text, and back.

mod map;

use super::{lines, request::document};
use crate::{
    args::Deid,
    ending::{Ending, Failure},
    paper::Paper,
};
use nadi_base::Country;
use nadi_clinical::deid::{self, Masked};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::Path;

/// Where no country is named, the stricter rules on Indian numbers come on top.
const DEFAULT: Country = Country::In;

/// Runs the verb.
pub(super) fn run(asked: &Deid, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    match &asked.map {
        Some(map) if asked.restore => restore(&asked.file, map, paper)?,
        _ if asked.batch => lines::answer(&asked.file, paper, |text| mask(text, asked.country))?,
        map => one(asked, map.as_deref(), paper)?,
    }
    Ok(Ending::Done)
}

fn one(asked: &Deid, map: Option<&Path>, paper: &mut Paper<'_>) -> Result<(), Failure> {
    let text = document(&asked.file)?;
    let masked = deid::mask(text.expose(), asked.country.unwrap_or(DEFAULT));
    if let Some(path) = map {
        map::write(path, &masked.map())?;
    }
    if paper.is_json() { paper.json(&masked) } else { paper.raw(masked.text.as_bytes()) }
}

fn restore(file: &Path, map: &Path, paper: &mut Paper<'_>) -> Result<(), Failure> {
    let text = document(file)?;
    let restored = deid::restore(text.expose(), &map::read(map)?);
    if paper.is_json() {
        return paper.json(&serde_json::json!({ "text": restored }));
    }
    paper.raw(restored.as_bytes())
}

/// A line of a batch.
#[derive(Deserialize)]
struct Given {
    id: Value,
    text: String,
    country: Option<String>,
}

/// Its answer.
#[derive(Serialize)]
struct MaskedText {
    id: Value,
    #[serde(flatten)]
    masked: Masked,
}

fn mask(given: Given, asked: Option<Country>) -> MaskedText {
    let stated = given.country.as_deref().and_then(Country::parse);
    let masked = deid::mask(&given.text, asked.or(stated).unwrap_or(DEFAULT));
    MaskedText { id: given.id, masked }
}
