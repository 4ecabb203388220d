//! Drugs: what is started, continued, changed, stopped, with dose, frequency and duration.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::amounts::{dose, plain};
use super::durations::durations;
use super::frequency::frequency;
use super::hear::{Heard, Sentence};
use super::instruction::instruction;
use super::mention::Mention;
use super::status::Status;
use super::verdict::{Asked, Place, own_end, verdict};
use crate::lexicon::{ConceptKind, Cue, List, begins, lexicon, lists};
use crate::visit::Speaker;

/// What is done with a drug.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// Begun today.
    Start,
    /// Taken before, and on.
    Continue,
    /// Taken on in another way.
    Change,
    /// Taken no more.
    Stop,
    /// Given in the clinic.
    Given,
}

/// A drug and how it is taken. What was not said is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Medication {
    /// Generic name.
    pub name: String,
    /// '500 mg'.
    pub dose: String,
    /// 'twice a day'.
    pub frequency: String,
    /// '5 days'.
    pub duration: String,
    /// 'after food'.
    pub instruction: String,
    /// What is done with it.
    pub action: Action,
    /// The turn in which it was said.
    pub turn: usize,
    /// First character in the turn.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// What a turn says of a drug.
pub(crate) struct Said {
    pub(crate) status: Status,
    pub(crate) action: Option<Action>,
    pub(crate) range: Range<usize>,
    pub(crate) dose: String,
    pub(crate) frequency: String,
    pub(crate) duration: String,
    pub(crate) instruction: String,
}

/// Reads what is said of the drug that is mention `number` of a turn; nothing where it is not clear.
/// `asked` says that the turn answers which drugs are taken.
pub(crate) fn read(heard: &Heard, all: &[Mention], number: usize, asked: Asked) -> Option<Said> {
    let mention = &all[number];
    let sentence = heard.sentence_of(mention.range.start)?;
    if sentence.question {
        return None;
    }
    let range = extent(heard, all, number, sentence);
    let clause = clause_of(heard, sentence, all, number);
    let after = mention.range.end..range.end;
    let own = range.start..range.end.min(sentence.range.end).max(mention.range.end);
    let shared = shared_with(heard, all, number);
    let amount = dose(heard, mention.range.end..own.end)
        .or_else(|| dose(heard, range.start..mention.range.start))
        .or_else(|| dose(heard, after.clone()));
    let amount = match amount {
        Some((_, place)) if heard.any(clause.clone(), Cue::Change) => {
            dose(heard, place.end..range.end).or(dose(heard, place))
        }
        other => other,
    };
    let amount = amount.map(|(text, place)| in_its_unit(heard, mention, text, place));
    let amount = amount
        .or_else(|| puffs(heard, mention, own.clone()))
        .or_else(|| usual_strength(heard, mention, own.end));
    let often = frequency(heard, own.clone())
        .or_else(|| shared.clone().and_then(|range| frequency(heard, range)))
        .or_else(|| frequency(heard, range.clone()));
    let span = length(heard, all, after, sentence.range.end)
        .or_else(|| length(heard, all, shared.clone()?, sentence.range.end));
    let needed = often.as_deref() == Some("as needed");
    let ordered = amount.is_some() || (often.is_some() && !needed) || span.is_some();
    let strength = amount.is_some();
    let place = Place { heard, all, mention, sentence, clause, ordered, strength, asked };
    let (status, action) = verdict(&place)?;
    // 'we keep it, unless the scan shows blood': a condition of stopping, no rate of taking.
    let on = matches!(action, Some(Action::Continue | Action::Stop));
    let sos = heard.any(own.clone(), Cue::AsNeeded);
    let often = often.filter(|rate| !on || sos || !needed || rate != "as needed");
    let steps = amount.as_ref().and_then(|first| steps(heard, all, first, &range));
    if let (Some(Action::Start | Action::Change), Some(steps)) = (action, steps) {
        return Some(Said { status, action, range, ..steps });
    }
    let instruction = match action {
        Some(Action::Stop) => reason(heard, all, number)
            .map_or_else(String::new, |(name, _)| format!("stopped because of {name}")),
        _ if heard.speaker == Speaker::Doctor => {
            instruction(heard, shared.map_or(range.clone(), |shared| range.start..shared.end))
        }
        _ => instruction(heard, range.clone()),
    };
    Some(Said {
        status,
        action,
        range,
        dose: amount.map_or_else(String::new, |(text, _)| text),
        frequency: often.unwrap_or_default(),
        duration: span.map_or_else(String::new, |(length, _)| length.text()),
        instruction,
    })
}

