//! Whose body a statement is about: the patient's, a relative's, or somebody else's.

use std::ops::Range;

use super::hear::Heard;
use crate::lexicon::{Cue, List, Person, begins, lists};
use crate::visit::Speaker;

/// Whose body a statement is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Patient,
    Relative(&'static str),
    Another,
}

/// Where only others speak, whom the first of them brings is the patient: 'my husband has fever'.
pub(crate) fn name_the_patient(heard: &mut [Heard]) {
    if heard.iter().any(|turn| turn.speaker == Speaker::Patient) {
        return;
    }
    let companion = |turn: &&Heard| turn.speaker == Speaker::Attendant;
    let brought = heard.iter().filter(companion).take(2).find_map(|turn| {
        let named = turn.people.iter().flatten();
        named.copied().find(|one| !matches!(one, Person::Own | Person::Pronoun))
    });
    for turn in heard.iter_mut() {
        turn.patient = brought;
    }
}

/// Whose the thing is that stands at `place` of a sentence: the nearest person before it in its clause, or after it
/// in 'asthma is there for my mother'.
pub(crate) fn whose(heard: &Heard, sentence: &Range<usize>, place: &Range<usize>) -> Whose {
    for index in (sentence.start..place.start).rev() {
        if heard.has(index, Cue::Terminator) {
            return Whose::Patient;
        }
        if let Some(person) = heard.people[index] {
            return of(heard, index, person);
        }
    }
    after(heard, sentence, place).unwrap_or(Whose::Patient)
}

fn of(heard: &Heard, index: usize, person: Person) -> Whose {
    let patient_speaks = heard.speaker == Speaker::Patient;
    match person {
        _ if heard.patient == Some(person) && heard.speaker == Speaker::Attendant => Whose::Patient,
        Person::Blood(name) => Whose::Relative(name),
        Person::Child if patient_speaks || is_sibling(heard, index) => Whose::Another,
        Person::Pronoun if patient_speaks => spoken_of(heard, index),
        Person::Pronoun if told_of_another(heard, index) => spoken_of(heard, index),
        Person::Own if speaks_of_self(heard, index) => Whose::Another,
        Person::Own | Person::Child | Person::Pronoun => Whose::Patient,
        Person::Other => Whose::Another,
    }
}

/// 'my elder daughter': not the child who is the patient.
fn is_sibling(heard: &Heard, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|before| lists(List::OtherChild, heard.lower(before)))
}

/// Whether somebody who came along says 'I' and means their own body, not what they saw or gave.
fn speaks_of_self(heard: &Heard, index: usize) -> bool {
    let first =
        lists(List::FirstPerson, heard.lower(index).trim_end_matches("'m").trim_end_matches("'ve"));
    if heard.speaker != Speaker::Attendant || !first {
        return false;
    }
    let reach = if heard.by_ear { heard.pieces.len() } else { index + 5 };
    let end = heard.sentence_of(index).map_or(reach, |one| one.range.end.min(reach));
    !(index..end).any(|at| begins(List::Caring, heard.lower(at)))
}

/// 'My mother was on warfarin, she had a bleed': 'she' of a companion is who the sentence names.
fn told_of_another(heard: &Heard, index: usize) -> bool {
    let start = heard.sentence_of(index).map_or(index, |one| one.range.start);
    let start = start.max(index.saturating_sub(30));
    let mut named = heard.people[start..index].iter().flatten();
    named.any(|person| {
        matches!(person, Person::Blood(_) | Person::Other) && heard.patient != Some(*person)
    })
}

/// Whom 'he' or 'she' means: who was named last before.
fn spoken_of(heard: &Heard, index: usize) -> Whose {
    let before = heard.people[..index].iter().rev().flatten();
    let named = before.copied().find(|person| !matches!(person, Person::Pronoun | Person::Own));
    match named {
        Some(Person::Blood(name)) => Whose::Relative(name),
        _ => Whose::Another,
    }
}

fn after(heard: &Heard, sentence: &Range<usize>, place: &Range<usize>) -> Option<Whose> {
    let near = place.end..sentence.end.min(place.end + 5);
    let at = near.into_iter().find(|&index| {
        heard.people[index].is_some()
            && matches!(heard.lower(index.saturating_sub(1)), "my" | "in" | "for" | "the")
    })?;
    match of(heard, at, heard.people[at]?) {
        Whose::Patient => None,
        somebody => Some(somebody),
    }
}

/// The relation that a stretch of talk names, in English.
pub(crate) fn relation(heard: &Heard, range: &Range<usize>) -> Option<&'static str> {
    let named = heard.people[range.clone()].iter().flatten();
    let mut relations = named.filter_map(|person| match person {
        Person::Blood(name) => Some(*name),
        _ => None,
    });
    let first = relations.next()?;
    Some(if first == "family member" { relations.next().unwrap_or(first) } else { first })
}

/// Whether a stretch of talk names somebody who is not of the patient's blood, and nobody who is.
pub(crate) fn names_another(heard: &Heard, range: &Range<usize>) -> bool {
    let others = heard.people[range.clone()].contains(&Some(Person::Other));
    others && relation(heard, range).is_none()
}
