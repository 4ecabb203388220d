//! Doses outside of what is usual for adults by mouth. A dose in tablets, drops or millilitres says
//! nothing without its strength, and a child's dose goes by weight: those are not judged.

use super::{Facts, Flag, Rule, table};
use crate::entities::Medication;

const GROWN_UP: u16 = 18;

pub(super) fn unusual(facts: Facts<'_>) -> Vec<Flag> {
    if facts.age_years.is_some_and(|age| age < GROWN_UP) {
        return Vec::new();
    }
    facts.taken().filter_map(|drug| judged(facts, drug)).collect()
}

fn judged(facts: Facts<'_>, drug: &Medication) -> Option<Flag> {
    let usual = table::dose(&drug.name)?;
    let amount = amount(&drug.dose, usual.unit)?;
    let in_a_day = times_a_day(&drug.frequency).map(|times| amount * times);
    // An age that nobody knows may be a child's: then a small dose is nothing to ask about.
    let small = amount < usual.least && facts.age_years.is_some();
    let (value, range) = if small || amount > usual.most {
        (drug.dose.clone(), format!("{}–{} {}", usual.least, usual.most, usual.unit))
    } else if in_a_day.is_some_and(|sum| sum > usual.most_in_a_day) {
        (
            format!("{} {}", drug.dose, drug.frequency),
            format!("{} {} / day", usual.most_in_a_day, usual.unit),
        )
    } else {
        return None;
    };
    let evidence = vec![facts.drug_span(drug)];
    Some(Flag { value, usual: range, evidence, ..Flag::new(Rule::DoseUnusual, &drug.name) })
}

/// A dose in the unit of the table.
fn amount(dose: &str, unit: &str) -> Option<f64> {
    let (number, said) = dose.split_once(' ')?;
    let number: f64 = number.parse().ok()?;
    match (said, unit) {
        (said, unit) if said == unit => Some(number),
        ("g", "mg") | ("mg", "mcg") => Some(number * 1000.0),
        ("mcg", "mg") => Some(number / 1000.0),
        _ => None,
    }
}

/// How often a day; none where that was not said or depends.
fn times_a_day(frequency: &str) -> Option<f64> {
    match frequency {
        "once a day" | "once" => Some(1.0),
        "twice a day" => Some(2.0),
        other => {
            let words: Vec<&str> = other.split_whitespace().collect();
            match words.as_slice() {
                [count, "times", "a", "day"] => number_of(count),
                ["every", hours, "hours"] => number_of(hours).map(|hours| 24.0 / hours),
                _ => None,
            }
        }
    }
}

fn number_of(word: &str) -> Option<f64> {
    match word {
        "three" => Some(3.0),
        "four" => Some(4.0),
        digits => digits.parse().ok().filter(|number| *number > 0.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_rates() {
        assert_eq!(amount("1 g", "mg"), Some(1000.0));
        assert_eq!(amount("0.1 mg", "mcg"), Some(100.0));
        assert_eq!(amount("1 tablet", "mg"), None, "a tablet has no strength of its own");
        assert_eq!(times_a_day("every 8 hours"), Some(3.0));
        assert_eq!(times_a_day("as needed"), None);
    }
}
