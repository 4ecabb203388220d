//! Who may open whose record.
//!
//! A person whose reach is the practice opens every record. One whose reach is their own opens the
//! records of patients they treat or treated, of patients nobody has seen yet, and those that were
//! shared with them or opened in an emergency. A reason, given at the card, opens the card alone and
//! only until the desk locks.

use crate::{
    Result,
    permission::Reach,
    work::{Act, Work},
};
use nadi_base::{Code, PatientId};
use nadi_store::{
    Saved, Snapshot,
    table::{Patient, Visit, VisitFilter},
};

/// The cards that are one patient's: the one that stays, then those joined into it.
pub(crate) fn of_one(snapshot: Snapshot<'_>, patient: PatientId) -> Result<Vec<Saved<Patient>>> {
    let first = snapshot.patients().need(patient)?;
    let kept = match first.merged_into {
        Some(kept) => snapshot.patients().need(kept)?,
        None => first,
    };
    let joined = snapshot.patients().merged_into(kept.id)?;
    Ok(std::iter::once(kept).chain(joined).collect())
}

/// Whether the person at work may open the record.
pub(crate) fn is_within_reach(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    patient: PatientId,
) -> Result<bool> {
    match work.reach {
        Reach::None => Ok(false),
        Reach::Practice => Ok(true),
        Reach::Own => is_own_or_granted(work, snapshot, patient),
    }
}

fn is_own_or_granted(work: &Work<'_>, snapshot: Snapshot<'_>, patient: PatientId) -> Result<bool> {
    let cards = of_one(snapshot, patient)?;
    let granted = snapshot.grants().in_force(work.person, work.now())?;
    if granted.iter().any(|grant| cards.iter().any(|card| grant.patient == Some(card.id))) {
        return Ok(true);
    }
    let mut seen_by_others = false;
    for card in &cards {
        if has_visit(snapshot, VisitFilter { doctor: Some(work.person), ..of_patient(card.id) })? {
            return Ok(true);
        }
        seen_by_others |= has_visit(snapshot, of_patient(card.id))?;
    }
    Ok(!seen_by_others)
}

fn of_patient(patient: PatientId) -> VisitFilter {
    VisitFilter { patient: Some(patient), ..VisitFilter::default() }
}

fn has_visit(snapshot: Snapshot<'_>, filter: VisitFilter) -> Result<bool> {
    let found: Vec<Saved<Visit>> = snapshot.visits().filtered(&filter, 1, 0)?;
    Ok(!found.is_empty())
}

/// Refuses, and writes into the trail that it did, unless the record is within reach. A reason that
/// is given opens it for as long as the desk stays open.
pub(crate) fn need_within_reach(
    work: &Work<'_>,
    command: &'static str,
    patient: PatientId,
    reason: Option<&str>,
) -> Result<()> {
    let within = work.read(|snapshot| {
        snapshot.patients().need(patient)?;
        is_within_reach(work, snapshot, patient)
    })?;
    let reasoned = reason.is_some_and(|reason| reason.trim().chars().count() >= 5);
    if within
        || work.reach == Reach::Own && (reasoned || work.open.session().has_reason_for(patient))
    {
        if !within && reasoned {
            work.open.session().gave_reason_for(patient);
        }
        return Ok(());
    }
    let code = if work.reach == Reach::Own { Code::ReasonNeeded } else { Code::NotYours };
    work.refuse(Act::new(command).on("patient", patient).patient(patient), code)
}
