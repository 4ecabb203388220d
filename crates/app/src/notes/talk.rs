//! What was said at a visit, as the rules read it.

use crate::{Error, Result};
use nadi_base::{Language, Sensitive, TranscriptId, VisitId};
use nadi_clinical::visit::{Speaker as Voice, Turn, language_of, parse};
use nadi_store::{
    Saved, Snapshot, Tx,
    table::{Segment, Speaker, SpeakerRole, Transcript, TranscriptSource, TranscriptState, Visit},
};

/// The longest talk that is typed or pasted, in characters.
const LONGEST: usize = 1_000_000;

/// Places leave room for a turn in between.
const GAP: u32 = 16;

/// The turns of a visit, and where they stand in the file.
pub(super) struct Talk {
    pub(super) transcript: TranscriptId,
    pub(super) segments: Vec<Saved<Segment>>,
    pub(super) turns: Vec<Turn>,
    pub(super) language: Language,
    /// Tells one state of the words from another.
    pub(super) stamp: u64,
}

/// What was said at a visit; none where nobody wrote it down yet.
pub(super) fn of_visit(snapshot: Snapshot<'_>, id: VisitId, visit: &Visit) -> Result<Option<Talk>> {
    let Some(transcript) = snapshot.transcripts().newest_of(id)? else { return Ok(None) };
    let mut segments = snapshot.segments().standing(transcript.id)?;
    segments.retain(|segment| !segment.text.expose().trim().is_empty());
    if segments.is_empty() {
        return Ok(None);
    }
    let turns: Vec<Turn> =
        segments.iter().map(|segment| turn(&transcript, &segments, segment)).collect();
    let stamp = segments.iter().fold(u64::from(transcript.number), |sum, segment| {
        sum.wrapping_mul(31).wrapping_add(u64::from(segment.version))
    });
    let language = language(visit, &transcript).unwrap_or_else(|| language_of(&turns));
    Ok(Some(Talk { transcript: transcript.id, segments, turns, language, stamp }))
}

/// The visit's own language, else the one that was heard or asked for.
fn language(visit: &Visit, transcript: &Transcript) -> Option<Language> {
    let heard = transcript.heard_language.as_deref();
    [Some(visit.language.as_str()), heard, Some(transcript.language.as_str())]
        .into_iter()
        .flatten()
        .find_map(Language::parse)
}

fn turn(transcript: &Transcript, all: &[Saved<Segment>], segment: &Segment) -> Turn {
    let speaker = match transcript.role_of(&segment.speaker) {
        SpeakerRole::Doctor => Voice::Doctor,
        SpeakerRole::Other => Voice::Attendant,
        // Where nobody is known yet, the doctor is taken to have spoken first.
        SpeakerRole::Unknown
            if all.first().is_some_and(|first| first.speaker == segment.speaker) =>
        {
            Voice::Doctor
        }
        SpeakerRole::Unknown | SpeakerRole::Patient => Voice::Patient,
    };
    Turn { speaker, text: segment.text.expose().clone() }
}

/// Writes down what somebody typed or pasted, as the transcript that counts from now on.
pub(super) fn write_typed(
    tx: &mut Tx<'_>,
    visit: VisitId,
    words: &Sensitive<String>,
) -> Result<()> {
    let words = words.expose();
    if words.chars().count() > LONGEST || words.contains('\0') {
        return Err(Error::field("words", "This is too long."));
    }
    let turns: Vec<Turn> =
        parse(words).into_iter().filter(|turn| !turn.text.trim().is_empty()).collect();
    if turns.is_empty() {
        return Err(Error::field("words", "Write something here."));
    }
    let before = tx.read().transcripts().newest_of(visit)?;
    let language = tx.read().visits().need(visit)?.language.clone();
    let transcript = tx.transcripts().insert(Transcript {
        visit,
        number: before.map_or(1, |before| before.number + 1),
        recording: None,
        source: TranscriptSource::Typed,
        state: TranscriptState::Complete,
        language,
        heard_language: None,
        model: None,
        model_hash: None,
        speakers: speakers(),
    })?;
    let (person, now) = (tx.who().person, tx.now());
    for (number, turn) in (1..).zip(turns) {
        tx.segments().insert(Segment {
            transcript: transcript.id,
            place: number * GAP,
            speaker: key(turn.speaker).to_owned(),
            start_ms: 0,
            end_ms: 0,
            text: turn.text.into(),
            original: None,
            confidence: None,
            words: Vec::new(),
            marks: Vec::new(),
            edited_by: person,
            edited_at: Some(now),
            removed: false,
        })?;
    }
    Ok(())
}

const fn key(speaker: Voice) -> &'static str {
    match speaker {
        Voice::Doctor => "a",
        Voice::Patient => "b",
        Voice::Attendant => "c",
        Voice::Nurse => "d",
    }
}

fn speakers() -> Vec<Speaker> {
    let speaker = |voice: Voice, role| Speaker { key: key(voice).to_owned(), role, name: None };
    vec![
        speaker(Voice::Doctor, SpeakerRole::Doctor),
        speaker(Voice::Patient, SpeakerRole::Patient),
        speaker(Voice::Attendant, SpeakerRole::Other),
        speaker(Voice::Nurse, SpeakerRole::Other),
    ]
}
