//! Codes and services of a visit, until it is finalized for billing.

use super::{
    VisitBillingData, VisitBillingSave, VisitBillingShown, VisitDiagnosisData, VisitLineData,
    VisitReopen, fee_list, of_json, settings::currency, to_json,
};
use crate::{
    Error, Result,
    check::Form,
    claims,
    visits::{self, VisitRef},
    work::{Act, Work},
};
use nadi_base::{Code, Date, Money, Sensitive, VisitId};
use nadi_claims::expect::{self, Service};
use nadi_store::{
    Saved, Snapshot, Tx,
    table::{VisitBilling, VisitDiagnosis, VisitLine},
};

const DIAGNOSES: usize = 12;
const LINES: usize = 50;

/// Shows what was done at a visit.
pub fn show(work: &Work<'_>, request: VisitRef) -> Result<VisitBillingShown> {
    let visit = visits::need_open(work, "visit_billing_show", request.id)?;
    let act = Act::new("visit_billing_show").on("visit", request.id).patient(visit.patient);
    work.look(act, |snapshot| shown(snapshot, request.id))
}

fn shown(snapshot: Snapshot<'_>, visit: VisitId) -> Result<VisitBillingShown> {
    let currency = currency(snapshot)?;
    let saved = snapshot.visit_billings().of_visit(visit)?;
    let card = snapshot.visits().need(visit)?;
    let mut data = saved.as_ref().map(|saved| head(saved, currency)).unwrap_or_default();
    for code in snapshot.visit_diagnoses().of_visit(visit)? {
        data.diagnoses.push(VisitDiagnosisData { code: code.code.clone(), source: code.source });
    }
    let fees = fee_list(snapshot)?;
    let mut sum = 0i64;
    for line in snapshot.visit_lines().of_visit(visit)? {
        sum = sum.saturating_add(charge(&line, &fees, card.date).unwrap_or(0));
        let drug = line.drug.as_ref().map(|json| of_json(json.expose())).transpose()?;
        data.lines.push(VisitLineData {
            code: line.code.clone(),
            level: line.level.clone(),
            modifiers: line.modifiers.clone(),
            description: line.description.clone(),
            units: line.units,
            charge: line.charge.map(|cents| Money::new(cents, currency)),
            pointers: line.pointers.clone(),
            drug: drug.map(Sensitive::new),
            source: line.source,
        });
    }
    Ok(VisitBillingShown {
        visit,
        patient: card.patient,
        data,
        charge: Money::new(sum, currency),
        finalized_at: saved.as_ref().and_then(|saved| saved.finalized_at),
        finalized_by: saved.as_ref().and_then(|saved| saved.finalized_by),
        version: saved.map_or(0, |saved| saved.edits),
    })
}

fn head(of: &VisitBilling, currency: nadi_base::Currency) -> VisitBillingData {
    VisitBillingData {
        place: of.place.clone(),
        billing: of.billing,
        rendering: of.rendering,
        referring: of.referring,
        supervising: of.supervising,
        facility: of.facility,
        authorization: of.authorization.clone(),
        referral: of.referral.clone(),
        onset: of.onset,
        patient_paid: of.patient_paid.map(|cents| Money::new(cents, currency)),
        diagnoses: Vec::new(),
        lines: Vec::new(),
    }
}

/// What all units of a service cost: as a person said, else by the fee list.
pub(crate) fn charge(line: &VisitLine, fees: &[expect::Fee], day: Date) -> Option<i64> {
    let of = Service {
        code: line.code.expose(),
        level: &line.level,
        modifiers: &line.modifiers,
        payer: "",
        day: Some(day),
    };
    let listed = expect::fee(fees, of).map(|fee| fee.saturating_mul(i64::from(line.units)));
    line.charge.or(listed)
}

