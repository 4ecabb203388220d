//! What was heard, as it is stored.

use super::{HeardWord, SegmentMark, Speaker, SpeakerRole, estimate::millis};
use nadi_audio::transcript::{self as heard, Mark};
use nadi_base::TranscriptId;
use nadi_store::table::Segment;

/// Who speaks where sound does not tell.
const SOMEBODY: &str = "a";

/// The speakers of a transcript before anybody said who they are.
pub(super) fn speakers() -> Vec<Speaker> {
    ["a", "b"]
        .map(|key| Speaker { key: key.to_owned(), role: SpeakerRole::Unknown, name: None })
        .to_vec()
}

/// The key of a voice.
pub(super) const fn key(speaker: Option<heard::Speaker>) -> &'static str {
    match speaker {
        Some(heard::Speaker::Two) => "b",
        Some(heard::Speaker::One) | None => SOMEBODY,
    }
}

/// A turn as it is stored. Its place is its time, so that turns stand in the order of the sound.
pub(super) fn stored(transcript: TranscriptId, segment: &heard::Segment) -> Segment {
    let (start_ms, end_ms) = (millis(segment.start_s), millis(segment.end_s));
    Segment {
        transcript,
        place: u32::try_from(start_ms).unwrap_or(u32::MAX),
        speaker: key(segment.speaker).to_owned(),
        start_ms,
        end_ms,
        text: segment.text.expose().trim().into(),
        original: Some(segment.text.expose().trim().into()),
        confidence: Some(thousandths(segment.confidence)),
        words: segment.words.iter().map(word).collect(),
        marks: marks(&segment.marks),
        edited_by: None,
        edited_at: None,
        removed: false,
    }
}

fn word(word: &heard::Word) -> HeardWord {
    let at = |seconds| u32::try_from(millis(seconds)).unwrap_or(u32::MAX);
    HeardWord {
        text: word.text.clone(),
        start_ms: at(word.start_s),
        end_ms: at(word.end_s),
        confidence: thousandths(word.confidence),
    }
}

/// Marks as they are stored, each once.
pub(super) fn marks(marks: &[Mark]) -> Vec<SegmentMark> {
    let mut stored: Vec<_> = marks
        .iter()
        .map(|mark| match mark {
            Mark::WrongScript => SegmentMark::WrongScript,
            Mark::Broken => SegmentMark::Broken,
            Mark::Repetition | Mark::Compression => SegmentMark::Repeated,
            Mark::NoSpeech => SegmentMark::NoSpeech,
            Mark::StockPhrase => SegmentMark::StockPhrase,
            Mark::Unsure => SegmentMark::Unsure,
        })
        .collect();
    stored.sort_unstable();
    stored.dedup();
    stored
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1,000")]
fn thousandths(confidence: f32) -> u16 {
    (confidence.clamp(0.0, 1.0) * 1_000.0).round() as u16
}
