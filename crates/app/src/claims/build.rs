//! Builds claims from visits that were finalized for billing.

use super::{
    ClaimBuild, ClaimStatus, ClaimsBuilt, VisitLeft, case, check, event, form, row,
    save::{self, About},
};
use crate::{
    Result,
    check::Form,
    visits,
    work::{Act, Work},
};
use nadi_base::{ClaimId, VisitId};
use nadi_claims::build::claim_number;
use nadi_store::{Saved, Tx, table::Claim, table::ClaimEventKind};

/// Builds a claim of each visit, and checks it.
pub fn build(work: &Work<'_>, request: ClaimBuild) -> Result<ClaimsBuilt> {
    Form::default()
        .must(
            (1..=case::AT_ONCE).contains(&request.visits.len()),
            "visits",
            "Choose one visit or more, at most 200.",
        )
        .done()?;
    let mut built = ClaimsBuilt { claims: Vec::new(), left: Vec::new() };
    for visit in request.visits {
        let card = visits::need_open(work, "claim_build", visit)?;
        let id = ClaimId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
        let act = Act::new("claim_build").on("visit", visit).patient(card.patient);
        work.change(act, |tx| {
            match one(work, tx, visit, id)? {
                Ok(claim) => {
                    let book = row::Book::open(work, tx.read())?;
                    built.claims.push(book.row(tx.read(), &claim)?);
                }
                Err(why) => built.left.push(VisitLeft { visit, why: why.to_owned() }),
            }
            Ok(())
        })?;
    }
    Ok(built)
}

fn one(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    visit: VisitId,
    id: ClaimId,
) -> Result<std::result::Result<Saved<Claim>, &'static str>> {
    let dead =
        |claim: &Saved<Claim>| matches!(claim.status, ClaimStatus::Cancelled | ClaimStatus::Erased);
    if !tx.read().claims().of_visit(visit)?.iter().all(dead) {
        return Ok(Err("built_before"));
    }
    let card = tx.read().visits().need(visit)?;
    let mut form = match form::of_visit(tx.read(), &card, claim_number(id.as_bytes()))? {
        Ok(form) => form,
        Err(why) => return Ok(Err(why)),
    };
    let about = About { patient: card.patient, visit: Some(visit), original: None };
    fresh(work, tx, id, about, &mut form).map(Ok)
}

/// Checks and writes a new claim, and opens its case where something is wrong.
pub(super) fn fresh(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    id: ClaimId,
    about: About,
    form: &mut nadi_claims::build::ClaimForm,
) -> Result<Saved<Claim>> {
    let tried = check::check(tx.read(), form, about, work.today())?;
    let first = check::counting(&tried.trial.findings, &[]).next();
    let status = if first.is_none() { ClaimStatus::Passed } else { ClaimStatus::Failed };
    let saved = save::new(tx, id, about, form, &tried.trial, status)?;
    event::happened(tx, work, id, ClaimEventKind::Built, None)?;
    if !tried.repairs.is_empty() {
        event::repaired(tx, work, id, &tried.repairs)?;
    }
    if let Some(finding) = first {
        case::failed_check(tx, &saved, finding)?;
    }
    Ok(saved)
}
