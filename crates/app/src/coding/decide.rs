//! Deciding about a code. Against the suggestion needs a reason; each step is written down.

use super::{
    CodingDecide, CodingDecision, CodingDeed, CodingEventKind, CodingKind, CodingShown,
    CodingVerdict, count, event, need_live, read::title, show::shown,
};
use crate::{
    Error, Result,
    check::Form,
    visits,
    work::{Act, Work},
};
use nadi_base::{Code, Sensitive, VisitId};
use nadi_coding::icd::{IcdCode, bundled};
use nadi_store::{
    Saved, Tx,
    table::{CodeSource, CodingEvent, CodingLine},
};

/// Letters of a reason that count as one.
const LEAST: usize = 3;

/// Decides about a code.
pub fn decide(work: &Work<'_>, request: CodingDecide) -> Result<CodingShown> {
    let visit = visits::need_open(work, "coding_decide", request.visit)?;
    let act = Act::new("coding_decide").on("visit", request.visit).patient(visit.patient);
    let reason = request.reason.as_ref().map(|reason| reason.expose().trim().to_owned());
    let reason = reason.filter(|reason| !reason.is_empty());
    let act = act.reason(reason.as_deref());
    work.change(act, |tx| {
        let coding = need_live(tx, request.visit, request.version)?;
        let line = tx.read().coding_lines().need(request.line)?;
        if line.visit != request.visit {
            return Err(Code::NotFound.into());
        }
        count(work, tx, coding)?;
        done(work, tx, line, &request, reason.as_deref())?;
        shown(work, tx.read(), request.visit)
    })
}

fn done(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    line: Saved<CodingLine>,
    request: &CodingDecide,
    reason: Option<&str>,
) -> Result<()> {
    let before =
        line.chosen.clone().or_else(|| line.billed.clone()).or_else(|| line.supported.clone());
    let code = request.code.as_ref().map(|code| code.expose().as_str());
    let (kind, mut line) = match request.deed {
        CodingDeed::Accept => (CodingEventKind::Accepted, accepted(line, code)?),
        CodingDeed::Reject => (CodingEventKind::Rejected, rejected(line, reason)?),
        CodingDeed::Change => (CodingEventKind::Changed, changed(line, code, reason)?),
        CodingDeed::Undo => return undone(work, tx, line),
        CodingDeed::Principal => (CodingEventKind::Principal, principal(tx, line)?),
        CodingDeed::Useful => (CodingEventKind::Rated, rated(line, true)),
        CodingDeed::NotUseful => (CodingEventKind::Rated, rated(line, false)),
    };
    if matches!(request.deed, CodingDeed::Accept | CodingDeed::Reject | CodingDeed::Change) {
        line.data.reason = reason.map(|reason| reason.to_owned().into());
        line.data.decided_by = Some(work.person);
        line.data.decided_at = Some(tx.now());
    }
    let saved = tx.coding_lines().update(&line)?;
    let told = CodingEvent {
        code: before,
        became: saved.chosen.clone(),
        reason: reason.map(|reason| reason.to_owned().into()),
        ..event(request.visit, kind, work)
    };
    tx.coding_events().insert(told)?;
    Ok(())
}

/// The suggestion is taken. A level for which the pack has no number takes the one that was typed.
fn accepted(mut line: Saved<CodingLine>, typed: Option<&str>) -> Result<Saved<CodingLine>> {
    let typed = typed.map(str::trim).filter(|code| !code.is_empty());
    line.data.source = match line.verdict {
        CodingVerdict::Match | CodingVerdict::CannotTell => CodeSource::Person,
        _ => CodeSource::Machine,
    };
    line.data.chosen = match (line.verdict, line.kind) {
        (CodingVerdict::CannotTell, _) | (CodingVerdict::Match, CodingKind::Level) => {
            line.billed.clone()
        }
        (_, CodingKind::Level) => match (line.supported.clone(), typed) {
            (Some(number), Some(typed)) if number.expose().is_empty() => {
                Some(Sensitive::new(number_of(typed)?))
            }
            (number, _) => number,
        },
        _ => line.supported.clone(),
    };
    line.data.decision = CodingDecision::Accepted;
    Ok(line)
}

