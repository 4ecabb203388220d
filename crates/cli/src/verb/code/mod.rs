//! `nadi code`: codes by words, what a note supports, what was billed beside it, and files of codes.

mod batch;
mod import;
mod review;
mod search;
mod suggest;

use crate::{
    args::Code,
    ending::{Ending, Failure},
    paper::Paper,
    sitting::Context,
};

/// Runs the verb.
pub(super) fn run(
    asked: &Code,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    match asked {
        Code::Search(asked) => search::run(asked, paper),
        Code::Suggest(asked) => suggest::run(asked, paper),
        Code::Review(asked) => match (&asked.batch, asked.visit) {
            (Some(file), _) => batch::run(file, asked, paper),
            (None, Some(visit)) => review::run(visit, asked, context, paper),
            (None, None) => Err(Failure::Usage("name a visit, or a file of notes")),
        },
        Code::Finalize { visit } => review::finalize(*visit, context, paper),
        Code::Import(asked) => import::run(asked, context, paper),
    }
}
