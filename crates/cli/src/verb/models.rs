//! `nadi models`: which speech models are here, and whether those that ship are whole.

use crate::{
    args,
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::Context,
};
use nadi_machine::{ModelFile, Models, Places, Sum};
use serde::Serialize;

#[derive(Serialize)]
struct Listed {
    id: String,
    bytes: u64,
    bundled: bool,
}

#[derive(Serialize)]
struct Checked {
    file: String,
    sound: bool,
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
        args::Models::List => list(&models, paper),
        args::Models::Verify => verify(&models, paper),
    }
}

/// The models of this laptop.
pub(super) fn here(context: &Context) -> Result<Models, Failure> {
    let places = Places::beside_this_program()
        .map_err(|error| Failure::File("the folder of this program", error))?;
    Ok(Models::beside(&places.workers, context.environment.data_folder.as_deref()))
}

fn list(models: &Models, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let listed: Vec<Listed> = models.list().into_iter().map(Listed::of).collect();
    paper.print(&listed, |listed| columns(&listed.iter().map(Listed::row).collect::<Vec<_>>()))?;
    Ok(Ending::Done)
}

impl Listed {
    fn of(model: ModelFile) -> Self {
        Self { id: model.id, bytes: model.bytes, bundled: model.bundled }
    }

    fn row(&self) -> Vec<String> {
        let from = if self.bundled { "for demonstration, not for patients" } else { "installed" };
        vec![self.id.clone(), format!("{} MB", self.bytes.div_ceil(1_000_000)), from.to_owned()]
    }
}

fn verify(models: &Models, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let found = models.verify().map_err(|error| Failure::File("the list of sums", error))?;
    let checked: Vec<Checked> = found
        .into_iter()
        .map(|(file, sum)| Checked { file, sound: sum == Sum::Right, there: sum != Sum::Missing })
        .collect();
    paper.print(&checked, |checked| {
        columns(&checked.iter().map(Checked::row).collect::<Vec<_>>())
    })?;
    Ok(Ending::of_check(checked.iter().all(|one| one.sound)))
}

impl Checked {
    fn row(&self) -> Vec<String> {
        let word = match (self.sound, self.there) {
            (true, _) => "ok",
            (false, true) => "DAMAGED",
            (false, false) => "MISSING",
        };
        vec![word.to_owned(), self.file.clone()]
    }
}
