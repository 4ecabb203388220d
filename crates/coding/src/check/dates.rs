//! Whether a code exists and counts on the day of the visit.

use super::finding;
use crate::icd::{IcdCode, Validity, bundled};
use nadi_base::{Date, Finding, Severity};

pub(super) fn check(code: &IcdCode, at: usize, on: Date) -> Option<Finding> {
    let error = |rule, words| Some(finding(rule, Severity::Error, at, words));
    match bundled().validity(code, on) {
        Validity::Billable => None,
        Validity::Heading => {
            error("DX-HEADING", format!("{code} is a heading; a longer code is needed"))
        }
        Validity::NeedsSeventh => error("DX-SEVENTH", format!("{code} needs a 7th character")),
        Validity::NotYet(from) => error("DX-DATE", format!("{code} counts from {from} on")),
        Validity::Ended(until) => error("DX-DATE", format!("{code} counted until {until}")),
        Validity::Unknown => error("DX-UNKNOWN", format!("{code} is not in the list")),
        Validity::NotCovered => {
            let words =
                format!("cannot tell whether {code} counted on {on}: the list begins later");
            Some(finding("DX-DATE", Severity::Warning, at, words))
        }
    }
}
