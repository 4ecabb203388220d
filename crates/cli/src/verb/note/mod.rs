//! `nadi note draft`: a transcript in, the draft of a note out; nothing is kept. `nadi note import`: a finished note into
//! the profile.

mod batch;
mod markdown;
mod shown;

use super::{text, transcript};
use crate::{
    args::{NoteDraft, NoteFormat, NoteImport, Tongue},
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
};
use nadi_api::commands;
use nadi_app::{
    notes::{NoteImport as Lines, NoteShown},
    visits::{VisitCreate, VisitKind},
};
use nadi_base::VisitId;
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

/// Brings a finished note in.
pub(super) fn import(
    asked: &NoteImport,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let read = text::of(&asked.file)?;
    let sitting = Sitting::unlocked(context)?;
    let visit = match asked.visit {
        Some(visit) => visit,
        None => new_visit(&sitting)?,
    };
    let lines = Lines { visit, text: read.text.into() };
    paper.print(&sitting.send::<commands::NoteImport>(lines)?, rows)?;
    Ok(Ending::Done)
}

/// A visit without a patient, for a note that belongs to none yet.
fn new_visit(sitting: &Sitting) -> Result<VisitId, Failure> {
    let visit = VisitCreate {
        patient: None,
        doctor: None,
        date: None,
        kind: VisitKind::Other,
        specialty: None,
        language: "en".to_owned(),
        age_years: None,
        sex: None,
        payer: None,
        complaint: None,
        consent: None,
    };
    Ok(sitting.send::<commands::VisitCreate>(visit)?.row.id)
}

fn rows(note: &NoteShown) -> String {
    let line = |section: String, text: String| vec![section, text];
    let visit = std::iter::once(line("visit".to_owned(), note.visit.to_string()));
    let lines = note.lines.iter().map(|one| line(word(&one.section), one.text.expose().clone()));
    columns(&visit.chain(lines).collect::<Vec<_>>())
}
