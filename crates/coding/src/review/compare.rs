//! Puts the billed and the supported codes side by side.

use super::{Billed, CodePack};
use crate::{
    icd::{IcdCode, bundled},
    level::{Evidence, Level, Supported},
    suggest::Suggestions,
};
use std::cmp::Ordering;

/// Whether the note supports a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It does.
    Supported,
    /// It does not.
    NotSupported,
    /// The note does not say enough, or the code means nothing to this practice's packs.
    CannotTell,
}

/// What became of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Billed as supported.
    Match,
    /// The note supports more than was billed.
    Upgrade,
    /// The note supports less than was billed.
    Downgrade,
    /// Billed in general; the note says it more exactly.
    MoreSpecific,
    /// Supported and not billed.
    New,
    /// Billed and not supported.
    Unsupported,
    /// Nothing can be said.
    CannotTell,
}

/// One code of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What was billed.
    pub billed: Option<String>,
    /// What is supported: a code, or the key of a level.
    pub supported: Option<String>,
    /// Whether the billed code is supported.
    pub state: State,
    /// What became of it.
    pub verdict: Verdict,
    /// Why.
    pub why: String,
    /// The words of the note.
    pub evidence: Vec<Evidence>,
    /// What the practice's own fees differ by, in paise or cents; none where a fee is not known.
    pub difference: Option<i64>,
}

/// The whole review, in the order of the bill and then of the note.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// Its lines.
    pub lines: Vec<Line>,
    /// The sum of the differences that are known.
    pub difference: i64,
    /// Lines whose difference is not known because a fee is missing.
    pub without_fee: usize,
}

/// Compares. Money never orders anything.
pub fn review(billed: &[Billed], found: &Suggestions, pack: &CodePack) -> Review {
    let mut lines: Vec<Line> = billed.iter().map(|code| judge(code, found, pack)).collect();
    lines.extend(missing(billed, found, pack));
    let difference = lines.iter().filter_map(|line| line.difference).sum();
    let level = |line: &&Line| matches!(line.verdict, Verdict::Upgrade | Verdict::Downgrade);
    let without_fee = lines.iter().filter(level).filter(|line| line.difference.is_none()).count();
    Review { lines, difference, without_fee }
}

fn judge(billed: &Billed, found: &Suggestions, pack: &CodePack) -> Line {
    if let Some(level) = pack.get(&billed.code).and_then(|entry| entry.level) {
        return judge_level(billed, level, found, pack);
    }
    match diagnosis(billed, pack) {
        Some(code) => judge_diagnosis(billed, &code, found),
        None => line(
            billed,
            State::CannotTell,
            Verdict::CannotTell,
            "no code set of this practice has it",
        ),
    }
}

/// The diagnosis that a billed code is; none for a service, which may look like one.
fn diagnosis(billed: &Billed, pack: &CodePack) -> Option<IcdCode> {
    if billed.service || pack.get(&billed.code).is_some() {
        return None;
    }
    IcdCode::parse(&billed.code).filter(|code| bundled().find(code).is_some())
}

fn line(billed: &Billed, state: State, verdict: Verdict, why: &str) -> Line {
    Line {
        billed: Some(billed.code.clone()),
        supported: None,
        state,
        verdict,
        why: why.to_owned(),
        evidence: Vec::new(),
        difference: None,
    }
}

fn judge_diagnosis(billed: &Billed, code: &IcdCode, found: &Suggestions) -> Line {
    let same = |stem: &IcdCode| stem == code;
    let near = |other: &IcdCode| other.is_under(code) || other.category() == code.category();
    let exact = found.diagnoses.iter().find(|diagnosis| same(&diagnosis.code));
    let close = found.diagnoses.iter().find(|diagnosis| near(&diagnosis.code));
    let (diagnosis, verdict, why) = match (exact, close) {
        (Some(diagnosis), _) => (diagnosis, Verdict::Match, diagnosis.why.clone()),
        (None, Some(diagnosis)) => {
            let why = format!("the note says {}: {}", diagnosis.code, diagnosis.title);
            (diagnosis, Verdict::MoreSpecific, why)
        }
        (None, None) => {
            let why = "nothing in the assessment says so";
            return line(billed, State::NotSupported, Verdict::Unsupported, why);
        }
    };
    let state = if verdict == Verdict::Match { State::Supported } else { State::NotSupported };
    let mut line = line(billed, state, verdict, &why);
    line.supported = Some(diagnosis.code.to_string());
    line.evidence.clone_from(&diagnosis.evidence);
    line
}

