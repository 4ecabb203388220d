//! A transcript that a person typed or pasted.

use super::{
    Speaker, SpeakerRole, TranscriptShown, TranscriptSource, TranscriptState, TranscriptType,
    edit::tidy, show::shown,
};
use crate::{
    Result,
    check::{Form, VISIT_LANGUAGES},
    visits::need_open,
    work::{Act, Work},
};
use nadi_base::{PersonId, Timestamp, TranscriptId, VisitId};
use nadi_clinical::visit::{self, Turn};
use nadi_store::{
    Snapshot, Tx,
    table::{Segment, Transcript},
};

/// More than six hours of talk.
const LONGEST: usize = 500_000;
/// Places of turns leave room between them.
const STEP: u32 = 1_000;

/// Writes a typed transcript. Earlier ones stay and no longer count.
pub fn type_in(work: &Work<'_>, request: TranscriptType) -> Result<TranscriptShown> {
    let visit = need_open(work, "transcript_type", request.visit)?;
    let language = request.language.unwrap_or(visit.language);
    Form::default()
        .line("text", request.text.expose(), LONGEST)
        .must(
            VISIT_LANGUAGES.contains(&language.as_str()),
            "language",
            "Nadi does not know this language.",
        )
        .done()?;
    let turns = visit::parse(request.text.expose());
    Form::default().must(!turns.is_empty(), "text", "Write something here.").done()?;
    let act = Act::new("transcript_type").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let transcript = Transcript {
            visit: request.visit,
            number: next_number(tx.read(), request.visit)?,
            recording: None,
            source: TranscriptSource::Typed,
            state: TranscriptState::Complete,
            language,
            heard_language: None,
            model: None,
            model_hash: None,
            speakers: speakers(&turns),
        };
        let id = tx.transcripts().insert(transcript)?.id;
        write_turns(tx, id, &turns, work.person)?;
        shown(tx.read(), id)
    })
}

/// The number of the next transcript of a visit.
pub(super) fn next_number(snapshot: Snapshot<'_>, visit: VisitId) -> Result<u32> {
    let last = snapshot.transcripts().of_visit(visit)?.last().map_or(0, |last| last.number);
    Ok(last + 1)
}

fn write_turns(tx: &mut Tx<'_>, id: TranscriptId, turns: &[Turn], by: PersonId) -> Result<()> {
    let now: Timestamp = tx.now();
    for (turn, place) in turns.iter().zip((0u32..).step_by(STEP as usize)) {
        let text = tidy(&turn.text.as_str().into());
        if text.expose().is_empty() {
            continue;
        }
        tx.segments().insert(Segment {
            transcript: id,
            place,
            speaker: key(turn.speaker).to_owned(),
            start_ms: 0,
            end_ms: 0,
            text,
            original: None,
            confidence: None,
            words: Vec::new(),
            marks: Vec::new(),
            edited_by: Some(by),
            edited_at: Some(now),
            removed: false,
        })?;
    }
    Ok(())
}

const fn key(speaker: visit::Speaker) -> &'static str {
    match speaker {
        visit::Speaker::Doctor => "a",
        visit::Speaker::Patient => "b",
        visit::Speaker::Attendant => "c",
        visit::Speaker::Nurse => "d",
    }
}

fn speakers(turns: &[Turn]) -> Vec<Speaker> {
    let all = [
        (visit::Speaker::Doctor, SpeakerRole::Doctor),
        (visit::Speaker::Patient, SpeakerRole::Patient),
        (visit::Speaker::Attendant, SpeakerRole::Other),
        (visit::Speaker::Nurse, SpeakerRole::Other),
    ];
    let here = all.into_iter().filter(|(who, role)| {
        *role != SpeakerRole::Other || turns.iter().any(|turn| turn.speaker == *who)
    });
    here.map(|(who, role)| Speaker { key: key(who).to_owned(), role, name: None }).collect()
}
