//! A draft for programs: all that the rules found, and what they would have a doctor look at once more.

use crate::ending::Failure;
use nadi_base::{Language, Severity};
use nadi_clinical::{
    flag::{self, Facts, Flag, Rule},
    note::Draft,
    visit::Turn,
};
use nadi_coding::drafted;
use serde_json::{Value, json};

/// The draft with its findings.
pub(super) fn of(draft: &Draft, turns: &[Turn], language: Language) -> Result<Value, Failure> {
    let unwritten = |error: serde_json::Error| Failure::File("the draft", error.into());
    let mut value = serde_json::to_value(draft).map_err(unwritten)?;
    let findings: Vec<Value> = flags(draft, turns).iter().map(finding).collect();
    value["findings"] = findings.into();
    value["icd10cm"] = serde_json::to_value(drafted::codes(draft, turns, language))
        .map_err(|error| Failure::File("the draft", error.into()))?;
    Ok(value)
}

/// The flags of a draft. A transcript does not tell the patient's age.
pub(super) fn flags(draft: &Draft, turns: &[Turn]) -> Vec<Flag> {
    flag::look(Facts::of(draft, turns, None))
}

fn finding(flag: &Flag) -> Value {
    let severity = match flag.rule {
        Rule::AllergyNotAsked | Rule::FollowUpNotSaid => Severity::Info,
        _ => Severity::Warning,
    };
    json!({
        "rule": flag.rule,
        "severity": severity,
        "words": flag.words(),
        "evidence": flag.evidence,
    })
}
