//! Signing, and opening a signed note again with a reason.

use super::{
    Author, KeptLine, NoteAmend, NoteRef, NoteShown, NoteSign, NoteState, VersionKind,
    apply::need_open,
    facts::{json, of_json},
    letters,
    show::{shown, stamp},
};
use crate::{
    Error, Result,
    check::Form,
    coding, visits,
    work::{Act, Work},
};
use nadi_base::{Code, PersonId, Sensitive, VisitId};
use nadi_store::{
    Saved, Tx,
    table::{Note, NoteLine, NoteVersion, Visit, VisitStatus},
};
use std::collections::BTreeMap;

/// Signs a note as it was seen. From now on nothing changes it.
pub fn sign(work: &Work<'_>, request: NoteSign) -> Result<NoteShown> {
    let visit = need_own(work, "note_sign", request.visit)?;
    let act = Act::new("note_sign").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let mut note = tx.read().notes().of_visit(request.visit)?.ok_or(Code::NotFound)?;
        need_open(note.state)?;
        let lines = tx.read().note_lines().of_note(note.id)?;
        if stamp(&note, &lines) != request.stamp {
            return Err(Code::Conflict.into());
        }
        if lines.iter().all(|line| line.removed) {
            return Err(Error::field("visit", "There is nothing to sign yet."));
        }
        let again = note.signed_number.is_some();
        let (kind, state, status) = if again {
            (VersionKind::Amended, NoteState::Amended, VisitStatus::Amended)
        } else {
            (VersionKind::Signed, NoteState::Signed, VisitStatus::Signed)
        };
        let number = keep_version(tx, &note, kind)?;
        note.data.state = state;
        note.data.signed_number = Some(number);
        note.data.reason = None;
        tx.notes().update(&note)?;
        let mut visit = tx.read().visits().need(request.visit)?;
        visit.data.status = status;
        tx.visits().update(&visit)?;
        coding::note_signed(tx, request.visit)?;
        shown(work, tx.read(), request.visit)
    })
}

/// Opens a signed note again, with a reason. What was signed stays as it is.
pub fn amend(work: &Work<'_>, request: NoteAmend) -> Result<NoteShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default()
        .line("reason", &reason, 500)
        .must(reason.chars().count() >= 5, "reason", "Write the reason in a few words.")
        .done()?;
    let visit = need_own(work, "note_amend", request.visit)?;
    let act = Act::new("note_amend").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let mut note = signed_note(tx, request.visit, &[NoteState::Signed, NoteState::Amended])?;
        note.data.state = NoteState::Amending;
        note.data.reason = Some(reason.into());
        tx.notes().update(&note)?;
        shown(work, tx.read(), request.visit)
    })
}

/// Gives an amendment up: the note stands again as it was signed last. What was begun is kept as a version.
pub fn stop_amending(work: &Work<'_>, request: NoteRef) -> Result<NoteShown> {
    let visit = need_own(work, "note_amend_stop", request.visit)?;
    let act = Act::new("note_amend_stop").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let mut note = signed_note(tx, request.visit, &[NoteState::Amending])?;
        let number = note.signed_number.ok_or(Code::WrongState)?;
        let signed = tx.read().note_versions().numbered(note.id, number)?.ok_or(Code::NotFound)?;
        keep_version(tx, &note, VersionKind::Draft)?;
        put_back(tx, &note, &signed, work.person)?;
        note.data.state = match signed.kind {
            VersionKind::Amended => NoteState::Amended,
            _ => NoteState::Signed,
        };
        note.data.reason = None;
        tx.notes().update(&note)?;
        shown(work, tx.read(), request.visit)
    })
}

fn signed_note(tx: &Tx<'_>, visit: VisitId, states: &[NoteState]) -> Result<Saved<Note>> {
    let note = tx.read().notes().of_visit(visit)?.ok_or(Code::NotFound)?;
    if states.contains(&note.state) { Ok(note) } else { Err(Code::WrongState.into()) }
}

/// A note is signed and amended by the doctor whose visit it is.
fn need_own(work: &Work<'_>, command: &'static str, id: VisitId) -> Result<Visit> {
    let visit = visits::need_open(work, command, id)?;
    if visit.doctor == work.person {
        return Ok(visit);
    }
    work.refuse(Act::new(command).on("visit", id).patient(visit.patient), Code::NotYours)
}

/// Writes the whole note down as a version that nothing changes. Gives its number.
pub(super) fn keep_version(tx: &mut Tx<'_>, note: &Saved<Note>, kind: VersionKind) -> Result<u32> {
    let lines = tx.read().note_lines().of_note(note.id)?;
    let standing: Vec<_> = lines.iter().filter(|line| !line.removed).collect();
    let by_person =
        kind != VersionKind::Draft || standing.iter().any(|line| line.edited_by.is_some());
    let last = tx.read().note_versions().of_note(note.id)?.last().map_or(0, |last| last.number);
    let letters = letters::as_they_stand(tx.read(), note)?;
    let person = if by_person { tx.who().person } else { None };
    tx.note_versions().insert(NoteVersion {
        note: note.id,
        number: last + 1,
        kind,
        author: if by_person { Author::Person } else { Author::Machine },
        person,
        method: note.method.clone(),
        method_version: note.method_version.clone(),
        transcript: note.transcript,
        lines: json(&standing.into_iter().map(kept).collect::<Vec<_>>())?,
        facts: note.facts.clone(),
        letters: json(&letters)?,
        reason: note.reason.clone(),
    })?;
    Ok(last + 1)
}

fn kept(line: &Saved<NoteLine>) -> KeptLine {
    KeptLine {
        id: line.id,
        section: line.section,
        heading: line.heading.clone(),
        text: line.text.expose().clone(),
        state: line.state,
        evidence: line.evidence.expose().clone(),
        fact: line.fact.expose().clone(),
        doubts: line.doubts.expose().clone(),
    }
}

/// The lines as a version has them: others are taken out, its own say again what they said.
fn put_back(
    tx: &mut Tx<'_>,
    note: &Saved<Note>,
    version: &NoteVersion,
    person: PersonId,
) -> Result<()> {
    let kept: Vec<KeptLine> = of_json(&version.lines);
    let kept: BTreeMap<_, _> = kept.into_iter().map(|line| (line.id, line)).collect();
    for mut line in tx.read().note_lines().of_note(note.id)? {
        match kept.get(&line.id) {
            Some(signed) => {
                line.data.removed = false;
                line.data.text = signed.text.clone().into();
                line.data.state = signed.state;
                line.data.evidence = Sensitive::new(signed.evidence.clone());
                line.data.fact = Sensitive::new(signed.fact.clone());
                line.data.doubts = Sensitive::new(signed.doubts.clone());
            }
            None if !line.removed => {
                line.data.removed = true;
                line.data.edited_by = Some(person);
            }
            None => continue,
        }
        tx.note_lines().update(&line)?;
    }
    Ok(())
}
