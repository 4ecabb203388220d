//! The task that carries out that a consent was taken back. What rests on a consent is taken with it:
//! nothing yet; recordings come with the recorder.

use super::order::Order;
use crate::{Result, audit, jobs::Task, work::Act};
use nadi_base::ConsentId;
use nadi_store::{
    Tx,
    table::{ConsentStatus, RecordRef},
};
use serde_json::Value;

/// Writes that the consents of the list were taken back. Gives counts only.
pub(crate) fn run_consent_withdrawal(task: &Task<'_>) -> Result<Value> {
    let order = Order::of(task)?;
    let (preview, who) = (order.preview(task)?, audit::actor(task)?);
    let (mut withdrawn, mut changed) = (0, 0);
    for record in &preview.records {
        task.cancel.check()?;
        let RecordRef::Consent(id) = *record else { continue };
        let done = task.open.db.write(&who, |tx| withdraw(tx, id, &order))?;
        if done { withdrawn += 1 } else { changed += 1 }
    }
    Ok(serde_json::json!({ "consents": withdrawn, "changed": changed }))
}

/// False when the consent did not stand any more; the trail then says that nothing was done.
fn withdraw(tx: &mut Tx<'_>, id: ConsentId, order: &Order) -> Result<bool> {
    let mut consent = tx.read().consents().need(id)?;
    let act = Act::new("consent_withdrawn")
        .on("consent", id)
        .patient(consent.patient)
        .reason(Some(&order.reason));
    if consent.status != ConsentStatus::Given {
        tx.audit(act.refused().into_entry())?;
        return Ok(false);
    }
    let now = tx.now();
    consent.status = ConsentStatus::Withdrawn;
    consent.withdrawn_at = Some(now);
    consent.reason = Some(order.reason.clone().into());
    tx.consents().update(&consent)?;
    tx.audit(act.into_entry())?;
    Ok(true)
}
