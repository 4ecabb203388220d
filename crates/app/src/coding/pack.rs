//! The practice's own numbers and fees, as the review of codes takes them.

use crate::{Result, billing};
use nadi_base::Date;
use nadi_claims::expect::{Fee, Service, fee};
use nadi_coding::{
    level::levels,
    review::{CodePack, PackEntry},
};
use nadi_store::Snapshot;

/// The practice's fee list on a day, as a code pack: a line with a code and a level says which number the
/// practice is licensed to use for the level.
pub(super) fn pack(snapshot: Snapshot<'_>, day: Date) -> Result<CodePack> {
    let fees = billing::fee_list(snapshot)?;
    let entries = fees.iter().filter(|line| !line.code.is_empty()).map(|line| {
        let level = levels().iter().find(|level| level.key == line.level);
        (line.code.clone(), PackEntry { level, fee: listed(&fees, &line.code, &line.level, day) })
    });
    Ok(CodePack::of(entries))
}

/// What everybody is charged for one unit of a code.
fn listed(fees: &[Fee], code: &str, level: &str, day: Date) -> Option<i64> {
    fee(fees, Service { code, level, modifiers: &[], payer: "", day: Some(day) })
}
