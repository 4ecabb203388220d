//! What is done on the desk.

use super::{CodingKind, CodingQueryShown};
use nadi_base::{CodingLineId, CodingQueryId, Sensitive, VisitId};
use serde::{Deserialize, Serialize};

/// What is done with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodingDeed {
    /// Take the suggestion: the supported code goes on the bill, an unsupported one comes off.
    Accept,
    /// Do not take it: what was billed stays, what is new stays off.
    Reject,
    /// Write another code in its place.
    Change,
    /// Take the decision back.
    Undo,
    /// Put a diagnosis first.
    Principal,
    /// Say that the suggestion helped.
    Useful,
    /// Say that it did not.
    NotUseful,
}

/// Decides about a code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingDecide {
    /// The visit.
    pub visit: VisitId,
    /// The version that was seen.
    pub version: u32,
    /// The code's line.
    pub line: CodingLineId,
    /// What is done.
    pub deed: CodingDeed,
    /// The other code, for a change; the number of a level, where the pack has none.
    pub code: Option<Sensitive<String>>,
    /// Why, where it goes against the suggestion.
    pub reason: Option<Sensitive<String>>,
}

/// Adds a code that nothing suggested.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingAdd {
    /// The visit.
    pub visit: VisitId,
    /// The version that was seen.
    pub version: u32,
    /// What the code stands for.
    pub kind: CodingKind,
    /// The code.
    pub code: Sensitive<String>,
    /// Modifiers, at most four.
    pub modifiers: Vec<String>,
    /// Units, one or more.
    pub units: u16,
    /// Why; a diagnosis or level that the note was not read to support needs one.
    pub reason: Sensitive<String>,
}

/// Says whether the patient is new to the practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingPatient {
    /// The visit.
    pub visit: VisitId,
    /// The version that was seen.
    pub version: u32,
    /// Whether the patient is new.
    pub new_patient: bool,
}

/// A visit as somebody saw it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingSeen {
    /// The visit.
    pub visit: VisitId,
    /// The version that was seen.
    pub version: u32,
}

/// Opens finalized codes again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingReopen {
    /// The visit.
    pub visit: VisitId,
    /// Why.
    pub reason: Sensitive<String>,
}

/// Asks the doctor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct CodingAsk {
    /// The visit.
    pub visit: VisitId,
    /// The rule that found what is open; empty for an own question.
    pub rule: String,
    /// The question.
    pub question: Sensitive<String>,
}

/// Looks for questions to the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct QuestionFind {
    /// All of one visit; open ones of all visits where none is named.
    pub visit: Option<VisitId>,
}

/// Questions to the person at work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct QuestionList {
    /// Oldest first.
    pub questions: Vec<CodingQueryShown>,
}

/// Answers a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct QuestionAnswer {
    /// The question.
    pub id: CodingQueryId,
    /// The answer.
    pub answer: Sensitive<String>,
}
