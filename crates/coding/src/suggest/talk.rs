//! What a draft found in a talk, in the form in which notes are read: one set of rules decides for both.

use super::{
    heard::{Drug, Heard, Said, Thing},
    index,
    note::Part,
    sharper, treated,
};
use crate::level::Evidence;
use nadi_base::Language;
use nadi_clinical::{
    entities::{Action, ConceptKind, Entity, Status},
    note::Draft,
    visit::{Speaker, Turn},
};

/// Reads a draft with the turns that it was made from.
pub(super) fn hear(draft: &Draft, turns: &[Turn], language: Language) -> Heard {
    let decided = decided_from(draft, turns);
    let thing = |entity: &Entity| thing(draft, turns, entity, decided);
    let mut heard = Heard {
        things: draft.entities.iter().map(thing).collect(),
        drugs: draft
            .medications
            .iter()
            .map(|drug| Drug {
                name: drug.name.clone(),
                action: drug.action,
                part: Part::Plan,
                evidence: quoted(turns, drug.turn, drug.start, drug.end),
                today: is_doctors(turns, drug.turn),
            })
            .collect(),
        follow_up: draft.follow_up.is_some(),
        said: turns.iter().enumerate().map(|(at, turn)| said(at, turn)).collect(),
        language,
    };
    index::read(&mut heard);
    index::read_again(&mut heard, decided);
    treated::read(&mut heard);
    heard
}

fn said(at: usize, turn: &Turn) -> Said {
    // A nurse tells what was found and done, not what was felt.
    let states = matches!(turn.speaker, Speaker::Doctor | Speaker::Nurse);
    Said {
        at,
        part: if states { Part::Assessment } else { Part::Subjective },
        states,
        tells: !states,
        nursed: turn.speaker == Speaker::Nurse,
        text: turn.text.clone(),
        start: 0,
    }
}

/// The turn in which the doctor begins to say what it is.
fn decided_from(draft: &Draft, turns: &[Turn]) -> usize {
    let names = |entity: &&Entity| {
        entity.kind == ConceptKind::Diagnosis
            && matches!(entity.status, Status::Present | Status::Possible)
            && !entity.attrs.contains_key("asked")
            && is_doctors(turns, entity.turn)
    };
    let named = draft.entities.iter().find(names).map(|entity| entity.turn);
    let begun = draft.medications.iter().filter(|drug| drug.action == Action::Start);
    named.or(begun.map(|drug| drug.turn).min()).unwrap_or(turns.len()).max(turns.len() / 3)
}

fn is_doctors(turns: &[Turn], turn: usize) -> bool {
    turns.get(turn).is_some_and(|turn| turn.speaker == Speaker::Doctor)
}

fn thing(draft: &Draft, turns: &[Turn], entity: &Entity, decided: usize) -> Thing {
    let sentence = sentence(turns, entity);
    let assessed = draft.soap.assessment.iter().find(|line| line.contains(&*entity.concept));
    let own = entity.attrs.get("side").map(String::as_str);
    let turn = turns.get(entity.turn).map_or("", |turn| &turn.text);
    let side = own
        .or_else(|| sharper::side_of(&sentence))
        .or_else(|| sharper::side_of(turn))
        .or_else(|| only_side(draft))
        .unwrap_or_default();
    let line = assessed.cloned().unwrap_or_else(|| entity.concept.clone());
    let site = site(draft, entity);
    Thing {
        kind: entity.kind,
        concept: entity.concept.clone(),
        status: entity.status,
        code: entity.code.as_deref().map(|code| code.replace('.', "")),
        part: part(
            turns,
            entity,
            decided,
            assessed.is_some_and(|line| !line.starts_with("possible")),
        ),
        line: format!("{side} {line} {site}"),
        context: sentence,
        evidence: quoted(turns, entity.turn, entity.start, entity.end),
        at: entity.turn,
    }
}

fn part(turns: &[Turn], entity: &Entity, decided: usize, assessed: bool) -> Part {
    let stated = is_doctors(turns, entity.turn)
        && entity.turn >= decided
        && !entity.attrs.contains_key("asked");
    match (entity.kind, entity.status) {
        (ConceptKind::Diagnosis, Status::Present | Status::Possible) => Part::Assessment,
        (ConceptKind::Symptom, Status::Present) if stated || assessed => Part::Assessment,
        (ConceptKind::Sign, _) => Part::Objective,
        (ConceptKind::Symptom | ConceptKind::Diagnosis | ConceptKind::History, _) => {
            Part::Subjective
        }
        _ if is_doctors(turns, entity.turn) => Part::Plan,
        _ => Part::Subjective,
    }
}

/// The side of all complaints and findings of the visit, where there is one.
fn only_side(draft: &Draft) -> Option<&str> {
    let present = draft.entities.iter().filter(|entity| entity.status == Status::Present);
    let mut sides = present.filter_map(|entity| entity.attrs.get("side")).map(String::as_str);
    let first = sides.next()?;
    sides.all(|side| side == first).then_some(first)
}

/// Complaints that say where a joint disease is, or how a swollen gland is felt.
fn site(draft: &Draft, entity: &Entity) -> String {
    let code = entity.code.as_deref().unwrap_or_default();
    let wanted: &[&str] = match code {
        "M19.90" => &["knee", "hip", "shoulder"],
        "N40.0" => &["urin"],
        _ => return String::new(),
    };
    let present = draft.entities.iter().filter(|other| other.status == Status::Present);
    let fits = |concept: &&str| wanted.iter().any(|word| concept.contains(word));
    let concepts = present.map(|other| other.concept.as_str()).filter(fits);
    concepts.collect::<Vec<_>>().join(" ")
}

/// The sentence in which something is named.
fn sentence(turns: &[Turn], entity: &Entity) -> String {
    let Some(turn) = turns.get(entity.turn) else { return String::new() };
    let mut start = 0;
    for (from, to) in super::words::sentences(&turn.text) {
        let sentence = &turn.text[from..to];
        let end = start + sentence.chars().count();
        if (start..end).contains(&entity.start) {
            return sentence.to_owned();
        }
        start = end;
    }
    String::new()
}

fn quoted(turns: &[Turn], turn: usize, start: usize, end: usize) -> Evidence {
    let text = turns.get(turn).map_or("", |turn| &turn.text);
    let quote = text.chars().skip(start).take(end.saturating_sub(start)).collect();
    Evidence { quote, start, end }
}
