//! `nadi doctor`: what this machine has, what is missing, and what to do about it. Needs no profile.

mod disk;
mod fonts;
mod keyring;
mod system;
mod workers;

use crate::{
    ending::{Ending, Failure},
    paper::{Paper, columns},
    sitting::Context,
};
use nadi_machine::{Laptop, Places};
use serde::Serialize;

/// How good something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Level {
    /// Nothing to do.
    Good,
    /// Works, but not as well as it could.
    Note,
    /// Something must be done.
    Bad,
}

/// One thing that was looked at.
#[derive(Clone, Debug, Serialize)]
struct Line {
    subject: &'static str,
    level: Level,
    facts: Vec<String>,
    /// What to do about it.
    advice: Option<&'static str>,
}

impl Line {
    fn good(subject: &'static str, facts: Vec<String>) -> Self {
        Self { subject, level: Level::Good, facts, advice: None }
    }

    fn note(subject: &'static str, facts: Vec<String>, advice: &'static str) -> Self {
        Self { subject, level: Level::Note, facts, advice: Some(advice) }
    }

    fn bad(subject: &'static str, facts: Vec<String>, advice: &'static str) -> Self {
        Self { subject, level: Level::Bad, facts, advice: Some(advice) }
    }
}

#[derive(Debug, Serialize)]
struct Report {
    version: &'static str,
    lines: Vec<Line>,
}

/// Looks at everything; the ending tells whether something must be done.
pub(crate) fn run(context: &Context, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let places = Places::beside_this_program()
        .map_err(|error| Failure::File("the folder of this program", error))?;
    let laptop = Laptop::here(&places);
    let mut lines = system::look();
    lines.push(keyring::look(&laptop));
    lines.extend(workers::look(&laptop));
    lines.extend(fonts::look(&laptop));
    lines.extend(disk::look(context));
    let report = Report { version: env!("CARGO_PKG_VERSION"), lines };
    paper.print(&report, told)?;
    Ok(Ending::of_check(!report.lines.iter().any(|line| line.level == Level::Bad)))
}

fn told(report: &Report) -> String {
    let rows: Vec<_> = report.lines.iter().flat_map(rows).collect();
    columns(&rows)
}

fn rows(line: &Line) -> Vec<Vec<String>> {
    let level = match line.level {
        Level::Good => "ok",
        Level::Note => "note",
        Level::Bad => "BAD",
    };
    let first = vec![level.to_owned(), line.subject.to_owned(), line.facts.join(", ")];
    let advice = line.advice.map(|advice| vec![String::new(), String::new(), advice.to_owned()]);
    std::iter::once(first).chain(advice).collect()
}