/// Writes codes and services of a visit down.
pub fn save(work: &Work<'_>, request: VisitBillingSave) -> Result<VisitBillingShown> {
    let data = &request.data;
    let pointers = |line: &VisitLineData| {
        line.pointers.iter().all(|at| (1..=data.diagnoses.len()).contains(&usize::from(*at)))
    };
    Form::default()
        .short("place", &data.place, 2)
        .must(data.diagnoses.len() <= DIAGNOSES, "diagnoses", "At most twelve diagnoses.")
        .must(data.lines.len() <= LINES, "lines", "At most fifty services.")
        .must(
            data.lines.iter().all(|line| line.units > 0),
            "lines",
            "Each service has one unit or more.",
        )
        .must(
            data.lines.iter().all(|line| line.modifiers.len() <= 4),
            "lines",
            "A service has at most four modifiers.",
        )
        .must(
            data.lines.iter().all(pointers),
            "lines",
            "A service points to a diagnosis that is not there.",
        )
        .short("authorization", data.authorization.expose(), 50)
        .short("referral", data.referral.expose(), 50)
        .done()?;
    let visit = visits::need_open(work, "visit_billing_save", request.visit)?;
    let act = Act::new("visit_billing_save").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        need_currency(tx.read(), data)?;
        put_head(tx, &request)?;
        put_diagnoses(tx, request.visit, &data.diagnoses)?;
        put_lines(tx, request.visit, &data.lines)?;
        shown(tx.read(), request.visit)
    })
}

fn need_currency(snapshot: Snapshot<'_>, data: &VisitBillingData) -> Result<()> {
    let currency = currency(snapshot)?;
    let sums = data.lines.iter().filter_map(|line| line.charge).chain(data.patient_paid);
    let mut sums = sums;
    if sums.any(|sum| sum.currency != currency || sum.minor < 0) {
        return Err(Error::field("lines", "Sums are in the practice's currency, not below zero."));
    }
    Ok(())
}

fn put_head(tx: &mut Tx<'_>, request: &VisitBillingSave) -> Result<()> {
    let data = &request.data;
    let before = tx.read().visit_billings().of_visit(request.visit)?;
    if before.as_ref().map_or(0, |before| before.edits) != request.version {
        return Err(Code::Conflict.into());
    }
    if before.as_ref().is_some_and(|before| before.finalized_at.is_some()) {
        return Err(Code::WrongState.into());
    }
    let row = VisitBilling {
        visit: request.visit,
        place: data.place.trim().to_owned(),
        billing: data.billing,
        rendering: data.rendering,
        referring: data.referring,
        supervising: data.supervising,
        facility: data.facility,
        authorization: data.authorization.clone(),
        referral: data.referral.clone(),
        onset: data.onset,
        patient_paid: data.patient_paid.map(|sum| sum.minor),
        edits: request.version + 1,
        finalized_at: None,
        finalized_by: None,
    };
    match before {
        Some(mut saved) => {
            saved.data = row;
            tx.visit_billings().update(&saved)?;
        }
        None => drop(tx.visit_billings().insert(row)?),
    }
    Ok(())
}

fn put_diagnoses(tx: &mut Tx<'_>, visit: VisitId, codes: &[VisitDiagnosisData]) -> Result<()> {
    let before = tx.read().visit_diagnoses().of_visit(visit)?;
    for (at, code) in codes.iter().enumerate() {
        let row = VisitDiagnosis {
            visit,
            place: place(at),
            code: plain(code.code.expose()).replace('.', "").into(),
            source: code.source,
        };
        match before.get(at) {
            Some(saved) => {
                drop(tx.visit_diagnoses().update(&Saved { data: row, ..saved.clone() })?);
            }
            None => drop(tx.visit_diagnoses().insert(row)?),
        }
    }
    for gone in before.iter().skip(codes.len()) {
        tx.visit_diagnoses().take_away(gone.id)?;
    }
    Ok(())
}

fn put_lines(tx: &mut Tx<'_>, visit: VisitId, lines: &[VisitLineData]) -> Result<()> {
    let before = tx.read().visit_lines().of_visit(visit)?;
    for (at, line) in lines.iter().enumerate() {
        let drug = line.drug.as_ref().map(|drug| to_json(drug.expose())).transpose()?;
        let row = VisitLine {
            visit,
            place: place(at),
            code: plain(line.code.expose()).into(),
            level: line.level.trim().to_owned(),
            modifiers: line.modifiers.iter().map(|one| plain(one)).collect(),
            description: line.description.clone(),
            units: line.units,
            charge: line.charge.map(|sum| sum.minor),
            pointers: line.pointers.clone(),
            drug: drug.map(Sensitive::new),
            source: line.source,
        };
        match before.get(at) {
            Some(saved) => drop(tx.visit_lines().update(&Saved { data: row, ..saved.clone() })?),
            None => drop(tx.visit_lines().insert(row)?),
        }
    }
    for gone in before.iter().skip(lines.len()) {
        tx.visit_lines().take_away(gone.id)?;
    }
    Ok(())
}

