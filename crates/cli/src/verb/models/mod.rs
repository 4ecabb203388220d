//! `nadi models`: which models are here and which can be brought, bringing, checking and taking them away.

mod bring;
mod convert;
mod list;

use crate::{
    args,
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::Context,
};
use nadi_base::{Cancel, Clock, Progress};
use nadi_machine::{Models, Places, SystemClock, measure};
use nadi_models::ModelError;
use serde::Serialize;
use std::{
    io::{self, IsTerminal as _, Write as _},
    sync::Arc,
};

#[derive(Serialize)]
struct Checked {
    file: String,
    /// Whether every byte is as it should be; none where nobody knows how it should be.
    sound: Option<bool>,
    there: bool,
}

/// Runs the verb.
pub(super) fn run(
    verb: &args::Models,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let models = here(context)?;
    match verb {
        args::Models::List { all } => list::list(&models, *all, context, paper),
        args::Models::Install(asked) => bring::install(&models, asked, context, paper),
        args::Models::Import { path, unlisted } => {
            bring::import(&models, path, *unlisted, context, paper)
        }
        args::Models::Verify => verify(&models, paper),
        args::Models::Remove { id } => {
            models.shelf.remove(id).map_err(failure)?;
            Ok(Ending::Done)
        }
        args::Models::Convert(asked) => convert::run(&models, asked, paper),
    }
}

/// The models of this laptop.
pub(super) fn here(context: &Context) -> Result<Models, Failure> {
    let places = places()?;
    Ok(Models::beside(&places.workers, context.environment.data_folder.as_deref()))
}

fn places() -> Result<Places, Failure> {
    Places::beside_this_program()
        .map_err(|error| Failure::File("the folder of this program", error))
}

/// The code of an error, and what only this one can tell.
fn failure(error: ModelError) -> Failure {
    Failure::Told { code: error.code(), told: error.to_string() }
}

/// On a terminal a line says how far it is.
fn progress(unit: &'static str) -> Progress {
    if !io::stderr().is_terminal() {
        return Progress::silent();
    }
    Progress::new(move |step| {
        let of = step.total.map_or(String::new(), |total| format!(" / {total}"));
        // A line that nobody sees is no reason to stop.
        drop(write!(io::stderr(), "\r{}{of} {unit} ", step.done));
    })
}

/// Has this laptop listen to a short sample with a model that just came. A model works without it.
fn try_out(models: &Models, id: &str) -> Result<Option<nadi_models::Speed>, Failure> {
    let Some(file) = models.named(id) else { return Ok(None) };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let Ok(speed) = measure(&places()?.workers, models, &file, &clock, &Cancel::new()) else {
        return Ok(None);
    };
    models.shelf.measured(id, speed).map_err(failure)?;
    Ok(Some(speed))
}

fn verify(models: &Models, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let lost = models.shelf.lost().map_err(|error| Failure::File("the list of sums", error))?;
    let gone = |file| Checked { file, sound: Some(false), there: false };
    let mut checked: Vec<Checked> = lost.into_iter().map(gone).collect();
    for model in models.shelf.list() {
        let whole = models.shelf.is_whole(&model, &models.catalogue, &Cancel::new());
        let sound = whole.map_err(failure)?;
        let file = model.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        checked.push(Checked { file, sound, there: true });
    }
    paper.print(&checked, |checked| {
        columns(&checked.iter().map(Checked::row).collect::<Vec<_>>())
    })?;
    Ok(Ending::of_check(checked.iter().all(|one| one.sound != Some(false))))
}

impl Checked {
    fn row(&self) -> Vec<String> {
        let word = match (self.sound, self.there) {
            (_, false) => "MISSING",
            (Some(true), _) => "ok",
            (Some(false), _) => "DAMAGED",
            (None, _) => "unknown",
        };
        vec![word.to_owned(), self.file.clone()]
    }
}
