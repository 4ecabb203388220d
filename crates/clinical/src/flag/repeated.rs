//! The same drug twice, by name, as a part of a combination, or by its group.

use super::{Facts, Flag, Rule, table};
use crate::entities::Medication;

pub(super) fn drugs(facts: Facts<'_>) -> Vec<Flag> {
    let taken: Vec<&Medication> = facts.taken().collect();
    let mut flags: Vec<Flag> = Vec::new();
    for (place, first) in taken.iter().enumerate() {
        for second in &taken[place + 1..] {
            let Some((rule, other)) = clash(first, second) else { continue };
            let known = |flag: &Flag| {
                flag.rule == rule && flag.subject == second.name && flag.other == other
            };
            if !flags.iter().any(known) {
                flags.push(Flag {
                    other,
                    value: first.name.clone(),
                    evidence: vec![facts.drug_span(first), facts.drug_span(second)],
                    ..Flag::new(rule, &second.name)
                });
            }
        }
    }
    flags
}

fn clash(first: &Medication, second: &Medication) -> Option<(Rule, String)> {
    if first.name == second.name {
        return Some((Rule::SameDrugTwice, first.name.clone()));
    }
    let part = |whole: &str, part: &str| whole.split_whitespace().any(|word| word == part);
    if part(&first.name, &second.name) || part(&second.name, &first.name) {
        return Some((Rule::SameDrugTwice, first.name.clone()));
    }
    let both = |drugs: &[&str]| {
        drugs.contains(&first.name.as_str()) && drugs.contains(&second.name.as_str())
    };
    table::groups()
        .find(|(_, drugs)| both(drugs))
        .map(|(group, _)| (Rule::SameGroupTwice, group.to_owned()))
}
