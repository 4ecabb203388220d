//! Joining a card into another, and parting them again. Nothing moves, so nothing is lost.

use super::{PatientMerge, PatientRef, PatientShown, card::shown, need_within_reach};
use crate::{
    Error, Result,
    work::{Act, Work},
};
use nadi_base::Code;

/// Joins a card into another.
pub fn merge(work: &Work<'_>, request: PatientMerge) -> Result<PatientShown> {
    if request.keep == request.join {
        return Err(Error::field("join", "A card cannot be joined into itself."));
    }
    need_within_reach(work, "patient_merge", request.keep, None)?;
    need_within_reach(work, "patient_merge", request.join, None)?;
    work.change(Act::new("patient_merge").on("patient", request.join).patient(request.keep), |tx| {
        let keep = tx.read().patients().need(request.keep)?;
        let mut join = tx.read().patients().need(request.join)?;
        let joined_before = [&keep, &join]
            .iter()
            .any(|card| card.merged_into.is_some() || card.erased_at.is_some());
        if joined_before || !tx.read().patients().merged_into(join.id)?.is_empty() {
            return Err(Code::WrongState.into());
        }
        join.merged_into = Some(keep.id);
        tx.patients().update(&join)?;
        shown(tx.read(), keep.id, work.today())
    })
}

/// Parts a card that was joined.
pub fn unmerge(work: &Work<'_>, request: PatientRef) -> Result<PatientShown> {
    need_within_reach(work, "patient_unmerge", request.id, None)?;
    work.change(Act::new("patient_unmerge").on("patient", request.id).patient(request.id), |tx| {
        let mut card = tx.read().patients().need(request.id)?;
        card.merged_into.take().ok_or(Code::WrongState)?;
        tx.patients().update(&card)?;
        shown(tx.read(), request.id, work.today())
    })
}
