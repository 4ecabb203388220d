//! `nadi claims`.

mod bench;
mod check;
mod desk;
mod finding;
mod import;
mod report;

use crate::{
    args::{Claims, RuleSet},
    ending::{Ending, Failure},
    paper::Paper,
    sitting::Context,
};
use nadi_base::{Clock as _, Date};
use nadi_claims::{Settings, known::Known};
use nadi_machine::SystemClock;
use nadi_x12::ReadError;
use std::{num::NonZero, path::Path, thread};

/// Runs the verb.
pub(super) fn run(
    verb: &Claims,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    match verb {
        Claims::Check(asked) => check::run(asked, paper),
        Claims::Bench(asked) => bench::run(asked, paper),
        Claims::Import { file, rules } => import::run(file, *rules, context, paper),
        Claims::Imports => import::list(context, paper),
        Claims::Desk(verb) => desk::run(verb, context, paper),
    }
}

/// The rules that run without a practice's settings, on this day.
fn settings(rules: RuleSet) -> Settings {
    let today = Date::at_offset(SystemClock.now(), 0);
    let settings = match rules {
        RuleSet::Full => Settings::on(today),
        RuleSet::Syntax => Settings::syntax(today),
    };
    let diagnoses = Some(nadi_app::claims::shipped_diagnoses());
    settings.knowing(Known { diagnoses, ..Known::default() })
}

/// As many threads look at claims as there are cores.
fn threads() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

/// Why a file could not be read to its end, with its name and the place.
pub(super) fn unreadable(file: &Path, error: &ReadError) -> Failure {
    Failure::X12(file.display().to_string(), error.to_string())
}
