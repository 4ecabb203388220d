//! How often a drug is taken.

use std::ops::Range;

use super::amounts::plain;
use super::durations::{is_per, range_from};
use super::hear::Heard;
use crate::lexicon::{Cue, List, begins, lists};
use crate::visit::Speaker;

/// How often, in plain English.
pub(crate) fn frequency(heard: &Heard, range: Range<usize>) -> Option<String> {
    let limited = range.clone().any(|index| is_limit(heard, index));
    let daily = !limited
        && range.clone().any(|index| heard.has(index, Cue::TimeDay) && is_per(heard, index));
    let needed = as_needed(heard, &range).filter(|_| !daily);
    let hourly = every_hours(heard, &range).map(|rate| {
        let only = range.clone().any(|at| lists(List::Only, heard.lower(at)));
        if needed.is_some() && only { format!("{rate} as needed") } else { rate }
    });
    schedule(heard, &range)
        .or_else(|| alternate(heard, &range))
        .or(hourly)
        .or(needed)
        .or_else(|| single(heard, &range))
        .or_else(|| times(heard, &range))
        .or_else(|| as_needed(heard, &range))
        .or_else(|| abbreviation(heard, &range))
        .or_else(|| parts_of_day(heard, &range))
        .or_else(|| once(heard, &range))
        .or_else(|| through_the_day(heard, &range))
        .or_else(|| before_the_day(heard, &range))
}

/// 'not more than four times a day': a limit, no rate.
fn is_limit(heard: &Heard, index: usize) -> bool {
    let (word, next) = (heard.lower(index), heard.lower(index + 1));
    matches!(word, "maximum" | "max")
        || (word == "more" && next == "than")
        || (word == "up" && next == "to")
}

/// 'sip it through the day', 'நாள் பூரா', 'రోజంతా'.
fn through_the_day(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let said = range.clone().any(|index| {
        let (word, next) = (heard.lower(index), heard.lower(index + 1));
        let whole = matches!(word, "through" | "throughout" | "whole" | "all")
            && (heard.has(index + 1, Cue::TimeDay) || heard.has(index + 2, Cue::TimeDay));
        let tamil = matches!(word, "நாள்" | "naal")
            && (next.starts_with("பூரா") || next.starts_with("முழு") || next == "poora");
        whole || tamil || matches!(word, "రోజంతా" | "rojanta" | "rojantha" | "நாள்பூரா")
    });
    said.then(|| "through the day".to_owned())
}

/// 'on an empty stomach', 'before breakfast': once a day, where nothing else is said.
fn before_the_day(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let food = heard.find(range.clone(), Cue::BeforeFood)?;
    let near = food.saturating_sub(2)..food + 5;
    let morning = near.into_iter().any(|index| {
        let word = heard.lower(index);
        matches!(word, "empty" | "breakfast" | "coffee" | "tiffin" | "வெறும்" | "పరగడుపున" | "verum")
            || ["டிபன்", "காபி", "టిఫిన్", "కాఫీ"].iter().any(|start| word.starts_with(start))
    });
    (morning && heard.speaker == Speaker::Doctor).then(|| "once a day".to_owned())
}

/// 1-0-1: the hyphens are gone, three single digits stay.
fn schedule(heard: &Heard, range: &Range<usize>) -> Option<String> {
    range.clone().find_map(|index| {
        let digit = |at: usize| {
            heard
                .pieces
                .get(at)
                .filter(|piece| !piece.digits || piece.end - piece.start == 1)?
                .value
        };
        let (one, two, three) = (digit(index)?, digit(index + 1)?, digit(index + 2)?);
        let spoken = !heard.pieces[index].digits;
        if [one, two, three].iter().any(|part| *part > 2.0)
            || (spoken && ![one, two, three].iter().any(|part| *part < 0.5))
        {
            return None;
        }
        let count = [one, two, three].iter().filter(|part| **part > 0.0).count();
        Some(rate(count))
    })
}

/// 'every other day', 'ஒரு நாள் விட்டு ஒரு நாள்', 'రోజు విడిచి రోజు'.
fn alternate(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let said = range.clone().any(|index| {
        let word = heard.lower(index);
        let day = |at: usize| heard.has(at, Cue::TimeDay);
        (matches!(word, "other" | "alternate") && day(index + 1))
            || (matches!(word, "விட்டு" | "విడిచి" | "vittu" | "vidichi") && day(index.wrapping_sub(1)))
    });
    said.then(|| "every other day".to_owned())
}

fn rate(count: usize) -> String {
    match count {
        0 | 1 => "once a day".to_owned(),
        2 => "twice a day".to_owned(),
        3 => "three times a day".to_owned(),
        4 => "four times a day".to_owned(),
        more => format!("{more} times a day"),
    }
}

