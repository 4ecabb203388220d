//! A stretch of a recording for the screens to play. The page keeps none of it.

use super::{Kept, RecordingPlay, SoundPiece};
use crate::{
    Result,
    check::Form,
    visits::need_open,
    work::{Act, Work},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use nadi_audio::{RATE, pcm};
use nadi_base::Code;
use nadi_store::table::RecordingState;

const LONGEST_MS: u32 = 30_000;

/// Gives a stretch of a recording, and writes into the trail that it was heard.
pub fn play(work: &Work<'_>, request: RecordingPlay) -> Result<SoundPiece> {
    Form::default()
        .must(
            (1..=LONGEST_MS).contains(&request.length_ms),
            "length_ms",
            "Ask for 1 to 30,000 milliseconds.",
        )
        .done()?;
    let recording = work.read(|snapshot| Ok(snapshot.recordings().need(request.id)?))?;
    let visit = need_open(work, "recording_play", recording.visit)?;
    if recording.state == RecordingState::Erased || recording.length_ms == 0 {
        return Err(Code::RecordingUnreadable.into());
    }
    let act = Act::new("recording_play").on("recording", request.id).patient(visit.patient);
    work.change(act, |_| Ok(()))?;
    let mut kept = Kept::open(&work.open, &recording)?;
    let frame = |millis: u32| u64::from(millis) * u64::from(RATE) / 1_000;
    kept.seek(frame(request.from_ms))?;
    let wanted = usize::try_from(frame(request.length_ms)).unwrap_or_default();
    let mut samples = Vec::with_capacity(wanted);
    let channels = usize::from(recording.channels);
    while samples.len() < wanted {
        match kept.some()? {
            Some(more) => samples.extend(pcm::mix(&more, channels)),
            None => break,
        }
    }
    samples.truncate(wanted);
    let samples = BASE64_STANDARD.encode(pcm::to_bytes(&samples)).into();
    Ok(SoundPiece { rate: RATE, from_ms: request.from_ms, samples })
}
