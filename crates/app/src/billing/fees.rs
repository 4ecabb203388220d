//! The fee list.

use super::{BillingShown, FeeData, FeeRef, FeeSave, FeeShown, settings::currency, setup};
use crate::{
    Error, Result,
    check::Form,
    work::{Act, Work},
};
use nadi_base::{FeeId, Money};
use nadi_store::{Snapshot, table::Fee};
use std::collections::BTreeMap;

pub(super) fn all(snapshot: Snapshot<'_>) -> Result<Vec<FeeShown>> {
    let currency = currency(snapshot)?;
    let shown = |fee: &nadi_store::Saved<Fee>| FeeShown {
        id: fee.id,
        data: FeeData {
            code: fee.code.clone(),
            level: fee.level.clone(),
            modifier: fee.modifier.clone(),
            fee: Money::new(fee.fee, currency),
            payer: fee.payer,
            agreed: fee.agreed.map(|cents| Money::new(cents, currency)),
            from: fee.valid_from,
        },
        version: fee.version,
    };
    Ok(snapshot.fees().all()?.iter().map(shown).collect())
}

/// The fee list, as expectations are worked out with it: payers by their numbers.
pub(crate) fn list(snapshot: Snapshot<'_>) -> Result<Vec<nadi_claims::expect::Fee>> {
    let payers = snapshot.payers().all()?;
    let numbers: BTreeMap<_, _> =
        payers.iter().map(|payer| (payer.id, payer.number.clone())).collect();
    let fees = snapshot.fees().all()?;
    let known = fees.into_iter().map(|fee| nadi_claims::expect::Fee {
        code: fee.code.clone(),
        level: fee.level.clone(),
        modifier: fee.modifier.clone(),
        fee: fee.fee,
        payer: fee.payer.and_then(|id| numbers.get(&id).cloned()),
        agreed: fee.agreed,
        from: fee.valid_from,
    });
    Ok(known.collect())
}

/// Adds or changes a line of the fee list.
pub fn save(work: &Work<'_>, request: FeeSave) -> Result<BillingShown> {
    let data = &request.data;
    let (code, level) = (data.code.trim().to_uppercase(), data.level.trim().to_owned());
    Form::default()
        .must(!code.is_empty() || !level.is_empty(), "code", "Write a code or a level.")
        .short("code", &code, 5)
        .short("level", &level, 40)
        .short("modifier", &data.modifier, 2)
        .must(data.fee.minor >= 0, "fee", "A fee is not below zero.")
        .must(
            data.agreed.is_none() || data.payer.is_some(),
            "payer",
            "Choose the payer who agreed to it.",
        )
        .done()?;
    let id = request.id.unwrap_or_else(|| {
        FeeId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy)
    });
    work.change(Act::new("fee_save").on("fee", id), |tx| {
        let currency = currency(tx.read())?;
        let strange = |money: &Money| money.currency != currency;
        if strange(&data.fee) || data.agreed.as_ref().is_some_and(strange) {
            return Err(Error::field("fee", "The practice counts in another currency."));
        }
        let row = Fee {
            code,
            level,
            modifier: data.modifier.trim().to_uppercase(),
            fee: data.fee.minor,
            payer: data.payer,
            agreed: data.agreed.map(|money| money.minor),
            valid_from: data.from,
        };
        match (request.id, request.version) {
            (Some(id), Some(version)) => {
                let mut saved = tx.read().fees().need(id)?;
                saved.version = version;
                saved.data = row;
                tx.fees().update(&saved)?;
            }
            _ => drop(tx.fees().insert_as(id, row)?),
        }
        setup::shown(tx.read())
    })
}

/// Takes a line off the fee list.
pub fn remove(work: &Work<'_>, request: FeeRef) -> Result<BillingShown> {
    work.change(Act::new("fee_remove").on("fee", request.id), |tx| {
        tx.fees().take_off(request.id)?;
        setup::shown(tx.read())
    })
}