fn every_hours(heard: &Heard, range: &Range<usize>) -> Option<String> {
    range.clone().find_map(|index| {
        let (first, end) = heard.number(index)?;
        let wide = range_from(heard, first, end);
        let (count, end) = wide.unwrap_or((first, end));
        let least = wide.map_or_else(String::new, |_| format!("{} to ", plain(first)));
        (heard.has(end, Cue::Hour)
            && (2.0..=24.0).contains(&count)
            && !heard.has(end + 1, Cue::After)
            && !matches!(
                heard.lower(end + 1),
                "apart"
                    | "gap"
                    | "முன்னாடி"
                    | "முன்ன"
                    | "munnadi"
                    | "mundu"
                    | "முன்"
                    | "தள்ளி"
                    | "తేడాతో"
                    | "తేడా"
                    | "before"
                    | "ముందు"
            ))
        .then(|| format!("every {least}{} hours", plain(count)))
    })
}

fn single(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let words = ["ఒక్కసారే", "ఒకేసారి", "ஒரேஒருதடவை", "okkasare", "single"];
    let said = range.clone().any(|index| {
        words.contains(&heard.lower(index))
            && (heard.lower(index) != "single" || heard.lower(index + 1) == "dose")
    });
    said.then(|| "once".to_owned())
}

/// Only when something comes: said so, or under a condition.
fn as_needed(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let said = range.clone().any(|index| {
        let when = heard.lower(index).ends_with("నప్పుడు") || heard.lower(index).ends_with("ும்போது");
        heard.has(index, Cue::AsNeeded)
            || heard.has(index, Cue::Conditional)
            || (when && !heard.has(index, Cue::TimeNight))
    });
    said.then(|| "as needed".to_owned())
}

fn times(heard: &Heard, range: &Range<usize>) -> Option<String> {
    range.clone().find_map(|index| {
        let weekly = (index.saturating_sub(4)..index + 4)
            .any(|at| heard.has(at, Cue::TimeWeek) && is_per(heard, at));
        let span = if weekly { "week" } else { "day" };
        match heard.lower(index) {
            "twice" if is_rate(heard, index) => return Some(format!("twice a {span}")),
            "once" if is_rate(heard, index) => return Some(format!("once a {span}")),
            "thrice" => return Some("three times a day".to_owned()),
            "రెండుసార్లు" | "రెండుపూటలా" => {
                return Some(format!("twice a {span}"));
            }
            "మూడుసార్లు" | "మూడుపూటలా" => {
                return Some("three times a day".to_owned());
            }
            "ఒకసారి" | "ఓసారి" | "ஒருதடவை" | "ஒருமுறை" | "okasari" if weekly =>
            {
                return Some("once a week".to_owned());
            }
            _ => {}
        }
        let (count, end) = heard.number(index)?;
        if !heard.has(end, Cue::TimeTimes) || !(1.0..7.0).contains(&count) {
            return None;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number below seven"
        )]
        let text = rate(count as usize);
        Some(if weekly { text.replace("day", "week") } else { text })
    })
}

/// 'once a day', 'twice daily': a rate; 'I got it once' is none.
fn is_rate(heard: &Heard, index: usize) -> bool {
    let per = [Cue::TimeDay, Cue::TimeWeek, Cue::TimeMorning, Cue::TimeNight]
        .iter()
        .any(|cue| heard.any(index + 1..index + 4, *cue));
    per || (heard.speaker == Speaker::Doctor && heard.lower(index) == "twice")
}

fn abbreviation(heard: &Heard, range: &Range<usize>) -> Option<String> {
    range.clone().find_map(|index| {
        Some(
            match heard.lower(index) {
                "bd" | "bid" | "பிடி" | "బీడీ" | "బిడి" => "twice a day",
                "tds" | "tid" | "டிடிஎஸ்" | "டிஐடி" | "టీడీఎస్" => {
                    "three times a day"
                }
                "od" | "qd" | "hs" | "nightly" | "ஓடி" | "எச்எஸ்" | "ఓడీ" | "హెచ్ఎస్" => {
                    "once a day"
                }
                "qid" | "qds" | "கியூஐடி" => "four times a day",
                "weekly" => "once a week",
                _ => return None,
            }
            .to_owned(),
        )
    })
}

/// The parts of a day.
pub(crate) const DAY_PARTS: [Cue; 4] =
    [Cue::TimeMorning, Cue::TimeNoon, Cue::TimeEvening, Cue::TimeNight];

fn parts_of_day(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let taken = |at: usize| !(at..at + 4).any(|index| begins(List::Washing, heard.lower(index)));
    let said = |cue: &&Cue| range.clone().any(|at| heard.has(at, **cue) && taken(at));
    let count = DAY_PARTS.iter().filter(said).count();
    (count > 0).then(|| rate(count))
}

fn once(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let daily = range.clone().any(|index| {
        matches!(
            heard.lower(index),
            "daily"
                | "தினமும்"
                | "தினசரி"
                | "రోజూ"
                | "dhinamum"
                | "roju"
                | "dinamum"
                | "రోజుకి"
                | "రోజుకు"
        ) || (heard.has(index, Cue::TimeDay)
            && matches!(heard.lower(index.saturating_sub(1)), "a" | "per" | "every" | "each"))
    });
    daily.then(|| "once a day".to_owned())
}