fn place(at: usize) -> u16 {
    u16::try_from(at + 1).unwrap_or(u16::MAX)
}

/// A code as it is stored: capital letters, no blanks.
fn plain(code: &str) -> String {
    code.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

/// Finalizes a visit for billing: from now on claims can be built from it.
pub fn finalize(work: &Work<'_>, request: VisitRef) -> Result<VisitBillingShown> {
    let visit = visits::need_open(work, "visit_finalize", request.id)?;
    let act = Act::new("visit_finalize").on("visit", request.id).patient(visit.patient);
    work.change(act, |tx| {
        if visit.patient.is_none() {
            return Err(Error::field("patient", "Say first whose visit it is."));
        }
        let saved = tx.read().visit_billings().of_visit(request.id)?;
        let lines = tx.read().visit_lines().of_visit(request.id)?;
        let codes = tx.read().visit_diagnoses().of_visit(request.id)?;
        Form::default()
            .must(!codes.is_empty(), "diagnoses", "Write a diagnosis first.")
            .must(!lines.is_empty(), "lines", "Write a service first.")
            .done()?;
        let mut saved = saved.ok_or(Code::WrongState)?;
        if saved.finalized_at.is_some() {
            return Err(Code::WrongState.into());
        }
        saved.finalized_at = Some(tx.now());
        saved.finalized_by = Some(work.person);
        tx.visit_billings().update(&saved)?;
        shown(tx.read(), request.id)
    })
}

/// Opens what was finalized again. Claims of the visit that were not sent are withdrawn; once one was sent,
/// the claim is mended instead.
pub fn reopen(work: &Work<'_>, request: VisitReopen) -> Result<VisitBillingShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default().line("reason", &reason, 500).done()?;
    let visit = visits::need_open(work, "visit_reopen", request.visit)?;
    let act = Act::new("visit_reopen").on("visit", request.visit).patient(visit.patient);
    work.change(act.reason(Some(&reason)), |tx| {
        unsettle(work, tx, request.visit, &reason)?;
        shown(tx.read(), request.visit)
    })
}

/// Takes back that a visit's billing is settled, with its claims that were not sent.
pub(crate) fn unsettle(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    visit: VisitId,
    reason: &str,
) -> Result<()> {
    let mut saved = tx.read().visit_billings().of_visit(visit)?.ok_or(Code::NotFound)?;
    if saved.finalized_at.is_none() {
        return Err(Code::WrongState.into());
    }
    claims::withdraw_unsent(work, tx, visit, reason)?;
    saved.finalized_at = None;
    saved.finalized_by = None;
    tx.visit_billings().update(&saved)?;
    Ok(())
}

/// Codes and services as the coding desk settled them.
pub(crate) struct CodedBill {
    pub(crate) diagnoses: Vec<VisitDiagnosisData>,
    pub(crate) lines: Vec<VisitLineData>,
}

/// Writes settled codes as the visit's billing and finalizes it. What a person wrote of a service beside its
/// code stays with the service.
pub(crate) fn settle(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    visit: VisitId,
    bill: CodedBill,
) -> Result<()> {
    let before = shown(tx.read(), visit)?;
    let mut data = before.data.clone();
    let mut lines = bill.lines;
    for line in &mut lines {
        if let Some(old) = before.data.lines.iter().find(|old| old.code == line.code) {
            line.description = old.description.clone();
            line.drug = old.drug.clone();
            line.charge = line.charge.or(old.charge);
        }
    }
    data.diagnoses = bill.diagnoses.into_iter().take(DIAGNOSES).collect();
    data.lines = lines.into_iter().take(LINES).collect();
    if data.place.is_empty() {
        "11".clone_into(&mut data.place);
    }
    put_head(tx, &VisitBillingSave { visit, version: before.version, data: data.clone() })?;
    put_diagnoses(tx, visit, &data.diagnoses)?;
    put_lines(tx, visit, &data.lines)?;
    let mut saved = tx.read().visit_billings().of_visit(visit)?.ok_or(Code::NotFound)?;
    saved.finalized_at = Some(tx.now());
    saved.finalized_by = Some(work.person);
    tx.visit_billings().update(&saved)?;
    Ok(())
}
