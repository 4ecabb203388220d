//! A note as documents are written from it: as it was signed last; the draft where nobody signed.

use super::{
    KeptLine, LetterKind, LineState, NoteState, VersionKind, check,
    facts::of_json,
    letters::{self, KeptLetter},
    merge::as_rules_say,
};
use crate::{Result, hex::hex, people};
use nadi_base::{Code, Date, Language, Sensitive, VisitId};
use nadi_clinical::line::Fact;
use nadi_documents::case;
use nadi_store::{
    Saved, Snapshot,
    table::{Note, NoteLine, NoteVersion},
};
use sha2::{Digest, Sha256};

/// The note of a visit and its message to the patient; none where there is nothing to write.
pub(crate) fn for_paper(
    snapshot: Snapshot<'_>,
    visit: VisitId,
    language: Option<Language>,
    minutes_ahead: i32,
) -> Result<Option<(case::Note, case::Message)>> {
    let Some(note) = snapshot.notes().of_visit(visit)? else { return Ok(None) };
    if note.state == NoteState::Erased {
        return Err(Code::NotFound.into());
    }
    let signed = match note.signed_number {
        Some(number) => snapshot.note_versions().numbered(note.id, number)?,
        None => None,
    };
    let written = match signed {
        Some(version) => signed_note(snapshot, &note, &version, language, minutes_ahead)?,
        None => draft(snapshot, &note, language)?,
    };
    Ok(Some(written).filter(|(note, _)| !note.lines.is_empty()))
}

fn draft(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    language: Option<Language>,
) -> Result<(case::Note, case::Message)> {
    let lines = snapshot.note_lines().of_note(note.id)?;
    let lines = lines.iter().filter(|line| !line.removed).map(drafted).collect();
    let message = message_now(snapshot, note, language)?;
    Ok((paper_of(note, note.id.to_string(), lines, case::State::Draft), message))
}

fn signed_note(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    version: &Saved<NoteVersion>,
    language: Option<Language>,
    minutes_ahead: i32,
) -> Result<(case::Note, case::Message)> {
    let kept: Vec<KeptLine> = of_json(&version.lines);
    let state = case::State::Signed {
        by: people::name_of(&people::names(snapshot)?, version.person).into_inner(),
        on: Date::at_offset(version.created, minutes_ahead),
        at: version.created,
        amended: version.kind == VersionKind::Amended,
    };
    let lines = kept.into_iter().map(signed_line).collect();
    // While an amendment is open the lines say what nobody signed; the message that was signed goes out.
    let message = if note.state == NoteState::Amending {
        message_then(version)
    } else {
        message_now(snapshot, note, language)?
    };
    Ok((paper_of(note, version.id.to_string(), lines, state), message))
}

fn paper_of(
    note: &Saved<Note>,
    version: String,
    lines: Vec<case::Line>,
    state: case::State,
) -> case::Note {
    let provenance = derived("provenance", &version);
    case::Note { id: note.id.to_string(), version, provenance, lines, state }
}

/// A UUID that follows from another (version 8 of RFC 9562): the same each time, and nobody else's.
fn derived(what: &str, id: &str) -> String {
    let hash = Sha256::new().chain_update(what).chain_update(id).finalize();
    let mut bytes: [u8; 16] = std::array::from_fn(|at| hash.get(at).copied().unwrap_or_default());
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex = hex(&bytes);
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

fn message_now(
    snapshot: Snapshot<'_>,
    note: &Saved<Note>,
    language: Option<Language>,
) -> Result<case::Message> {
    let letters = letters::list(snapshot, note, language)?.letters;
    let message = letters.into_iter().find(|letter| letter.kind == LetterKind::Message);
    Ok(message.map_or_else(case::Message::default, |letter| case::Message {
        language: letter.language,
        text: letter.text.into_inner(),
    }))
}

fn message_then(version: &NoteVersion) -> case::Message {
    let kept: Vec<KeptLetter> = of_json(&version.letters);
    let message = kept.into_iter().find(|letter| letter.kind == LetterKind::Message);
    message.map_or_else(case::Message::default, |letter| case::Message {
        language: letter.language,
        text: letter.text,
    })
}

fn drafted(line: &Saved<NoteLine>) -> case::Line {
    let fact = if check::is_as_drafted(line) { of_json(&line.fact) } else { None };
    case::Line {
        id: line.id.to_string(),
        section: as_rules_say(line.section),
        text: line.text.expose().clone(),
        fact,
        unsupported: line.state == LineState::Unsupported,
    }
}

/// A line of a version states its fact only where it was heard: then it says what the machine wrote.
fn signed_line(line: KeptLine) -> case::Line {
    let fact: Option<Fact> =
        (line.state == LineState::Heard).then(|| of_json(&Sensitive::new(line.fact))).flatten();
    case::Line {
        id: line.id.to_string(),
        section: as_rules_say(line.section),
        text: line.text,
        fact,
        unsupported: line.state == LineState::Unsupported,
    }
}
