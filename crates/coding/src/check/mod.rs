//! Checks of a visit's diagnosis codes: each by itself, against the others, against the person and the
//! day. What is found is a finding with the rule's own words from the official list, never an error.

mod dates;
mod notes;
mod person;
mod reference;
mod side;

pub use person::Person;
pub use reference::{Reference, references};

use crate::icd::IcdCode;
use nadi_base::{Date, Finding, Place, Severity};

/// Checks the codes of a visit in the order in which they would be billed.
pub fn check(codes: &[IcdCode], person: Person, on: Date) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (at, code) in codes.iter().enumerate() {
        findings.extend(dates::check(code, at, on));
        findings.extend(person::check(code, at, person));
        findings.extend(side::check(code, at));
        findings.extend(notes::check(codes, at));
    }
    findings
}

/// A finding at one code of the list.
fn finding(rule: &str, severity: Severity, at: usize, words: String) -> Finding {
    let place = Place { field: Some(format!("diagnoses[{at}]")), ..Place::default() };
    Finding { rule: rule.to_owned(), severity, place, words, fix: None }
}