/// 'aceclofenac and paracetamol twice a day': what is said after the second drug is said of both.
fn shared_with(heard: &Heard, all: &[Mention], number: usize) -> Option<Range<usize>> {
    let mention = &all[number];
    let next = all.get(number + 1).filter(|next| next.concept.kind == ConceptKind::Medication)?;
    let joined = (mention.range.end..next.range.start).all(|index| {
        matches!(
            heard.lower(index),
            "and" | "with" | "plus" | "/" | "+" | "கூட" | "மற்றும்" | "మరియు" | "&"
        )
    });
    let sentence = heard.sentence_of(next.range.start)?;
    let end = extent(heard, all, number + 1, sentence).end.min(sentence.range.end);
    (joined && next.range.start < mention.range.end + 3)
        .then_some(next.range.end..end.max(next.range.end))
}

/// '500 twice a day for one week, then 1000 twice a day': the last step is the dose, the way there the instruction.
fn steps(
    heard: &Heard,
    all: &[Mention],
    first: &(String, Range<usize>),
    range: &Range<usize>,
) -> Option<Said> {
    let then = (first.1.end..range.end).find(|&index| lists(List::Then, heard.lower(index)))?;
    let (dose, place) = dose(heard, then..range.end)?;
    let way = |part: Range<usize>| {
        let often = frequency(heard, part.clone()).unwrap_or_default();
        let length = length(heard, all, part, range.end);
        let length =
            length.map_or_else(String::new, |(length, _)| format!("for {}", length.text()));
        [often, length].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let last = way(place.start..range.end);
    Some(Said {
        status: Status::Present,
        action: None,
        range: range.clone(),
        frequency: frequency(heard, place.start..range.end).unwrap_or_default(),
        duration: String::new(),
        instruction: [first.0.as_str(), &way(first.1.start..then)].join(" ").trim().to_owned()
            + &[", then", &dose, &last].join(" "),
        dose,
    })
    .filter(|said| said.dose != first.0)
}

/// 'సాల్బుటమాల్ పంపు రెండు సార్లు కొట్టు': so many puffs.
fn puffs(heard: &Heard, mention: &Mention, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let pressed = range.clone().any(|index| begins(List::Inhaling, heard.lower(index)));
    let inhaled = lists(List::Inhaled, mention.concept.name);
    range.filter(|_| pressed && inhaled).find_map(|index| {
        let (count, end) = heard.number(index)?;
        let times = heard.has(end, Cue::TimeTimes) && (1.0..9.0).contains(&count);
        times.then(|| (format!("{} puffs", plain(count)), index..end + 1))
    })
}

/// 'Amlodipine, ten': a bare number right after the name that is a usual strength of this very drug.
fn usual_strength(heard: &Heard, mention: &Mention, end: usize) -> Option<(String, Range<usize>)> {
    let usual = crate::flag::usual_dose(mention.concept.name)?;
    let room = mention.range.end..end.min(mention.range.end + 4).max(mention.range.end);
    let at = room.clone().find(|&at| heard.number(at).is_some())?;
    let plain_words = (room.start..at).all(|index| {
        heard.pieces[index].sign || matches!(heard.lower(index), "is" | "the" | "at" | "of" | "to")
    });
    let (count, stop) = heard.number(at)?;
    let counts = heard.counts_on(stop) || heard.has(stop, Cue::UnitMl) || heard.lower(stop) == "/";
    let fits = (usual.least..=usual.most).contains(&count);
    (plain_words && fits && !counts && stop <= end)
        .then(|| (format!("{} {}", plain(count), usual.unit), at..stop))
}

/// Some strengths are never said with their unit: thyroxine 50 is micrograms.
fn in_its_unit(
    heard: &Heard,
    mention: &Mention,
    text: String,
    place: Range<usize>,
) -> (String, Range<usize>) {
    let bare = !heard.has(place.end.saturating_sub(1), Cue::UnitMg);
    let unit = match mention.concept.name {
        "levothyroxine"
        | "tiotropium"
        | "digoxin"
        | "budesonide"
        | "budesonide formoterol"
        | "formoterol"
        | "fluticasone salmeterol"
        | "beclomethasone" => " mcg",
        "insulin"
        | "insulin glargine"
        | "human mixtard insulin"
        | "insulin aspart"
        | "cholecalciferol" => " IU",
        _ => " mg",
    };
    let text = if bare { text.replace(" mg", unit) } else { text };
    (text, place)
}

/// Why the patient stopped: a complaint told after the drug, not the one it was taken for.
pub(crate) fn reason<'a>(
    heard: &Heard,
    all: &'a [Mention],
    number: usize,
) -> Option<(&'a str, usize)> {
    let drug = &all[number];
    if heard.speaker == Speaker::Doctor {
        return None;
    }
    let end = own_end(heard, all, drug);
    let stop = heard.find(drug.range.end..end, Cue::Stop);
    let last = stop.and_then(|at| heard.sentence_of(at)).map_or(end, |sentence| sentence.range.end);
    let told = all[number + 1..].iter().enumerate().find(|(_, other)| {
        other.concept.kind == ConceptKind::Symptom
            && other.range.start < last
            && !is_purpose(heard, other)
            && heard.sentence_of(other.range.start).is_some_and(|sentence| {
                super::status::in_sentence(heard, &sentence.range, other) == Status::Present
            })
    })?;
    Some((told.1.concept.name, number + 1 + told.0))
}

