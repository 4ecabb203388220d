//! Whether a code fits the person: sex and age, as the blocks of the list are meant. It warns, for a
//! record of a person's sex may itself be wrong.

use super::finding;
use crate::icd::IcdCode;
use nadi_base::{Finding, Severity};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../assets/codes/icd10cm-persons.txt");

/// What is known of the person; what is not known is never held against a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Whether the person is female; none where it is not known or neither.
    pub female: Option<bool>,
    /// Age in full years on the day of the visit.
    pub years: Option<u16>,
}

struct Meant {
    first: &'static str,
    last: &'static str,
    female: Option<bool>,
    years: (u16, u16),
    who: &'static str,
}

pub(super) fn check(code: &IcdCode, at: usize, person: Person) -> Vec<Finding> {
    let meant = table().iter().filter(|meant| meant.names(code.bare()));
    meant.filter_map(|meant| meant.against(code, at, person)).collect()
}

impl Meant {
    fn names(&self, code: &str) -> bool {
        self.first <= code && (code <= self.last || code.starts_with(self.last))
    }

    fn against(&self, code: &IcdCode, at: usize, person: Person) -> Option<Finding> {
        let sex = matches!((self.female, person.female), (Some(meant), Some(is)) if meant != is);
        let (least, most) = self.years;
        let age = person.years.is_some_and(|years| years < least || years > most);
        let rule = if sex { "DX-SEX" } else { "DX-AGE" };
        let words =
            || format!("{code} is meant for {}; check the code and the person's data", self.who);
        (sex || age).then(|| finding(rule, Severity::Warning, at, words()))
    }
}

fn table() -> &'static [Meant] {
    static MEANT: OnceLock<Vec<Meant>> = OnceLock::new();
    MEANT.get_or_init(|| {
        TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(read).collect()
    })
}

fn read(line: &'static str) -> Option<Meant> {
    let mut fields = line.split(';').map(str::trim);
    let range = fields.next()?;
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let female = match fields.next()? {
        "female" => Some(true),
        "male" => Some(false),
        _ => None,
    };
    let (least, most) = fields.next()?.split_once('-').unwrap_or(("", ""));
    let years = (least.parse().unwrap_or(0), most.parse().unwrap_or(u16::MAX));
    Some(Meant { first, last, female, years, who: fields.next()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(table().len(), lines, "a line that is not read checks nothing");
        assert!(table().iter().all(|meant| meant.female.is_some() || meant.years != (0, u16::MAX)));
    }
}
