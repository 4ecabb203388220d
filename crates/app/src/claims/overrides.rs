//! Findings that a person let pass, with the reason.

use super::{ClaimOverride, ClaimShown, case, check, event, show};
use crate::{
    Error, Result,
    check::Form,
    work::{Act, Work},
};
use nadi_base::{ClaimId, Code, Sensitive};
use nadi_store::{Snapshot, table::ClaimEventKind};
use serde_json::{Value, json};

/// The rules that somebody let pass for a claim.
pub(super) fn rules(snapshot: Snapshot<'_>, claim: ClaimId) -> Result<Vec<String>> {
    Ok(reasons(snapshot, claim)?.into_iter().map(|(rule, _)| rule).collect())
}

/// The same with the reasons.
pub(super) fn reasons(snapshot: Snapshot<'_>, claim: ClaimId) -> Result<Vec<(String, String)>> {
    let Some(case) = snapshot.claim_cases().of_claim(claim)? else { return Ok(Vec::new()) };
    let text = |one: &Value, key: &str| one.get(key)?.as_str().map(str::to_owned);
    let all = case.overrides.expose().as_array().cloned().unwrap_or_default();
    Ok(all.iter().filter_map(|one| Some((text(one, "rule")?, text(one, "reason")?))).collect())
}

/// Says that a finding does not count for a claim. What is missing cannot be let pass: there is no claim
/// without it.
pub fn let_pass(work: &Work<'_>, request: ClaimOverride) -> Result<ClaimShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default()
        .must(
            (5..=500).contains(&reason.chars().count()),
            "reason",
            "Say in a few words why it does not count.",
        )
        .must(
            !request.rule.starts_with("BLD-"),
            "rule",
            "What is missing or cannot be written cannot be let pass.",
        )
        .done()?;
    let claim = super::need_open(work, "claim_override", request.id)?;
    let act = Act::new("claim_override").on("claim", request.id).patient(claim.patient);
    work.change(act.reason(Some(&reason)), |tx| {
        let claim = tx.read().claims().need(request.id)?;
        if claim.version != request.version {
            return Err(Code::Conflict.into());
        }
        if !check::is_unsent(claim.status) {
            return Err(Code::WrongState.into());
        }
        let found = tx.read().claims().findings(request.id)?;
        if !found.iter().any(|finding| finding.rule == request.rule) {
            return Err(Error::field("rule", "This claim has no such finding."));
        }
        let mut case = case::need_live(tx, request.id)?;
        let mut all = case.overrides.expose().as_array().cloned().unwrap_or_default();
        all.push(json!({
            "rule": request.rule, "reason": reason, "person": work.person, "at": tx.now(),
        }));
        case.overrides = Sensitive::new(Value::Array(all));
        tx.claim_cases().update(&case)?;
        event::happened(tx, work, request.id, ClaimEventKind::Overridden, Some(&reason))?;
        let mut form = check::form_of(tx.read(), &claim)?;
        check::apply(work, tx, &claim, &mut form)?;
        show::shown(work, tx.read(), request.id)
    })
}
