//! When to come again, and when to come at once.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::durations::durations;
use super::hear::{Heard, Sentence};
use crate::lexicon::{Cue, List, ends, lists};
use crate::visit::Speaker;

/// When the patient is to come again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// '3 days', '2 weeks'.
    pub when: String,
    /// The turn in which it was said.
    pub turn: usize,
    /// First character in the turn.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// What a sentence of the doctor says about coming again.
#[derive(Debug, Clone)]
pub(crate) enum Return {
    /// After this time, said in these pieces.
    After(String, Range<usize>),
    /// After this time, if it is no better by then.
    IfNoBetter(String, Range<usize>),
    /// At once if something happens.
    AtOnce(Range<usize>),
}

/// Reads a sentence of the doctor: it may say when to come and when to come at once. `asked` says that the
/// patient has just asked when to come, `late` that the doctor is past the diagnosis.
pub(crate) fn read(heard: &Heard, sentence: &Sentence, asked: bool, late: bool) -> Vec<Return> {
    if heard.speaker != Speaker::Doctor || sentence.question {
        return Vec::new();
    }
    let urgent = at_once(heard, &sentence.range);
    let after = match &urgent {
        Some((at, _)) => later(heard, &(sentence.range.start..*at), asked, late),
        None => later(heard, &sentence.range, asked, late),
    };
    let urgent = urgent.map(|(_, range)| Return::AtOnce(range));
    after.into_iter().chain(urgent).collect()
}

/// Where 'at once' stands, and the pieces that say to come.
fn at_once(heard: &Heard, range: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let comes = heard.find(range.clone(), Cue::Come);
    let urgent = heard.find(range.clone(), Cue::AtOnce)?;
    let place = lists(List::EmergencyPlace, heard.lower(urgent));
    let conditional = heard.any(range.clone(), Cue::Conditional)
        || (range.clone()).any(|at| matches!(heard.lower(at), ":" | "or"));
    if comes.is_none() && !(conditional && place) {
        return None;
    }
    let end = comes.map_or(urgent + 1, |come| come.max(urgent) + 1);
    Some((urgent, comes.map_or(urgent, |come| come.min(urgent))..end))
}

fn later(heard: &Heard, range: &Range<usize>, asked: bool, late: bool) -> Option<Return> {
    let comes = heard.find(range.clone(), Cue::Come);
    let conditional = heard.any(range.clone(), Cue::Conditional);
    if let Some(come) = comes
        && !conditional
        && let Some((when, place)) = by_name(heard, range)
    {
        return Some(Return::After(
            when.to_owned(),
            place.start.min(come)..place.end.max(come + 1),
        ));
    }
    if let (Some(tomorrow), Some(come)) = (heard.find(range.clone(), Cue::Tomorrow), comes)
        && come > tomorrow
        && !conditional
        && range.len() < 18
    {
        return Some(Return::After("1 day".to_owned(), tomorrow..come + 1));
    }
    if let Some(come) = comes.filter(|_| !conditional)
        && let Some((when, place)) = nth_day(heard, range).or_else(|| dative(heard, range))
    {
        return Some(Return::After(when, place.start.min(come)..place.end.max(come + 1)));
    }
    let (duration, place) = durations(heard, range.clone()).into_iter().next_back()?;
    let lasting = conditional
        && range.clone().any(|index| {
            ends(List::Lasting, heard.lower(index))
                || (heard.lower(index) == "not" && heard.lower(index + 1) == "better")
        });
    let after = heard.any(place.end.saturating_sub(1)..place.end + 2, Cue::After)
        || (place.start > 0
            && matches!(heard.lower(place.start - 1), "in" | "after" | "within" | "another"))
        || is_dative(heard.lower(place.end - 1));
    let ordered = comes.is_some_and(|come| come + 1 >= place.start || come < place.start)
        && (after || asked || lasting || (late && !conditional));
    let bare = asked && range.len() < 14;
    if !(ordered || bare) || duration.unit == "year" && !after {
        return None;
    }
    let end = comes.map_or(place.end, |come| (come + 1).max(place.end));
    let start =
        comes.map_or(place.start, |come| if come < place.start { come } else { place.start });
    let (when, range) = (duration.text(), start..end);
    Some(if lasting { Return::IfNoBetter(when, range) } else { Return::After(when, range) })
}

