//! Measurements: the name, then the number.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Value, json};

use super::amounts::plain;
use super::hear::Heard;
use crate::lexicon::{Cue, List, lists};
use crate::visit::Speaker;

/// One measurement.
#[derive(Debug, Clone)]
pub(crate) struct Measured {
    pub(crate) range: Range<usize>,
    pub(crate) key: &'static str,
    pub(crate) concept: &'static str,
    pub(crate) value: Value,
    pub(crate) said: String,
    /// The turn in which it was said.
    pub(crate) turn: usize,
}

/// All measurements of the statements of a turn.
pub(crate) fn measured(heard: &Heard) -> Vec<Measured> {
    let mut found = Vec::new();
    for sentence in heard.sentences.iter().filter(|sentence| !sentence.question) {
        let mut index = sentence.range.start;
        while index < sentence.range.end {
            match at(heard, index, sentence.range.end) {
                Some(one) => {
                    index = one.range.end;
                    found.push(one);
                }
                None => index += 1,
            }
        }
    }
    found
}

fn at(heard: &Heard, index: usize, end: usize) -> Option<Measured> {
    let cue = VITALS.iter().find(|(cue, _)| heard.has(index, *cue)).map(|(_, kind)| *kind);
    let Some(kind) = cue.or_else(|| fever_read(heard, index)) else {
        return bare_pressure(heard, index);
    };
    let mut place = index + 1;
    while place < end.min(index + 6) && heard.number(place).is_none() {
        let blocked = heard.lower(place) == ","
            || VITALS.iter().any(|(cue, other)| *other != kind && heard.has(place, *cue));
        if blocked {
            return None;
        }
        place += 1;
    }
    if kind == Kind::Oxygen && heard.lower(place) == "2" {
        // 'SpO2 is 93': the 2 is of the name.
        place = (place + 1..end.min(place + 4)).find(|&at| heard.number(at).is_some())?;
    }
    if heard.lower(index) == "sat" && place != index + 1 {
        return None;
    }
    kind.read(heard, index, place)
}

/// 'జ్వరం 36.9' from a nurse, or with its degrees right after: what the thermometer showed.
fn fever_read(heard: &Heard, index: usize) -> Option<Kind> {
    let word = heard.lower(index);
    let fever = FEVERS.iter().any(|start| word.starts_with(start));
    let (degrees, _) = heard.number(index + 1)?;
    let measured = (35.0..42.5).contains(&degrees) || (96.0..107.0).contains(&degrees);
    let digits = heard.pieces[index + 1].digits;
    (fever && measured && digits && heard.speaker == Speaker::Nurse).then_some(Kind::Temperature)
}

const FEVERS: [&str; 6] = ["జ్వరం", "காய்ச்சல்", "fever", "jwaram", "kaaichal", "ஜுரம்"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Temperature,
    Pressure,
    Pulse,
    Oxygen,
    Breaths,
    Weight,
    Height,
    Glucose,
}

const VITALS: [(Cue, Kind); 8] = [
    (Cue::VitalTemp, Kind::Temperature),
    (Cue::VitalBp, Kind::Pressure),
    (Cue::VitalPulse, Kind::Pulse),
    (Cue::VitalSpo2, Kind::Oxygen),
    (Cue::VitalResp, Kind::Breaths),
    (Cue::VitalWeight, Kind::Weight),
    (Cue::VitalHeight, Kind::Height),
    (Cue::VitalGlucose, Kind::Glucose),
];

