//! A drug of a group that the patient does not tolerate.

use super::{Facts, Flag, Rule, table};
use crate::entities::{ConceptKind, Entity, Medication, Status};

pub(super) fn against_drugs(facts: Facts<'_>) -> Vec<Flag> {
    let allergies = facts.entities.iter().filter(|entity| {
        entity.kind == ConceptKind::Allergy
            && matches!(entity.status, Status::Present | Status::Past)
    });
    let mut flags: Vec<Flag> = Vec::new();
    for allergy in allergies {
        for drug in facts.taken().filter(|drug| is_against(allergy, drug)) {
            let known = |flag: &Flag| flag.subject == drug.name && flag.other == allergy.concept;
            if flags.iter().any(known) {
                continue;
            }
            let spans =
                vec![facts.span(allergy.turn, allergy.start, allergy.end), facts.drug_span(drug)];
            flags.push(Flag {
                other: allergy.concept.clone(),
                evidence: spans,
                ..Flag::new(Rule::AllergyAgainstDrug, &drug.name)
            });
        }
    }
    flags
}

/// By its group, or because the allergy names the drug itself.
fn is_against(allergy: &Entity, drug: &Medication) -> bool {
    let named = allergy.concept.strip_suffix(" allergy");
    table::drugs_of_allergy(&allergy.concept).contains(&drug.name.as_str())
        || named.is_some_and(|name| drug.name.split_whitespace().any(|part| part == name))
        || allergy.attrs.values().any(|value| *value == drug.name)
}
