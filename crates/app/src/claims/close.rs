//! Ends claims without money: written off, or not to be sent.

use super::{ClaimCaseStatus, ClaimClose, ClaimShown, ClaimStatus, case, check, event, show};
use crate::{
    Result,
    check::Form,
    work::{Act, Work},
};
use nadi_base::{Code, VisitId};
use nadi_store::{Tx, table::ClaimEventKind};

/// Ends a claim.
pub fn close(work: &Work<'_>, request: ClaimClose) -> Result<ClaimShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default().line("reason", &reason, 500).done()?;
    let claim = super::need_open(work, "claim_close", request.id)?;
    let act = Act::new("claim_close").on("claim", request.id).patient(claim.patient);
    work.change(act.reason(Some(&reason)), |tx| {
        let mut claim = tx.read().claims().need(request.id)?;
        if claim.version != request.version {
            return Err(Code::Conflict.into());
        }
        let unsent = check::is_unsent(claim.status);
        let over = matches!(
            claim.status,
            ClaimStatus::Refused
                | ClaimStatus::Denied
                | ClaimStatus::PartPaid
                | ClaimStatus::Reversed
        );
        if !unsent && !over {
            return Err(Code::WrongState.into());
        }
        if unsent {
            claim.status = ClaimStatus::Cancelled;
            tx.claims().update(&claim)?;
        }
        case::settle(tx, request.id, ClaimCaseStatus::Rejected, "written_off")?;
        event::happened(tx, work, request.id, ClaimEventKind::Cancelled, Some(&reason))?;
        show::shown(work, tx.read(), request.id)
    })
}

/// Withdraws the claims of a visit that were not sent; refused where one was.
pub(crate) fn withdraw_unsent(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    visit: VisitId,
    reason: &str,
) -> Result<()> {
    for mut claim in tx.read().claims().of_visit(visit)? {
        if matches!(claim.status, ClaimStatus::Cancelled | ClaimStatus::Erased) {
            continue;
        }
        if !check::is_unsent(claim.status) {
            return Err(Code::WrongState.into());
        }
        claim.status = ClaimStatus::Cancelled;
        tx.claims().update(&claim)?;
        case::settle(tx, claim.id, ClaimCaseStatus::Rejected, "reopened")?;
        event::happened(tx, work, claim.id, ClaimEventKind::Cancelled, Some(reason))?;
    }
    Ok(())
}
