//! `nadi code review VISIT` and `nadi code finalize`: the coding desk of one visit.

use crate::{
    args::{CodeReview, ReviewFormat},
    ending::{Ending, Failure},
    paper::{Paper, columns, word},
    sitting::{Context, Sitting},
    verb::request::document,
};
use nadi_api::commands;
use nadi_app::{
    coding::{
        BadRowShown, CodingBill, CodingLineShown, CodingReport, CodingReportFormat, CodingSeen,
        CodingShown, CodingStage, CodingVerdict,
    },
    visits::VisitRef,
};
use nadi_base::VisitId;
use serde::Serialize;

/// Reads the signed note of a visit where nobody did, takes billed codes in, and tells what differs. What a
/// person decides is decided on the screen.
pub(super) fn run(
    visit: VisitId,
    asked: &CodeReview,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let mut bad = Vec::new();
    let mut shown = sitting.send::<commands::CodingShow>(VisitRef { id: visit })?;
    if shown.row.stage == CodingStage::Draft || asked.billed.is_some() {
        shown = sitting.send::<commands::CodingOpen>(VisitRef { id: visit })?;
    }
    if let Some(file) = &asked.billed {
        let text = document(file)?;
        let request = CodingBill { visit, version: shown.version, text };
        let billed = sitting.send::<commands::CodingBill>(request)?;
        bad = billed.bad;
        shown = billed.shown;
    }
    if let Some(format) = asked.format {
        let request = CodingReport { visit, format: format_of(format) };
        let file = sitting.send::<commands::CodingReport>(request)?;
        paper.raw(file.text.expose().as_bytes())?;
    } else {
        paper.print(&Told { shown: &shown, bad_rows: &bad }, told)?;
    }
    let sound = shown.lines.iter().all(|line| line.verdict != CodingVerdict::Unsupported);
    Ok(Ending::of_check(sound && bad.is_empty()))
}

/// Settles the codes of a visit.
pub(super) fn finalize(
    visit: VisitId,
    context: &Context,
    paper: &mut Paper<'_>,
) -> Result<Ending, Failure> {
    let sitting = Sitting::unlocked(context)?;
    let shown = sitting.send::<commands::CodingShow>(VisitRef { id: visit })?;
    let seen = CodingSeen { visit, version: shown.version };
    let shown = sitting.send::<commands::CodingFinalize>(seen)?;
    paper.print(&shown, rows)?;
    Ok(Ending::Done)
}

/// A review, and rows that could not be used.
#[derive(Serialize)]
struct Told<'t> {
    #[serde(flatten)]
    shown: &'t CodingShown,
    bad_rows: &'t [BadRowShown],
}

fn told(told: &Told<'_>) -> String {
    let bad = told.bad_rows.iter();
    let bad =
        bad.map(|row| vec!["bad row".to_owned(), format!("line {}", row.line), row.reason.clone()]);
    columns(&told.shown.lines.iter().map(row).chain(bad).collect::<Vec<_>>())
}

const fn format_of(format: ReviewFormat) -> CodingReportFormat {
    match format {
        ReviewFormat::Json => CodingReportFormat::Json,
        ReviewFormat::Csv => CodingReportFormat::Csv,
        ReviewFormat::Html => CodingReportFormat::Html,
    }
}

fn rows(shown: &CodingShown) -> String {
    columns(&shown.lines.iter().map(row).collect::<Vec<_>>())
}

fn row(line: &CodingLineShown) -> Vec<String> {
    let code = |code: &Option<nadi_base::Sensitive<String>>| {
        code.as_ref().map_or("—", |code| code.expose()).to_owned()
    };
    let supported = if line.level.is_empty() { code(&line.supported) } else { line.level.clone() };
    vec![
        word(&line.verdict),
        format!("{} → {supported}", code(&line.billed)),
        word(&line.decision),
        line.title.clone(),
        line.quotes.iter().map(|quote| quote.text.expose().clone()).collect::<Vec<_>>().join(" | "),
    ]
}
