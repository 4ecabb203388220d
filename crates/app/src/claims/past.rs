//! What was billed for a patient before, as the rules on doubles ask for it.

use super::check::form_of;
use crate::{Result, patients};
use nadi_base::{Date, PatientId};
use nadi_claims::known::{Earlier, History, Person, Service, State};
use nadi_store::{Saved, Snapshot, table::Claim, table::ClaimOrigin, table::ClaimStatus};
use std::borrow::Cow;

/// The claims of one patient.
pub(super) struct Past {
    claims: Vec<Earlier>,
    services: Vec<Service>,
}

/// The claims of a patient, but for one that is being checked.
pub(super) fn of_patient(
    snapshot: Snapshot<'_>,
    patient: Option<PatientId>,
    but: &str,
) -> Result<Past> {
    let mut past = Past { claims: Vec::new(), services: Vec::new() };
    let Some(patient) = patient else { return Ok(past) };
    for card in patients::of_one(snapshot, patient)? {
        for claim in snapshot.claims().of_patient(card.id)? {
            if claim.number != but {
                past.take(snapshot, &claim)?;
            }
        }
    }
    Ok(past)
}

impl Past {
    fn take(&mut self, snapshot: Snapshot<'_>, claim: &Saved<Claim>) -> Result<()> {
        let Some(state) = state(claim.status) else { return Ok(()) };
        let sent = Some(Date::at(claim.updated));
        let order = match claim.origin {
            ClaimOrigin::Built => form_of(snapshot, claim)?.coverage.sequence,
            ClaimOrigin::Imported => "P".to_owned(),
        };
        self.claims.push(Earlier {
            number: claim.number.clone(),
            payer_number: claim.payer_number.clone().unwrap_or_default(),
            state,
            sent,
            billed: 0,
        });
        for line in snapshot.claims().lines(claim.id)? {
            self.services.push(Service {
                claim: claim.number.clone(),
                state,
                sent,
                payer: claim.payer_id.clone(),
                member: claim.member.as_ref().map(|one| one.expose().clone()).unwrap_or_default(),
                order: order.clone(),
                billing: claim.provider.clone(),
                rendering: claim.rendering.clone().unwrap_or_else(|| claim.provider.clone()),
                specialty: String::new(),
                day: line.served_from,
                procedure: line.procedure.clone(),
                modifiers: modifiers(&line.modifiers),
                units: line.units.clone(),
                charge: line.charge,
                diagnoses: Vec::new(),
            });
        }
        Ok(())
    }
}

/// The modifiers of a stored line.
pub(super) fn modifiers(stored: &str) -> Vec<String> {
    stored.split(':').filter(|one| !one.is_empty()).map(str::to_owned).collect()
}

/// What became of a claim, as rules on doubles see it; none for one that nobody will send.
fn state(of: ClaimStatus) -> Option<State> {
    use ClaimStatus as S;
    Some(match of {
        S::Draft | S::Failed | S::Passed | S::Held | S::Batched => State::Held,
        S::Sent | S::Acknowledged | S::Received => State::Sent,
        S::Accepted => State::Accepted,
        S::Refused => State::RefusedInFront,
        S::Paid | S::PartPaid => State::Paid,
        S::Denied => State::Denied,
        S::Reversed => State::Void,
        S::Replaced | S::Cancelled | S::Erased => return None,
    })
}

impl History for Past {
    fn interchange(&self, _: &[u8], _: &[u8]) -> Option<Date> {
        None
    }

    fn batch(&self, _: &[u8], _: &[u8]) -> Option<Date> {
        None
    }

    fn claim(&self, number: &[u8]) -> Option<Earlier> {
        self.claims.iter().find(|claim| claim.number.as_bytes() == number).cloned()
    }

    fn by_payer_number(&self, number: &[u8]) -> Option<Earlier> {
        let of = |claim: &&Earlier| !number.is_empty() && claim.payer_number.as_bytes() == number;
        self.claims.iter().find(of).cloned()
    }

    fn services(&self, _: &Person<'_>) -> Cow<'_, [Service]> {
        Cow::Borrowed(&self.services)
    }
}
