//! The review of a visit as a file. It holds codes and words of the note, so it is asked for with the password
//! again and written into the trail. Money stands in the last column and orders nothing.

use super::{
    CodingLineShown, CodingReport, CodingReportFormat, CodingShown, CodingState, CodingVerdict,
    show::shown,
};
use crate::{
    Error, Result,
    audit::ExportedText,
    visits,
    work::{Act, Work},
};
use nadi_base::Money;
use nadi_coding::review::{ReportRow, report_csv, report_html};
use nadi_store::table::CodingDecision;

const HEADS: [&str; 10] = [
    "billed",
    "supported",
    "title",
    "state",
    "verdict",
    "decision",
    "on the bill",
    "reason",
    "words of the note",
    "difference by own fees",
];

/// Gives the review of a visit as a file.
pub fn report(work: &Work<'_>, request: CodingReport) -> Result<ExportedText> {
    let visit = visits::need_open(work, "coding_report", request.visit)?;
    let act = Act::new("coding_report").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let shown = shown(work, tx.read(), request.visit)?;
        let rows: Vec<ReportRow> = shown.lines.iter().map(row).collect();
        let (ending, media, text) = match request.format {
            CodingReportFormat::Json => ("json", "application/json", json(&shown)?),
            CodingReportFormat::Csv => {
                ("csv", "text/csv; charset=utf-8", report_csv(&HEADS, &rows))
            }
            CodingReportFormat::Html => {
                let title = format!("Coding review, visit of {}", shown.row.date);
                ("html", "text/html; charset=utf-8", report_html("en", &title, &HEADS, &rows))
            }
        };
        // The name of the file tells nobody whose visit it was.
        let name = format!("nadi-coding-{}.{ending}", shown.row.date);
        Ok(ExportedText { name, media: media.to_owned(), text: text.into() })
    })
}

/// What the desk shows of the codes, without the patient's name and without the note beside its quotes.
fn json(shown: &CodingShown) -> Result<String> {
    let report = serde_json::json!({
        "visit": shown.row.visit,
        "date": shown.row.date,
        "stage": shown.row.stage,
        "rules": shown.rules,
        "found": shown.found,
        "lines": shown.lines,
        "findings": shown.findings,
        "difference": shown.difference,
    });
    serde_json::to_string_pretty(&report)
        .map_err(|_| Error::internal("a report could not be written"))
}

fn row(line: &CodingLineShown) -> ReportRow {
    let text = |code: &Option<nadi_base::Sensitive<String>>| {
        code.as_ref().map(|code| code.expose().clone()).unwrap_or_default()
    };
    let supported = text(&line.supported);
    ReportRow {
        billed: text(&line.billed),
        supported: if supported.is_empty() { line.level.clone() } else { supported },
        title: line.title.clone(),
        state: state(line.state).to_owned(),
        verdict: verdict(line.verdict).to_owned(),
        decision: decision(line.decision).to_owned(),
        chosen: text(&line.chosen),
        reason: text(&line.reason),
        evidence: line.quotes.iter().map(|quote| quote.text.expose().clone()).collect(),
        difference: line.difference.map(sum).unwrap_or_default(),
    }
}

/// A sum for a table: a decimal number, its currency known from the practice.
fn sum(money: Money) -> String {
    let sign = if money.minor < 0 { "-" } else { "" };
    let minor = money.minor.unsigned_abs();
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

const fn state(of: CodingState) -> &'static str {
    match of {
        CodingState::Supported => "supported",
        CodingState::NotSupported => "not supported",
        CodingState::CannotTell => "cannot tell",
    }
}

const fn verdict(of: CodingVerdict) -> &'static str {
    match of {
        CodingVerdict::Match => "match",
        CodingVerdict::Upgrade => "upgrade",
        CodingVerdict::Downgrade => "downgrade",
        CodingVerdict::MoreSpecific => "more specific",
        CodingVerdict::New => "new",
        CodingVerdict::Unsupported => "unsupported",
        CodingVerdict::CannotTell => "cannot tell",
        CodingVerdict::Own => "added",
    }
}

const fn decision(of: CodingDecision) -> &'static str {
    match of {
        CodingDecision::Waiting => "waiting",
        CodingDecision::Accepted => "accepted",
        CodingDecision::Rejected => "rejected",
        CodingDecision::Changed => "changed",
        CodingDecision::Added => "added",
    }
}
