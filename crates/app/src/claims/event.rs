//! What happened to a claim, as people read it.

use crate::{Result, work::Work};
use nadi_base::{ClaimId, PersonId, Sensitive};
use nadi_claims::build::Repair;
use nadi_store::{
    Tx,
    table::{ClaimEvent, ClaimEventKind},
};
use serde_json::{Value, json};

/// Something that happened, before it is written down.
pub(super) fn fresh(claim: ClaimId, kind: ClaimEventKind, person: Option<PersonId>) -> ClaimEvent {
    ClaimEvent {
        claim,
        kind,
        person,
        batch: None,
        response: None,
        status: None,
        reason: None,
        details: Sensitive::new(Value::Null),
    }
}

/// Writes it down, with the state in which it left the claim.
pub(super) fn put(tx: &mut Tx<'_>, mut event: ClaimEvent) -> Result<()> {
    let claim = tx.read().claims().need(event.claim)?;
    event.status = Some(claim.status.as_str().to_owned());
    tx.claim_events().insert(event)?;
    Ok(())
}

/// A person did something.
pub(super) fn happened(
    tx: &mut Tx<'_>,
    work: &Work<'_>,
    claim: ClaimId,
    kind: ClaimEventKind,
    reason: Option<&str>,
) -> Result<()> {
    let reason = reason.map(|text| text.to_owned().into());
    put(tx, ClaimEvent { reason, ..fresh(claim, kind, Some(work.person)) })
}

/// Spaces, dashes and points that were put away.
pub(super) fn repaired(
    tx: &mut Tx<'_>,
    work: &Work<'_>,
    claim: ClaimId,
    repairs: &[Repair],
) -> Result<()> {
    let changes = repairs.iter().map(|one| {
        json!({ "field": one.field, "before": one.before, "after": one.after, "repair": true })
    });
    changed(tx, work, claim, changes.collect(), None)
}

/// Fields that were changed.
pub(super) fn changed(
    tx: &mut Tx<'_>,
    work: &Work<'_>,
    claim: ClaimId,
    changes: Vec<Value>,
    reason: Option<&str>,
) -> Result<()> {
    let event = ClaimEvent {
        details: Sensitive::new(json!({ "changes": changes })),
        reason: reason.map(|text| text.to_owned().into()),
        ..fresh(claim, ClaimEventKind::Changed, Some(work.person))
    };
    put(tx, event)
}
