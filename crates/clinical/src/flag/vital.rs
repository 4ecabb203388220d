//! Measurements outside of what is usual at the patient's age.

use super::{Facts, Flag, Rule, table};
use crate::entities::ConceptKind;
use serde_json::Value;

/// The age that is taken where none is known.
const ADULT: u16 = 40;

pub(super) fn unusual(facts: Facts<'_>) -> Vec<Flag> {
    let age = facts.age_years.unwrap_or(ADULT);
    let mut flags = Vec::new();
    for (name, value) in facts.vitals {
        for (name, number) in numbers(name, value) {
            let Some((low, high)) = table::band(&name, age) else { continue };
            if number < low || number > high {
                flags.push(Flag {
                    value: shown(value),
                    usual: format!("{low}–{high}"),
                    evidence: spans(facts, &shown(value)),
                    ..Flag::new(Rule::VitalUnusual, &name)
                });
            }
        }
    }
    flags
}

/// A blood pressure is two measurements.
fn numbers(name: &str, value: &Value) -> Vec<(String, f64)> {
    if let Some(number) = value.as_f64() {
        return vec![(name.to_owned(), number)];
    }
    let Some((upper, lower)) = value.as_str().and_then(|text| text.split_once('/')) else {
        return Vec::new();
    };
    [("bp_systolic", upper), ("bp_diastolic", lower)]
        .into_iter()
        .filter_map(|(name, text)| Some((name.to_owned(), text.trim().parse().ok()?)))
        .collect()
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Where that value was said.
fn spans(facts: Facts<'_>, value: &str) -> Vec<crate::note::Span> {
    let said = facts.entities.iter().filter(|entity| entity.kind == ConceptKind::Vital);
    said.filter(|entity| {
        entity.attrs.get("value").is_some_and(|told| {
            told.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | '/')))
                .any(|part| part == value)
        })
    })
    .map(|entity| facts.span(entity.turn, entity.start, entity.end))
    .collect()
}