/// 'next week', 'the day after tomorrow'; 'no need to come again'.
fn by_name(heard: &Heard, range: &Range<usize>) -> Option<(&'static str, Range<usize>)> {
    range.clone().find_map(|at| {
        let (word, next, third) = (heard.lower(at), heard.lower(at + 1), heard.lower(at + 2));
        match (word, next, third) {
            ("day", "after", "tomorrow") => Some(("2 days", at..at + 3)),
            ("no", "need", "to") if heard.any(at..at + 8, Cue::Come) => {
                Some(("as needed", at..at + 3))
            }
            ("next", "week", _) => Some(("1 week", at..at + 2)),
            ("next", "month", _) => Some(("1 month", at..at + 2)),
            _ => None,
        }
    })
}

/// 'on the seventh day', 'ஏழாவது நாள்', 'ఏడో రోజున'.
fn nth_day(heard: &Heard, range: &Range<usize>) -> Option<(String, Range<usize>)> {
    range.clone().find_map(|at| {
        let day = DAYS.iter().any(|start| heard.lower(at + 1).starts_with(start));
        let count = nth(heard, at).filter(|_| day)?;
        Some((format!("{count} days"), at..at + 2))
    })
}

const DAYS: [&str; 6] = ["day", "நாள்", "రోజు", "naal", "roju", "rojun"];

fn nth(heard: &Heard, at: usize) -> Option<u32> {
    let word = heard.lower(at);
    let english = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    if let Some(place) = english.iter().position(|one| *one == word) {
        return u32::try_from(place + 3).ok();
    }
    let root = ["ாவது", "ாம்", "ో", "వ", "avadhu", "aavadhu", "o"]
        .iter()
        .find_map(|end| word.strip_suffix(end))?;
    let value = ["ு", "ு", "ి", "", "u"].iter().find_map(|end| {
        crate::lexicon::value(&crate::lexicon::spell(&format!("{root}{end}")), heard.language)
    })?;
    (3..31).find(|count| (f64::from(*count) - value).abs() < f64::EPSILON)
}

/// 'వారానికి నేను చూస్తాను': in a week, where nothing is counted.
fn dative(heard: &Heard, range: &Range<usize>) -> Option<(String, Range<usize>)> {
    let alone = |at: usize| {
        (at == range.start || heard.number(at - 1).is_none())
            && !heard.any(at..at + 4, Cue::TimeTimes)
            && !matches!(heard.lower(at + 1), "ఒకసారి" | "ఒక" | "oka" | "okasari" | "oru" | "ஒரு")
    };
    range.clone().find_map(|at| {
        let when = match heard.lower(at) {
            "వారానికి" | "వారంలో" | "vaaraniki" | "vaaramlo" => {
                "1 week"
            }
            "నెలకి" | "నెలకు" | "నెలలో" | "nelaki" | "nelalo" => {
                "1 month"
            }
            _ => return None,
        };
        alone(at).then(|| (when.to_owned(), at..at + 1))
    })
}

fn is_dative(lower: &str) -> bool {
    ["రోజులకు", "వారానికి", "నెలకి", "rojulaku"].contains(&lower)
}

/// Whether the patient asks when to come again.
pub(crate) fn is_asked(heard: &Heard) -> bool {
    let asks = |sentence: &Sentence| {
        let when = sentence.range.clone().any(|index| {
            matches!(
                heard.lower(index),
                "when" | "எப்ப" | "எப்போ" | "ఎప్పుడు" | "eppo" | "eppudu" | "eppa"
            )
        });
        let next = sentence.range.clone().any(|at| {
            matches!(
                heard.lower(at),
                "next"
                    | "follow"
                    | "followup"
                    | "review"
                    | "அடுத்து"
                    | "அடுத்த"
                    | "మళ్ళీ"
                    | "malli"
                    | "thirumba"
                    | "తర్వాత"
            )
        });
        let visit = sentence.range.clone().any(|at| {
            matches!(
                heard.lower(at),
                "visit"
                    | "appointment"
                    | "up"
                    | "check"
                    | "checkup"
                    | "review"
                    | "date"
                    | "followup"
            )
        });
        let comes = heard.any(sentence.range.clone(), Cue::Come);
        sentence.question
            && ((when && (comes || next)) || (next && visit && sentence.range.len() < 7))
    };
    heard.speaker != Speaker::Doctor && heard.sentences.iter().any(asks)
}
