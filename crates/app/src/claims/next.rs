//! The payer after: once one payer has decided, the next one on the claim is billed, and told what the one before
//! paid and why not more. It is another claim with a number of its own.

use super::{
    ClaimNextPayer, ClaimShown, ClaimStatus, NextPayerBlock, NextPayerShown, build, check, event,
    save::About, show,
};
use crate::{
    Result,
    billing::of_json,
    work::{Act, Work},
};
use nadi_base::{ClaimId, Code};
use nadi_claims::build::{
    ClaimForm, DecisionForm, Frequency, LineDecisionForm, OtherForm, claim_number,
};
use nadi_store::{
    Saved, Snapshot,
    table::{Claim, ClaimAnswer, ClaimEventKind},
};
use serde_json::Value;

/// Words of an 835 that say that the payer sent the claim on itself: CLP02.
const SENT_ON: [&str; 4] = ["19", "20", "21", "23"];

/// The payer that could be billed now; none where no other is on the claim, or this one has not decided.
pub(super) fn next(
    snapshot: Snapshot<'_>,
    claim: &Saved<Claim>,
    form: &ClaimForm,
) -> Result<Option<NextPayerShown>> {
    use ClaimStatus as S;
    let decided = matches!(claim.status, S::Paid | S::PartPaid | S::Denied);
    let Some(other) = waiting(form).filter(|_| decided) else { return Ok(None) };
    let payer = &other.coverage.payer;
    let sent_on = decisions(snapshot, claim.id)?.iter().any(|answer| {
        let status = answer.details.expose().get("status").and_then(Value::as_str);
        status.is_some_and(|status| SENT_ON.contains(&status))
    });
    let billed = |one: &Saved<Claim>| {
        one.payer_id == payer.number && !matches!(one.status, S::Cancelled | S::Erased)
    };
    let billed = snapshot.claims().after(claim.id)?.iter().any(billed);
    let blocked = match (billed, sent_on) {
        (true, _) => Some(NextPayerBlock::BilledBefore),
        (_, true) => Some(NextPayerBlock::SentOn),
        _ => None,
    };
    Ok(Some(NextPayerShown { payer: payer.name.clone(), blocked }))
}

/// The first payer on a form that has not decided and is not the one that is billed.
fn waiting(form: &ClaimForm) -> Option<&OtherForm> {
    form.others.iter().find(|other| other.decision.is_none())
}

/// Makes the claim to the payer after.
pub fn bill_next(work: &Work<'_>, request: ClaimNextPayer) -> Result<ClaimShown> {
    let claim = super::need_open(work, "claim_next_payer", request.id)?;
    let act = Act::new("claim_next_payer").on("claim", request.id).patient(claim.patient);
    let id = ClaimId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
    work.change(act, |tx| {
        let claim = tx.read().claims().need(request.id)?;
        if claim.version != request.version {
            return Err(Code::Conflict.into());
        }
        let form = check::form_of(tx.read(), &claim)?;
        let next = next(tx.read(), &claim, &form)?.ok_or(Code::WrongState)?;
        if next.blocked.is_some() {
            return Err(Code::WrongState.into());
        }
        let decision = decision(tx.read(), &claim)?;
        let mut form =
            turned(form, decision, claim_number(id.as_bytes())).ok_or(Code::WrongState)?;
        let about = About { patient: claim.patient, visit: claim.visit, original: Some(claim.id) };
        build::fresh(work, tx, id, about, &mut form)?;
        event::happened(tx, work, claim.id, ClaimEventKind::Resubmitted, Some(&next.payer))?;
        show::shown(work, tx.read(), id)
    })
}

/// The form with the next payer in the place of the one that decided.
fn turned(mut form: ClaimForm, decision: DecisionForm, number: String) -> Option<ClaimForm> {
    let at = form.others.iter().position(|other| other.decision.is_none())?;
    let next = form.others.remove(at).coverage;
    let before = std::mem::replace(&mut form.coverage, next);
    form.others.insert(at, OtherForm { coverage: before, decision: Some(decision) });
    Some(ClaimForm {
        number,
        frequency: Frequency::New,
        payer_claim_number: String::new(),
        // Approvals and referrals are numbers of the payer that gave them.
        authorization: String::new(),
        referral: String::new(),
        ..form
    })
}

/// What the payer decided, out of its 835: sums of the claim and, where each line was told, of the lines.
fn decision(snapshot: Snapshot<'_>, claim: &Saved<Claim>) -> Result<DecisionForm> {
    let answers = decisions(snapshot, claim.id)?;
    let newest = answers.iter().rev().find(|answer| answer.verdict != "reversed");
    let (mut decided, mut adjustments) = (None, Vec::new());
    if let Some(answer) = newest {
        decided = snapshot.claim_responses().need(answer.response)?.date;
        let told = answer.details.expose().get("adjustments").cloned();
        adjustments =
            of_json(&told.filter(Value::is_array).unwrap_or_else(|| Value::Array(vec![])))?;
    }
    Ok(DecisionForm {
        paid: claim.paid.unwrap_or(0),
        owed: claim.patient_share.filter(|share| *share >= 0),
        decided,
        payer_claim_number: claim.payer_number.clone().unwrap_or_default(),
        adjustments,
        lines: lines(snapshot, claim.id)?,
    })
}

/// What was decided on each line; nothing where a line was not told.
fn lines(snapshot: Snapshot<'_>, id: ClaimId) -> Result<Vec<LineDecisionForm>> {
    let lines = snapshot.claims().lines(id)?;
    if !lines.iter().all(|line| line.paid.is_some()) {
        return Ok(Vec::new());
    }
    let one = |line: &nadi_store::table::ClaimLine| {
        let told = line.adjustments.clone().unwrap_or_else(|| Value::Array(vec![]));
        Ok(LineDecisionForm { paid: line.paid.unwrap_or(0), adjustments: of_json(&told)? })
    };
    lines.iter().map(one).collect()
}

/// Answers that decided on money, oldest first.
fn decisions(snapshot: Snapshot<'_>, id: ClaimId) -> Result<Vec<Saved<ClaimAnswer>>> {
    let mut all = snapshot.claim_answers().of_claim(id)?;
    all.retain(|answer| answer.paid.is_some());
    Ok(all)
}
