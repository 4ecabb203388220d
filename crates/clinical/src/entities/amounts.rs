//! Durations, doses, frequencies and times of day as values.

use std::ops::Range;

use super::hear::Heard;
use crate::lexicon::Cue;

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Duration {
    pub(crate) count: f64,
    pub(crate) unit: &'static str,
}

impl Duration {
    /// '3 days', '1 week'.
    pub(crate) fn text(self) -> String {
        let plural = if (self.count - 1.0).abs() < f64::EPSILON { "" } else { "s" };
        format!("{} {}{plural}", plain(self.count), self.unit)
    }
}

/// A number without needless zeros.
pub(crate) fn plain(number: f64) -> String {
    format!("{number}")
}

const UNITS: [(Cue, &str); 4] = [
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
        let filled = matches!(heard.lower(end), "more" | "full" | "whole" | "straight" | "and");
        let end = end + usize::from(filled);
        let unit = UNITS.iter().find(|(cue, _)| heard.has(end, *cue))?.1;
        let daily =
            unit == "day" && count <= 1.0 && (heard.pieces[end].spelling.native || heard.by_ear);
        let weekly = matches!(heard.lower(end + 1), "in" | "a" | "per")
            && matches!(heard.lower(end + 2), "a" | "week");
        let rate = matches!(heard.lower(end), "రోజూ" | "daily" | "roju")
            || heard.any(end..end + 1, Cue::TimeTimes)
            || is_per(heard, end)
            || daily
            || weekly;
        return (!rate).then_some((Duration { count, unit }, end + 1));
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
    let bare = !doubled
        && native
        && !counted
        && heard.pieces[index].spelling.lower != "nela"
        && !is_per(heard, index);
    bare.then_some((Duration { count: 1.0, unit }, index + 1))
}

