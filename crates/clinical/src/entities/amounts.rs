//! Doses: a number with a unit, else a bare usual strength.

use std::ops::Range;

use super::durations::{UNITS, is_per};
use super::hear::Heard;
use crate::lexicon::Cue;

/// A number without needless zeros.
pub(crate) fn plain(number: f64) -> String {
    format!("{number}")
}

const DOSES: [(Cue, &str); 11] = [
    (Cue::UnitMg, "mg"),
    (Cue::UnitMl, "ml"),
    (Cue::UnitMcg, "mcg"),
    (Cue::UnitG, "g"),
    (Cue::UnitIu, "IU"),
    (Cue::UnitTablet, "tablet"),
    (Cue::UnitDrop, "drop"),
    (Cue::UnitPuff, "puff"),
    (Cue::UnitSpray, "spray"),
    (Cue::UnitSachet, "sachet"),
    (Cue::UnitKg, "kg"),
];

/// The dose in a range: a number with a unit, else a bare usual strength.
pub(crate) fn dose(heard: &Heard, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let mut counted = None;
    let mut weighed = None;
    for index in range.clone() {
        let Some((count, end)) = heard.number(index) else { continue };
        if is_concentration(heard, end) {
            continue;
        }
        let Some((_, unit)) = DOSES[..10].iter().find(|(cue, _)| heard.has(end, *cue)) else {
            continue;
        };
        if in_a_measure(heard, index) {
            continue;
        }
        if index > range.start && heard.number(index - 1).is_some_and(|(_, before)| before > index)
        {
            continue;
        }
        let countable = matches!(*unit, "tablet" | "drop" | "puff" | "spray" | "sachet");
        let plural = if countable && count > 1.0 { "s" } else { "" };
        let found = (format!("{} {unit}{plural}", plain(count)), index..end + 1);
        if countable {
            counted.get_or_insert(found)
        } else {
            weighed.get_or_insert(found)
        };
    }
    let bare = bare_strength(heard, range);
    let first =
        |one: &(String, Range<usize>)| bare.as_ref().is_none_or(|bare| one.1.start <= bare.1.start);
    weighed.filter(first).or(bare.clone()).or(counted)
}

/// '250 in 5 ml', '100 mg per 5 ml': how strong the bottle is, no dose.
fn is_concentration(heard: &Heard, end: usize) -> bool {
    let unit = DOSES[..10].iter().any(|(cue, _)| heard.has(end, *cue));
    let at = end + usize::from(unit);
    let measure = heard.number(at + 1).is_some_and(|(_, stop)| heard.has(stop, Cue::UnitMl));
    let body = heard.has(at + 1, Cue::UnitKg) && matches!(heard.lower(at), "per" | "/" | "a");
    body || (matches!(heard.lower(at), "in" | "per" | "/" | "for") && measure)
}

/// The '5 ml' of '250 in 5 ml'.
fn in_a_measure(heard: &Heard, index: usize) -> bool {
    index > 1
        && matches!(heard.lower(index - 1), "in" | "per" | "/")
        && heard.number(index).is_some_and(|(_, stop)| heard.has(stop, Cue::UnitMl))
        && (heard.number(index - 2).is_some() || index > 2 && heard.number(index - 3).is_some())
}

fn bare_strength(heard: &Heard, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let near = range.start..range.end.min(range.start + 4);
    let last = range.end.checked_sub(2).filter(|&at| {
        at > range.start + 3 && heard.lower(at - 1) == "," && heard.lower(at + 1) == "."
    });
    near.into_iter().chain(last).find_map(|index| {
        let (count, end) = heard.number(index)?;
        if is_concentration(heard, end) || in_a_measure(heard, index) {
            return None;
        }
        let timed = (UNITS.iter().any(|(cue, _)| heard.has(end, *cue))
            && !is_per(heard, end)
            && !matches!(heard.lower(end), "daily" | "రోజూ" | "தினமும்" | "roju"))
            || heard.has(end, Cue::TimeTimes)
            || heard.has(end, Cue::Hour);
        let of_kind = |list: &[f64]| list.iter().any(|one| (one - count).abs() < f64::EPSILON);
        let leads = index == range.start
            || (index == range.start + 1 && matches!(heard.lower(range.start), "," | "to" | "at"));
        let lowered = index > range.start && heard.lower(index - 1) == "to";
        let first = (leads || lowered || Some(index) == last) && heard.lower(index) != "a";
        let counted = DOSES.iter().any(|(cue, _)| heard.has(end, *cue));
        let usual = of_kind(&STRENGTHS) || (first && of_kind(&SMALL_STRENGTHS));
        (usual && !timed && !counted && end <= range.end + 1)
            .then(|| (format!("{} mg", plain(count)), index..end))
    })
}

const STRENGTHS: [f64; 20] = [
    20.0, 25.0, 30.0, 40.0, 50.0, 60.0, 75.0, 80.0, 100.0, 120.0, 150.0, 200.0, 250.0, 300.0,
    400.0, 500.0, 600.0, 625.0, 650.0, 1000.0,
];

/// Strengths that are believed only right after the drug's name.
const SMALL_STRENGTHS: [f64; 14] =
    [0.2, 0.25, 0.4, 0.5, 2.5, 4.0, 5.0, 6.25, 8.0, 10.0, 12.5, 15.0, 16.0, 18.0];
