//! Putting claims into a batch, holding it back, approving it, giving its claims free.

use super::list::shown;
use crate::{
    Error, Result,
    check::Form,
    claims::{BatchBuild, BatchRef, BatchShown, BatchStop, ClaimBatchStatus, ClaimStatus, event},
    work::{Act, Work},
};
use nadi_base::{ClaimBatchId, ClaimId, Code};
use nadi_store::{
    Saved, Tx,
    table::{Claim, ClaimBatch, ClaimEvent, ClaimEventKind, ClaimFilter, ClaimOrigin, SentClaim},
};

/// Most claims of one file: more make more files.
const MOST: usize = 5_000;

/// Puts claims that are ready into a batch.
pub fn build(work: &Work<'_>, request: BatchBuild) -> Result<BatchShown> {
    Form::default().line("name", &request.name, 80).done()?;
    let id = ClaimBatchId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
    work.change(Act::new("batch_build").on("claim_batch", id), |tx| {
        let claims = chosen(tx, &request.claims)?;
        let test = test_or_not(tx, &claims)?;
        let payer = claims.first().map(|claim| claim.payer_id.clone());
        let one_payer = claims.iter().all(|claim| Some(&claim.payer_id) == payer.as_ref());
        tx.claim_batches().insert_as(
            id,
            ClaimBatch {
                name: request.name.trim().to_owned(),
                status: ClaimBatchStatus::Building,
                test,
                receiver: None,
                payer_id: payer.filter(|_| one_payer),
                interchange: None,
                group_control: None,
                claims: u32::try_from(claims.len()).unwrap_or(u32::MAX),
                charge: claims.iter().map(|claim| claim.charge).sum(),
                made_by: Some(work.person),
                approved_by: None,
                approved_at: None,
                reason: None,
                file_name: None,
                file_hash: None,
                written_at: None,
                acknowledged_at: None,
                flagged: 0,
            },
        )?;
        for (claim, place) in claims.into_iter().zip(1u32..) {
            put_in(work, tx, id, claim, place)?;
        }
        shown(work, tx.read(), id)
    })
}

/// The claims that are named, else all that are ready.
fn chosen(tx: &Tx<'_>, named: &[ClaimId]) -> Result<Vec<Saved<Claim>>> {
    let ready = |claim: &Saved<Claim>| claim.status == ClaimStatus::Passed;
    let claims = if named.is_empty() {
        let filter = ClaimFilter { status: vec![ClaimStatus::Passed], ..ClaimFilter::default() };
        let mut all = tx.read().claims().filtered(&filter, u32::MAX, 0)?;
        // Claims that were read from a file go out as the file they came in, not from here.
        all.retain(|claim| claim.origin == ClaimOrigin::Built);
        all.reverse();
        all.truncate(MOST);
        all
    } else {
        let all: Result<Vec<_>> =
            named.iter().map(|id| Ok(tx.read().claims().need(*id)?)).collect();
        all?
    };
    if claims.is_empty() || claims.len() > MOST {
        return Err(Error::field("claims", "Choose one claim or more, at most 5,000."));
    }
    if !claims.iter().all(ready) {
        return Err(Error::field("claims", "Only claims that passed the check can go out."));
    }
    Ok(claims)
}

/// Real claims and those of a test never share a file.
fn test_or_not(tx: &Tx<'_>, claims: &[Saved<Claim>]) -> Result<bool> {
    let mut tests = Vec::new();
    for claim in claims {
        let payer = tx.read().payers().by_number(&claim.payer_id)?;
        tests.push(payer.is_some_and(|payer| payer.test));
    }
    let test = tests.first().copied().unwrap_or(false);
    if tests.iter().any(|one| *one != test) {
        let words = "Claims of payers that are being tested go into a batch of their own.";
        return Err(Error::field("claims", words));
    }
    Ok(test)
}

fn put_in(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    batch: ClaimBatchId,
    mut claim: Saved<Claim>,
    place: u32,
) -> Result<()> {
    claim.status = ClaimStatus::Batched;
    let claim = tx.claims().update(&claim)?;
    tx.claim_batches().put_claim(&SentClaim {
        batch,
        claim: claim.id,
        place,
        set_control: None,
        reference: None,
        first_segment: None,
        last_segment: None,
    })?;
    let event = ClaimEvent {
        batch: Some(batch),
        ..event::fresh(claim.id, ClaimEventKind::Batched, Some(work.person))
    };
    event::put(tx, event)
}

/// A batch that was not written yet, in one of these states.
fn need(tx: &Tx<'_>, id: ClaimBatchId, from: &[ClaimBatchStatus]) -> Result<Saved<ClaimBatch>> {
    let batch = tx.read().claim_batches().need(id)?;
    // A number that was given means that its file may lie in the folder already.
    let begun = batch.interchange.is_some();
    if begun || !from.contains(&batch.status) { Err(Code::WrongState.into()) } else { Ok(batch) }
}

/// Holds a batch back.
pub fn hold(work: &Work<'_>, request: BatchStop) -> Result<BatchShown> {
    let reason = reason(&request)?;
    let act = Act::new("batch_hold").on("claim_batch", request.id).reason(Some(&reason));
    work.change(act, |tx| {
        use ClaimBatchStatus as S;
        let mut batch = need(tx, request.id, &[S::Building, S::Approved])?;
        batch.status = S::Held;
        batch.reason = Some(reason.clone());
        batch.approved_by = None;
        batch.approved_at = None;
        tx.claim_batches().update(&batch)?;
        shown(work, tx.read(), request.id)
    })
}

fn reason(request: &BatchStop) -> Result<String> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default().line("reason", &reason, 500).done()?;
    Ok(reason)
}

/// Approves a batch: it may be written.
pub fn approve(work: &Work<'_>, request: BatchRef) -> Result<BatchShown> {
    work.change(Act::new("batch_approve").on("claim_batch", request.id), |tx| {
        use ClaimBatchStatus as S;
        let mut batch = need(tx, request.id, &[S::Building, S::Held])?;
        batch.status = S::Approved;
        batch.reason = None;
        batch.approved_by = Some(work.person);
        batch.approved_at = Some(tx.now());
        tx.claim_batches().update(&batch)?;
        shown(work, tx.read(), request.id)
    })
}

/// Gives the claims of a batch free again.
pub fn cancel(work: &Work<'_>, request: BatchStop) -> Result<BatchShown> {
    let reason = reason(&request)?;
    let act = Act::new("batch_cancel").on("claim_batch", request.id).reason(Some(&reason));
    work.change(act, |tx| {
        use ClaimBatchStatus as S;
        let mut batch = need(tx, request.id, &[S::Building, S::Held, S::Approved])?;
        for sent in tx.read().claim_batches().claims_of(request.id)? {
            let mut claim = tx.read().claims().need(sent.claim)?;
            if claim.status == ClaimStatus::Batched {
                claim.status = ClaimStatus::Passed;
                tx.claims().update(&claim)?;
            }
            let event = ClaimEvent {
                batch: Some(request.id),
                reason: Some(reason.clone().into()),
                ..event::fresh(sent.claim, ClaimEventKind::Batched, Some(work.person))
            };
            event::put(tx, event)?;
        }
        batch.status = S::Cancelled;
        batch.reason = Some(reason.clone());
        tx.claim_batches().update(&batch)?;
        shown(work, tx.read(), request.id)
    })
}