/// 'రోజుకి', 'నాளைக்கு' after a number of times is a rate; before one, too.
fn is_per(heard: &Heard, index: usize) -> bool {
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

const DOSES: [(Cue, &str); 10] = [
    (Cue::UnitMg, "mg"),
    (Cue::UnitMl, "ml"),
    (Cue::UnitMcg, "mcg"),
    (Cue::UnitG, "g"),
    (Cue::UnitIu, "IU"),
    (Cue::UnitTablet, "tablet"),
    (Cue::UnitDrop, "drop"),
    (Cue::UnitPuff, "puff"),
    (Cue::UnitSpray, "spray"),
    (Cue::UnitKg, "kg"),
];

/// The dose in a range: a number with a unit, else a bare usual strength.
pub(crate) fn dose(heard: &Heard, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let mut counted = None;
    let mut weighed = None;
    for index in range.clone() {
        let Some((count, end)) = heard.number(index) else { continue };
        let Some((_, unit)) = DOSES[..9].iter().find(|(cue, _)| heard.has(end, *cue)) else {
            continue;
        };
        if index > range.start && heard.number(index - 1).is_some_and(|(_, before)| before > index)
        {
            continue;
        }
        let countable = matches!(*unit, "tablet" | "drop" | "puff" | "spray");
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

fn bare_strength(heard: &Heard, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let near = range.start..range.end.min(range.start + 4);
    near.into_iter().find_map(|index| {
        let (count, end) = heard.number(index)?;
        let timed = (UNITS.iter().any(|(cue, _)| heard.has(end, *cue))
            && !is_per(heard, end)
            && !matches!(heard.lower(end), "daily" | "రోజూ" | "தினமும்" | "roju"))
            || heard.has(end, Cue::TimeTimes)
            || heard.has(end, Cue::Hour);
        let of_kind = |list: &[f64]| list.iter().any(|one| (one - count).abs() < f64::EPSILON);
        let first = index == range.start && heard.lower(index) != "a";
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
const SMALL_STRENGTHS: [f64; 10] = [2.5, 4.0, 5.0, 6.25, 8.0, 10.0, 12.5, 15.0, 16.0, 18.0];

/// How often, in plain English.
pub(crate) fn frequency(heard: &Heard, range: Range<usize>) -> Option<String> {
    let daily = range.clone().any(|index| heard.has(index, Cue::TimeDay) && is_per(heard, index));
    let needed = as_needed(heard, &range).filter(|_| !daily);
    schedule(heard, &range)
        .or_else(|| alternate(heard, &range))
        .or_else(|| every_hours(heard, &range))
        .or(needed)
        .or_else(|| single(heard, &range))
        .or_else(|| times(heard, &range))
        .or_else(|| as_needed(heard, &range))
        .or_else(|| abbreviation(heard, &range))
        .or_else(|| parts_of_day(heard, &range))
        .or_else(|| once(heard, &range))
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
        let (count, end) = heard.number(index)?;
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
        .then(|| format!("every {} hours", plain(count)))
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
            "twice" => return Some(format!("twice a {span}")),
            "once" => return Some(format!("once a {span}")),
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

fn abbreviation(heard: &Heard, range: &Range<usize>) -> Option<String> {
    range.clone().find_map(|index| {
        Some(
            match heard.lower(index) {
                "bd" | "bid" | "பிடி" | "బీడీ" => "twice a day",
                "tds" | "tid" => "three times a day",
                "od" | "qd" | "hs" => "once a day",
                "qid" | "qds" => "four times a day",
                "weekly" => "once a week",
                _ => return None,
            }
            .to_owned(),
        )
    })
}

const DAY_PARTS: [Cue; 4] = [Cue::TimeMorning, Cue::TimeNoon, Cue::TimeEvening, Cue::TimeNight];

fn parts_of_day(heard: &Heard, range: &Range<usize>) -> Option<String> {
    let count = DAY_PARTS.iter().filter(|cue| heard.any(range.clone(), **cue)).count();
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

/// How to take it: food and time of day.
pub(crate) fn instruction(heard: &Heard, range: Range<usize>) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let counted = DAY_PARTS.iter().filter(|cue| heard.any(range.clone(), **cue)).count();
    if counted == 1 {
        let night = if is_bedtime(heard, &range) { "at bedtime" } else { "at night" };
        let words = ["in the morning", "at noon", "in the evening", night];
        parts.extend(
            DAY_PARTS
                .iter()
                .zip(words)
                .filter(|(cue, _)| heard.any(range.clone(), **cue))
                .map(|(_, word)| word),
        );
    }
    let before = before_food(heard, &range);
    if let Some(before) = &before {
        parts.push(before);
    } else if heard.any(range, Cue::AfterFood) {
        parts.push("after food");
    }
    parts.join(", ")
}

/// 'before food', 'half an hour before breakfast'.
fn before_food(heard: &Heard, range: &Range<usize>) -> Option<String> {
    heard.find(range.clone(), Cue::BeforeFood)?;
    let breakfast = range.clone().any(|index| {
        let word = heard.lower(index);
        BREAKFAST.iter().any(|start| word.starts_with(start))
    });
    let meal = if breakfast { "before breakfast" } else { "before food" };
    let ahead = range.clone().find_map(|index| {
        let (count, end) = heard.number(index)?;
        let minutes = MINUTES.iter().any(|start| heard.lower(end).starts_with(start));
        if minutes && (5.0..=90.0).contains(&count) {
            return Some(format!("{} minutes {meal}", plain(count)));
        }
        let hour = heard.has(end, Cue::Hour) || heard.lower(end + 1) == "hour";
        let half = (count - 0.5).abs() < f64::EPSILON;
        match (hour, half) {
            (true, true) => Some(format!("half an hour {meal}")),
            (true, false) if count <= 4.0 => Some(format!("{} hour {meal}", plain(count))),
            _ => None,
        }
    });
    Some(ahead.unwrap_or_else(|| meal.to_owned()))
}

const BREAKFAST: [&str; 6] = ["breakfast", "டிபன்", "tiffin", "టిఫిన్", "tiffen", "காலை சாப்பாடு"];

const MINUTES: [&str; 7] = ["minute", "min", "நிமிஷ", "நிமிட", "నిమిషా", "nimish", "nimid"];

fn is_bedtime(heard: &Heard, range: &Range<usize>) -> bool {
    range.clone().any(|index| {
        let word = heard.lower(index);
        heard.has(index, Cue::TimeNight)
            && ["bed", "படுக்", "தூங்", "పడుకు", "నిద్ర", "paduk", "padum"]
                .iter()
                .any(|start| word.starts_with(start))
    })
}
