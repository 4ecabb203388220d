//! One note says one thing: what is told and denied, told twice, or told in a wider and a narrower word.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::{ConceptKind, Entity, Status};

/// Settles what the entities of a visit say against each other, and keeps each fact once.
pub(super) fn settle(entities: &mut Vec<Entity>) {
    undeny(entities);
    last_habit(entities);
    dedup(entities);
    without_wider(entities);
}

fn is_problem(kind: ConceptKind) -> bool {
    use ConceptKind::{Diagnosis, History, Procedure, Sign, Symptom, Test};
    matches!(kind, Symptom | Sign | Diagnosis | History | Procedure | Test)
}

/// What is told as present, or thought possible, is not denied in the same note: the denial was of something beside it.
fn undeny(entities: &mut Vec<Entity>) {
    let said = |status: &[Status]| -> HashSet<(bool, String)> {
        let said = entities.iter().filter(|entity| status.contains(&entity.status));
        said.map(|entity| (entity.kind == ConceptKind::Sign, entity.concept.clone())).collect()
    };
    let (present, told) = (said(&[Status::Present]), said(&[Status::Present, Status::Possible]));
    entities.retain(|entity| {
        let name = (entity.kind == ConceptKind::Sign, entity.concept.clone());
        match entity.status {
            Status::Absent => !is_problem(entity.kind) || !told.contains(&name),
            Status::Possible => !present.contains(&name),
            _ => true,
        }
    });
}

/// A habit that was given up is neither kept nor denied.
fn last_habit(entities: &mut Vec<Entity>) {
    let left: HashSet<String> = entities
        .iter()
        .filter(|entity| entity.kind == ConceptKind::History && entity.status == Status::Past)
        .map(|entity| entity.concept.clone())
        .collect();
    entities.retain(|entity| {
        let other = matches!(entity.status, Status::Present | Status::Absent);
        !(entity.kind == ConceptKind::History && other && left.contains(&entity.concept))
    });
}

/// A fact said twice is kept once, where it was said first; values are joined.
fn dedup(entities: &mut Vec<Entity>) {
    let mut kept: Vec<Entity> = Vec::new();
    for entity in entities.drain(..) {
        let twin = kept.iter_mut().find(|other| {
            other.concept == entity.concept
                && other.status == entity.status
                && other.kind == entity.kind
                && entity.kind != ConceptKind::Vital
                && entity.attrs.get("relation") == other.attrs.get("relation")
                && entity.attrs.get("value") == other.attrs.get("value")
                && entity.attrs.get("action") == other.attrs.get("action")
        });
        match twin {
            Some(twin) => {
                for (name, value) in entity.attrs {
                    twin.attrs.entry(name).or_insert(value);
                }
            }
            None => kept.push(entity),
        }
    }
    *entities = kept;
}

/// 'Vertigo' says what 'dizziness' says: the wider word goes, and leaves how long it is so.
fn without_wider(entities: &mut Vec<Entity>) {
    let mut wider: Vec<usize> = Vec::new();
    for index in 0..entities.len() {
        let Some(narrower) = narrower_than(&entities[index].concept) else { continue };
        let wide = entities[index].clone();
        let same = entities.iter_mut().find(|other| {
            narrower.contains(&other.concept.as_str())
                && other.kind == wide.kind
                && other.status == Status::Present
        });
        let Some(narrow) = same else { continue };
        match wide.status {
            Status::Present => {
                for (name, value) in wide.attrs {
                    narrow.attrs.entry(name).or_insert(value);
                }
                wider.push(index);
            }
            Status::Absent | Status::Possible => wider.push(index),
            _ => {}
        }
    }
    let mut index = 0;
    entities.retain(|_| {
        index += 1;
        !wider.contains(&(index - 1))
    });
}

/// The narrower concepts of a wider one.
fn narrower_than(concept: &str) -> Option<&'static [&'static str]> {
    static TABLE: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let text = include_str!("../../../../assets/lexicons/wider.txt");
        text.lines()
            .filter_map(|line| line.split_once(" ; "))
            .map(|(wide, narrow)| (wide, narrow.split(", ").collect()))
            .collect()
    });
    table.get(concept).map(Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::lexicon;
    use std::collections::BTreeMap;

    fn entity(kind: ConceptKind, concept: &str, status: Status) -> Entity {
        let (turn, start, end, text, code) = (0, 0, 0, String::new(), None);
        let concept = concept.to_owned();
        Entity { turn, start, end, text, kind, concept, status, attrs: BTreeMap::new(), code }
    }

    #[track_caller]
    fn check(given: &[(ConceptKind, &str, Status)], left: &[&str]) {
        let mut entities: Vec<Entity> =
            given.iter().map(|(kind, name, status)| entity(*kind, name, *status)).collect();
        settle(&mut entities);
        let names: Vec<&str> = entities.iter().map(|one| one.concept.as_str()).collect();
        assert_eq!(names, left);
    }

    #[test]
    fn nothing_is_told_and_denied() {
        use ConceptKind::{Diagnosis, Symptom};
        check(
            &[(Symptom, "fever", Status::Absent), (Symptom, "fever", Status::Present)],
            &["fever"],
        );
        check(
            &[
                (Diagnosis, "tuberculosis", Status::Possible),
                (Diagnosis, "tuberculosis", Status::Absent),
            ],
            &["tuberculosis"],
        );
    }

    #[test]
    fn the_narrower_word_stands_for_the_wider() {
        use ConceptKind::Symptom;
        check(
            &[(Symptom, "dizziness", Status::Present), (Symptom, "vertigo", Status::Present)],
            &["vertigo"],
        );
        check(
            &[(Symptom, "dizziness", Status::Present), (Symptom, "vertigo", Status::Absent)],
            &["dizziness", "vertigo"],
        );
    }

    #[test]
    fn words_of_the_table_are_concepts() {
        let known = |name: &str| lexicon().concepts.iter().any(|concept| concept.name == name);
        for line in include_str!("../../../../assets/lexicons/wider.txt").lines() {
            let (wide, narrow) = line.split_once(" ; ").expect("two fields");
            assert!(known(wide), "{wide} is a concept");
            for name in narrow.split(", ") {
                assert!(known(name), "{name} is a concept");
            }
        }
    }
}
