//! Diagnosis codes: which are valid on a day, which may be billed, and what the list's notes say.

use super::codes::{Codes, Dated};
use nadi_base::Date;
use serde::{Deserialize, Serialize};

/// What a list of diagnoses says of a code on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// It is not in the list in force.
    Unknown,
    /// It is a heading: more characters are needed.
    Heading,
    /// It may be billed.
    Billable,
}

/// A side of the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The left.
    Left,
    /// The right.
    Right,
    /// Both.
    Both,
    /// Not said, where a code for each side exists.
    Unsaid,
}

/// Diagnosis codes without their point. What a list does not hold is answered with `None`.
pub trait CodeSet: Send + Sync {
    /// What the release in force on a day says of a code.
    fn validity(&self, code: &[u8], on: Date) -> Validity;

    /// Whether codes of this category take a seventh character.
    fn takes_seventh(&self, code: &[u8], on: Date) -> Option<bool>;

    /// The side that a code names, where its category has sides.
    fn side(&self, code: &[u8]) -> Option<Side>;

    /// Whether the list has the notes that the next two read.
    fn has_notes(&self) -> bool;

    /// Whether a code must stand behind that of its underlying disease.
    fn is_manifestation(&self, code: &[u8]) -> bool;

    /// Whether a note says that two codes are not used together.
    fn excludes(&self, one: &[u8], two: &[u8]) -> bool;
}

/// What a list in memory holds of one code.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    /// When it is in force.
    pub days: Dated,
    /// Whether it is a heading.
    pub heading: bool,
    /// Whether it takes a seventh character.
    pub seventh: bool,
    /// Its side.
    pub side: Option<Side>,
    /// Whether it is a manifestation.
    pub manifestation: bool,
    /// Beginnings of the codes that it is not used with.
    pub excludes: Vec<String>,
}

/// Diagnosis codes in memory.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DiagnosisList(pub Codes<Entry>);

impl CodeSet for DiagnosisList {
    fn validity(&self, code: &[u8], on: Date) -> Validity {
        match self.0.get(code) {
            Some(entry) if !entry.days.holds(on) => Validity::Unknown,
            Some(entry) if entry.heading => Validity::Heading,
            Some(_) => Validity::Billable,
            None => Validity::Unknown,
        }
    }

    fn takes_seventh(&self, code: &[u8], _: Date) -> Option<bool> {
        self.0.get(code).map(|entry| entry.seventh)
    }

    fn side(&self, code: &[u8]) -> Option<Side> {
        self.0.get(code)?.side
    }

    fn has_notes(&self) -> bool {
        self.0.values().any(|entry| entry.manifestation || !entry.excludes.is_empty())
    }

    fn is_manifestation(&self, code: &[u8]) -> bool {
        self.0.get(code).is_some_and(|entry| entry.manifestation)
    }

    fn excludes(&self, one: &[u8], two: &[u8]) -> bool {
        let says = |of: &[u8], other: &[u8]| {
            let begins = |begin: &String| other.starts_with(begin.as_bytes());
            self.0.get(of).is_some_and(|entry| entry.excludes.iter().any(begins))
        };
        says(one, two) || says(two, one)
    }
}
