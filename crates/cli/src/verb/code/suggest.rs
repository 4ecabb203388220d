//! `nadi code suggest`: what a note supports, with its words; and what differs from the bill.

use crate::{
    args::{CodeSuggest, PatientStatus},
    ending::{Ending, Failure},
    paper::{Paper, columns},
    verb::request::document,
};
use nadi_base::{Clock as _, Country, Date, Finding};
use nadi_coding::{
    check::Person,
    level::{CannotTell, Evidence, Family, Status},
    review::{self, BadRow, CodePack, State, Verdict},
    suggest::{Confidence, Diagnosis, LevelFor, Suggestions, Visit, suggest},
};
use nadi_machine::SystemClock;
use serde::Serialize;
use std::path::Path;

/// What a note supports, and the review where something was billed.
#[derive(Serialize)]
pub(super) struct Page {
    diagnoses: Vec<DiagnosisRow>,
    /// Levels of visits; one for each status where none was given.
    levels: Vec<LevelRow>,
    gaps: Vec<Gap>,
    findings: Vec<Finding>,
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<Review>,
}

#[derive(Serialize)]
struct DiagnosisRow {
    code: String,
    title: String,
    confidence: &'static str,
    why: String,
    evidence: Vec<Words>,
}

#[derive(Serialize)]
struct Words {
    quote: String,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct LevelRow {
    patient: &'static str,
    level: Option<&'static str>,
    by_decision: Option<&'static str>,
    by_time: Option<&'static str>,
    /// Why none can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    cannot_tell: Option<&'static str>,
}

#[derive(Serialize)]
struct Gap {
    rule: &'static str,
    missing: String,
    question: String,
}

/// What was billed beside what is supported.
#[derive(Serialize)]
pub(super) struct Review {
    lines: Vec<ReviewRow>,
    /// In paise or cents, of the practice's own fees; none where no pack gave fees.
    difference_minor: Option<i64>,
    bad_rows: Vec<Bad>,
}

#[derive(Serialize)]
struct ReviewRow {
    billed: Option<String>,
    supported: Option<String>,
    state: &'static str,
    verdict: &'static str,
    why: String,
    evidence: Vec<Words>,
    difference_minor: Option<i64>,
}

#[derive(Serialize)]
struct Bad {
    line: usize,
    reason: String,
}

/// Runs the verb.
pub(super) fn run(asked: &CodeSuggest, paper: &mut Paper<'_>) -> Result<Ending, Failure> {
    let note = document(&asked.note)?;
    let mut found = suggest(note.expose(), visit(asked));
    if asked.country == Country::In {
        found.levels.clear();
    }
    let review = asked.billed.as_ref().map(|file| compare(file, asked, &found)).transpose()?;
    paper.print(&page(found, review), rows)?;
    Ok(Ending::Done)
}

fn visit(asked: &CodeSuggest) -> Visit {
    Visit {
        on: asked.date.unwrap_or_else(|| Date::at(SystemClock.now())),
        person: Person::default(),
        family: Family::Office,
        status: asked.patient_status.map(|status| match status {
            PatientStatus::New => Status::New,
            PatientStatus::Established => Status::Established,
        }),
        minutes: asked.minutes,
    }
}

fn compare(file: &Path, asked: &CodeSuggest, found: &Suggestions) -> Result<Review, Failure> {
    let (billed, mut bad) = review::read(document(file)?.expose());
    let pack = match &asked.pack {
        Some(file) => {
            let (pack, more) = CodePack::read_csv(document(file)?.expose());
            bad.extend(more);
            pack
        }
        None => CodePack::default(),
    };
    Ok(reviewed(review::review(&billed, found, &pack), asked.pack.is_some(), bad))
}

/// A review with the rows that could not be used.
pub(super) fn reviewed(made: review::Review, has_fees: bool, bad: Vec<BadRow>) -> Review {
    let difference_minor = has_fees.then_some(made.difference);
    let lines = made.lines.into_iter().map(review_row).collect();
    Review { lines, difference_minor, bad_rows: bad.into_iter().map(bad_row).collect() }
}

fn bad_row(row: BadRow) -> Bad {
    Bad { line: row.line, reason: row.reason }
}

fn review_row(line: review::Line) -> ReviewRow {
    ReviewRow {
        billed: line.billed,
        supported: line.supported,
        state: match line.state {
            State::Supported => "supported",
            State::NotSupported => "not supported",
            State::CannotTell => "cannot tell",
        },
        verdict: match line.verdict {
            Verdict::Match => "match",
            Verdict::Upgrade => "upgrade",
            Verdict::Downgrade => "downgrade",
            Verdict::MoreSpecific => "more specific",
            Verdict::New => "new",
            Verdict::Unsupported => "unsupported",
            Verdict::CannotTell => "cannot tell",
        },
        why: line.why,
        evidence: line.evidence.into_iter().map(quote).collect(),
        difference_minor: line.difference,
    }
}

/// The page of a note.
pub(super) fn page(found: Suggestions, review: Option<Review>) -> Page {
    let gaps = found.gaps.into_iter();
    Page {
        diagnoses: found.diagnoses.into_iter().map(code).collect(),
        levels: found.levels.iter().map(level).collect(),
        gaps: gaps
            .map(|gap| Gap { rule: gap.rule, missing: gap.missing, question: gap.question })
            .collect(),
        findings: found.findings,
        review,
    }
}

fn code(diagnosis: Diagnosis) -> DiagnosisRow {
    DiagnosisRow {
        code: diagnosis.code.to_string(),
        title: diagnosis.title,
        confidence: match diagnosis.confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        },
        why: diagnosis.why,
        evidence: diagnosis.evidence.into_iter().map(quote).collect(),
    }
}

