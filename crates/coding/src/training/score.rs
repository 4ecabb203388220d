//! The score of an answer.

use super::{Case, KeyService};
use crate::{
    check::Person,
    icd::IcdCode,
    level::{Family, Level, Status, levels},
    suggest::{self, suggest},
};
use serde::{Deserialize, Serialize};

/// Points of each part.
const DIAGNOSES: u32 = 50;
const LEVEL: u32 = 30;
const SERVICES: u32 = 20;
/// Quarters: what a near answer counts, and what one too many costs.
const NEAR: u32 = 2;
const EXTRA: u32 = 1;
const WHOLE: u32 = 4;

/// What somebody answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Diagnoses.
    pub diagnoses: Vec<String>,
    /// The level; none where they see none.
    pub level: Option<String>,
    /// Services beside the level.
    pub services: Vec<KeyService>,
}

/// Points of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Of 50.
    pub diagnoses: u32,
    /// Of 30.
    pub level: u32,
    /// Of 20.
    pub services: u32,
}

impl Score {
    /// Of 100.
    pub const fn total(self) -> u32 {
        self.diagnoses + self.level + self.services
    }
}

/// Scores an answer to a case.
pub fn score(case: &Case, answer: &Answer) -> Score {
    let key = codes(&case.key.diagnoses);
    let given = codes(&answer.diagnoses);
    let same = |key: &IcdCode, given: &IcdCode| key == given;
    let near = |key: &IcdCode, given: &IcdCode| key.category() == given.category();
    let service = |one: &KeyService| (one.code.trim().to_uppercase(), marks(one));
    let key_services: Vec<_> = case.key.services.iter().map(service).collect();
    let given_services: Vec<_> = answer.services.iter().map(service).collect();
    Score {
        diagnoses: part(DIAGNOSES, &key, &given, same, near),
        level: level(case.key.level.as_deref(), answer.level.as_deref()),
        services: part(
            SERVICES,
            &key_services,
            &given_services,
            |key, given| key == given,
            |key, given| key.0 == given.0,
        ),
    }
}

/// What the rules answer to a case.
pub fn assistant(case: &Case) -> Answer {
    let status = if case.new_patient { Status::New } else { Status::Established };
    let visit = suggest::Visit {
        on: case.date,
        person: Person::default(),
        family: Family::Office,
        status: Some(status),
        minutes: None,
    };
    let found = suggest(&case.note, visit);
    let level = found.levels.first().and_then(|level| level.level.as_ref().ok());
    Answer {
        diagnoses: found.diagnoses.iter().map(|code| code.code.to_string()).collect(),
        level: level.map(|level| level.level.key.to_owned()),
        services: Vec::new(),
    }
}

fn codes(written: &[String]) -> Vec<IcdCode> {
    written.iter().filter_map(|code| IcdCode::parse(code)).collect()
}

fn marks(service: &KeyService) -> Vec<String> {
    let mut marks: Vec<String> =
        service.modifiers.iter().map(|one| one.trim().to_uppercase()).collect();
    marks.sort();
    marks
}

/// Each answer is used once, the exact ones first; a near one counts half, one too many costs a quarter.
/// Nothing asked and nothing answered is all of the points.
fn part<T>(
    points: u32,
    key: &[T],
    given: &[T],
    same: impl Fn(&T, &T) -> bool,
    near: impl Fn(&T, &T) -> bool,
) -> u32 {
    let mut left: Vec<&T> = given.iter().collect();
    let mut take = |fits: &dyn Fn(&T) -> bool| {
        let at = left.iter().position(|one| fits(one));
        at.map(|at| left.remove(at)).is_some()
    };
    let exact: Vec<bool> = key.iter().map(|want| take(&|one: &T| same(want, one))).collect();
    let missed = key.iter().zip(&exact).filter(|(_, found)| !**found);
    let close = missed.filter(|(want, _)| take(&|one: &T| near(want, one))).count();
    let right = exact.iter().filter(|found| **found).count();
    let quarters = |count: usize, worth: u32| u32::try_from(count).unwrap_or(0) * worth;
    let earned = quarters(right, WHOLE) + quarters(close, NEAR);
    let kept = earned.saturating_sub(quarters(left.len(), EXTRA));
    match key.len() {
        0 => points * WHOLE.saturating_sub(quarters(left.len(), EXTRA)) / WHOLE,
        all => (points * kept / quarters(all, WHOLE)).min(points),
    }
}

/// The level itself; one beside it for the same kind of visit counts half.
fn level(key: Option<&str>, given: Option<&str>) -> u32 {
    if key == given {
        return LEVEL;
    }
    let find = |name: Option<&str>| levels().iter().find(|level| Some(level.key) == name);
    match (find(key), find(given)) {
        (Some(key), Some(given)) if beside(key, given) => LEVEL / 2,
        _ => 0,
    }
}

fn beside(one: &Level, other: &Level) -> bool {
    one.family == other.family
        && one.status == other.status
        && one.number.abs_diff(other.number) == 1
}