/// The suggestion is not taken: what was billed stays, what is new stays off. Where nothing could be told,
/// there is no suggestion to go against: the code comes off.
fn rejected(mut line: Saved<CodingLine>, reason: Option<&str>) -> Result<Saved<CodingLine>> {
    let unsure = line.verdict == CodingVerdict::CannotTell;
    if !unsure && line.verdict != CodingVerdict::Own {
        need_reason(reason)?;
    }
    let off = unsure || matches!(line.verdict, CodingVerdict::Match | CodingVerdict::Own);
    line.data.chosen = if off { None } else { line.billed.clone() };
    line.data.source = CodeSource::Person;
    line.data.decision = CodingDecision::Rejected;
    Ok(line)
}

fn changed(
    mut line: Saved<CodingLine>,
    typed: Option<&str>,
    reason: Option<&str>,
) -> Result<Saved<CodingLine>> {
    need_reason(reason)?;
    let code = code_of(line.kind, typed.unwrap_or_default())?;
    line.data.title = title(line.kind, &code);
    line.data.chosen = Some(code.into());
    line.data.source = CodeSource::Person;
    line.data.decision = CodingDecision::Changed;
    Ok(line)
}

/// Takes a decision back; what a person added goes.
fn undone(work: &Work<'_>, tx: &mut Tx<'_>, mut line: Saved<CodingLine>) -> Result<()> {
    let told = CodingEvent {
        code: line.chosen.clone(),
        ..event(line.visit, CodingEventKind::Undone, work)
    };
    if line.verdict == CodingVerdict::Own {
        tx.coding_lines().take_away(line.id)?;
    } else {
        let own = line.supported.as_ref().or(line.billed.as_ref());
        line.data.title = own.map(|code| title(line.kind, code.expose())).unwrap_or_default();
        line.data.decision = CodingDecision::Waiting;
        line.data.chosen = None;
        line.data.source = CodeSource::Machine;
        line.data.reason = None;
        line.data.decided_by = None;
        line.data.decided_at = None;
        tx.coding_lines().update(&line)?;
    }
    tx.coding_events().insert(told)?;
    Ok(())
}

/// Puts a diagnosis before all others.
fn principal(tx: &Tx<'_>, mut line: Saved<CodingLine>) -> Result<Saved<CodingLine>> {
    if line.kind != CodingKind::Diagnosis {
        return Err(Code::WrongState.into());
    }
    let all = tx.read().coding_lines().of_visit(line.visit)?;
    let first = all.iter().map(|line| line.place).min().unwrap_or(1);
    line.data.place = first.saturating_sub(1);
    Ok(line)
}

fn rated(mut line: Saved<CodingLine>, useful: bool) -> Saved<CodingLine> {
    line.data.useful = Some(useful);
    line
}

/// Refuses without a reason.
pub(super) fn need_reason(reason: Option<&str>) -> Result<()> {
    let reason = reason.unwrap_or_default();
    Form::default()
        .must(reason.chars().count() >= LEAST, "reason", "Write the reason in a few words.")
        .short("reason", reason, 500)
        .done()
}

/// A code as it goes on the bill: a diagnosis must be in the list, anything else must look like a number of
/// a code set.
pub(super) fn code_of(kind: CodingKind, typed: &str) -> Result<String> {
    if kind != CodingKind::Diagnosis {
        return number_of(typed);
    }
    let code = IcdCode::parse(typed.trim()).filter(|code| bundled().find(code).is_some());
    let code = code.ok_or_else(|| Error::field("code", "This code is not in the list."))?;
    Ok(code.to_string())
}

fn number_of(typed: &str) -> Result<String> {
    let code: String = typed.trim().to_uppercase();
    let fits = (3..=7).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_alphanumeric());
    if fits { Ok(code) } else { Err(Error::field("code", "This is not the shape of a code.")) }
}

/// The visit that a line belongs to has no other line with this code.
pub(super) fn need_new(tx: &Tx<'_>, visit: VisitId, code: &str) -> Result<()> {
    let lines = tx.read().coding_lines().of_visit(visit)?;
    let twice =
        lines.iter().any(|line| line.chosen.as_ref().is_some_and(|own| own.expose() == code));
    if twice { Err(Error::field("code", "This code is on the list already.")) } else { Ok(()) }
}