/// 'for toothache', 'பல் வலிக்கு', 'తలనొప్పికి': what a drug was taken for.
fn is_purpose(heard: &Heard, mention: &Mention) -> bool {
    let before = (1..4)
        .any(|back| matches!(heard.lower(mention.range.start.wrapping_sub(back)), "for" | "helps"));
    let last = heard.lower(mention.range.end.saturating_sub(1));
    let dative = ["க்கு", "கு", "కి", "కు", "kku", "ku", "ki"];
    before || dative.iter().any(|end| last.ends_with(end))
}

/// How long it is taken: said in the sentence itself, or in a short one after it; not how long ago.
fn length(
    heard: &Heard,
    all: &[Mention],
    after: Range<usize>,
    sentence_end: usize,
) -> Option<(super::durations::Duration, Range<usize>)> {
    let told = after.start;
    durations(heard, after).into_iter().find(|(_, place)| {
        let clause = heard.sentence_of(place.start).map_or(told, |one| one.range.start.max(told));
        let first = all.partition_point(|one| one.range.start < clause);
        let last = all.partition_point(|one| one.range.start < place.start);
        let of_complaint = heard.speaker != Speaker::Doctor
            && all[first..last.max(first)]
                .iter()
                .any(|one| one.concept.kind == ConceptKind::Symptom);
        if of_complaint {
            return false;
        }
        let ago = heard.any(place.end..place.end + 1, Cue::After)
            || heard.any(place.end..place.end + 2, Cue::Past);
        let near = place.start < sentence_end
            || heard.speaker != Speaker::Doctor
            || heard.sentence_of(place.start).is_some_and(|sentence| sentence.range.len() < 7);
        !ago && near
    })
}

