//! Sending again: another claim, with a number of its own, in the place of one that was sent.
//!
//! Refused in front, a claim never existed for the payer: what is sent again is new. Once the payer took it,
//! it is replaced or taken back, and that needs the payer's number of it.

use super::{
    AgainShown, ClaimCaseStatus, ClaimResubmit, ClaimShown, ClaimStatus, build, case, check, event,
    save::About, show,
};
use crate::{
    Error, Result,
    check::Form,
    work::{Act, Work},
};
use nadi_base::{ClaimId, Code};
use nadi_claims::build::{Frequency, claim_number};
use nadi_store::{Saved, Tx, table::Claim, table::ClaimEventKind};

/// How a claim would be sent again; none while it was not sent or nobody has decided on it.
pub(super) fn again(claim: &Saved<Claim>) -> Option<AgainShown> {
    use ClaimStatus as S;
    let number = claim.payer_number.clone().unwrap_or_default();
    let frequency = match claim.status {
        S::Refused => Frequency::New,
        S::Accepted | S::Paid | S::PartPaid | S::Denied | S::Reversed => Frequency::Replacement,
        _ => return None,
    };
    let possible = frequency == Frequency::New || !number.is_empty();
    Some(AgainShown { frequency, payer_claim_number: number, possible })
}

/// Makes the claim that is sent in the place of one.
pub fn resubmit(work: &Work<'_>, request: ClaimResubmit) -> Result<ClaimShown> {
    let reason = request.reason.expose().trim().to_owned();
    Form::default().line("reason", &reason, 500).done()?;
    let claim = super::need_open(work, "claim_resubmit", request.id)?;
    let act = Act::new("claim_resubmit").on("claim", request.id).patient(claim.patient);
    let id = ClaimId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
    work.change(act.reason(Some(&reason)), |tx| {
        let mut claim = tx.read().claims().need(request.id)?;
        if claim.version != request.version {
            return Err(Code::Conflict.into());
        }
        let how = again(&claim).ok_or(Code::WrongState)?;
        let frequency = frequency(&how, request.void)?;
        make(work, tx, &claim, id, frequency)?;
        // What the payer decided on stays decided until it decides anew; a refused one is over.
        if claim.status == ClaimStatus::Refused {
            claim.status = ClaimStatus::Replaced;
            tx.claims().update(&claim)?;
        }
        case::settle(tx, request.id, ClaimCaseStatus::Resolved, "resubmitted")?;
        event::happened(tx, work, request.id, ClaimEventKind::Resubmitted, Some(&reason))?;
        show::shown(work, tx.read(), id)
    })
}

fn frequency(how: &AgainShown, void: bool) -> Result<Frequency> {
    if !how.possible {
        let words = "The payer's number of the claim is not known: its 277CA or 835 has it.";
        return Err(Error::field("payer_claim_number", words));
    }
    match (how.frequency, void) {
        (Frequency::New, true) => Err(Error::field(
            "void",
            "The payer never took this claim: there is nothing to take back.",
        )),
        (_, true) => Ok(Frequency::Void),
        (frequency, false) => Ok(frequency),
    }
}

fn make(
    work: &Work<'_>,
    tx: &mut Tx<'_>,
    of: &Saved<Claim>,
    id: ClaimId,
    frequency: Frequency,
) -> Result<()> {
    let waiting = tx.read().claims().after(of.id)?;
    // A claim to the payer after hangs on this one too, and is none in its place.
    let in_its_place =
        |one: &Saved<Claim>| one.status != ClaimStatus::Cancelled && one.payer_id == of.payer_id;
    if waiting.iter().any(in_its_place) {
        return Err(Code::WrongState.into());
    }
    let mut form = check::form_of(tx.read(), of)?;
    form.number = claim_number(id.as_bytes());
    form.frequency = frequency;
    form.payer_claim_number = if frequency == Frequency::New {
        String::new()
    } else {
        of.payer_number.clone().unwrap_or_default()
    };
    let about = About { patient: of.patient, visit: of.visit, original: Some(of.id) };
    build::fresh(work, tx, id, about, &mut form)?;
    Ok(())
}
