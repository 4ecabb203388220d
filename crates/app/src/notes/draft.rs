//! Drafting: the task, and what it would change.

use super::{
    NoteDraft, NoteRef, PreviewLine, RedraftPreview, apply,
    apply::{apply as put, need_open as need_unsigned},
    merge::{merge, section},
    talk,
};
use crate::{
    Error, Result, audit, jobs,
    jobs::{JobKind, JobStarted, Task},
    visits,
    work::{Act, Work},
};
use nadi_base::VisitId;
use nadi_clinical::{line, note};
use serde_json::{Value, json};

/// Stages of the visit's way from sound to codes.
const DRAFTING: &str = "drafting";
const DRAFTED: &str = "drafted";

/// Drafts the note of a visit from its transcript.
pub fn begin_draft(work: &Work<'_>, request: NoteDraft) -> Result<JobStarted> {
    let visit = visits::need_open(work, "note_draft", request.visit)?;
    let act = Act::new("note_draft").on("visit", request.visit).patient(visit.patient);
    let started = work.change(act, |tx| {
        if let Some(note) = tx.read().notes().of_visit(request.visit)? {
            need_unsigned(note.state)?;
        }
        if let Some(words) = &request.words {
            talk::write_typed(tx, request.visit, words)?;
        }
        if talk::of_visit(tx.read(), request.visit, &visit)?.is_none() {
            return Err(Error::field("words", "There are no words of this visit yet."));
        }
        let payload = json!({ "visit": request.visit });
        jobs::add_for_visit(tx, Some(work.person), JobKind::NoteDraft, request.visit, payload)
    })?;
    work.open.runner()?.wake();
    Ok(started)
}

/// The task: reads the words, writes the draft, lays it over the note. Gives counts only.
pub(crate) fn run_draft(task: &Task<'_>) -> Result<Value> {
    let id = visit_of(task)?;
    task.progress.step(DRAFTING, 0, None);
    let talk = task.open.db.read(|snapshot| {
        let visit = snapshot.visits().need(id)?;
        talk::of_visit(*snapshot, id, &visit)
    })?;
    let talk =
        talk.ok_or_else(|| Error::field("words", "There are no words of this visit yet."))?;
    let draft = note::draft(&talk.turns, talk.language);
    task.cancel.check()?;
    let who = audit::actor(task)?;
    let lines = task.open.db.write(&who, |tx| {
        let patient = tx.read().visits().need(id)?.patient;
        let lines = put(tx, id, &talk, &draft)?;
        tx.audit(Act::new("note_drafted").on("visit", id).patient(patient).into_entry())?;
        Ok::<_, Error>(lines)
    })?;
    task.progress.step(DRAFTED, u64::from(lines), Some(u64::from(lines)));
    Ok(json!({ "lines": lines }))
}

/// Once the words of a visit are written down, its note is drafted, unless one was begun already: what
/// stands there changes only when somebody asks for it.
pub(crate) fn follow(task: &Task<'_>) -> Result<()> {
    let Some(visit) = task.job.visit else { return Ok(()) };
    task.open.db.local(|tx| {
        let begun = match tx.read().notes().of_visit(visit)? {
            Some(note) => !tx.read().note_lines().of_note(note.id)?.is_empty(),
            None => false,
        };
        let heard = tx.read().visits().need(visit)?;
        if begun || talk::of_visit(tx.read(), visit, &heard)?.is_none() {
            return Ok(());
        }
        jobs::add_after(tx, JobKind::NoteDraft, task.job)
    })
}

fn visit_of(task: &Task<'_>) -> Result<VisitId> {
    let named = task.job.payload.expose().get("visit").and_then(Value::as_str);
    named.and_then(|id| id.parse().ok()).ok_or_else(|| Error::internal("a draft of no visit"))
}

/// Shows what drafting again would change.
pub fn preview(work: &Work<'_>, request: NoteRef) -> Result<RedraftPreview> {
    let visit = visits::need_open(work, "note_preview", request.visit)?;
    let act = Act::new("note_preview").on("visit", request.visit).patient(visit.patient);
    work.look(act, |snapshot| {
        let talk = talk::of_visit(snapshot, request.visit, &visit)?
            .ok_or_else(|| Error::field("words", "There are no words of this visit yet."))?;
        let present = match snapshot.notes().of_visit(request.visit)? {
            Some(note) => {
                apply::need_open(note.state)?;
                snapshot.note_lines().of_note(note.id)?
            }
            None => Vec::new(),
        };
        let draft = note::draft(&talk.turns, talk.language);
        let merge = merge(present, line::of(&draft));
        let comes = merge.comes.into_iter();
        Ok(RedraftPreview {
            comes: comes
                .map(|(_, line)| PreviewLine {
                    section: section(line.section),
                    text: line.text.into(),
                })
                .collect(),
            goes: merge
                .goes
                .into_iter()
                .map(|line| PreviewLine { section: line.section, text: line.data.text })
                .collect(),
            kept: u32::try_from(merge.kept.len()).unwrap_or(u32::MAX),
        })
    })
}
