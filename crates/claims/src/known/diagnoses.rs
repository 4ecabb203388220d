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

/// What a list says of a code on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Whether it may be billed.
    pub validity: Validity,
    /// Whether codes of its category take a seventh character; none where the list does not hold it.
    pub takes_seventh: Option<bool>,
    /// The side that it names, where its category has sides.
    pub side: Option<Side>,
    /// Whether it must stand behind the code of its underlying disease.
    pub is_manifestation: bool,
}

impl Told {
    /// What is said of a code that the list does not hold.
    pub const NOTHING: Self = Self {
        validity: Validity::Unknown,
        takes_seventh: None,
        side: None,
        is_manifestation: false,
    };
}

/// Diagnosis codes without their point.
pub trait CodeSet: Send + Sync {
    /// Whether it speaks of a day at all: of an older day it says nothing.
    fn covers(&self, on: Date) -> bool;

    /// What the release in force on a day says of a code.
    fn told(&self, code: &[u8], on: Date) -> Told;

    /// Whether the list has the notes behind manifestations and exclusions.
    fn has_notes(&self) -> bool;

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
    fn covers(&self, _: Date) -> bool {
        true
    }

    fn told(&self, code: &[u8], on: Date) -> Told {
        let Some(entry) = self.0.get(code) else { return Told::NOTHING };
        Told {
            validity: match entry {
                entry if !entry.days.holds(on) => Validity::Unknown,
                entry if entry.heading => Validity::Heading,
                _ => Validity::Billable,
            },
            takes_seventh: Some(entry.seventh),
            side: entry.side,
            is_manifestation: entry.manifestation,
        }
    }

    fn has_notes(&self) -> bool {
        self.0.values().any(|entry| entry.manifestation || !entry.excludes.is_empty())
    }

    fn excludes(&self, one: &[u8], two: &[u8]) -> bool {
        let says = |of: &[u8], other: &[u8]| {
            let begins = |begin: &String| other.starts_with(begin.as_bytes());
            self.0.get(of).is_some_and(|entry| entry.excludes.iter().any(begins))
        };
        says(one, two) || says(two, one)
    }
}
