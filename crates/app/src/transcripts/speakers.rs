//! Who speaks: parts, names, two that are one.

use super::{SpeakersChange, SpeakersMerge, TranscriptShown, edit::reach, show::shown};
use crate::{
    Result,
    check::Form,
    work::{Act, Work},
};
use nadi_base::Code;
use std::collections::BTreeSet;

const MOST: usize = 12;

/// Says who the speakers are.
pub fn change_speakers(work: &Work<'_>, request: SpeakersChange) -> Result<TranscriptShown> {
    let (transcript, visit) = reach(work, "speakers_change", request.transcript)?;
    let keys: BTreeSet<&str> = request.speakers.iter().map(|one| one.key.as_str()).collect();
    let kept = transcript.speakers.iter().all(|one| keys.contains(one.key.as_str()));
    let mut form = Form::default()
        .must(kept, "speakers", "Join a speaker into another one instead of leaving them out.")
        .must(keys.len() == request.speakers.len(), "speakers", "Two speakers have the same key.")
        .must(request.speakers.len() <= MOST, "speakers", "At most 12 speakers.");
    for speaker in &request.speakers {
        form = form.line("key", &speaker.key, 8);
        if let Some(name) = &speaker.name {
            form = form.short("name", name.expose(), 80);
        }
    }
    form.done()?;
    let act =
        Act::new("speakers_change").on("transcript", request.transcript).patient(visit.patient);
    work.change(act, |tx| {
        let mut transcript = transcript;
        transcript.version = request.version;
        transcript.speakers = request.speakers;
        tx.transcripts().update(&transcript)?;
        shown(tx.read(), request.transcript)
    })
}

/// Makes one speaker of two: every turn of the one is the other's.
pub fn merge_speakers(work: &Work<'_>, request: SpeakersMerge) -> Result<TranscriptShown> {
    let (transcript, visit) = reach(work, "speakers_merge", request.transcript)?;
    let known = |key: &str| transcript.speakers.iter().any(|one| one.key == key);
    if !known(&request.from) || !known(&request.into) || request.from == request.into {
        return Err(Code::NotFound.into());
    }
    let act =
        Act::new("speakers_merge").on("transcript", request.transcript).patient(visit.patient);
    work.change(act, |tx| {
        for mut segment in tx.read().segments().of_transcript(request.transcript)? {
            if segment.speaker == request.from {
                segment.speaker.clone_from(&request.into);
                tx.segments().update(&segment)?;
            }
        }
        let mut transcript = tx.read().transcripts().need(request.transcript)?;
        transcript.speakers.retain(|one| one.key != request.from);
        tx.transcripts().update(&transcript)?;
        shown(tx.read(), request.transcript)
    })
}
