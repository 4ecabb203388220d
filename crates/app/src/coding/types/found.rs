//! What reading a note found, as it is stored and shown.

use nadi_base::Sensitive;
use serde::{Deserialize, Serialize};

/// Words of a note, and where they stand in it, counted in characters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteQuote {
    /// The words.
    pub text: Sensitive<String>,
    /// The first character.
    pub start: u32,
    /// Behind the last one.
    pub end: u32,
}

/// How much an element amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ElementWeight {
    /// The least that is a visit.
    Straightforward,
    /// Low.
    Low,
    /// Moderate.
    Moderate,
    /// High.
    High,
}

/// One of the things that a level is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LevelElement {
    /// Problems addressed.
    Problems,
    /// What was ordered, reviewed and discussed.
    Data,
    /// The risk of what was decided.
    Risk,
    /// Stated minutes.
    Time,
}

/// An element with the words that support it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ElementFound {
    /// Which.
    pub element: LevelElement,
    /// How much it amounts to; none for time, and where nothing can be told.
    pub weight: Option<ElementWeight>,
    /// The minutes, for time.
    pub minutes: Option<u16>,
    /// The words of the note.
    pub quotes: Vec<NoteQuote>,
}

/// What drove a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LevelDriver {
    /// Decision making.
    Decision,
    /// Time.
    Time,
    /// Both reach it.
    Both,
}

/// The level for a new or for a known patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LevelFound {
    /// Whether it is for a new patient.
    pub new_patient: bool,
    /// The highest level that is supported; none where it cannot be told.
    pub level: Option<String>,
    /// What decision making supports.
    pub by_decision: Option<String>,
    /// What the stated minutes support.
    pub by_time: Option<String>,
    /// Which of both it is.
    pub driver: Option<LevelDriver>,
}

/// Something that the note leaves open.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GapFound {
    /// Its rule; the screens have words for each.
    pub rule: String,
    /// The words or the code that it is about.
    pub about: Sensitive<String>,
    /// The question in English; it names no answer.
    pub question: Sensitive<String>,
}

/// How whole a part of the note is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PartQuality {
    /// The part: subjective, objective, assessment, plan.
    pub part: String,
    /// Out of a hundred.
    pub score: u8,
    /// What is not there; the screens have words for each.
    pub missing: Vec<String>,
}

/// Everything that is not a code.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct CodingFound {
    /// Levels; empty outside the US.
    pub levels: Vec<LevelFound>,
    /// What the level is made of.
    pub elements: Vec<ElementFound>,
    /// What the note leaves open.
    pub gaps: Vec<GapFound>,
    /// How whole it is.
    pub quality: Vec<PartQuality>,
}

/// A reason for which a payer may refuse a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DenialRisk {
    /// The rule; the screens have words for each, and for what lowers it.
    pub rule: String,
    /// Whether to look at it before sending.
    pub high: bool,
}
