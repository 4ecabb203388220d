//! What a person adds: a code that nothing suggested, and whether the patient is new.

use super::{
    CodingAdd, CodingDecision, CodingEventKind, CodingKind, CodingPatient, CodingShown,
    CodingVerdict, count,
    decide::{code_of, need_new, need_reason},
    event, need_live,
    read::{Anew, read, title},
    show::shown,
};
use crate::{
    Result,
    check::Form,
    visits,
    work::{Act, Work},
};
use nadi_store::table::{CodeSource, CodingEvent, CodingLine, CodingState};

/// Adds a code.
pub fn add(work: &Work<'_>, request: CodingAdd) -> Result<CodingShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default()
        .short("reason", &reason, 500)
        .must(request.units > 0, "units", "Each service has one unit or more.")
        .must(request.modifiers.len() <= 4, "modifiers", "A service has at most four modifiers.")
        .must(
            request.modifiers.iter().all(|one| one.trim().len() == 2),
            "modifiers",
            "A modifier has two characters.",
        )
        .done()?;
    if request.kind != CodingKind::Service {
        need_reason(Some(&reason))?;
    }
    let code = code_of(request.kind, request.code.expose())?;
    let visit = visits::need_open(work, "coding_add", request.visit)?;
    let act = Act::new("coding_add").on("visit", request.visit).patient(visit.patient);
    work.change(act.reason(Some(&reason)), |tx| {
        let coding = need_live(tx, request.visit, request.version)?;
        need_new(tx, request.visit, &code)?;
        let pack = super::pack::pack(tx.read(), visit.date)?;
        let level = pack.get(&code).and_then(|entry| entry.level);
        let kind = if level.is_some() { CodingKind::Level } else { request.kind };
        let last = tx.read().coding_lines().of_visit(request.visit)?;
        let place = last.iter().map(|line| line.place).max().unwrap_or(1_000) + 10;
        count(work, tx, coding)?;
        let said = Some(reason.clone()).filter(|reason| !reason.is_empty());
        let now = tx.now();
        tx.coding_lines().insert(CodingLine {
            visit: request.visit,
            place,
            kind,
            billed: None,
            supported: None,
            level: level.map(|level| level.key.to_owned()).unwrap_or_default(),
            title: title(kind, &code),
            state: CodingState::CannotTell,
            verdict: CodingVerdict::Own,
            confidence: None,
            evidence: serde_json::json!([]).into(),
            risks: serde_json::json!([]),
            modifiers: request.modifiers.iter().map(|one| one.trim().to_uppercase()).collect(),
            units: request.units,
            charge: None,
            decision: CodingDecision::Added,
            chosen: Some(code.clone().into()),
            source: CodeSource::Person,
            reason: said.clone().map(Into::into),
            useful: None,
            decided_by: Some(work.person),
            decided_at: Some(now),
        })?;
        let told = CodingEvent {
            became: Some(code.clone().into()),
            reason: said.map(Into::into),
            ..event(request.visit, CodingEventKind::Added, work)
        };
        tx.coding_events().insert(told)?;
        shown(work, tx.read(), request.visit)
    })
}

/// Says whether the patient is new to the practice; the level follows.
pub fn patient(work: &Work<'_>, request: CodingPatient) -> Result<CodingShown> {
    let visit = visits::need_open(work, "coding_patient", request.visit)?;
    let act = Act::new("coding_patient").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        let coding = need_live(tx, request.visit, request.version)?;
        count(work, tx, coding)?;
        let new_patient = Some(request.new_patient);
        read(tx, request.visit, Anew { billed: None, new_patient })?;
        tx.coding_events().insert(event(request.visit, CodingEventKind::PatientSaid, work))?;
        shown(work, tx.read(), request.visit)
    })
}
