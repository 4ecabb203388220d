//! Signs and symptoms: those that belong to a diagnosis are not coded beside it, and those in whose place
//! an uncertain diagnosis stands are coded instead of it.

use super::{
    Confidence,
    found::{Because, Codes},
    heard::{Heard, Thing},
    note::Part,
    rows,
};
use nadi_clinical::entities::{ConceptKind, Status};

const INTEGRAL: &str = include_str!("../../../../assets/codes/integral.txt");
const INSTEAD: &str = include_str!("../../../../assets/codes/instead.txt");

/// Complaints that are coded while nothing else is known.
const MOST: usize = 3;

/// Takes out what belongs to a diagnosis that is there, and what a more exact code of its category says.
pub(super) fn drop_integral(codes: &mut Codes) {
    let others: Vec<String> = codes.bare().map(str::to_owned).collect();
    codes.drop(|known| {
        let own = known.code.bare();
        others.iter().any(|other| other != own && is_part_of(own, other))
    });
    let exact: Vec<String> = codes
        .all
        .iter()
        .filter(|known| !is_open(&known.title))
        .map(|k| k.code.bare().to_owned())
        .collect();
    codes.drop(|known| {
        let own = known.code.category();
        is_open(&known.title)
            && exact.iter().any(|other| other.starts_with(own) && other != known.code.bare())
    });
}

/// Whether a symptom belongs to a disease.
fn is_part_of(symptom: &str, disease: &str) -> bool {
    rows::rows(INTEGRAL).any(|row| {
        rows::begins(disease, row[0])
            && rows::begins(symptom, row[1])
            && !rows::begins(disease, row[1])
    })
}

/// A title that leaves a choice open.
fn is_open(title: &str) -> bool {
    let title = title.to_lowercase();
    title.contains("unspecified") || title.contains("without complication")
}

/// Codes symptoms where a diagnosis is only possible, and complaints where nothing is known.
pub(super) fn code_symptoms(codes: &mut Codes, heard: &Heard) {
    let possible: Vec<&Thing> = heard.things.iter().filter(|thing| is_possible(thing)).collect();
    for uncertain in &possible {
        let Some(code) = uncertain.code.as_deref() else { continue };
        for row in rows::rows(INSTEAD).filter(|row| rows::begins(code, row[0])) {
            let stands = |thing: &&Thing| {
                is_told(thing) && thing.code.as_deref().is_some_and(|own| rows::begins(own, row[1]))
            };
            heard.things.iter().filter(stands).take(MOST).for_each(|thing| put(codes, thing));
        }
    }
    if codes.all.iter().all(|known| known.symptom) {
        let most = if possible.is_empty() { MOST - 1 } else { MOST };
        let told = heard.things.iter().filter(|thing| is_told(thing));
        told.take(most.saturating_sub(codes.all.len())).for_each(|thing| put(codes, thing));
    }
}

pub(super) fn is_possible(thing: &Thing) -> bool {
    thing.kind == ConceptKind::Diagnosis
        && thing.status == Status::Possible
        && thing.part == Part::Assessment
}

/// A complaint of today.
fn is_told(thing: &Thing) -> bool {
    thing.kind == ConceptKind::Symptom
        && thing.status == Status::Present
        && matches!(thing.part, Part::Subjective | Part::Assessment)
        && thing.code.is_some()
}

fn put(codes: &mut Codes, thing: &Thing) {
    let Some(code) = thing.code.as_deref() else { return };
    for code in super::sharper::sharper(code, &thing.line, &thing.context) {
        let because = Because {
            confidence: Confidence::Low,
            symptom: true,
            ..Because::says(&thing.evidence, None)
        };
        codes.put(code.bare(), because);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cough_belongs_to_bronchitis_and_a_rash_does_not() {
        assert!(is_part_of("R059", "J209"));
        assert!(!is_part_of("R21", "J209"));
        assert!(!is_part_of("J069", "J209"), "a disease is no symptom of its own chapter");
    }
}
