//! Codes: found by words, and suggested from a visit's note. Nothing here writes; a person takes a code
//! over into the visit's billing.

mod suggested;
mod types;

pub use suggested::suggest;
pub use types::*;

use crate::{Result, check::Form, work::Work};
use nadi_coding::{
    icd::Validity,
    search::{self, Hit, Why},
};

/// Codes that a search gives.
const HITS: usize = 20;

/// Letters of a search that are read.
const LETTERS: usize = 200;

/// Finds diagnosis codes.
pub fn search(work: &Work<'_>, request: CodeSearch) -> Result<CodeHits> {
    Form::default().short("words", request.words.expose(), LETTERS).done()?;
    let on = request.date.unwrap_or_else(|| work.today());
    let hits = search::icd(request.words.expose(), on, HITS);
    Ok(CodeHits { hits: hits.into_iter().map(shown).collect() })
}

fn shown(hit: Hit) -> CodeHit {
    let found_by = match hit.why {
        Why::Code | Why::Title => None,
        Why::OtherName(name) | Why::ClinicName(name) => Some(name),
    };
    let standing = match hit.validity {
        Validity::Billable => CodeStanding::Billable,
        Validity::Heading => CodeStanding::Heading,
        Validity::NeedsSeventh => CodeStanding::NeedsSeventh,
        Validity::NotYet(_) | Validity::Ended(_) | Validity::Unknown => CodeStanding::NotThen,
        Validity::NotCovered => CodeStanding::CannotTell,
    };
    CodeHit { code: hit.code.to_string(), title: hit.title, standing, found_by }
}
