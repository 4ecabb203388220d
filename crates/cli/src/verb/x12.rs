//! `nadi x12`.

use super::{claims::unreadable, request::open};
use crate::{
    args::X12,
    ending::{Ending, Failure},
    paper::Paper,
};
use nadi_x12::tree::{self, TreeError};
use std::fmt;

/// Runs the verb.
pub(super) fn run(verb: &X12, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let X12::Show { file } = verb;
    let mut page = Page { paper, held: String::new(), failure: None };
    let shown = tree::show(open(file)?, &mut page);
    let Page { paper, held, failure } = page;
    if let Some(failure) = failure {
        return Err(failure);
    }
    // What could be read is shown, also where the rest could not.
    paper.raw(held.as_bytes())?;
    match shown {
        Ok(()) => Ok(Ending::Done),
        Err(TreeError::Read(error)) => Err(unreadable(file, &error)),
        Err(TreeError::Write(_)) => Err(Failure::Usage("the tree could not be written")),
    }
}

/// How much is held before it is written.
const HELD: usize = 64 << 10;

/// Takes the tree piece by piece.
struct Page<'p, 'o> {
    paper: &'p mut Paper<'o>,
    held: String,
    failure: Option<Failure>,
}

impl fmt::Write for Page<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.held.push_str(text);
        if self.held.len() < HELD {
            return Ok(());
        }
        let written = self.paper.raw(self.held.as_bytes());
        self.held.clear();
        written.map_err(|failure| {
            self.failure = Some(failure);
            fmt::Error
        })
    }
}
