//! Recordings and the recorder, as the screens see them.

use crate::{imports::ImportFileShown, visits::ConsentGiven};
use nadi_base::{Code, JobId, RecordingId, Sensitive, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::{RecordingState, SoundSource, SoundWarning};

/// A microphone that can be chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MicrophoneShown {
    /// What it is chosen by.
    pub id: String,
    /// What the system calls it.
    pub name: String,
    /// Whether it is taken when none is chosen.
    pub usual: bool,
}

/// The microphones of this laptop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MicrophoneList {
    /// Those that can be heard now, the usual one first.
    pub microphones: Vec<MicrophoneShown>,
}

/// Begins to record a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecordingStart {
    /// The visit.
    pub visit: VisitId,
    /// The microphone; the usual one when none is named.
    pub microphone: Option<String>,
    /// ta, te, en, hi or auto; the visit's own when left out. Remembered for the person.
    pub language: Option<String>,
    /// What the patient said when asked, where nobody wrote it down before.
    pub consent: Option<ConsentGiven>,
}

/// Names a recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecordingRef {
    /// The recording.
    pub id: RecordingId,
}

/// Goes on recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecordingResume {
    /// The recording.
    pub id: RecordingId,
    /// The microphone; the usual one when none is named.
    pub microphone: Option<String>,
}

/// What the recorder does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RecorderPhase {
    /// It records.
    Recording,
    /// It waits.
    Paused,
    /// It waits because the microphone went away.
    MicrophoneGone,
}

/// A running recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecorderRunning {
    /// The recording.
    pub id: RecordingId,
    /// The visit.
    pub visit: VisitId,
    /// Whether the person at work began it.
    pub mine: bool,
    /// What it does.
    pub phase: RecorderPhase,
    /// Length so far.
    pub length_ms: u32,
    /// How loud it is, in decibels below full scale.
    pub level_db: f32,
    /// For how many seconds nothing was heard.
    pub silent_s: u32,
    /// What was amiss so far.
    pub warnings: Vec<SoundWarning>,
    /// The microphone.
    pub microphone: String,
    /// What the disk refuses; the sound waits in memory.
    pub trouble: Option<Code>,
}

/// The recorder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecorderShown {
    /// What is being recorded.
    pub running: Option<RecorderRunning>,
    /// The language that the person recorded in last: ta, te, en, hi or auto.
    pub language: Option<String>,
}

/// A recording of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RecordingShown {
    /// The recording.
    pub id: RecordingId,
    /// When it was made.
    pub at: Timestamp,
    /// Where the sound came from.
    pub source: SoundSource,
    /// How whole it is.
    pub state: RecordingState,
    /// How long it is.
    pub length_ms: u32,
    /// How much is known to be missing.
    pub lost_ms: u32,
    /// What was amiss.
    pub warnings: Vec<SoundWarning>,
    /// The loudest of each of some equal parts, 0 to 255.
    pub peaks: Vec<u8>,
}

/// Speech being turned into text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HearingShown {
    /// The task.
    pub job: JobId,
    /// received, decoding, transcribing or transcribed.
    pub stage: String,
    /// Sound gone through.
    pub heard_ms: u32,
    /// Sound in all.
    pub total_ms: u32,
    /// Seconds left, learnt from this laptop; none when it never did this before.
    pub left_s: Option<u32>,
    /// Whether it waits for another task.
    pub waits: bool,
}

/// What there is to hear of a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitSound {
    /// Recordings, oldest first.
    pub recordings: Vec<RecordingShown>,
    /// Files that were brought in for it and are not recordings yet, or never became one.
    pub files: Vec<ImportFileShown>,
    /// Speech being turned into text.
    pub hearing: Vec<HearingShown>,
}

/// Names a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct SoundOf {
    /// The visit.
    pub visit: VisitId,
}

/// Asks for a stretch of a recording.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecordingPlay {
    /// The recording.
    pub id: RecordingId,
    /// From where.
    pub from_ms: u32,
    /// How much; at most 30 seconds.
    pub length_ms: u32,
}

/// A stretch of sound.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SoundPiece {
    /// Samples a second.
    pub rate: u32,
    /// From where it is.
    pub from_ms: u32,
    /// The samples of one channel, 16 bit, little-endian, in base64. Less than asked for at the end.
    pub samples: Sensitive<String>,
}

/// Deletes the sound of a recording; the words stay.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RecordingErase {
    /// The recording.
    pub id: RecordingId,
    /// Why; kept in the trail.
    pub reason: String,
}