fn quote(evidence: Evidence) -> Words {
    Words { quote: evidence.quote, start: evidence.start, end: evidence.end }
}

fn level(of: &LevelFor) -> LevelRow {
    let patient = match of.status {
        Status::New => "new",
        Status::Established => "established",
    };
    match &of.level {
        Ok(found) => LevelRow {
            patient,
            level: Some(found.level.key),
            by_decision: found.by_decision.map(|level| level.key),
            by_time: found.by_time.map(|level| level.key),
            cannot_tell: None,
        },
        Err(why) => {
            let why = match why {
                CannotTell::NothingAssessed => "the note has neither assessment nor plan",
                CannotTell::NoProblem => "no problem is addressed and no time is stated",
                CannotTell::NoSuchLevel => "there is no level that low",
            };
            LevelRow {
                patient,
                level: None,
                by_decision: None,
                by_time: None,
                cannot_tell: Some(why),
            }
        }
    }
}

fn rows(page: &Page) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for code in &page.diagnoses {
        rows.push(vec![code.code.clone(), code.title.clone(), code.why.clone()]);
    }
    for level in &page.levels {
        let told = level.level.or(level.cannot_tell).unwrap_or_default();
        rows.push(vec![told.to_owned(), format!("{} patient", level.patient), driver(level)]);
    }
    for gap in &page.gaps {
        rows.push(vec!["?".to_owned(), gap.missing.clone(), gap.question.clone()]);
    }
    for line in page.review.iter().flat_map(|review| &review.lines) {
        let both =
            [&line.billed, &line.supported].map(|code| code.clone().unwrap_or("—".to_owned()));
        rows.push(vec![line.verdict.to_owned(), both.join(" → "), line.why.clone()]);
    }
    for bad in page.review.iter().flat_map(|review| &review.bad_rows) {
        rows.push(vec!["bad row".to_owned(), format!("line {}", bad.line), bad.reason.clone()]);
    }
    columns(&rows)
}

fn driver(level: &LevelRow) -> String {
    let by = |how: &str, key: Option<&str>| key.map(|key| format!("{how}: {key}"));
    let both = [by("decision", level.by_decision), by("time", level.by_time)];
    both.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
