//! Lines written, changed, taken out and put back by a person.

use super::{
    LineAdd, LineChange, LineRef, LineState, NoteShown,
    apply::{GAP, mark_drafted, need_open, note_of},
    check,
    facts::{Facts, json},
    show::shown,
    talk,
};
use crate::{
    Result,
    check::Form,
    visits,
    work::{Act, Work},
};
use nadi_base::{NoteLineId, Sensitive, VisitId};
use nadi_clinical::support::Said;
use nadi_store::{
    Saved, Tx,
    table::{Note, NoteLine, Visit},
};
use serde_json::{Value, json as value};

/// The longest line.
const LONGEST: usize = 10_000;

/// Writes a new line.
pub fn add_line(work: &Work<'_>, request: LineAdd) -> Result<NoteShown> {
    let text = tidy(&request.text)?;
    let visit = visits::need_open(work, "note_line_add", request.visit)?;
    let act = Act::new("note_line_add").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let note = note_of(tx, request.visit)?;
        need_open(note.state)?;
        let lines = tx.read().note_lines().of_note(note.id)?;
        let said = said(tx, &note, &visit)?;
        let (state, doubts) = check::judge(said.as_ref(), &text, None);
        let after = request.after.and_then(|id| lines.iter().find(|line| line.id == id));
        let last = lines.iter().rfind(|line| line.section == request.section);
        let now = tx.now();
        tx.note_lines().insert(NoteLine {
            note: note.id,
            section: request.section,
            heading: after.map(|line| line.heading.clone()).unwrap_or_default(),
            place: after
                .map_or_else(|| last.map_or(GAP, |last| last.place + GAP), |line| line.place + 1),
            text: text.into(),
            original: None,
            state,
            evidence: Sensitive::new(value!([])),
            fact: Sensitive::new(Value::Null),
            doubts: json(&doubts)?,
            edited_by: Some(work.person),
            edited_at: Some(now),
            removed: false,
        })?;
        mark_drafted(tx, request.visit)?;
        shown(work, tx.read(), request.visit)
    })
}

/// Changes what a line says. Put back word for word, it is the machine's line again.
pub fn change_line(work: &Work<'_>, request: LineChange) -> Result<NoteShown> {
    let text = tidy(&request.text)?;
    on_line(work, "note_line_change", request.line, |tx, note, visit, mut line| {
        let original = line.original.as_ref().map(|original| original.expose().clone());
        if line.state == LineState::Template && *line.text.expose() == text {
            return Ok(());
        }
        let said = said(tx, note, visit)?;
        let (state, doubts) = check::judge(said.as_ref(), &text, original.as_deref());
        line.version = request.version;
        line.data.edited_by = (original.as_deref() != Some(&text)).then_some(work.person);
        line.data.edited_at = Some(tx.now());
        line.data.text = text.into();
        (line.data.state, line.data.doubts) = (state, json(&doubts)?);
        tx.note_lines().update(&line)?;
        Ok(())
    })
}

/// Takes a line out. It can be put back.
pub fn remove_line(work: &Work<'_>, request: LineRef) -> Result<NoteShown> {
    on_line(work, "note_line_remove", request.line, |tx, _, _, line| {
        set_removed(work, tx, line, true)
    })
}

/// Puts a line back that was taken out.
pub fn restore_line(work: &Work<'_>, request: LineRef) -> Result<NoteShown> {
    on_line(work, "note_line_restore", request.line, |tx, _, _, line| {
        set_removed(work, tx, line, false)
    })
}

fn set_removed(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    mut line: Saved<NoteLine>,
    removed: bool,
) -> Result<()> {
    line.data.removed = removed;
    line.data.edited_by = (removed || !check::is_as_drafted(&line)).then_some(work.person);
    line.data.edited_at = Some(tx.now());
    tx.note_lines().update(&line)?;
    Ok(())
}

fn on_line(
    work: &Work<'_>,
    command: &'static str,
    id: NoteLineId,
    change: impl FnOnce(&mut Tx<'_>, &Note, &Visit, Saved<NoteLine>) -> Result<()>,
) -> Result<NoteShown> {
    let at: VisitId = work.read(|snapshot| {
        let line = snapshot.note_lines().need(id)?;
        Ok(snapshot.notes().need(line.note)?.visit)
    })?;
    let visit = visits::need_open(work, command, at)?;
    work.change(Act::new(command).on("visit", at).patient(visit.patient), |tx| {
        let line = tx.read().note_lines().need(id)?;
        let note = tx.read().notes().need(line.note)?;
        need_open(note.state)?;
        change(tx, &note, &visit, line)?;
        shown(work, tx.read(), at)
    })
}

fn said(tx: &Tx<'_>, note: &Note, visit: &Visit) -> Result<Option<Said>> {
    let talk = talk::of_visit(tx.read(), note.visit, visit)?;
    Ok(check::said(talk.as_ref(), Facts::read(&note.facts).as_ref()))
}

fn tidy(text: &Sensitive<String>) -> Result<String> {
    Form::default().line("text", text.expose(), LONGEST).done()?;
    Ok(text.expose().trim().to_owned())
}
