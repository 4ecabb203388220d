//! One line a drug, whatever was said of it in how many turns.

use super::medication::{Action, Medication};
use super::{ConceptKind, Entity, Status};

/// One line a drug: the last word counts, what it leaves out is taken from before.
pub(super) fn joined(all: Vec<Medication>) -> Vec<Medication> {
    let mut lines: Vec<Medication> = Vec::new();
    for next in all {
        match lines.iter_mut().find(|line| same(&line.name, &next.name)) {
            Some(line) => {
                let before = std::mem::replace(line, next);
                line.action = settled(&before, line);
                if let (Action::Change, Some(turned)) =
                    (line.action, turned(&before.dose, &line.dose))
                {
                    let comma = if line.instruction.is_empty() { "" } else { ", " };
                    line.instruction =
                        format!("{}{comma}{turned} from {}", line.instruction, before.dose);
                }
                line.dose = both_ways(&before.dose, &line.dose);
                if before.name.len() > line.name.len() {
                    line.name = before.name;
                }
                // What is begun again is taken as it is said now, not as it was taken then.
                let restarted = before.action == Action::Stop && line.action == Action::Start;
                if restarted {
                    continue;
                }
                for (empty, kept) in [
                    (&mut line.dose, before.dose),
                    (&mut line.frequency, before.frequency),
                    (&mut line.duration, before.duration),
                    (&mut line.instruction, before.instruction),
                ] {
                    if empty.is_empty() {
                        *empty = kept;
                    }
                }
            }
            None => lines.push(next),
        }
    }
    lines
}

/// The same drug, with its form or without: 'dexamethasone' and 'dexamethasone eye drops'.
fn same(one: &str, other: &str) -> bool {
    let formed = |long: &str, short: &str| {
        long.strip_prefix(short)
            .is_some_and(|form| form.starts_with(' ') && form.ends_with("drops"))
    };
    one == other || formed(one, other) || formed(other, one)
}

/// What an order means for a drug that is taken already.
fn settled(before: &Medication, now: &Medication) -> Action {
    let taken = before.action == Action::Continue && now.action == Action::Start;
    let other = |one: &str, two: &str| !one.is_empty() && !two.is_empty() && one != two;
    let timed = |line: &Medication| {
        let times = ["in the morning", "at noon", "in the evening", "at night", "at bedtime"];
        times.into_iter().find(|time| line.instruction.contains(time))
    };
    let moved = timed(before).zip(timed(now)).is_some_and(|(one, two)| one != two);
    let needed = before.frequency == "as needed" && now.frequency.ends_with("as needed");
    let often = other(&now.frequency, &before.frequency) && !needed;
    let changed = other(&now.dose, &before.dose) || often || moved;
    match (taken, changed) {
        (true, true) => Action::Change,
        (true, false) => Action::Continue,
        (false, _) => now.action,
    }
}

/// '15 mg (5 ml)': the weight said before and the measure said after are one dose.
fn both_ways(before: &str, now: &str) -> String {
    let weight = |dose: &str| dose.ends_with(" mg") || dose.ends_with(" mcg");
    let measure = |dose: &str| dose.ends_with(" ml") || dose.contains(" tablet");
    if weight(before) && measure(now) { format!("{before} ({now})") } else { now.to_owned() }
}

/// Which way a dose was changed, where both are of one unit.
fn turned(before: &str, now: &str) -> Option<&'static str> {
    let (before, unit) = before.split_once(' ')?;
    let (now, same) = now.split_once(' ')?;
    let (before, now): (f64, f64) = (before.parse().ok()?, now.parse().ok()?);
    (unit == same && (before - now).abs() > f64::EPSILON).then_some(if now > before {
        "increased"
    } else {
        "reduced"
    })
}

/// A drug that is stopped at the end of the visit is no more taken: what was told of it before is past.
pub(super) fn end_stopped(lines: &[Medication], told: &mut [Entity]) {
    for entity in told.iter_mut().filter(|one| one.kind == ConceptKind::Medication) {
        let line = lines.iter().find(|line| line.name == entity.concept);
        let stopped = line.is_some_and(|line| line.action == Action::Stop);
        if stopped && matches!(entity.status, Status::Present | Status::Absent) {
            entity.status = Status::Past;
        }
    }
}

/// The dose of a drug that is stopped, where only the patient's telling of it named one.
pub(super) fn fill_from_told(lines: &mut [Medication], told: &[Entity]) {
    for line in lines.iter_mut().filter(|line| line.action == Action::Stop) {
        let named = |entity: &&Entity| {
            entity.kind == ConceptKind::Medication
                && entity.concept == line.name
                && entity.turn < line.turn
        };
        if line.dose.is_empty()
            && let Some(dose) = told.iter().filter(named).find_map(|one| one.attrs.get("dose"))
        {
            line.dose.clone_from(dose);
        }
    }
}
