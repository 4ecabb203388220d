//! How likely a payer refuses a claim, from the practice's own decided claims.

use super::{ClaimStatus, RiskReason, RiskShown, check::form_of};
use crate::{Result, work::Work};
use nadi_base::Date;
use nadi_claims::{
    build::ClaimForm,
    risk::{Case, Model, features},
};
use nadi_store::{
    Saved, Snapshot,
    table::{Claim, ClaimFilter, FindingSeverity},
};

/// Newest decided claims that are learned from.
const LEARNED: u32 = 2_000;

/// What the practice's history says of a claim; nothing while there is too little of it.
pub(super) fn of(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    claim: &Saved<Claim>,
    form: &ClaimForm,
) -> Result<Option<RiskShown>> {
    let decided = decided(snapshot)?;
    if decided.len() < nadi_claims::risk::DECIDED {
        return Ok(None);
    }
    let mut cases = Vec::new();
    for one in &decided {
        // Claims that were read from a file have no form to learn from.
        let Ok(form) = form_of(snapshot, one) else { continue };
        let features = features(&form, Date::at(one.created), &warnings(snapshot, one)?);
        cases.push(Case { features, refused: is_refused(one.status) });
    }
    let Some(model) = Model::learn(&cases) else { return Ok(None) };
    let score = model.score(&features(form, work.today(), &warnings(snapshot, claim)?));
    let reason = |one: nadi_claims::risk::Reason| RiskReason {
        kind: one.feature.kind.to_owned(),
        value: one.feature.value,
        seen: one.seen,
        refused: one.refused,
    };
    Ok(Some(RiskShown {
        percent: score.percent,
        reasons: score.reasons.into_iter().map(reason).collect(),
        learned_from: u32::try_from(model.learned_from).unwrap_or(u32::MAX),
    }))
}

/// The newest claims that payers decided on or refused.
fn decided(snapshot: Snapshot<'_>) -> Result<Vec<Saved<Claim>>> {
    use ClaimStatus as S;
    let status = vec![S::Paid, S::PartPaid, S::Denied, S::Refused, S::Accepted, S::Replaced];
    let filter = ClaimFilter { status, ..ClaimFilter::default() };
    Ok(snapshot.claims().filtered(&filter, LEARNED, 0)?)
}

/// A replaced claim was refused before another took its place.
fn is_refused(status: ClaimStatus) -> bool {
    matches!(status, ClaimStatus::Denied | ClaimStatus::Refused | ClaimStatus::Replaced)
}

fn warnings(snapshot: Snapshot<'_>, claim: &Saved<Claim>) -> Result<Vec<String>> {
    let found = snapshot.claims().findings(claim.id)?;
    let warned = found.into_iter().filter(|one| one.severity == FindingSeverity::Warning);
    Ok(warned.map(|one| one.rule).collect())
}
