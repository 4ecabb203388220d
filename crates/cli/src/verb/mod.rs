//! What each verb does: the commands it sends and how their replies are printed.

mod audit;
mod backup;
mod call;
mod claims;
mod code;
mod deid;
mod entities;
mod export;
mod leave;
mod lines;
mod models;
mod note;
mod patient;
mod profile;
mod recovery;
mod request;
mod serve;
mod sound;
mod text;
mod transcribe;
mod transcript;
mod user;
mod visit;
mod watch;
mod x12;

use crate::{
    args::{Note, Verb},
    doctor,
    ending::{Ending, Failure},
    page,
    paper::Paper,
    sitting::Context,
};
use nadi_base::Code;
use nadi_machine::check;
use std::{io, path::Path};

/// Runs the verb that was typed.
pub(crate) fn run(verb: Verb, context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    match verb {
        Verb::Doctor => doctor::run(context, paper),
        Verb::Profile(verb) => profile::run(verb, context, paper),
        Verb::User(verb) => user::run(verb, context, paper),
        Verb::Patient(verb) => patient::run(verb, context, paper),
        Verb::Visit(verb) => visit::run(verb, context, paper),
        Verb::Transcribe(asked) => transcribe::run(&asked, context, paper),
        Verb::Models(verb) => models::run(&verb, context, paper),
        Verb::Note(Note::Draft(asked)) => note::draft(&asked, paper),
        Verb::Note(Note::Import(asked)) => note::import(&asked, context, paper),
        Verb::Text { file } => text::run(&file, paper),
        Verb::Entities(asked) => entities::run(&asked, paper),
        Verb::Deid(asked) => deid::run(&asked, paper),
        Verb::Export(verb) => export::run(verb, context, paper),
        Verb::Code(verb) => code::run(&verb, context, paper),
        Verb::Audit(verb) => audit::run(verb, context, paper),
        Verb::Backup(verb) => backup::run(verb, context, paper),
        Verb::Call { command, request } => call::send(&command, &request, context, paper),
        Verb::Claims(verb) => claims::run(&verb, context, paper),
        Verb::X12(verb) => x12::run(&verb, paper),
        Verb::Commands => call::list(paper),
        Verb::Serve { ui, port } => serve::run(ui, port, context, paper),
        Verb::Completions { shell } => page::completions(shell, paper).map(|()| Ending::Done),
        Verb::Man => page::man(paper).map(|()| Ending::Done),
        Verb::CheckIntegrity { database } => check_integrity(&database, paper),
    }
}

fn check_integrity(database: &Path, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let mut found = Vec::new();
    check::answer(database, io::stdin().lock(), &mut found)
        .map_err(|_| Failure::Code(Code::DamagedFile))?;
    paper.raw(&found)?;
    Ok(Ending::Done)
}
