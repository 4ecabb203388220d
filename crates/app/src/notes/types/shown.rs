//! A note as the screens show it.

use super::{LineState, NoteSection, NoteState};
use nadi_base::{NoteId, NoteLineId, SegmentId, Sensitive, Timestamp, TranscriptId, VisitId};
use serde::{Deserialize, Serialize};

/// The note of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteShown {
    /// The visit.
    pub visit: VisitId,
    /// The note; none before anything was written.
    pub id: Option<NoteId>,
    /// How far it is.
    pub state: NoteState,
    /// Its lines in their order, without those that were taken out.
    pub lines: Vec<LineShown>,
    /// Lines that a person took out; they can be put back.
    pub removed: Vec<LineShown>,
    /// What to look at once more.
    pub flags: Vec<FlagShown>,
    /// What the specialty usually asks and no line speaks of.
    pub prompts: Vec<Prompt>,
    /// The transcript that a draft would be made from.
    pub transcript: Option<TranscriptId>,
    /// Whether the words changed since the draft was made.
    pub words_changed: bool,
    /// The version that was signed last.
    pub signed_number: Option<u32>,
    /// Who signed last.
    pub signed_by: Sensitive<String>,
    /// When.
    pub signed_at: Option<Timestamp>,
    /// Why the amendment that is open was begun.
    pub reason: Sensitive<String>,
    /// When it was saved last.
    pub saved_at: Option<Timestamp>,
    /// Tells one state of the note from another; signing names the state that was seen.
    pub stamp: u32,
    /// Whether the person at work may change it now.
    pub may_edit: bool,
    /// Whether the person at work may sign it now.
    pub may_sign: bool,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct LineShown {
    /// The line.
    pub id: NoteLineId,
    /// Its part of the note.
    pub section: NoteSection,
    /// Its heading, in capitals; empty where it has none.
    pub heading: String,
    /// What it says.
    pub text: Sensitive<String>,
    /// What the machine wrote, where a person changed it.
    pub original: Option<Sensitive<String>>,
    /// Where it comes from.
    pub state: LineState,
    /// Where it was said.
    pub evidence: Vec<EvidenceShown>,
    /// Words in it that were not said.
    pub doubts: Vec<DoubtShown>,
    /// Who wrote or changed it.
    pub edited_by: Sensitive<String>,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Words of the transcript that a line stands on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct EvidenceShown {
    /// The turn.
    pub segment: SegmentId,
    /// First character in it.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
    /// The words.
    pub quote: Sensitive<String>,
    /// Where the turn begins in the sound, where there is sound.
    pub start_ms: Option<u64>,
    /// Whether the turn says something else by now.
    pub changed: bool,
}

/// Why words of a line are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DoubtWhy {
    /// Nobody said this number.
    Number,
    /// Nobody named this drug.
    Drug,
    /// The line denies it, and nobody did.
    NotDenied,
    /// The line states it, and it was denied.
    Denied,
}

/// Words of a line that were not said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DoubtShown {
    /// Why they are marked.
    pub why: DoubtWhy,
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
}

/// What a flag is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FlagRule {
    /// A drug of a group that the patient does not tolerate.
    AllergyAgainstDrug,
    /// The same drug stands there twice.
    SameDrugTwice,
    /// Two drugs of one group.
    SameGroupTwice,
    /// A dose outside of what is usual for adults.
    DoseUnusual,
    /// A measurement outside of what is usual.
    VitalUnusual,
    /// A drug is begun and nobody spoke of allergies.
    AllergyNotAsked,
    /// Something is treated and no time to come again was said.
    FollowUpNotSaid,
}

/// Something to look at once more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct FlagShown {
    /// Names it.
    pub key: Sensitive<String>,
    /// What it is about.
    pub rule: FlagRule,
    /// The drug or the measurement.
    pub subject: Sensitive<String>,
    /// The allergy, the group or the other drug.
    pub other: Sensitive<String>,
    /// What was said.
    pub value: Sensitive<String>,
    /// What is usual.
    pub usual: String,
    /// Where it was said.
    pub evidence: Vec<EvidenceShown>,
    /// Whether somebody has seen it.
    pub seen: bool,
}

/// Something that the specialty usually asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Prompt {
    /// The part of the note.
    pub section: NoteSection,
    /// What to ask.
    pub text: String,
}
