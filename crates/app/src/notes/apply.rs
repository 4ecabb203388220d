//! Putting a draft into the file.

use super::{
    LineState, NoteState, VersionKind, check,
    facts::{Facts, json, proofs},
    merge::{Merge, merge, section},
    sign::keep_version,
    talk::Talk,
    templates,
};
use crate::Result;
use nadi_base::{Code, NoteId, Sensitive, VisitId};
use nadi_clinical::{line, line::Line, note::Draft, support::Said};
use nadi_store::{
    Saved, Tx,
    table::{Note, NoteLine, VisitStatus},
};
use serde_json::Value;

/// Places leave room for a line in between.
pub(super) const GAP: u32 = 16;

/// Version of the rules that write a note.
const RULES: &str = "1";

/// Lays a draft over the note of a visit. The note as it stood is kept as a version first.
pub(super) fn apply(tx: &mut Tx<'_>, visit: VisitId, talk: &Talk, draft: &Draft) -> Result<u32> {
    let mut note = note_of(tx, visit)?;
    need_open(note.state)?;
    let present = tx.read().note_lines().of_note(note.id)?;
    let first = present.is_empty();
    if !first {
        keep_version(tx, &note, VersionKind::Draft)?;
    }
    let facts = Facts::of(talk, draft);
    note.data.method = Some(draft.method.clone());
    note.data.method_version = Some(RULES.to_owned());
    note.data.transcript = Some(talk.transcript);
    note.data.facts = facts.stored()?;
    let note = tx.notes().update(&note)?;
    let said = check::said(Some(talk), Some(&facts));
    let merge = merge(present, line::of(draft));
    let count = merge.comes.len() + merge.stays.len();
    write(tx, note.id, &facts, said.as_ref(), merge)?;
    if first {
        templates::begin(tx, note.id, visit)?;
    }
    mark_drafted(tx, visit)?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The note of a visit; an empty one is begun where there is none.
pub(super) fn note_of(tx: &mut Tx<'_>, visit: VisitId) -> Result<Saved<Note>> {
    if let Some(note) = tx.read().notes().of_visit(visit)? {
        return Ok(note);
    }
    Ok(tx.notes().insert(Note {
        visit,
        state: NoteState::Draft,
        method: None,
        method_version: None,
        transcript: None,
        facts: Sensitive::new(Value::Null),
        signed_number: None,
        reason: None,
    })?)
}

/// Refuses to change a note that is signed.
pub(super) fn need_open(state: NoteState) -> Result<()> {
    match state {
        NoteState::Draft | NoteState::Amending => Ok(()),
        NoteState::Signed | NoteState::Amended => Err(Code::WrongState.into()),
        NoteState::Erased => Err(Code::NotFound.into()),
    }
}

/// A visit with something written is a draft until it is signed.
pub(super) fn mark_drafted(tx: &mut Tx<'_>, visit: VisitId) -> Result<()> {
    let mut visit = tx.read().visits().need(visit)?;
    if matches!(visit.status, VisitStatus::Open | VisitStatus::Closed) {
        visit.data.status = VisitStatus::Draft;
        tx.visits().update(&visit)?;
    }
    Ok(())
}

fn write(
    tx: &mut Tx<'_>,
    note: NoteId,
    facts: &Facts,
    said: Option<&Said>,
    merge: Merge,
) -> Result<()> {
    for mut gone in merge.goes {
        gone.data.removed = true;
        tx.note_lines().update(&gone)?;
    }
    for (number, mut known, fresh) in merge.stays {
        known.data = of_machine(note, number, facts, said, fresh)?;
        tx.note_lines().update(&known)?;
    }
    for (number, fresh) in merge.comes {
        tx.note_lines().insert(of_machine(note, number, facts, said, fresh)?)?;
    }
    for mut theirs in merge.kept {
        if theirs.state == LineState::Template {
            continue;
        }
        let original = theirs.original.as_ref().map(|original| original.expose().as_str());
        let (state, doubts) = check::judge(said, theirs.text.expose(), original);
        (theirs.data.state, theirs.data.doubts) = (state, json(&doubts)?);
        tx.note_lines().update(&theirs)?;
    }
    Ok(())
}

fn of_machine(
    note: NoteId,
    number: u32,
    facts: &Facts,
    said: Option<&Said>,
    line: Line,
) -> Result<NoteLine> {
    let (state, doubts) = check::judge(said, &line.text, Some(&line.text));
    Ok(NoteLine {
        note,
        section: section(line.section),
        heading: line.heading,
        place: number * GAP,
        original: Some(line.text.clone().into()),
        text: line.text.into(),
        state,
        evidence: json(&proofs(&facts.turns, &line.spans))?,
        fact: json(&line.fact)?,
        doubts: json(&doubts)?,
        edited_by: None,
        edited_at: None,
        removed: false,
    })
}
