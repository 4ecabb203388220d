//! The level of an office visit: by medical decision making and by time, both shown.
//!
//! A level is the second highest of problems, data and risk, or what the stated total minutes reach;
//! the higher of the two is supported. What drove it is named, element by element. "Cannot tell" is an
//! answer: a level is never made from how much was written, from the length of a recording or from a
//! copied list of drugs. Levels have names of their own; the numbers that payers use come with the code
//! pack that a practice is licensed for.
//!
//! The rules follow the guideline of 2021 and 2023 and the minimum times of 2024, in own words.

mod data;
mod problem;
mod risk;
mod table;
mod time;

pub use data::{DataItem, DataKind};
pub use problem::{Problem, ProblemKind};
pub use risk::{Decision as RiskDecision, DecisionKind as RiskKind};
pub use table::{Family, Level, levels};
pub use time::Minutes;

/// Where in the note something stands, counted in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The words, exactly.
    pub quote: String,
    /// The first character.
    pub start: usize,
    /// Behind the last one.
    pub end: usize,
}

/// How much one element, or all of decision making, amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// The least that is a visit.
    Straightforward,
    /// Low.
    Low,
    /// Moderate.
    Moderate,
    /// High.
    High,
}

/// Whether the practice knows the patient: nobody of the same specialty here saw them for three years,
/// or somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not seen for three years.
    New,
    /// Seen.
    Established,
}

/// What the note supports.
#[derive(Clone, Debug, Default)]
pub struct Elements {
    /// Problems addressed in the visit.
    pub problems: Vec<Problem>,
    /// What was ordered, reviewed, and discussed.
    pub data: Vec<DataItem>,
    /// What was decided, with the risk of deciding so.
    pub risk: Vec<RiskDecision>,
    /// A statement of the minutes spent on the day of the visit.
    pub minutes: Option<Minutes>,
    /// Whether the note has an assessment or a plan.
    pub assessed: bool,
}

/// Decision making and its three elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionMaking {
    /// Of the problems.
    pub problems: Weight,
    /// Of the data.
    pub data: Weight,
    /// Of the risk.
    pub risk: Weight,
    /// The second highest of the three.
    pub weight: Weight,
}

/// What supports the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// Decision making.
    DecisionMaking,
    /// Time.
    Time,
    /// Either; both reach the same.
    Both,
}

/// A level and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supported {
    /// By decision making.
    pub by_decision: Option<&'static Level>,
    /// By time.
    pub by_time: Option<&'static Level>,
    /// The higher of both.
    pub level: &'static Level,
    /// Which of both it is.
    pub driver: Driver,
    /// Units of 15 minutes beyond the highest level's time.
    pub prolonged: u16,
}

/// Why no level can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotTell {
    /// The note has neither assessment nor plan.
    NothingAssessed,
    /// No problem was addressed and no time was stated.
    NoProblem,
    /// The family has no level that low or for such a patient.
    NoSuchLevel,
}

/// Decision making, when a problem was addressed.
pub fn decision_making(elements: &Elements) -> Option<DecisionMaking> {
    let problems = problem::weigh(&elements.problems)?;
    let (data, risk) = (data::weigh(&elements.data), risk::weigh(&elements.risk));
    let mut three = [problems, data, risk];
    three.sort_unstable();
    Some(DecisionMaking { problems, data, risk, weight: three[1] })
}

/// The level that a note supports for a patient of a known status. Where the status is not known, ask
/// for both and show both.
pub fn decide(
    elements: &Elements,
    family: Family,
    status: Status,
) -> Result<Supported, CannotTell> {
    if !elements.assessed {
        return Err(CannotTell::NothingAssessed);
    }
    let made = decision_making(elements);
    if made.is_none() && elements.minutes.is_none() {
        return Err(CannotTell::NoProblem);
    }
    let by_decision = made.and_then(|made| table::by_weight(family, status, made.weight));
    let minutes = elements.minutes.as_ref().map(|stated| stated.total);
    let by_time = minutes.and_then(|minutes| table::by_minutes(family, status, minutes));
    let level = by_decision.max(by_time).ok_or(CannotTell::NoSuchLevel)?;
    let driver = match (by_decision == Some(level), by_time == Some(level)) {
        (true, true) => Driver::Both,
        (true, false) => Driver::DecisionMaking,
        _ => Driver::Time,
    };
    let prolonged = minutes.map_or(0, |minutes| time::prolonged(level, minutes, driver));
    Ok(Supported { by_decision, by_time, level, driver, prolonged })
}
