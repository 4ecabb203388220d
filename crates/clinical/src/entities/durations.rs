//! Lengths of time: 'three days', 'ஒரு வாரம்', 'నెల'.

use std::ops::Range;

use super::amounts::plain;
use super::hear::Heard;
use crate::lexicon::{Cue, List, lists, years};

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Duration {
    /// Where it begins, of 'two to three days'.
    pub(crate) least: Option<f64>,
    pub(crate) count: f64,
    pub(crate) unit: &'static str,
}

impl Duration {
    /// '3 days', '1 week'.
    pub(crate) fn text(self) -> String {
        let plural = if (self.count - 1.0).abs() < f64::EPSILON { "" } else { "s" };
        let least = self.least.map_or_else(String::new, |least| format!("{} to ", plain(least)));
        format!("{least}{} {}{plural}", plain(self.count), self.unit)
    }
}

/// The units of time and their English words.
pub(crate) const UNITS: [(Cue, &str); 4] = [
    (Cue::TimeDay, "day"),
    (Cue::TimeWeek, "week"),
    (Cue::TimeMonth, "month"),
    (Cue::TimeYear, "year"),
];

/// Every duration in a range, with the piece after it.
pub(crate) fn durations(heard: &Heard, range: Range<usize>) -> Vec<(Duration, Range<usize>)> {
    let mut found = Vec::new();
    let mut index = range.start;
    while index < range.end {
        let Some((found_here, end)) = duration_at(heard, index) else {
            index += 1;
            continue;
        };
        if end <= range.end {
            found.push((found_here, index..end));
        }
        index = end.max(index + 1);
    }
    found
}

fn duration_at(heard: &Heard, index: usize) -> Option<(Duration, usize)> {
    if let Some(count) = heard.pieces.get(index).and_then(|piece| years(&piece.spelling)) {
        return Some((Duration { least: None, count, unit: "year" }, index + 1));
    }
    let article = matches!(heard.lower(index), "a" | "an")
        && !matches!(
            heard.lower(index.wrapping_sub(1)),
            "once"
                | "twice"
                | "thrice"
                | "times"
                | "time"
                | "day"
                | "days"
                | "drinks"
                | "packs"
                | "pack"
                | "of"
        )
        && heard.number(index.wrapping_sub(1)).is_none();
    let number = heard.number(index).or(article.then_some((1.0, index + 1)));
    if let Some((count, end)) = number {
        let (least, count, end) = match range_from(heard, count, end).filter(|_| !article) {
            Some((most, end)) => (Some(count), most, end),
            None => (None, count, end),
        };
        let filled = matches!(heard.lower(end), "more" | "full" | "whole" | "straight" | "and");
        let end = end + usize::from(filled);
        if heard.lower(end) == "fortnight" {
            return Some((Duration { least, count: 2.0 * count, unit: "week" }, end + 1));
        }
        let unit = UNITS.iter().find(|(cue, _)| heard.has(end, *cue))?.1;
        let daily =
            unit == "day" && count <= 1.0 && (heard.pieces[end].spelling.native || heard.by_ear);
        let weekly = matches!(heard.lower(end + 1), "in" | "a" | "per")
            && matches!(heard.lower(end + 2), "a" | "week");
        let rate = matches!(heard.lower(end), "రోజూ" | "daily" | "roju")
            || heard.any(end..end + 1, Cue::TimeTimes)
            || (is_per(heard, end) && !(article && is_length(heard, index, end)))
            || daily
            || weekly;
        return (!rate).then_some((Duration { least, count, unit }, end + 1));
    }
    let unit = UNITS[1..3].iter().find(|(cue, _)| heard.has(index, *cue))?.1;
    let native = heard.pieces[index].spelling.native || heard.by_ear;
    let counted = index > 0 && heard.number(index - 1).is_some();
    let doubled = UNITS[1..3].iter().any(|(cue, one)| {
        *one == unit && (heard.has(index + 1, *cue) || (index > 0 && heard.has(index - 1, *cue)))
    });
    let alike = |at: usize| {
        let head = |at: usize| heard.lower(at).chars().take(3).collect::<String>();
        heard.pieces.get(at).is_some() && head(at) == head(index)
    };
    let ordinal = index > 0
        && ["வது", "ாம்", "వ", "avathu", "vadhu", "va"]
            .iter()
            .any(|end| heard.lower(index - 1).ends_with(end));
    let doubled = doubled || ordinal || alike(index + 1) || (index > 0 && alike(index - 1));
    let lead = heard.lower(index.wrapping_sub(1));
    let dated = index > 0 && lists(List::ThatTime, lead);
    let bare = !doubled
        && !dated
        && native
        && !counted
        && (heard.pieces[index].spelling.lower != "nela"
            || heard.lower(index + 1).starts_with("roj"))
        && !is_per(heard, index);
    bare.then_some((Duration { least: None, count: 1.0, unit }, index + 1))
}

/// 'six to eight weeks', 'ரெண்டு மூணு நாள்': the end of a range that begins with `least`.
pub(crate) fn range_from(heard: &Heard, least: f64, end: usize) -> Option<(f64, usize)> {
    let joined = matches!(heard.lower(end), "to" | "or" | "-" | "–");
    let (most, after) = heard.number(end + usize::from(joined))?;
    let next = (most - least - 1.0).abs() < f64::EPSILON && least < 10.0;
    ((joined || next) && most > least && most < 4.0 * least.max(2.0)).then_some((most, after))
}

/// 'for a week', 'also a week', 'a month ago': the article counts, and is no 'per'.
fn is_length(heard: &Heard, index: usize, unit: usize) -> bool {
    let lead = heard.lower(index.wrapping_sub(1));
    if lead == "in" && index > 1 && heard.number(index - 2).is_some() {
        return false;
    }
    matches!(
        lead,
        "for" | "also" | "in" | "after" | "within" | "about" | "another" | "over" | "," | "last"
    ) || heard.any(unit + 1..unit + 2, Cue::Past)
        || heard.lower(unit + 1) == "back"
}

/// 'రోజుకి', 'నాளைக்கு' after a number of times is a rate; before one, too.
pub(crate) fn is_per(heard: &Heard, index: usize) -> bool {
    let lower = heard.lower(index);
    let dative = matches!(
        lower,
        "రోజుకి"
            | "రోజుకు"
            | "దినానికి"
            | "వారానికి"
            | "వారానికొకసారి"
            | "daily"
            | "rojuki"
            | "rojuku"
            | "vaaraniki"
    );
    let tamil = matches!(
        lower,
        "நாளைக்கு"
            | "நாளுக்கு"
            | "வாரத்துக்கு"
            | "வாரத்தில"
            | "naalaikku"
            | "naalaiku"
            | "vaarathukku"
    );
    let counted = index > 0 && heard.number(index - 1).is_some_and(|(count, _)| count > 1.0);
    let times = heard.any(index + 1..index + 5, Cue::TimeTimes);
    let rate = tamil && !counted && times;
    dative
        || rate
        || (index > 0 && matches!(heard.lower(index - 1), "a" | "per" | "every" | "each"))
}
