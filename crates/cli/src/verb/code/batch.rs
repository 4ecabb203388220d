//! `nadi code review --batch`: many notes, one a line, with the memory of the longest.

use super::suggest::{Page, page, reviewed};
use crate::{
    args::CodeReview,
    ending::{Ending, Failure},
    paper::Paper,
    verb::{lines, request::document},
};
use nadi_base::{Clock as _, Date};
use nadi_coding::{
    check::Person,
    level::{Family, Status},
    review::{self, CodePack},
    suggest::{Visit, suggest},
};
use nadi_machine::SystemClock;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{fs::File, io::BufWriter, path::Path};

/// A line that comes in.
#[derive(Deserialize)]
struct Asked {
    id: Value,
    note: String,
    /// Billed codes as `nadi code suggest` takes them, or as a JSON list.
    billed: Option<Value>,
    date: Option<Date>,
    patient_status: Option<String>,
    minutes: Option<u16>,
}

/// A line that goes out.
#[derive(Serialize)]
struct Reviewed {
    id: Value,
    #[serde(flatten)]
    page: Page,
}

/// Reviews every note of a file.
pub(super) fn run(
    from: &Path,
    asked: &CodeReview,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let pack = match &asked.pack {
        Some(file) => CodePack::read_csv(document(file)?.expose()).0,
        None => CodePack::default(),
    };
    let today = Date::at(SystemClock.now());
    let work = |note: Asked| one(note, &pack, asked.pack.is_some(), today);
    match &asked.out {
        Some(path) => {
            let file = File::create(path)
                .map_err(|error| Failure::File("the reviews could not be written", error))?;
            lines::answer(from, &mut BufWriter::new(file), work)?;
        }
        None => lines::answer(from, paper, work)?,
    }
    Ok(Ending::Done)
}

fn one(asked: Asked, pack: &CodePack, has_fees: bool, today: Date) -> Reviewed {
    let status = match asked.patient_status.as_deref() {
        Some("new") => Some(Status::New),
        Some("established") => Some(Status::Established),
        _ => None,
    };
    let visit = Visit {
        on: asked.date.unwrap_or(today),
        person: Person::default(),
        family: Family::Office,
        status,
        minutes: asked.minutes,
    };
    let found = suggest(&asked.note, visit);
    let review = asked.billed.map(|billed| {
        let text = match billed {
            Value::String(text) => text,
            other => other.to_string(),
        };
        let (billed, bad) = review::read(&text);
        reviewed(review::review(&billed, &found, pack), has_fees, bad)
    });
    Reviewed { id: asked.id, page: page(found, review) }
}