fn judge_level(
    billed: &Billed,
    level: &'static Level,
    found: &Suggestions,
    pack: &CodePack,
) -> Line {
    let Some(supported) = supported(level, found) else {
        let why = "the note does not say enough to tell a level";
        return line(billed, State::CannotTell, Verdict::CannotTell, why);
    };
    let (state, verdict, why) = match supported.level.number.cmp(&level.number) {
        Ordering::Equal => (State::Supported, Verdict::Match, "the note supports this level"),
        Ordering::Greater => {
            (State::Supported, Verdict::Upgrade, "the note supports a higher level")
        }
        Ordering::Less => {
            (State::NotSupported, Verdict::Downgrade, "the note supports a lower level")
        }
    };
    let mut line = line(billed, state, verdict, why);
    line.supported = Some(supported.level.key.to_owned());
    line.evidence = elements(found);
    line.difference = fees(billed, supported.level, pack);
    line
}

/// The words that all elements of the level rest on.
fn elements(found: &Suggestions) -> Vec<Evidence> {
    let e = &found.elements;
    let problems = e.problems.iter().flat_map(|problem| &problem.evidence);
    let data = e.data.iter().flat_map(|item| &item.evidence);
    let risk = e.risk.iter().flat_map(|decision| &decision.evidence);
    let time = e.minutes.iter().map(|minutes| &minutes.evidence);
    problems.chain(data).chain(risk).chain(time).cloned().collect()
}

/// The level for the same kind of patient as the billed one.
fn supported<'s>(billed: &Level, found: &'s Suggestions) -> Option<&'s Supported> {
    let mut of =
        found.levels.iter().filter(|level| billed.status.is_none_or(|s| s == level.status));
    of.next().and_then(|level| level.level.as_ref().ok())
}

fn fees(billed: &Billed, supported: &'static Level, pack: &CodePack) -> Option<i64> {
    let own = pack.get(&billed.code)?.fee?;
    let (_, better) = pack.code_of(supported)?;
    let units = i64::from(billed.units);
    better?.checked_sub(own)?.checked_mul(units)
}

/// Codes that the note supports and nobody billed.
fn missing(billed: &[Billed], found: &Suggestions, pack: &CodePack) -> Vec<Line> {
    let codes: Vec<IcdCode> = billed.iter().filter_map(|b| diagnosis(b, pack)).collect();
    let is_billed = |code: &IcdCode| {
        codes.iter().any(|b| b == code || code.is_under(b) || b.category() == code.category())
    };
    let diagnoses = found.diagnoses.iter().filter(|diagnosis| !is_billed(&diagnosis.code));
    let mut lines: Vec<Line> = diagnoses
        .map(|diagnosis| {
            new(diagnosis.code.to_string(), &diagnosis.why, diagnosis.evidence.clone())
        })
        .collect();
    let has_level = billed.iter().any(|b| pack.get(&b.code).is_some_and(|e| e.level.is_some()));
    if let ([one], false) = (found.levels.as_slice(), has_level)
        && let Ok(level) = &one.level
    {
        let why = "a level is supported and none was billed";
        lines.push(new(level.level.key.to_owned(), why, elements(found)));
    }
    lines
}

fn new(supported: String, why: &str, evidence: Vec<Evidence>) -> Line {
    Line {
        billed: None,
        supported: Some(supported),
        state: State::Supported,
        verdict: Verdict::New,
        why: why.to_owned(),
        evidence,
        difference: None,
    }
}
