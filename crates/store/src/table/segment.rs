//! Segments: the turns of a transcript. What a person wrote always stands in `text`; what the machine
//! heard stays beside it in `original`.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{PersonId, SegmentId, Sensitive, Timestamp, TranscriptId};
use serde::{Deserialize, Serialize};

words! {
    /// Why a segment must be looked at.
    SegmentMark {
        /// The machine was not sure.
        Unsure "unsure"
        /// It is written in the letters of another language.
        WrongScript "wrong_script"
        /// It holds broken letters.
        Broken "broken"
        /// The same words came again and again.
        Repeated "repeated"
        /// Words were claimed where nobody seems to speak.
        NoSpeech "no_speech"
        /// A phrase that machines write over silence.
        StockPhrase "stock_phrase"
    }
}

json_columns! { Vec<SegmentMark> Vec<HeardWord> }

/// One word as it was heard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HeardWord {
    /// The word.
    pub text: Sensitive<String>,
    /// Where it begins.
    pub start_ms: u32,
    /// Where it ends.
    pub end_ms: u32,
    /// How sure the machine was, in thousandths.
    pub confidence: u16,
}

record! {
    /// One turn.
    Segment in "segment", id SegmentId, logged true {
        /// The transcript.
        transcript: TranscriptId,
        /// Its place in the order; places leave gaps, so that a turn can be put in between.
        place: u32,
        /// Who speaks: the key of a speaker of the transcript.
        speaker: String,
        /// Where it begins in the sound.
        start_ms: u64,
        /// Where it ends.
        end_ms: u64,
        /// The words that count.
        text: Sensitive<String>,
        /// What the machine heard, where it heard anything.
        original: Option<Sensitive<String>>,
        /// How sure the machine was, in thousandths.
        confidence: Option<u16>,
        /// The words with their times, as heard.
        words: Vec<HeardWord>,
        /// Why it must be looked at.
        marks: Vec<SegmentMark>,
        /// Who changed its words; a run of the machine never replaces these.
        edited_by: Option<PersonId>,
        /// When.
        edited_at: Option<Timestamp>,
        /// Whether a person took it out; it stays, so that it can be put back.
        removed: bool,
    }
}

impl Reader<'_, Segment> {
    /// The segments of a transcript in their order, with those that were taken out.
    pub fn of_transcript(&self, id: TranscriptId) -> Result<Vec<Saved<Segment>>, StoreError> {
        self.list("WHERE transcript = ?1 ORDER BY place, row", [id.to_value()])
    }

    /// The segments of a transcript that stand, in their order.
    pub fn standing(&self, id: TranscriptId) -> Result<Vec<Saved<Segment>>, StoreError> {
        let rest = "WHERE transcript = ?1 AND removed = 0 ORDER BY place, row";
        self.list(rest, [id.to_value()])
    }
}
