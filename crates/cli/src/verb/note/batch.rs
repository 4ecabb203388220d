//! Many visits, one a line.

use super::{
    super::{lines, transcript},
    shown,
};
use crate::{
    args::{NoteDraft, Tongue},
    ending::Failure,
    paper::Paper,
};
use nadi_base::Language;
use nadi_clinical::note;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{fs::File, io::BufWriter, path::Path};

/// A line that comes in.
#[derive(Deserialize)]
struct Visit {
    id: Value,
    language: Option<String>,
    transcript: String,
}

/// A line that goes out.
#[derive(Serialize)]
struct Drafted {
    id: Value,
    #[serde(flatten)]
    draft: Value,
}

/// Drafts every visit of a file.
pub(super) fn run(from: &Path, asked: &NoteDraft, paper: &mut Paper<'_>) -> Result<(), Failure> {
    let work = |visit: Visit| {
        let named = visit.language.as_deref().and_then(Language::parse);
        let said = transcript::of_text(
            &visit.transcript,
            asked.language.and_then(Tongue::known).or(named),
        );
        let draft = note::draft(&said.turns, said.language);
        Drafted {
            id: visit.id,
            draft: shown::of(&draft, &said.turns, said.language).unwrap_or_default(),
        }
    };
    match &asked.out {
        Some(path) => {
            let file = File::create(path)
                .map_err(|error| Failure::File("the drafts could not be written", error))?;
            lines::answer(from, &mut BufWriter::new(file), work)
        }
        None => lines::answer(from, paper, work),
    }
}
