//! Who speaks, as far as voices and words tell: a guess, written down where no person said anything.

use super::{SpeakerRole, segments::key};
use crate::Result;
use nadi_audio::{
    RATE,
    voice::Stretch,
    voices::{Turn, speaker_of},
};
use nadi_base::TranscriptId;
use nadi_store::{
    Saved, Tx,
    table::{Segment, Transcript},
};

/// Writes down whose voice each turn is. What a person changed stays.
pub(super) fn tell_apart(tx: &mut Tx<'_>, transcript: TranscriptId, turns: &[Turn]) -> Result<()> {
    for mut segment in tx.read().segments().of_transcript(transcript)? {
        let whose = speaker_of(turns, stretch(&segment)).map(|speaker| key(Some(speaker)));
        let Some(whose) = whose.filter(|whose| segment.speaker != *whose) else { continue };
        if segment.edited_by.is_none() {
            whose.clone_into(&mut segment.speaker);
            tx.segments().update(&segment)?;
        }
    }
    Ok(())
}

/// Says who is the doctor, from what each says. Where nothing tells, or somebody said it before, nothing changes.
pub(super) fn give_parts(transcript: &mut Transcript, segments: &[Saved<Segment>]) {
    if transcript.speakers.iter().any(|speaker| speaker.role != SpeakerRole::Unknown) {
        return;
    }
    let said = segments.iter().map(|one| (one.speaker.as_str(), one.text.expose().as_str()));
    let Some(doctor) = nadi_clinical::visit::doctor_among(said) else { return };
    for speaker in &mut transcript.speakers {
        let is_doctor = speaker.key == doctor;
        speaker.role = if is_doctor { SpeakerRole::Doctor } else { SpeakerRole::Patient };
    }
}

/// Where a turn lies in the sound, in samples.
pub(super) fn stretch(segment: &Segment) -> Stretch {
    let sample = |ms: u64| ms * u64::from(RATE) / 1_000;
    Stretch { start: sample(segment.start_ms), end: sample(segment.end_ms) }
}
