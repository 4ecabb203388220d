//! Billed codes brought in, the review as a file, and figures.

use super::{CodingShown, StageCount};
use nadi_base::{Date, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// Brings billed codes in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingBill {
    /// The visit.
    pub visit: VisitId,
    /// The version that was seen.
    pub version: u32,
    /// The codes: JSON, a table with a heading, or one after the other.
    pub text: Sensitive<String>,
}

/// A row that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct BadRowShown {
    /// Its line, from 1.
    pub line: u32,
    /// What is wrong with it; the screens have words for each.
    pub reason: String,
}

/// The visit with what was billed, and rows that could not be used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingBilled {
    /// The visit.
    pub shown: CodingShown,
    /// Rows that could not be used.
    pub bad: Vec<BadRowShown>,
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodingReportFormat {
    /// For programs.
    Json,
    /// For sheets.
    Csv,
    /// For people.
    Html,
}

/// Asks for the review of a visit as a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingReport {
    /// The visit.
    pub visit: VisitId,
    /// How it is written.
    pub format: CodingReportFormat,
}

/// Narrows the figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct InsightFind {
    /// Visits from this day on.
    pub from: Option<Date>,
    /// Visits up to this day.
    pub to: Option<Date>,
}

/// How often suggestions of a code were taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodeTaken {
    /// The code.
    pub code: String,
    /// Decisions.
    pub decided: u32,
    /// Of these, taken.
    pub taken: u32,
}

/// How often a doctor's visits are billed at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LevelCount {
    /// The doctor as a number, without a name.
    pub doctor: u32,
    /// The key of the level.
    pub level: String,
    /// How often.
    pub count: u32,
}

/// What the desk does over time; nobody's name and no word of a note is in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingInsight {
    /// Visits at each stage.
    pub stages: Vec<StageCount>,
    /// Decisions about suggestions.
    pub decided: u32,
    /// Of these, taken.
    pub taken: u32,
    /// Of these, gone against with a reason.
    pub overridden: u32,
    /// Codes that people added.
    pub added: u32,
    /// Suggestions that somebody called helpful.
    pub useful: u32,
    /// Suggestions that somebody called not helpful.
    pub not_useful: u32,
    /// Hours from the suggestion to the end, for the visit in the middle.
    pub hours_to_finalize: Option<u32>,
    /// Codes, those decided about most often first.
    pub codes: Vec<CodeTaken>,
    /// Levels by doctor.
    pub levels: Vec<LevelCount>,
}
