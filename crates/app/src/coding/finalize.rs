//! Settling what goes on the bill, and opening it again.

use super::{
    CodingEventKind, CodingKind, CodingLack, CodingReopen, CodingSeen, CodingShown, count, event,
    need_live,
    show::{lacks, shown},
};
use crate::{
    Error, Result,
    billing::{self, CodedBill, VisitDiagnosisData, VisitLineData},
    check::Form,
    practice, visits,
    work::{Act, Work},
};
use nadi_base::{Code, Money, Sensitive};
use nadi_store::{
    Saved, Snapshot,
    table::{CodingEvent, CodingLine},
};

/// Diagnoses that one service points to at most.
const POINTERS: usize = 4;

/// Settles the codes: they become the visit's billing, from which claims are built.
pub fn finalize(work: &Work<'_>, request: CodingSeen) -> Result<CodingShown> {
    let visit = visits::need_open(work, "coding_finalize", request.visit)?;
    let act = Act::new("coding_finalize").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let coding = need_live(tx, request.visit, request.version)?;
        let lines = tx.read().coding_lines().of_visit(request.visit)?;
        let country = practice::only(tx.read())?.country;
        if let Some(lack) = lacks(&lines, visit.patient.is_some(), country).first() {
            return Err(missing(*lack));
        }
        let bill = bill(tx.read(), &lines)?;
        billing::settle(work, tx, request.visit, bill)?;
        count(work, tx, coding)?;
        tx.coding_events().insert(event(request.visit, CodingEventKind::Finalized, work))?;
        shown(work, tx.read(), request.visit)
    })
}

fn missing(lack: CodingLack) -> Error {
    match lack {
        CodingLack::Patient => Error::field("patient", "Say first whose visit it is."),
        CodingLack::Decision => Error::field("lines", "A code still waits for a decision."),
        CodingLack::Diagnosis => Error::field("lines", "Write a diagnosis first."),
        CodingLack::Service => Error::field("lines", "Write a service first."),
        CodingLack::Number => Error::field("lines", "A level has no number in the code pack."),
    }
}

/// The codes that were chosen, in their order. A service is for the first four diagnoses.
fn bill(snapshot: Snapshot<'_>, lines: &[Saved<CodingLine>]) -> Result<CodedBill> {
    let currency = billing::currency(snapshot)?;
    let chosen = |service: bool| {
        lines.iter().filter(move |line| (line.kind != CodingKind::Diagnosis) == service)
    };
    let diagnoses: Vec<VisitDiagnosisData> = chosen(false)
        .filter_map(|line| {
            Some(VisitDiagnosisData { code: line.chosen.clone()?, source: line.source })
        })
        .collect();
    let last = u8::try_from(diagnoses.len().min(POINTERS)).unwrap_or(0);
    let services = chosen(true).filter_map(|line| {
        Some(VisitLineData {
            code: line.chosen.clone()?,
            level: line.level.clone(),
            modifiers: line.modifiers.clone(),
            description: Sensitive::default(),
            units: line.units,
            charge: line.charge.map(|cents| Money::new(cents, currency)),
            pointers: (1..=last).collect(),
            drug: None,
            source: line.source,
        })
    });
    Ok(CodedBill { lines: services.collect(), diagnoses })
}

/// Opens settled codes again. Claims that were not sent are withdrawn; once one was sent, it is mended instead.
pub fn reopen(work: &Work<'_>, request: CodingReopen) -> Result<CodingShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default().line("reason", &reason, 500).done()?;
    let visit = visits::need_open(work, "coding_reopen", request.visit)?;
    let act = Act::new("coding_reopen").on("visit", request.visit).patient(visit.patient);
    work.change(act.reason(Some(&reason)), |tx| {
        let coding = tx.read().codings().of_visit(request.visit)?.ok_or(Code::WrongState)?;
        billing::unsettle(work, tx, request.visit, &reason)?;
        count(work, tx, coding)?;
        let told = CodingEvent {
            reason: Some(reason.clone().into()),
            ..event(request.visit, CodingEventKind::Reopened, work)
        };
        tx.coding_events().insert(told)?;
        shown(work, tx.read(), request.visit)
    })
}
