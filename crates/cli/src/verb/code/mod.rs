//! `nadi code`: codes by words, and what a note supports.

mod search;
mod suggest;

use crate::{
    args::Code,
    ending::{Ending, Failure},
    paper::Paper,
};

/// Runs the verb.
pub(super) fn run(asked: &Code, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    match asked {
        Code::Search(asked) => search::run(asked, paper),
        Code::Suggest(asked) => suggest::run(asked, paper),
    }
}
