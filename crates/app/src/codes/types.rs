//! Codes that are looked for, and codes that a note supports.

use nadi_base::{Date, Finding, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// What to find.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodeSearch {
    /// Words in any of the languages, also misspelt, or the beginning of a code.
    pub words: Sensitive<String>,
    /// The day of the visit; today where none is given.
    pub date: Option<Date>,
}

/// Codes that answer, best first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodeHits {
    /// The codes.
    pub hits: Vec<CodeHit>,
}

/// One code that was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodeHit {
    /// The code, with its dot.
    pub code: String,
    /// Its title in the list.
    pub title: String,
    /// Whether it may be billed on the day.
    pub standing: CodeStanding,
    /// The name by which it was found, where that is not its title.
    pub found_by: Option<String>,
}

/// Whether a code may be billed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodeStanding {
    /// It may.
    Billable,
    /// It is a heading.
    Heading,
    /// It needs a 7th character.
    NeedsSeventh,
    /// It does not count on that day, or is not in the list.
    NotThen,
    /// The list begins after that day.
    CannotTell,
}

/// What the note of a visit supports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitCodesSuggested {
    /// The visit.
    pub visit: VisitId,
    /// Diagnosis codes.
    pub diagnoses: Vec<CodeSuggested>,
    /// Levels of the visit: for a new and for a known patient. Empty outside the US.
    pub levels: Vec<LevelSuggested>,
    /// What the note leaves open.
    pub gaps: Vec<CodeGap>,
    /// What the checks of the codes found.
    pub findings: Vec<Finding>,
}

/// A diagnosis code with what supports it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodeSuggested {
    /// The code, with its dot.
    pub code: String,
    /// Its title in the list.
    pub title: String,
    /// How sure it is.
    pub confidence: CodeConfidence,
    /// The words of the note.
    pub quotes: Vec<Sensitive<String>>,
}

/// How sure a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodeConfidence {
    /// A symptom, until a diagnosis is made.
    Low,
    /// The list has a more exact code.
    Medium,
    /// The code says no more and no less than the note.
    High,
}

/// A level of the visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LevelSuggested {
    /// Whether it is for a patient who is new to the practice.
    pub new_patient: bool,
    /// The level that is supported; none where it cannot be told.
    pub level: Option<String>,
    /// What decision making supports.
    pub by_decision: Option<String>,
    /// What the stated time supports.
    pub by_time: Option<String>,
}

/// Something that the note leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodeGap {
    /// Its rule.
    pub rule: String,
    /// What is missing.
    pub missing: Sensitive<String>,
    /// The question to the doctor; it names no answer.
    pub question: Sensitive<String>,
}
