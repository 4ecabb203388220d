//! A note as the screens show it.

use super::{
    DoubtShown, DoubtWhy, EvidenceShown, LineShown, NoteRef, NoteShown, NoteState, check,
    facts::{Facts, Proof, of_json},
    flags, talk,
    talk::Talk,
    templates,
};
use crate::{
    Result, people,
    permission::Permission,
    visits,
    work::{Act, Work},
};
use nadi_base::{PersonId, Sensitive, VisitId};
use nadi_clinical::support::{Doubt, Why};
use nadi_store::{
    Saved, Snapshot,
    table::{Note, NoteLine, Visit},
};
use std::collections::BTreeMap;

/// Opens the note of a visit.
pub fn show(work: &Work<'_>, request: NoteRef) -> Result<NoteShown> {
    let visit = visits::need_open(work, "note_show", request.visit)?;
    let act = Act::new("note_show").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| shown(work, snapshot, request.visit))
}

/// A note as the screens show it; an empty one where none was begun.
pub(super) fn shown(work: &Work<'_>, snapshot: Snapshot<'_>, id: VisitId) -> Result<NoteShown> {
    let visit = snapshot.visits().need(id)?;
    let talk = talk::of_visit(snapshot, id, &visit)?;
    let Some(note) = snapshot.notes().of_visit(id)? else {
        return Ok(empty(work, id, &visit, talk.as_ref()));
    };
    let facts = Facts::read(&note.facts);
    let lines = snapshot.note_lines().of_note(note.id)?;
    let names = people::names(snapshot)?;
    let (standing, removed): (Vec<_>, Vec<_>) = lines.iter().partition(|line| !line.removed);
    let line = |line: &&Saved<NoteLine>| line_shown(line, talk.as_ref(), &names);
    let open = matches!(note.state, NoteState::Draft | NoteState::Amending);
    let signed = match note.signed_number {
        Some(number) => snapshot.note_versions().numbered(note.id, number)?,
        None => None,
    };
    Ok(NoteShown {
        lines: standing.iter().map(line).collect(),
        removed: removed.iter().filter(|line| line.edited_by.is_some()).map(line).collect(),
        flags: flags::shown(snapshot, &note, &visit, talk.as_ref(), facts.as_ref(), &lines)?,
        prompts: templates::prompts(visit.specialty.as_deref(), &standing),
        words_changed: matches!((&talk, &facts), (Some(talk), Some(facts)) if talk.stamp != facts.stamp),
        signed_number: note.signed_number,
        signed_by: people::name_of(&names, signed.as_ref().and_then(|version| version.person)),
        signed_at: signed.map(|version| version.created),
        reason: note.reason.clone().unwrap_or_default(),
        saved_at: lines.iter().map(|line| line.updated).max().max(Some(note.updated)),
        stamp: stamp(&note, &lines),
        may_edit: open && work.may(Permission::NoteEdit),
        may_sign: open && !standing.is_empty() && may_sign(work, &visit),
        id: Some(note.id),
        state: note.state,
        ..empty(work, id, &visit, talk.as_ref())
    })
}

fn empty(work: &Work<'_>, id: VisitId, visit: &Visit, talk: Option<&Talk>) -> NoteShown {
    NoteShown {
        visit: id,
        id: None,
        state: NoteState::Draft,
        lines: Vec::new(),
        removed: Vec::new(),
        flags: Vec::new(),
        prompts: templates::prompts(visit.specialty.as_deref(), &[]),
        transcript: talk.map(|talk| talk.transcript),
        words_changed: false,
        signed_number: None,
        signed_by: Sensitive::default(),
        signed_at: None,
        reason: Sensitive::default(),
        saved_at: None,
        stamp: 0,
        may_edit: work.may(Permission::NoteEdit),
        may_sign: false,
    }
}

fn may_sign(work: &Work<'_>, visit: &Visit) -> bool {
    work.may(Permission::NoteSign) && visit.doctor == work.person
}

/// Grows with each change of the note or of a line.
pub(super) fn stamp(note: &Saved<Note>, lines: &[Saved<NoteLine>]) -> u32 {
    lines.iter().fold(note.version, |sum, line| sum.saturating_add(line.version))
}

fn line_shown(
    line: &Saved<NoteLine>,
    talk: Option<&Talk>,
    names: &BTreeMap<PersonId, String>,
) -> LineShown {
    let doubts: Vec<Doubt> = of_json(&line.doubts);
    LineShown {
        id: line.id,
        section: line.section,
        heading: line.heading.clone(),
        text: line.text.clone(),
        original: line.original.clone().filter(|_| !check::is_as_drafted(line)),
        state: line.state,
        evidence: of_json::<Vec<Proof>>(&line.evidence)
            .into_iter()
            .map(|proof| evidence(proof, talk))
            .collect(),
        doubts: doubts.iter().map(doubt).collect(),
        edited_by: people::name_of(names, line.edited_by),
        version: line.version,
    }
}

/// Words of the transcript, with the place in the sound and whether they still stand there.
pub(super) fn evidence(proof: Proof, talk: Option<&Talk>) -> EvidenceShown {
    let segments = talk.map_or(&[][..], |talk| &talk.segments);
    let segment = segments.iter().find(|segment| segment.id == proof.segment);
    let words = segment.map(|segment| {
        let said = segment.text.expose().chars().skip(proof.start);
        said.take(proof.end.saturating_sub(proof.start)).collect::<String>()
    });
    EvidenceShown {
        segment: proof.segment,
        start: u32::try_from(proof.start).unwrap_or(u32::MAX),
        end: u32::try_from(proof.end).unwrap_or(u32::MAX),
        start_ms: segment.filter(|segment| segment.end_ms > 0).map(|segment| segment.start_ms),
        changed: words.as_deref() != Some(&proof.quote),
        quote: proof.quote.into(),
    }
}

fn doubt(doubt: &Doubt) -> DoubtShown {
    DoubtShown {
        why: match doubt.why {
            Why::Number => DoubtWhy::Number,
            Why::Drug => DoubtWhy::Drug,
            Why::NotDenied => DoubtWhy::NotDenied,
            Why::Denied => DoubtWhy::Denied,
        },
        start: u32::try_from(doubt.start).unwrap_or(u32::MAX),
        end: u32::try_from(doubt.end).unwrap_or(u32::MAX),
    }
}
