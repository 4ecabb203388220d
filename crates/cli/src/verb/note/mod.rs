//! `nadi note draft`: a transcript in, the draft of a note out. Nothing is kept.

mod batch;
mod markdown;
mod shown;

use super::transcript;
use crate::{
    args::{NoteDraft, NoteFormat, Tongue},
    ending::{Ending, Failure},
    paper::Paper,
};
use nadi_clinical::note;

/// Runs the verb.
pub(super) fn draft(asked: &NoteDraft, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    match (&asked.batch, &asked.file) {
        (Some(from), _) => batch::run(from, asked, paper)?,
        (None, Some(file)) => {
            let said = transcript::read(file, asked.language.and_then(Tongue::known))?;
            let draft = note::draft(&said.turns, said.language);
            let as_json = asked.format.map_or(paper.is_json(), |format| format == NoteFormat::Json);
            if as_json {
                paper.json(&shown::of(&draft, &said.turns, said.language)?)?;
            } else {
                paper.text(&markdown::of(&draft, &said.turns))?;
            }
        }
        (None, None) => return Err(Failure::Usage("a transcript is needed here")),
    }
    Ok(Ending::Done)
}
