//! The transcript of a visit, as it counts.

use super::{TranscriptOf, TranscriptReply, TranscriptShown, TurnShown};
use crate::{
    Result,
    recordings::short,
    visits::need_open,
    work::{Act, Work},
};
use nadi_base::TranscriptId;
use nadi_store::{
    Saved, Snapshot,
    table::{Segment, Transcript},
};

/// Shows what was said at a visit.
pub fn show(work: &Work<'_>, request: TranscriptOf) -> Result<TranscriptReply> {
    let visit = need_open(work, "transcript_show", request.visit)?;
    let act = Act::new("transcript_show").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| {
        let newest = snapshot.transcripts().newest_of(request.visit)?;
        let transcript = newest.map(|one| filled(snapshot, one)).transpose()?;
        Ok(TranscriptReply { transcript })
    })
}

/// A transcript with its turns.
pub(super) fn shown(snapshot: Snapshot<'_>, id: TranscriptId) -> Result<TranscriptShown> {
    filled(snapshot, snapshot.transcripts().need(id)?)
}

fn filled(snapshot: Snapshot<'_>, transcript: Saved<Transcript>) -> Result<TranscriptShown> {
    let segments = snapshot.segments().of_transcript(transcript.id)?;
    let Saved { id, created, version, data, .. } = transcript;
    Ok(TranscriptShown {
        id,
        visit: data.visit,
        number: data.number,
        at: created,
        version,
        source: data.source,
        state: data.state,
        language: data.language,
        heard_language: data.heard_language,
        model: data.model,
        recording: data.recording,
        speakers: data.speakers,
        // What a run of the machine gave way to an edit is not a turn that somebody took out.
        segments: segments
            .iter()
            .filter(|segment| !segment.removed || segment.edited_by.is_some())
            .map(turn_shown)
            .collect(),
    })
}

/// A turn as the screens show it.
pub(super) fn turn_shown(segment: &Saved<Segment>) -> TurnShown {
    let edited = segment.edited_by.is_some();
    let rewritten = segment.original.as_ref().is_none_or(|original| *original != segment.text);
    TurnShown {
        id: segment.id,
        version: segment.version,
        speaker: segment.speaker.clone(),
        start_ms: short(segment.start_ms),
        end_ms: short(segment.end_ms),
        text: segment.text.clone(),
        original: segment.original.clone().filter(|_| rewritten),
        confidence: segment.confidence.filter(|_| !rewritten),
        words: if rewritten { Vec::new() } else { segment.words.clone() },
        marks: if rewritten { Vec::new() } else { segment.marks.clone() },
        edited,
        removed: segment.removed,
    }
}
