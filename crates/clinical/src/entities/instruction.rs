//! How a drug is taken: with food, at which time of day.

use std::ops::Range;

use super::amounts::plain;
use super::frequency::DAY_PARTS;
use super::hear::Heard;
use crate::lexicon::Cue;

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
