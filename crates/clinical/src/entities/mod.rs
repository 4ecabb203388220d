//! What a visit says: things named, what is said of them, values; each with the place where it was said.
//!
//! A question states nothing until it is answered. What is not sure is left out.

mod agree;
mod allergic;
mod amounts;
mod answer;
mod called;
mod circumstances;
mod conditions;
mod durations;
mod examined;
mod filled;
mod follow_up;
mod frequency;
mod hear;
mod instruction;
mod joined;
mod medication;
mod mention;
pub(crate) mod named;
mod orders;
mod people;
mod prescribed;
mod questions;
mod statements;
mod status;
mod told;
mod verdict;
mod vitals;

use std::collections::BTreeMap;

use nadi_base::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use crate::lexicon::ConceptKind;
use crate::visit::Turn;
pub use follow_up::FollowUp;
pub use medication::{Action, Medication};
pub use named::{Named, Number, named, numbers};
pub use status::Status;

/// A thing named in a visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// The turn, from 0.
    pub turn: usize,
    /// First character in the turn.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// The words, exactly as they stand in the turn.
    pub text: String,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: ConceptKind,
    /// Its name in plain English.
    pub concept: String,
    /// What is said of it.
    pub status: Status,
    /// Values: duration, relation, dose, value, action.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub attrs: BTreeMap<String, String>,
    /// Its ICD-10-CM code, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// All that the rules found in a visit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Things named, in the order of the talk.
    pub entities: Vec<Entity>,
    /// Measurements by name.
    pub vitals: BTreeMap<String, Value>,
    /// Drugs with dose, frequency, duration and action.
    pub medications: Vec<Medication>,
    /// When to come again.
    pub follow_up: Option<FollowUp>,
    /// What makes the complaint worse or better.
    #[serde(default)]
    pub circumstances: Vec<Stated>,
    /// What the doctor says it is.
    #[serde(default)]
    pub assessments: Vec<Stated>,
}

/// A statement in plain English and where it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// 'worse on bending', 'possible migraine'.
    pub text: String,
    /// The turn, from 0.
    pub turn: usize,
    /// First character in the turn.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
}

/// Finds what a visit says.
pub fn find(turns: &[Turn], language: Language) -> Found {
    let mut heard: Vec<hear::Heard> =
        turns.iter().map(|turn| hear::Heard::new(turn, language)).collect();
    people::name_the_patient(&mut heard);
    hear::name_the_country(&mut heard);
    statements::find(turns, &heard)
}
