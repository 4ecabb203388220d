//! `nadi code search`: codes by words.

use crate::{
    args::{CodeSearch, CodeSystem},
    ending::{Ending, Failure},
    paper::{Paper, columns},
};
use nadi_base::{Clock as _, Date};
use nadi_coding::{
    icd::Validity,
    places,
    search::{self, Hit, Why},
};
use nadi_machine::SystemClock;
use serde::Serialize;

/// Runs the verb.
pub(super) fn run(asked: &CodeSearch, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let found = Results { results: find(asked) };
    paper.print(&found, rows)?;
    Ok(Ending::Done)
}

#[derive(Serialize)]
struct Results {
    results: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    code: String,
    title: String,
    billable: bool,
    /// Why it may not be billed, where that is so.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<String>,
    score: f32,
    /// By what it was found.
    why: String,
}

fn find(asked: &CodeSearch) -> Vec<Row> {
    let query = asked.query.join(" ");
    let on = asked.date.unwrap_or_else(|| Date::at(SystemClock.now()));
    match asked.system {
        CodeSystem::Icd10cm => {
            search::icd(&query, on, asked.most.into()).into_iter().map(diagnosis).collect()
        }
        CodeSystem::Pos => place(&query, asked.most.into()),
    }
}

fn diagnosis(hit: Hit) -> Row {
    let why = match hit.why {
        Why::Code => "code".to_owned(),
        Why::Title => "title".to_owned(),
        Why::OtherName(name) => format!("also called: {name}"),
        Why::ClinicName(name) => format!("clinic's name: {name}"),
    };
    Row {
        code: hit.code.to_string(),
        title: hit.title,
        billable: hit.validity == Validity::Billable,
        hint: hint(hit.validity),
        score: hit.score,
        why,
    }
}

fn hint(validity: Validity) -> Option<String> {
    Some(match validity {
        Validity::Billable => return None,
        Validity::Heading => "a heading: choose a longer code".to_owned(),
        Validity::NeedsSeventh => "needs a 7th character".to_owned(),
        Validity::NotYet(from) => format!("counts from {from} on"),
        Validity::Ended(until) => format!("counted until {until}"),
        Validity::Unknown => "not in the list".to_owned(),
        Validity::NotCovered => "the list begins after that day".to_owned(),
    })
}

fn place(query: &str, most: usize) -> Vec<Row> {
    let found = search::places(query).into_iter().take(most);
    found.map(|(place, score)| row(place, score)).collect()
}

fn row(place: places::Place, score: f32) -> Row {
    let (code, title) = (place.code.to_owned(), place.name.to_owned());
    Row { code, title, billable: true, hint: None, score, why: "name".to_owned() }
}

fn rows(found: &Results) -> String {
    columns(&found.results.iter().map(line).collect::<Vec<_>>())
}

fn line(row: &Row) -> Vec<String> {
    let hint = row.hint.clone().unwrap_or_default();
    vec![row.code.clone(), row.title.clone(), hint, row.why.clone()]
}
