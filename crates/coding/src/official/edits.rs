//! The correct coding edits: pairs of services that are not paid together, and how many units a day are.

use super::{BadRow, day, each};
use crate::sheet::fields;
use nadi_base::Date;

/// Two services of which the second is not paid beside the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one that is paid.
    pub first: String,
    /// The one that is not.
    pub second: String,
    /// From this day on.
    pub from: Date,
    /// Up to this day.
    pub until: Option<Date>,
    /// Whether a modifier may part them.
    pub modifier_may_part: bool,
}

/// How many units of a service are paid for one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The code.
    pub code: String,
    /// Units.
    pub units: u16,
}

impl Pair {
    /// Whether it stands between two services on a day.
    pub fn stands(&self, first: &str, second: &str, on: Date) -> bool {
        self.first == first
            && self.second == second
            && self.from <= on
            && self.until.is_none_or(|until| on <= until)
    }
}

/// Reads pairs, with tabs between: both codes, a mark, first day, last day or `*`, 0, 1 or 9. Only pairs
/// whose codes are both wanted are kept; 9 says that the pair no longer counts.
pub fn pairs(text: &str, wanted: impl Fn(&str) -> bool) -> (Vec<Pair>, Vec<BadRow>) {
    each(text, |line| {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let [first, second, rest @ ..] = cells.as_slice() else { return None };
        (wanted(first) && wanted(second)).then(|| pair(first, second, rest)).flatten()
    })
}

fn pair(first: &str, second: &str, rest: &[&str]) -> Option<Result<Pair, &'static str>> {
    let cell = |at: usize| rest.get(at).copied().unwrap_or_default();
    let modifier_may_part = match cell(3) {
        "0" => false,
        "1" => true,
        "9" => return None,
        _ => return Some(Err("it does not say whether a modifier parts the two")),
    };
    let Some(from) = day(cell(1)) else { return Some(Err("the first day is not a day")) };
    let until = match cell(2) {
        "*" | "" => None,
        text => match day(text) {
            Some(until) => Some(until),
            None => return Some(Err("the last day is not a day")),
        },
    };
    let (first, second) = (first.to_owned(), second.to_owned());
    Some(Ok(Pair { first, second, from, until, modifier_may_part }))
}

/// Reads limits: code, units.
pub fn unit_limits(text: &str, wanted: impl Fn(&str) -> bool) -> (Vec<Limit>, Vec<BadRow>) {
    each(text, |line| {
        let cells = fields(line);
        let code = cells.first()?.to_uppercase();
        wanted(&code).then(|| {
            let units = cells.get(1).and_then(|text| text.parse().ok());
            let units = units.ok_or("the units are not a number")?;
            Ok(Limit { code, units })
        })
    })
}