impl Kind {
    fn read(self, heard: &Heard, start: usize, place: usize) -> Option<Measured> {
        if self == Self::Pressure {
            let (value, end) = pressure(heard, place)?;
            return Some(one(start..end, "bp", "blood pressure", json!(value), value.clone()));
        }
        let (number, end) = heard.hundreds(place).or_else(|| heard.number(place))?;
        let plausible = |low: f64, high: f64| (low..=high).contains(&number);
        let timed = [
            Cue::TimeDay,
            Cue::TimeWeek,
            Cue::TimeMonth,
            Cue::TimeYear,
            Cue::TimeTimes,
            Cue::UnitMg,
            Cue::UnitTablet,
        ];
        if timed.iter().any(|cue| heard.has(end, *cue)) {
            return None;
        }
        let text = plain(number);
        let (key, concept, said, range_end) = match self {
            Self::Temperature if plausible(93.0, 110.0) => {
                ("temperature_f", "temperature", format!("{text} F"), end)
            }
            Self::Temperature if plausible(33.0, 43.0) => {
                ("temperature_c", "temperature", format!("{text} C"), end)
            }
            Self::Pulse if plausible(30.0, 240.0) => ("pulse", "pulse", text, end),
            Self::Oxygen if plausible(50.0, 100.0) => ("spo2", "oxygen saturation", text, end),
            Self::Breaths if plausible(8.0, 80.0) => ("resp_rate", "respiratory rate", text, end),
            Self::Weight if heard.has(end, Cue::UnitLb) && plausible(3.0, 800.0) => {
                ("weight_lb", "weight", format!("{text} lb"), end + 1)
            }
            Self::Weight if in_pounds(heard, end) && plausible(60.0, 500.0) => {
                ("weight_lb", "weight", format!("{text} lb"), end)
            }
            Self::Weight
                if plausible(1.5, if heard.has(end, Cue::UnitKg) { 250.0 } else { 120.0 }) =>
            {
                let unit = usize::from(heard.has(end, Cue::UnitKg));
                ("weight_kg", "weight", format!("{text} kg"), end + unit)
            }
            Self::Height if plausible(40.0, 230.0) => {
                ("height_cm", "height", format!("{text} cm"), end)
            }
            Self::Glucose if plausible(35.0, 650.0) => glucose(heard, start, text, end),
            _ => return None,
        };
        Some(one(start..range_end, key, concept, json!(number), said))
    }
}

/// A weight without its unit, in a clinic that counts in pounds.
fn in_pounds(heard: &Heard, end: usize) -> bool {
    heard.american && !heard.has(end, Cue::UnitKg)
}

fn glucose(
    heard: &Heard,
    start: usize,
    text: String,
    end: usize,
) -> (&'static str, &'static str, String, usize) {
    let fasting = (start.saturating_sub(3)..end).any(|index| {
        let lower = heard.lower(index);
        lists(List::Fasting, lower)
            || lower == "fasting"
            || lower.starts_with("ஃபாஸ்டிங்")
            || lower.starts_with("ఫాస్టింగ్")
            || lower.starts_with("పరగడుపు")
            || lower.starts_with("வெறும்")
    });
    if fasting {
        ("glucose_fasting_mg_dl", "fasting blood glucose", text, end)
    } else {
        ("glucose_random_mg_dl", "random blood glucose", text, end)
    }
}

fn one(
    range: Range<usize>,
    key: &'static str,
    concept: &'static str,
    value: Value,
    said: String,
) -> Measured {
    Measured { range, key, concept, value, said, turn: 0 }
}

/// '128 by 82' without its name.
fn bare_pressure(heard: &Heard, index: usize) -> Option<Measured> {
    let (value, end) = pressure(heard, index)?;
    Some(one(index..end, "bp", "blood pressure", json!(value), value))
}

/// 130/80, '130 over 80', '128 by 82'
fn pressure(heard: &Heard, index: usize) -> Option<(String, usize)> {
    let (upper, place) = heard.hundreds(index).or_else(|| heard.number(index))?;
    let between = matches!(heard.lower(place), "/" | "by" | "over" | "பை" | "బై" | "bai");
    let (lower, end) = if between { heard.number(place + 1)? } else { return None };
    let plausible =
        (60.0..=260.0).contains(&upper) && (30.0..=160.0).contains(&lower) && lower < upper;
    plausible.then(|| (format!("{}/{}", plain(upper), plain(lower)), end))
}

/// The first value of each key; what is measured again later is another fact.
pub(crate) fn table<'a>(all: impl Iterator<Item = &'a Measured>) -> BTreeMap<String, Value> {
    let mut table = BTreeMap::new();
    for one in all {
        table.entry(one.key.to_owned()).or_insert_with(|| one.value.clone());
    }
    table
}
