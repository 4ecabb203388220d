//! What a payer pays by the physician fee schedule: relative units, the place's indices and the factor make a
//! sum, which is written beside the practice's own fee as what the payer agreed to.

use super::{CodesImported, FeeScheduleImport, bad, many};
use crate::{
    Error, Result, billing,
    check::Form,
    work::{Act, Work},
};
use nadi_base::Currency;
use nadi_coding::official::{Factor, Setting, UnitRow, localities, payment, units};
use nadi_store::{Saved, Tx, table::Fee};
use std::collections::BTreeMap;

/// Works sums out and writes them down.
pub fn import(work: &Work<'_>, request: FeeScheduleImport) -> Result<CodesImported> {
    let factor = Factor::read(&request.factor);
    let (places, mut wrong) = localities(&request.places);
    let place = places.iter().find(|place| place.key == request.locality.trim());
    Form::default()
        .must(factor.is_some(), "factor", "This is no conversion factor.")
        .must(place.is_some(), "locality", "The file of places does not have this one.")
        .done()?;
    let (Some(factor), Some(place)) = (factor, place) else {
        return Err(Error::internal("the form was checked"));
    };
    let setting = if request.facility { Setting::Facility } else { Setting::Office };
    work.change(Act::new("fee_schedule_import").on("payer", request.payer), |tx| {
        if billing::currency(tx.read())? != Currency::Usd {
            return Err(Error::field("payer", "The practice counts in another currency."));
        }
        tx.read().payers().need(request.payer)?;
        let fees = tx.read().fees().all()?;
        let own: BTreeMap<&str, i64> = fees
            .iter()
            .filter(|fee| fee.payer.is_none())
            .map(|fee| (fee.code.as_str(), fee.fee))
            .collect();
        let (rows, more) = units(&request.units, |code| own.contains_key(code));
        wrong.extend(more);
        let mut kept = 0;
        for row in &rows {
            let Some(agreed) = payment(row.units, place.geography, factor, setting) else {
                continue;
            };
            let fee = own.get(row.code.as_str()).copied().unwrap_or_default();
            put(tx, &fees, agreed_fee(row, fee, agreed, &request))?;
            kept += 1;
        }
        Ok(CodesImported { kept: many(kept), bad: bad(wrong) })
    })
}

fn agreed_fee(row: &UnitRow, fee: i64, agreed: i64, request: &FeeScheduleImport) -> Fee {
    Fee {
        code: row.code.clone(),
        level: String::new(),
        modifier: row.modifier.clone(),
        fee,
        payer: Some(request.payer),
        agreed: Some(agreed),
        valid_from: Some(request.from),
    }
}

/// The payer's fee of a code from a day on: changed where it is there.
fn put(tx: &mut Tx<'_>, known: &[Saved<Fee>], row: Fee) -> Result<()> {
    let same = |fee: &&Saved<Fee>| {
        (&fee.code, &fee.modifier, fee.payer, fee.valid_from)
            == (&row.code, &row.modifier, row.payer, row.valid_from)
    };
    match known.iter().find(same) {
        Some(fee) => drop(tx.fees().update(&Saved { data: row, ..fee.clone() })?),
        None => drop(tx.fees().insert(row)?),
    }
    Ok(())
}
