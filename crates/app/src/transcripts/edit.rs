//! A person changes what was written down.

use super::{SegmentAdd, SegmentChange, TurnShown, show::turn_shown};
use crate::{
    Error, Result,
    check::Form,
    visits::need_open,
    work::{Act, Work},
};
use nadi_base::{SegmentId, Sensitive, TranscriptId};
use nadi_store::{
    Saved, Snapshot,
    table::{Segment, Transcript, Visit},
};

/// The longest turn.
const LONGEST: usize = 20_000;

/// Changes a turn. The machine's words stay beside it.
pub fn change_segment(work: &Work<'_>, request: SegmentChange) -> Result<TurnShown> {
    let (transcript, visit) = reach_segment(work, "segment_change", request.id)?;
    if let Some(text) = &request.text {
        Form::default().short("text", text.expose(), LONGEST).done()?;
    }
    if let Some(speaker) = &request.speaker {
        need_speaker(&transcript, speaker)?;
    }
    let act = Act::new("segment_change").on("segment", request.id).patient(visit.patient);
    work.change(act, |tx| {
        let mut segment = tx.read().segments().need(request.id)?;
        segment.version = request.version;
        if let Some(text) = request.text {
            segment.text = tidy(&text);
        }
        if let Some(speaker) = request.speaker {
            segment.speaker = speaker;
        }
        if let Some(removed) = request.removed {
            segment.removed = removed;
        }
        segment.edited_by = Some(work.person);
        segment.edited_at = Some(tx.now());
        Ok(turn_shown(&tx.segments().update(&segment)?))
    })
}

/// Puts a turn in that nobody heard.
pub fn add_segment(work: &Work<'_>, request: SegmentAdd) -> Result<TurnShown> {
    let (transcript, visit) = reach(work, "segment_add", request.transcript)?;
    Form::default().line("text", request.text.expose(), LONGEST).done()?;
    need_speaker(&transcript, &request.speaker)?;
    let act = Act::new("segment_add").on("transcript", request.transcript).patient(visit.patient);
    work.change(act, |tx| {
        let before = request.after.map(|id| tx.read().segments().need(id)).transpose()?;
        if before.as_ref().is_some_and(|before| before.transcript != request.transcript) {
            return Err(Error::field("after", "This turn belongs to another transcript."));
        }
        let at = before.as_ref().map_or(0, |before| before.end_ms);
        let edited_at = Some(tx.now());
        // Rows of one place stand in the order in which they were written: right behind the turn before.
        let segment = tx.segments().insert(Segment {
            transcript: request.transcript,
            place: before.as_ref().map_or(0, |before| before.place),
            speaker: request.speaker,
            start_ms: at,
            end_ms: at,
            text: tidy(&request.text),
            original: None,
            confidence: None,
            words: Vec::new(),
            marks: Vec::new(),
            edited_by: Some(work.person),
            edited_at,
            removed: false,
        })?;
        Ok(turn_shown(&segment))
    })
}

fn need_speaker(transcript: &Transcript, key: &str) -> Result<()> {
    Form::default()
        .must(
            transcript.speakers.iter().any(|speaker| speaker.key == key),
            "speaker",
            "Nobody of this name speaks here.",
        )
        .done()
}

/// A transcript of a visit that the person may open.
pub(super) fn reach(
    work: &Work<'_>,
    command: &'static str,
    id: TranscriptId,
) -> Result<(Saved<Transcript>, Visit)> {
    let transcript = work.read(|snapshot| Ok(snapshot.transcripts().need(id)?))?;
    let visit = need_open(work, command, transcript.visit)?;
    Ok((transcript, visit))
}

/// The transcript of a turn, at a visit that the person may open.
pub(super) fn reach_segment(
    work: &Work<'_>,
    command: &'static str,
    id: SegmentId,
) -> Result<(Saved<Transcript>, Visit)> {
    let of = |snapshot: Snapshot<'_>| Ok(snapshot.segments().need(id)?.transcript);
    reach(work, command, work.read(of)?)
}

/// Without spaces around it; a turn is one paragraph.
pub(super) fn tidy(text: &Sensitive<String>) -> Sensitive<String> {
    text.expose().split_whitespace().collect::<Vec<_>>().join(" ").into()
}
