//! Why a payer may refuse a code, and how much that weighs. Each risk is a rule with a name; what lowers it
//! is what the rule misses. No rule looks at money.

use crate::{
    icd::{IcdCode, Validity, bundled},
    level::{Level, Status},
    review::Verdict,
    suggest::Suggestions,
};
use nadi_base::Date;

/// One reason for which a payer may refuse a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Risk {
    /// The rule.
    pub rule: &'static str,
    /// Whether it is likely enough to look at it before sending.
    pub high: bool,
}

/// A code as it would be billed.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The code.
    pub code: &'a str,
    /// The level that it stands for.
    pub level: Option<&'static Level>,
    /// Its modifiers.
    pub modifiers: &'a [String],
    /// How it stands beside what the note supports.
    pub verdict: Verdict,
    /// The day of the visit.
    pub on: Date,
    /// Whether the practice saw the patient in the last three years, where that is known.
    pub seen_before: bool,
    /// Whether it is a service: then it is no diagnosis, however it looks.
    pub service: bool,
}

/// The risks of one code, the heavier first.
pub fn risks(asked: Asked<'_>, found: &Suggestions) -> Vec<Risk> {
    let mut risks = Vec::new();
    if asked.verdict == Verdict::Unsupported {
        risks.push(high("DR-UNSUPPORTED"));
    }
    if asked.modifiers.iter().any(|modifier| modifier == "25") && found.elements.problems.len() < 2
    {
        risks.push(high("DR-25"));
    }
    match asked.level {
        Some(level) => risks.extend(of_level(level, asked, found)),
        None if asked.service => {}
        None => risks.extend(of_code(asked, found)),
    }
    risks.sort_by_key(|risk| !risk.high);
    risks
}

/// The risk that a finding about a diagnosis code brings.
pub fn of_finding(rule: &str) -> Option<Risk> {
    match rule {
        "DX-HEADING" | "DX-SEVENTH" | "DX-DATE" | "DX-UNKNOWN" => Some(high("DR-CODE")),
        "DX-FIRST" => Some(low("DR-FIRST")),
        "DX-EXCLUDES1" => Some(low("DR-EXCLUDES")),
        "DX-SIDE" => Some(low("DR-SIDE")),
        "DX-SEX" | "DX-AGE" => Some(low("DR-PERSON")),
        "DX-TWICE" => Some(high("DR-TWICE")),
        _ => None,
    }
}

const fn high(rule: &'static str) -> Risk {
    Risk { rule, high: true }
}

const fn low(rule: &'static str) -> Risk {
    Risk { rule, high: false }
}

fn of_level(level: &Level, asked: Asked<'_>, found: &Suggestions) -> Vec<Risk> {
    let mut risks = Vec::new();
    if asked.verdict == Verdict::Downgrade {
        let timed = found.elements.minutes.is_some();
        risks.push(high(if timed { "DR-LEVEL" } else { "DR-TIME" }));
    }
    let e = &found.elements;
    let quoted = [!e.problems.is_empty(), !e.data.is_empty(), !e.risk.is_empty()];
    if level.number >= 4 && quoted.iter().filter(|quoted| **quoted).count() < 2 {
        risks.push(high("DR-THIN"));
    }
    if level.status == Some(Status::New) && asked.seen_before {
        risks.push(high("DR-NEW"));
    }
    risks
}

fn of_code(asked: Asked<'_>, found: &Suggestions) -> Vec<Risk> {
    let Some(code) = IcdCode::parse(asked.code) else { return Vec::new() };
    let mut risks = Vec::new();
    let same = |other: &IcdCode| *other == code || other.category() == code.category();
    let supported = found.diagnoses.iter().any(|diagnosis| same(&diagnosis.code));
    if !supported && found.uncertain.iter().any(same) {
        risks.push(high("DR-UNCERTAIN"));
    }
    let known = bundled().find(&code).is_some();
    let validity = bundled().validity(&code, asked.on);
    if known && !matches!(validity, Validity::Billable | Validity::NotCovered) {
        risks.push(high("DR-CODE"));
    }
    risks
}
