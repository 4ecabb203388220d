//! Cases: those that ship, and those that a practice writes.

use crate::{
    icd::{IcdCode, Validity, bundled as list},
    level::levels,
};
use nadi_base::Date;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

const CASES: &str = include_str!("../../../../assets/training/cases.json");

/// Letters of a note that a case may have.
const LONGEST: usize = 20_000;

/// How hard a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    /// One thing to see.
    Easy,
    /// Several.
    Medium,
    /// A trap among them.
    Hard,
}

/// A service of the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyService {
    /// Its code, of a code set that is free.
    pub code: String,
    /// Its modifiers.
    #[serde(default)]
    pub modifiers: Vec<String>,
}

/// What the note supports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// Diagnoses, the principal one first.
    pub diagnoses: Vec<String>,
    /// The level; none where the visit has none.
    pub level: Option<String>,
    /// Services beside the level.
    #[serde(default)]
    pub services: Vec<KeyService>,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its name, which stays.
    pub id: String,
    /// Its title; it gives nothing away.
    pub title: String,
    /// The specialty.
    pub specialty: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The day of the visit.
    pub date: Date,
    /// Whether the patient is new to the practice.
    pub new_patient: bool,
    /// The note.
    pub note: String,
    /// What it supports.
    pub key: Key,
    /// Why.
    pub explanation: String,
}

/// Why a case cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseError {
    /// The file is none of cases.
    #[error("this is no list of cases")]
    NotCases,
    /// Two cases have one name, or a case has none.
    #[error("each case needs a name of its own")]
    Name,
    /// Title, note or explanation is missing or too long.
    #[error("a case needs a title, a note and an explanation, none of them too long")]
    Text,
    /// A diagnosis of the key cannot be billed on the day.
    #[error("a diagnosis of the key cannot be billed on the day of the visit")]
    Diagnosis,
    /// The level of the key is not known.
    #[error("the level of the key is not known")]
    Level,
}

/// The cases that ship.
pub fn bundled() -> &'static [Case] {
    static BUNDLED: OnceLock<Vec<Case>> = OnceLock::new();
    BUNDLED.get_or_init(|| read(CASES).unwrap_or_default())
}

/// Reads a list of cases and checks each.
pub fn read(text: &str) -> Result<Vec<Case>, CaseError> {
    let cases: Vec<Case> = serde_json::from_str(text).map_err(|_| CaseError::NotCases)?;
    for (at, case) in cases.iter().enumerate() {
        let twice = cases[..at].iter().any(|other| other.id == case.id);
        if twice || case.id.trim().is_empty() {
            return Err(CaseError::Name);
        }
        check(case)?;
    }
    Ok(cases)
}

fn check(case: &Case) -> Result<(), CaseError> {
    for text in [&case.title, &case.note, &case.explanation] {
        if text.trim().is_empty() || text.chars().count() > LONGEST {
            return Err(CaseError::Text);
        }
    }
    let billable = |code: &String| {
        let code = IcdCode::parse(code);
        code.is_some_and(|code| list().validity(&code, case.date) == Validity::Billable)
    };
    if !case.key.diagnoses.iter().all(billable) {
        return Err(CaseError::Diagnosis);
    }
    let known = |key: &String| levels().iter().any(|level| level.key == key);
    if case.key.level.as_ref().is_some_and(|key| !known(key)) {
        return Err(CaseError::Level);
    }
    Ok(())
}
