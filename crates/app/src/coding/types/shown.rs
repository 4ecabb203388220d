//! One visit on the desk.

use super::{
    CodingDecision, CodingEventKind, CodingFound, CodingKind, CodingQueueRow, CodingState,
    CodingVerdict, DenialRisk, NoteQuote,
};
use crate::codes::CodeConfidence;
use nadi_base::{CodingLineId, CodingQueryId, Finding, Money, Sensitive, Timestamp, VisitId};
use nadi_store::table::CodeSource;
use serde::{Deserialize, Serialize};

/// One code of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingLineShown {
    /// The line.
    pub id: CodingLineId,
    /// What it stands for.
    pub kind: CodingKind,
    /// The code that was billed.
    pub billed: Option<Sensitive<String>>,
    /// The code that the note supports; empty for a level that the code pack has no number for.
    pub supported: Option<Sensitive<String>>,
    /// The key of the supported level.
    pub level: String,
    /// The title of the code in its list.
    pub title: String,
    /// Whether the note supports it.
    pub state: CodingState,
    /// How billed and supported stand beside each other.
    pub verdict: CodingVerdict,
    /// How sure the suggestion is.
    pub confidence: Option<CodeConfidence>,
    /// The words of the note.
    pub quotes: Vec<NoteQuote>,
    /// Why a payer may refuse it, the heavier first.
    pub risks: Vec<DenialRisk>,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Units.
    pub units: u16,
    /// What a person decided.
    pub decision: CodingDecision,
    /// The code that goes on the bill; none where none does, or nothing is decided.
    pub chosen: Option<Sensitive<String>>,
    /// Whose code it is.
    pub source: CodeSource,
    /// Why it was decided against the suggestion.
    pub reason: Option<Sensitive<String>>,
    /// Who decided.
    pub decided_by: Option<Sensitive<String>>,
    /// Whether the suggestion helped, where somebody said.
    pub useful: Option<bool>,
    /// What the practice's own fees differ by, supported less billed; none where a fee is not known.
    pub difference: Option<Money>,
}

/// A question to the doctor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingQueryShown {
    /// The question.
    pub id: CodingQueryId,
    /// The visit.
    pub visit: VisitId,
    /// Whose visit it was.
    pub patient_name: Option<Sensitive<String>>,
    /// What it asks.
    pub question: Sensitive<String>,
    /// Who asks.
    pub asked_by: Sensitive<String>,
    /// When.
    pub asked_at: Timestamp,
    /// The answer.
    pub answer: Option<Sensitive<String>>,
    /// Who answered.
    pub answered_by: Option<Sensitive<String>>,
    /// When.
    pub answered_at: Option<Timestamp>,
}

/// One thing that happened to the codes of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingEventShown {
    /// What.
    pub kind: CodingEventKind,
    /// When.
    pub at: Timestamp,
    /// Who; empty for Nadi.
    pub by: Sensitive<String>,
    /// The code before.
    pub code: Option<Sensitive<String>>,
    /// The code after.
    pub became: Option<Sensitive<String>>,
    /// Why.
    pub reason: Option<Sensitive<String>>,
}

/// What still stands in the way of finalizing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CodingLack {
    /// The visit has no patient.
    Patient,
    /// A code waits for a decision.
    Decision,
    /// No diagnosis goes on the bill.
    Diagnosis,
    /// No service goes on the bill.
    Service,
    /// A level or service has no number.
    Number,
}

/// One visit on the desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingShown {
    /// What the queue says of it.
    pub row: CodingQueueRow,
    /// The signed note that was read; empty until one is.
    pub note: Sensitive<String>,
    /// Whether a newer version was signed since.
    pub note_changed: bool,
    /// The version of the rules that read it.
    pub rules: String,
    /// When.
    pub suggested_at: Option<Timestamp>,
    /// Whether the patient is new to the practice, where that is known.
    pub new_patient: Option<bool>,
    /// Levels, what they are made of, what is left open.
    pub found: CodingFound,
    /// The codes.
    pub lines: Vec<CodingLineShown>,
    /// What the list says of the diagnoses as they would be billed.
    pub findings: Vec<Finding>,
    /// Questions to the doctor, oldest first.
    pub queries: Vec<CodingQueryShown>,
    /// What happened, newest first.
    pub events: Vec<CodingEventShown>,
    /// The sum of the differences that are known; none where none is.
    pub difference: Option<Money>,
    /// What still stands in the way of finalizing.
    pub lacks: Vec<CodingLack>,
    /// To tell whether somebody decided something in between.
    pub version: u32,
}
