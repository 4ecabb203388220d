//! Legal holds: while one stands, nothing of the patient is deleted.

use super::{HoldEnd, HoldList, HoldPlace, HoldShown, order::reason};
use crate::{
    Result, patients,
    permission::Permission,
    work::{Act, Work},
};
use nadi_base::{Code, PatientId, Sensitive};
use nadi_store::{Saved, Snapshot, table::LegalHold};

/// Lists legal holds, those in force first.
pub fn list_holds(work: &Work<'_>, (): ()) -> Result<HoldList> {
    work.read(|snapshot| listed(work, snapshot))
}

/// Forbids deleting a patient's records.
pub fn place_hold(work: &Work<'_>, request: HoldPlace) -> Result<HoldList> {
    let reason = reason(&request.reason)?;
    let act = Act::new("hold_place").on("patient", request.patient).patient(request.patient);
    work.change(act.reason(Some(reason)), |tx| {
        if tx.read().patients().need(request.patient)?.erased_at.is_some() {
            return Err(Code::NotFound.into());
        }
        let ordered_by = tx.read().people().need(work.person)?.data.name;
        tx.holds().insert(LegalHold {
            patient: Some(request.patient),
            ordered_by,
            reason: reason.to_owned(),
            placed_by: work.person,
            lifted_by: None,
            lifted_at: None,
        })?;
        listed(work, tx.read())
    })
}

/// Ends a legal hold.
pub fn end_hold(work: &Work<'_>, request: HoldEnd) -> Result<HoldList> {
    let reason = reason(&request.reason)?;
    let patient = work.read(|snapshot| Ok(snapshot.holds().need(request.id)?.patient))?;
    let act = Act::new("hold_end").on("hold", request.id).patient(patient);
    work.change(act.reason(Some(reason)), |tx| {
        let mut hold = tx.read().holds().need(request.id)?;
        if hold.lifted_at.is_some() {
            return Err(Code::WrongState.into());
        }
        hold.lifted_at = Some(tx.now());
        hold.lifted_by = Some(work.person);
        tx.holds().update(&hold)?;
        listed(work, tx.read())
    })
}

fn listed(work: &Work<'_>, snapshot: Snapshot<'_>) -> Result<HoldList> {
    let mut holds = snapshot.holds().all()?;
    holds.sort_by_key(|hold| (hold.lifted_at.is_some(), std::cmp::Reverse(hold.created)));
    let shown = holds.iter().filter_map(|hold| shown(work, snapshot, hold).transpose());
    Ok(HoldList { holds: shown.collect::<Result<_>>()? })
}

/// A hold on one patient; no command places one on the whole practice.
fn shown(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    hold: &Saved<LegalHold>,
) -> Result<Option<HoldShown>> {
    let Some(patient) = hold.patient else { return Ok(None) };
    Ok(Some(HoldShown {
        id: hold.id,
        patient,
        patient_name: name(work, snapshot, patient)?,
        reason: hold.reason.clone(),
        placed: hold.created,
        ended: hold.lifted_at,
    }))
}

/// The patient's name for who may open the record; nothing for others, who know the hold by its id.
fn name(work: &Work<'_>, snapshot: Snapshot<'_>, patient: PatientId) -> Result<Sensitive<String>> {
    let may =
        work.may(Permission::PatientView) && patients::is_within_reach(work, snapshot, patient)?;
    if may { Ok(snapshot.patients().need(patient)?.data.name) } else { Ok(Sensitive::default()) }
}
