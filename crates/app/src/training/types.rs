//! Training cases, answers and points.

use nadi_base::{Date, Timestamp};
use serde::{Deserialize, Serialize};

/// How hard a case is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CaseDifficulty {
    /// One thing to see.
    Easy,
    /// Several.
    Medium,
    /// A trap among them.
    Hard,
}

/// A case in the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrainingRow {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The specialty.
    pub specialty: String,
    /// How hard it is.
    pub difficulty: CaseDifficulty,
    /// Whether the practice wrote it.
    pub own: bool,
    /// How often the person at work took it.
    pub times: u32,
    /// Their best points.
    pub best: Option<u32>,
    /// Points of the rules themselves.
    pub assistant: u32,
}

/// An earlier answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrainingPast {
    /// The case.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Points.
    pub points: u32,
}

/// The cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrainingList {
    /// Those that ship, then the practice's own.
    pub cases: Vec<TrainingRow>,
    /// Own answers, newest first.
    pub history: Vec<TrainingPast>,
    /// The version of the rules whose points stand beside the cases.
    pub rules: String,
}

/// Names a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TrainingRef {
    /// The case.
    pub id: String,
}

/// A case without its key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrainingShown {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The specialty.
    pub specialty: String,
    /// How hard it is.
    pub difficulty: CaseDifficulty,
    /// The day of the visit.
    pub date: Date,
    /// Whether the patient is new to the practice.
    pub new_patient: bool,
    /// The note.
    pub note: String,
}

/// A service beside the level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TrainingService {
    /// Its code.
    pub code: String,
    /// Its modifiers.
    pub modifiers: Vec<String>,
}

/// Codes of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TrainingCodes {
    /// Diagnoses.
    pub diagnoses: Vec<String>,
    /// The key of the level; none where there is none.
    pub level: Option<String>,
    /// Services beside it.
    pub services: Vec<TrainingService>,
}

/// Answers a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TrainingAnswer {
    /// The case.
    pub id: String,
    /// The answer.
    pub answer: TrainingCodes,
}

/// Points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrainingScore {
    /// Of 50.
    pub diagnoses: u32,
    /// Of 30.
    pub level: u32,
    /// Of 20.
    pub services: u32,
    /// Of 100.
    pub total: u32,
}

/// What an answer is worth, and what was right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TrainingScored {
    /// Points.
    pub score: TrainingScore,
    /// What the note supports.
    pub key: TrainingCodes,
    /// Why.
    pub explanation: String,
    /// What the rules answer.
    pub assistant: TrainingCodes,
    /// Their points.
    pub assistant_score: TrainingScore,
}

/// Brings own cases in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TrainingImport {
    /// A JSON list of cases.
    pub text: String,
}