/// From the drug, or the words of time before it in its clause, to the next drug or the next order.
fn extent(heard: &Heard, all: &[Mention], number: usize, sentence: &Sentence) -> Range<usize> {
    let mention = &all[number];
    let drugs = |other: &&Mention| other.concept.kind == ConceptKind::Medication;
    let previous = all[..number].iter().rfind(drugs).map_or(0, |before| before.range.end);
    let comma =
        (sentence.range.start..mention.range.start).rev().find(|&at| heard.lower(at) == ",");
    let start =
        comma.map_or(sentence.range.start, |at| at + 1).max(previous).min(mention.range.start);
    let next =
        all[number + 1..].iter().find(drugs).map_or(heard.pieces.len(), |next| next.range.start);
    let mut end = sentence.range.end.min(next);
    let following = &heard.sentences[heard.sentence_after(sentence.range.end.saturating_sub(1))..];
    for other in following.iter().take(2) {
        let doctor = heard.speaker == Speaker::Doctor;
        let named = all[number..]
            .iter()
            .take_while(|mention| mention.range.start < other.range.end)
            .filter(|mention| doctor || mention.concept.kind != ConceptKind::Symptom)
            .any(|mention| other.range.contains(&mention.range.start));
        let comes = heard.any(other.range.clone(), Cue::Come)
            || heard.any(other.range.clone(), Cue::Conditional);
        if named || comes || other.question || end < other.range.start {
            break;
        }
        end = other.range.end;
    }
    if end == next && next < sentence.range.end {
        let comma = (mention.range.end..next).rev().find(|&at| heard.lower(at) == ",");
        end = comma.filter(|&at| at + 4 > next).unwrap_or(end);
    }
    start..end.max(mention.range.end)
}

/// The part of the sentence that speaks of this drug: between the drugs beside it.
fn clause_of(heard: &Heard, sentence: &Sentence, all: &[Mention], number: usize) -> Range<usize> {
    let mention = &all[number];
    let comma = |index: &usize| heard.lower(*index) == ",";
    let drugs = |other: &&Mention| other.concept.kind == ConceptKind::Medication;
    let previous = all[..number].iter().rfind(drugs).map(|before| before.range.end);
    let start = previous.filter(|at| *at > sentence.range.start).unwrap_or(sentence.range.start);
    // 'X மறுபடி வேண்டாம், Y போடுங்க': what is said of X ends at the comma.
    let own =
        (start..mention.range.start).find(comma).filter(|_| heard.by_ear && previous.is_some());
    let start = own.map_or(start, |at| at + 1);
    let next = all[number + 1..].iter().find(drugs).map(|next| next.range.start);
    let cut = next
        .filter(|at| *at < sentence.range.end)
        .and_then(|at| (mention.range.end..at).find(comma));
    let bare = cut.is_some_and(|at| at <= mention.range.end + 1);
    start..cut.filter(|_| !bare).unwrap_or(sentence.range.end)
}

const NEBULISED: [&str; 5] = ["nebul", "neb", "நெபுல", "నెబుల", "nebil"];

/// The drug's name, with its form where drops are meant for an organ.
pub(crate) fn named(heard: &Heard, mention: &Mention, of_visit: Option<&'static str>) -> String {
    let after = mention.range.end..mention.range.end + 4;
    let near = mention.range.start.saturating_sub(2)..mention.range.end + 4;
    let organ = near.into_iter().find_map(|index| {
        let word = heard.lower(index);
        let starts = |forms: &[&str]| forms.iter().any(|form| word.starts_with(form));
        if starts(&["eye", "கண்", "కంటి", "kanti", "kannu"]) {
            Some("eye drops")
        } else if starts(&["ear", "காது", "చెవి", "chevi", "kaadhu"]) && word != "early"
        {
            Some("ear drops")
        } else {
            None
        }
    });
    let drops = heard.any(after.clone(), Cue::UnitDrop);
    let known = || {
        let name = format!("{} {}", mention.concept.name, of_visit.unwrap_or_default());
        lexicon().concepts.iter().any(|one| one.name == name)
    };
    let drops = drops
        || (of_visit.is_some()
            && heard.any(
                mention.range.start.saturating_sub(40)..mention.range.end + 40,
                Cue::UnitDrop,
            )
            && known());
    let misted = (mention.range.end..mention.range.end + 5)
        .any(|at| NEBULISED.iter().any(|start| heard.lower(at).starts_with(start)));
    if misted && lists(List::Inhaled, mention.concept.name) {
        return format!("{} nebulisation", mention.concept.name);
    }
    let nasal = after
        .clone()
        .any(|index| matches!(heard.lower(index), "nasal" | "nose" | "మూక్కు" | "ముక్కు" | "மூக்கு"));
    match organ
        .or(of_visit.filter(|_| !nasal))
        .filter(|_| drops && !mention.concept.name.contains("drops"))
    {
        Some(form) => format!("{} {form}", mention.concept.name),
        None => mention.concept.name.to_owned(),
    }
}
