//! The lines of drugs in plain English.

use super::lines::{Heading, Part, Place};
use crate::entities::{Action, Medication};

/// The lines of one drug.
pub(super) fn drug_lines(drug: &Medication, by_doctor: bool) -> Vec<Place> {
    let brief = joined([&drug.name, &drug.dose]);
    let plan = |text: String| vec![(Part::Plan, Heading::Plan, text)];
    let told = |text: String| vec![(Part::Subjective, Heading::Medications, text)];
    match drug.action {
        Action::Start => plan(order(drug)),
        Action::Change => plan(changed(drug)),
        Action::Given => plan(format!("{brief} given")),
        Action::Continue if by_doctor => plan(format!("continue {}", kept(drug, &brief))),
        Action::Continue => told(format!("takes {}", kept(drug, &brief))),
        Action::Stop if by_doctor && !drug.instruction.starts_with("stopped") => {
            plan(format!("stop {}", drug.name))
        }
        Action::Stop => told(stopped(drug, &brief)),
    }
}

fn joined<'a>(parts: impl IntoIterator<Item = &'a String>) -> String {
    let said = parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str);
    said.collect::<Vec<_>>().join(" ")
}

/// 'amlodipine 5 mg in the morning': how often only where it is more than once a day.
fn kept(drug: &Medication, brief: &str) -> String {
    let once = drug.frequency == "once a day";
    let often = if once { &drug.instruction } else { &drug.frequency };
    if often.is_empty() || often.starts_with("stopped") {
        brief.to_owned()
    } else {
        format!("{brief} {often}")
    }
}

/// 'diclofenac 50 mg twice a day for 3 days, stopped because of stomach burning'
fn stopped(drug: &Medication, brief: &str) -> String {
    let often = spaced("", &drug.frequency);
    let length = spaced("for ", &drug.duration);
    let told = drug.instruction.starts_with("stopped");
    let why = if told { drug.instruction.as_str() } else { "stopped" };
    let comma = if often.is_empty() && length.is_empty() { "" } else { "," };
    format!("{brief}{often}{length}{comma} {why}")
}

fn spaced(lead: &str, part: &str) -> String {
    if part.is_empty() { String::new() } else { format!(" {lead}{part}") }
}

/// 'paracetamol 500 mg three times a day after food for 3 days'
fn order(drug: &Medication) -> String {
    joined([&drug.name, &drug.dose, &way(drug)])
}

/// 'increase metformin to 1000 mg twice a day', 'change metformin to 500 mg'.
fn changed(drug: &Medication) -> String {
    let verb = if drug.instruction.contains("increased from") {
        "increase"
    } else if drug.instruction.contains("reduced from") {
        "reduce"
    } else {
        "change"
    };
    let to = if drug.dose.is_empty() { String::new() } else { format!("to {}", drug.dose) };
    joined([&verb.to_owned(), &drug.name, &to, &way(drug)])
}

/// How often, when, how long.
fn way(drug: &Medication) -> String {
    let instruction = drug
        .instruction
        .split(", ")
        .filter(|part| !part.contains("ed from "))
        .collect::<Vec<_>>()
        .join(" ");
    let instruction = match instruction.split_once("in the morning ") {
        Some((_, meal)) if meal.contains("breakfast") => meal.to_owned(),
        _ => instruction,
    };
    let timed = drug.frequency == "once a day"
        && ["the ", "at night", "at bedtime", "at noon", "breakfast"]
            .iter()
            .any(|time| instruction.contains(time));
    let often = if timed { String::new() } else { drug.frequency.clone() };
    let length =
        if drug.duration.is_empty() { String::new() } else { format!("for {}", drug.duration) };
    joined([&often, &instruction, &length])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drug(action: Action, parts: [&str; 4]) -> Medication {
        let [dose, frequency, duration, instruction] = parts.map(str::to_owned);
        let (name, turn, start, end) = ("metformin".to_owned(), 0, 0, 0);
        Medication { name, dose, frequency, duration, instruction, action, turn, start, end }
    }

    #[track_caller]
    fn check(given: &Medication, by_doctor: bool, expected: &str) {
        let lines = drug_lines(given, by_doctor);
        assert_eq!(lines[0].2, expected);
    }

    #[test]
    fn each_action_has_its_words() {
        let start = drug(Action::Start, ["500 mg", "twice a day", "5 days", "after food"]);
        check(&start, true, "metformin 500 mg twice a day after food for 5 days");
        let change = drug(Action::Change, ["1 g", "twice a day", "", "increased from 500 mg"]);
        check(&change, true, "increase metformin to 1 g twice a day");
        let stop = drug(Action::Stop, ["500 mg", "", "3 days", "stopped because of nausea"]);
        check(&stop, false, "metformin 500 mg for 3 days, stopped because of nausea");
        check(&drug(Action::Stop, ["", "", "", ""]), true, "stop metformin");
        check(
            &drug(Action::Continue, ["500 mg", "twice a day", "", ""]),
            false,
            "takes metformin 500 mg twice a day",
        );
    }
}
