//! Transcripts, as the screens see them.

use nadi_base::{RecordingId, SegmentId, Sensitive, Timestamp, TranscriptId, VisitId};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::{
    HeardWord, SegmentMark, Speaker, SpeakerRole, TranscriptSource, TranscriptState,
};

/// Names a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TranscriptOf {
    /// The visit.
    pub visit: VisitId,
}

/// One turn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TurnShown {
    /// The turn.
    pub id: SegmentId,
    /// Counts its changes.
    pub version: u32,
    /// Who speaks: the key of a speaker.
    pub speaker: String,
    /// Where it begins in the sound.
    pub start_ms: u32,
    /// Where it ends.
    pub end_ms: u32,
    /// The words that count.
    pub text: Sensitive<String>,
    /// What the machine heard, where that is something else.
    pub original: Option<Sensitive<String>>,
    /// How sure the machine was, in thousandths.
    pub confidence: Option<u16>,
    /// The words with their times, as heard; empty where a person changed them.
    pub words: Vec<HeardWord>,
    /// Why it must be looked at; empty where a person changed it.
    pub marks: Vec<SegmentMark>,
    /// Whether a person changed it.
    pub edited: bool,
    /// Whether a person took it out.
    pub removed: bool,
}

/// What was said at a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TranscriptShown {
    /// The transcript.
    pub id: TranscriptId,
    /// The visit.
    pub visit: VisitId,
    /// Counts the transcripts of the visit.
    pub number: u32,
    /// When it was begun.
    pub at: Timestamp,
    /// Counts the changes of its speakers.
    pub version: u32,
    /// Where the words came from.
    pub source: TranscriptSource,
    /// How far it is.
    pub state: TranscriptState,
    /// The language that was asked for.
    pub language: String,
    /// The language that was found, where `auto` was asked for.
    pub heard_language: Option<String>,
    /// The model that wrote it.
    pub model: Option<String>,
    /// The sound it was made from.
    pub recording: Option<RecordingId>,
    /// Who speaks.
    pub speakers: Vec<Speaker>,
    /// The turns, in order, with those that a person took out.
    pub segments: Vec<TurnShown>,
}

/// The transcript of a visit that counts, if there is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TranscriptReply {
    /// The newest that is complete, else the one being written.
    pub transcript: Option<TranscriptShown>,
}

/// Writes a typed or pasted transcript.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TranscriptType {
    /// The visit.
    pub visit: VisitId,
    /// `Doctor: …` and `Patient: …` lines, or turns with an empty line between them.
    pub text: Sensitive<String>,
    /// ta, te, en, hi or auto; the visit's own when left out.
    pub language: Option<String>,
}

/// Changes a turn. What is left out stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SegmentChange {
    /// The turn.
    pub id: SegmentId,
    /// The version that was seen.
    pub version: u32,
    /// Its words.
    pub text: Option<Sensitive<String>>,
    /// Who speaks.
    pub speaker: Option<String>,
    /// Takes it out, or puts it back.
    pub removed: Option<bool>,
}

/// Puts a turn in that nobody heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SegmentAdd {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The turn before it; none puts it first.
    pub after: Option<SegmentId>,
    /// Who speaks.
    pub speaker: String,
    /// Its words.
    pub text: Sensitive<String>,
}

/// Says who the speakers are: their parts and names. Swapping two is changing both.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SpeakersChange {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The version that was seen.
    pub version: u32,
    /// All speakers.
    pub speakers: Vec<Speaker>,
}

/// Makes one speaker of two.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SpeakersMerge {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The speaker that goes.
    pub from: String,
    /// The speaker that stays.
    pub into: String,
}

/// Writes a recording down again, without losing what a person wrote.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct TranscriptRun {
    /// The recording.
    pub recording: RecordingId,
    /// ta, te, en, hi or auto; the visit's own when left out.
    pub language: Option<String>,
    /// The model; the best for the language when left out.
    pub model: Option<String>,
}

/// Writes one turn down again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SegmentRun {
    /// The turn.
    pub id: SegmentId,
    /// ta, te, en, hi or auto; the transcript's own when left out.
    pub language: Option<String>,
    /// The model; the best for the language when left out.
    pub model: Option<String>,
}
