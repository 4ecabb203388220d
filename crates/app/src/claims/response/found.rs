//! The claims that a report may be about, out of the file.

use crate::{Result, claims::row};
use nadi_base::{ClaimBatchId, ClaimId, Sensitive};
use nadi_claims::respond::{Answer, Ledger, Sent, SentLine};
use nadi_store::{
    Saved, Snapshot,
    table::{Claim, ClaimBatch, ClaimFilter, SentClaim},
};
use nadi_x12::response::Response;
use std::collections::BTreeMap;

/// Letters of a number that every payer gives back.
const SURE: usize = 20;

/// The claims that a report may be about.
pub(super) struct Found {
    pub(super) ledger: Ledger,
    /// Their ids, in the order of the ledger.
    pub(super) claims: Vec<ClaimId>,
    batches: BTreeMap<ClaimId, ClaimBatchId>,
}

impl Found {
    /// The batch that a report answers, where it answers one.
    pub(super) fn batch(&self, report: &Response, answers: &[Answer]) -> Option<ClaimBatchId> {
        if matches!(report, Response::Remittance(_)) {
            return None;
        }
        let first = answers.iter().find_map(|answer| answer.sent)?;
        self.batches.get(self.claims.get(first)?).copied()
    }
}

/// Loads them: of a TA1 or 999 the claims of its batch, else those that it names or may mean.
pub(super) fn load(snapshot: Snapshot<'_>, report: &Response) -> Result<Found> {
    let mut claims: BTreeMap<ClaimId, Saved<Claim>> = BTreeMap::new();
    let mut add = |all: Vec<Saved<Claim>>| {
        claims.extend(all.into_iter().map(|claim| (claim.id, claim)));
    };
    match report {
        Response::Interchange(of) => {
            let control = of.control.trim().parse().unwrap_or(-1);
            add(of_batch(snapshot, snapshot.claim_batches().by_interchange(control)?)?);
        }
        Response::Acknowledgment(of) => {
            let control = of.group.control.trim().parse().unwrap_or(-1);
            add(of_batch(snapshot, snapshot.claim_batches().by_group(control)?)?);
        }
        Response::Status(of) => {
            for claim in of.claims() {
                let charge = claim.statuses.iter().find_map(|status| status.charge);
                let alike = charge.map(|charge| (charge, claim.patient.number.as_str()));
                add(named(snapshot, &claim.number, &claim.payer_number, alike)?);
            }
        }
        Response::Remittance(of) => {
            for claim in &of.claims {
                let member = claim.party("IL").or_else(|| claim.party("QC"));
                let member = member.map_or("", |party| &party.number);
                let alike = Some((claim.charge.saturating_abs(), member));
                add(named(snapshot, &claim.number, &claim.payer_number, alike)?);
            }
        }
        Response::Other(_) => {}
    }
    ledger(snapshot, claims.into_values())
}

fn of_batch(snapshot: Snapshot<'_>, batch: Option<Saved<ClaimBatch>>) -> Result<Vec<Saved<Claim>>> {
    let Some(batch) = batch else { return Ok(Vec::new()) };
    let sent = snapshot.claim_batches().claims_of(batch.id)?;
    sent.iter().map(|one| Ok(snapshot.claims().need(one.claim)?)).collect()
}

/// Claims with a number or its beginning, with the payer's number, else those that are alike.
fn named(
    snapshot: Snapshot<'_>,
    number: &str,
    payer_number: &str,
    alike: Option<(i64, &str)>,
) -> Result<Vec<Saved<Claim>>> {
    let claims = snapshot.claims();
    let mut all = claims.by_number(number.trim())?;
    if all.is_empty() && number.trim().len() >= SURE {
        let start: String = number.trim().chars().take(SURE).collect();
        let filter = ClaimFilter { number: Some(start), ..ClaimFilter::default() };
        all = claims.filtered(&filter, 5, 0)?;
    }
    if all.is_empty() && !payer_number.trim().is_empty() {
        all = claims.by_payer_number(payer_number.trim())?;
    }
    if let (true, Some((charge, member))) = (all.is_empty(), alike) {
        all = claims.alike(charge, member)?;
    }
    Ok(all)
}

fn ledger(snapshot: Snapshot<'_>, claims: impl Iterator<Item = Saved<Claim>>) -> Result<Found> {
    let (mut sent, mut ids, mut batches) = (Vec::new(), Vec::new(), BTreeMap::new());
    for claim in claims {
        let batch = snapshot.claims().last_batch(claim.id)?;
        let place = place(snapshot, &claim, batch)?;
        batches.extend(batch.map(|batch| (claim.id, batch)));
        sent.push(one(snapshot, &claim, place)?);
        ids.push(claim.id);
    }
    Ok(Found { ledger: Ledger::new(sent), claims: ids, batches })
}

fn place(
    snapshot: Snapshot<'_>,
    claim: &Saved<Claim>,
    batch: Option<ClaimBatchId>,
) -> Result<Option<(Saved<ClaimBatch>, SentClaim)>> {
    let Some(batch) = batch else { return Ok(None) };
    let of_claim = snapshot.claim_batches().of_claim(claim.id)?;
    let Some(sent) = of_claim.into_iter().find(|one| one.batch == batch) else { return Ok(None) };
    Ok(Some((snapshot.claim_batches().need(batch)?, sent)))
}

fn one(
    snapshot: Snapshot<'_>,
    claim: &Saved<Claim>,
    place: Option<(Saved<ClaimBatch>, SentClaim)>,
) -> Result<Sent> {
    let control = |number: Option<i64>| number.and_then(|one| u32::try_from(one).ok()).unwrap_or(0);
    let lines = snapshot.claims().lines(claim.id)?;
    let line = |line: nadi_store::table::ClaimLine| SentLine {
        control: line.control.unwrap_or_default(),
        procedure: line.procedure,
        modifiers: row::modifiers(&line.modifiers),
        charge: line.charge,
        from: line.served_from,
    };
    let mut sent = Sent {
        number: claim.number.clone(),
        payer_number: claim.payer_number.clone().unwrap_or_default(),
        member: claim.member.as_ref().map(Sensitive::expose).cloned().unwrap_or_default(),
        charge: claim.charge,
        served: claim.served_from.zip(claim.served_to.or(claim.served_from)),
        lines: lines.into_iter().map(line).collect(),
        ..Sent::default()
    };
    if let Some((batch, at)) = place {
        sent.interchange = control(batch.interchange);
        sent.group = control(batch.group_control);
        sent.set_control = at.set_control.unwrap_or_default();
        sent.reference = at.reference.unwrap_or_default();
        sent.first = at.first_segment.unwrap_or(0);
        sent.last = at.last_segment.unwrap_or(0);
    }
    Ok(sent)
}
