//! The doctor's question and the answer make one statement.

use super::hear::Heard;
use super::mention::Mention;
use super::status::{self, Status};
use crate::lexicon::{ConceptKind, Cue, List, begins, lists};
use crate::visit::Speaker;

/// What a reply says to the questions before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reply {
    /// All of it is there.
    All,
    /// None of it is there.
    Nothing,
    /// Only what the reply names itself.
    Named,
}

/// Where somebody who came along begins to speak of their own body: the first piece of that sentence.
pub(crate) fn own_story_from(heard: &Heard) -> Option<usize> {
    if !is_of_another(heard) {
        return None;
    }
    let own = |sentence: &&super::hear::Sentence| {
        sentence.range.clone().any(|index| is_own_word(heard, index))
    };
    let first = heard.sentences.iter().find(own).or(heard.sentences.first());
    Some(first.map_or(0, |sentence| sentence.range.start))
}

fn is_own_word(heard: &Heard, index: usize) -> bool {
    heard.has(index, Cue::OtherSelf)
        || heard.lower(index) == "i"
        || matches!(
            heard.lower(index),
            "mine"
                | "enakku"
                | "naaku"
                | "எனக்கு"
                | "నాకు"
                | "నాది"
                | "నేను"
                | "நானும்"
                | "naanum"
                | "nenu"
        )
}

/// Whether somebody who came along speaks of their own body.
pub(crate) fn is_of_another(heard: &Heard) -> bool {
    heard.speaker == Speaker::Attendant
        && (is_own_story(heard)
            || (0..heard.pieces.len()).any(|index| {
                heard.has(index, Cue::OtherSelf)
                    || matches!(
                        heard.lower(index),
                        "mine"
                            | "enakku"
                            | "naaku"
                            | "எனக்கு"
                            | "నాకు"
                            | "నాది"
                            | "నేను"
                            | "நானும்"
                            | "naanum"
                            | "nenu"
                    )
            }))
}

/// 'I split mine too', 'I had the same operation': an English companion on their own body.
fn is_own_story(heard: &Heard) -> bool {
    let words = 0..heard.pieces.len();
    let own = words.clone().any(|index| {
        heard.lower(index) == "i"
            && matches!(
                heard.lower(index + 1),
                "also"
                    | "have"
                    | "had"
                    | "take"
                    | "am"
                    | "got"
                    | "use"
                    | "split"
                    | "too"
                    | "feel"
                    | "get"
                    | "myself"
            )
    });
    let patients = words.clone().any(|index| {
        matches!(
            heard.lower(index),
            "he" | "she"
                | "him"
                | "her"
                | "his"
                | "baby"
                | "child"
                | "son"
                | "daughter"
                | "he's"
                | "she's"
        )
    });
    let too = words.clone().any(|index| matches!(heard.lower(index), "too" | "also" | "myself"));
    own && (!patients || too)
}

/// What a reply says by itself, read from its opening.
pub(crate) fn read(heard: &Heard, asked: usize) -> Reply {
    let Some(first) = heard.sentences.first() else { return Reply::Named };
    if first.question {
        return Reply::Named;
    }
    let opening = first.range.start..first.range.end.min(first.range.start + 3);
    let early = first.range.start
        ..heard.sentences.get(1).map_or(first.range.end, |second| second.range.end);
    let named_at_once = super::mention::mentions(heard)
        .iter()
        .any(|mention| mention.range.start == first.range.start + 1);
    let starts_no =
        heard.any(first.range.start..first.range.start + 1, Cue::NoAnswer) && !named_at_once;
    let denies = heard.any(early.clone(), Cue::DialogueNegation) || starts_no;
    let names_something = super::mention::mentions(heard)
        .iter()
        .any(|mention| first.range.contains(&mention.range.start));
    if denies
        || (!names_something
            && heard.any(first.range.clone(), Cue::NegationBack)
            && !heard.any(first.range.clone(), Cue::Yes))
    {
        return Reply::Nothing;
    }
    let only_well = super::mention::mentions(heard)
        .iter()
        .filter(|mention| first.range.contains(&mention.range.start))
        .all(|mention| mention.concept.name.starts_with("normal"));
    if only_well && is_all_well(heard, &first.range) {
        return Reply::Nothing;
    }
    let short = first.range.len() < 6;
    let counted = asked == 1
        && super::circumstances::count(heard, &early).is_some()
        && !names_something
        && !heard.any(early.clone(), Cue::NegationBack);
    let both = heard.any(early, Cue::Both) || counted;
    let agrees = heard.any(opening.clone(), Cue::Yes)
        || (short && !names_something && heard.any(first.range.clone(), Cue::Yes));
    let comma = first.range.clone().find(|&at| heard.lower(at) == ",");
    let clause = first.range.start..comma.unwrap_or(first.range.end);
    let relative = heard.people[clause.clone()]
        .iter()
        .flatten()
        .any(|person| matches!(person, crate::lexicon::Person::Blood(_)));
    let agrees = agrees || (relative && clause.len() < 7 && heard.any(clause, Cue::Yes));
    let plain_yes = (opening.start..=opening.start).any(|index| heard.has(index, Cue::Yes));
    if both || ((agrees || plain_yes) && asked == 1) {
        return Reply::All;
    }
    Reply::Named
}

/// 'Feet are fine.', 'எல்லாம் நல்லா இருக்கு': nothing of what was asked about is there.
fn is_all_well(heard: &Heard, first: &std::ops::Range<usize>) -> bool {
    let well = first.clone().find(|&at| lists(List::Well, heard.lower(at)));
    well.is_some_and(|at| {
        first.len() < 9
            && (at > first.start || first.len() < 3)
            && !heard.any(first.clone(), Cue::NegationForward)
            && !heard.any(first.clone(), Cue::Terminator)
            && !matches!(heard.lower(at + 1), "until" | "till" | "before" | "but" | "then")
    })
}

/// What the answer says of one thing asked about.
pub(crate) fn of(
    asked: &Mention,
    reply: Reply,
    answer: &Heard,
    named: &[Mention],
) -> Option<Status> {
    let own = named.iter().find(|mention| mention.concept.name == asked.concept.name);
    if let Some(mention) = own
        && let Some(sentence) = answer.sentence_of(mention.range.start)
    {
        let said = status::in_sentence(answer, &sentence.range, mention);
        let part = status::segment(answer, &sentence.range, mention);
        let over = said == Status::Present && answer.any(part, Cue::Past);
        let disease = mention.concept.kind == ConceptKind::Diagnosis;
        let words = sentence.range.clone();
        if disease && words.into_iter().any(|at| begins(List::Measured, answer.lower(at))) {
            return None;
        }
        if said != Status::Family {
            return Some(if over { Status::Past } else { said });
        }
    }
    match reply {
        Reply::All => Some(Status::Present),
        Reply::Nothing => Some(Status::Absent),
        Reply::Named => None,
    }
}
