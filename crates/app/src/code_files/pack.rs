//! The practice's own code pack or charge list: which numbers it is licensed for, which level each stands
//! for, and what it charges.

use super::{CodePackImport, CodesImported, bad, many};
use crate::{
    Error, Result,
    work::{Act, Work},
};
use nadi_coding::review::read_charges;
use nadi_store::{Saved, Tx, table::Fee};

/// Brings a list in. A code that is on the fee list takes its new fee and level; others are added.
pub fn import(work: &Work<'_>, request: CodePackImport) -> Result<CodesImported> {
    let (charges, wrong) = read_charges(&request.text);
    if charges.is_empty() && wrong.is_empty() {
        return Err(Error::field("text", "Write something here."));
    }
    work.change(Act::new("code_pack_import"), |tx| {
        let known = tx.read().fees().all()?;
        for charge in &charges {
            let row = Fee {
                code: charge.code.clone(),
                level: charge.level.map(|level| level.key.to_owned()).unwrap_or_default(),
                modifier: charge.modifier.clone(),
                fee: charge.fee,
                payer: None,
                agreed: None,
                valid_from: None,
            };
            put(tx, &known, row)?;
        }
        Ok(CodesImported { kept: many(charges.len()), bad: bad(wrong) })
    })
}

/// Everybody's fee of a code and modifier: changed where it is there.
fn put(tx: &mut Tx<'_>, known: &[Saved<Fee>], row: Fee) -> Result<()> {
    let same = |fee: &&Saved<Fee>| {
        (&fee.code, &fee.modifier) == (&row.code, &row.modifier)
            && fee.payer.is_none()
            && fee.valid_from.is_none()
    };
    match known.iter().find(same) {
        Some(fee) => {
            let level = if row.level.is_empty() { fee.level.clone() } else { row.level.clone() };
            drop(tx.fees().update(&Saved { data: Fee { level, ..row }, ..fee.clone() })?);
        }
        None => drop(tx.fees().insert(row)?),
    }
    Ok(())
}
