//! Who pays for a patient, and under which number.

use super::{
    CoverageData, CoverageList, CoverageRef, CoverageSave, CoverageShown, of_json, to_json,
};
use crate::{
    Result,
    check::Form,
    patients::{self, PatientRef},
    work::{Act, Work},
};
use nadi_base::{CoverageId, PatientId, Sensitive};
use nadi_store::{Saved, Snapshot, table::Coverage};

/// Lists a patient's coverages.
pub fn list(work: &Work<'_>, request: PatientRef) -> Result<CoverageList> {
    patients::need_within_reach(work, "coverage_list", request.id, None)?;
    let act = Act::new("coverage_list").on("patient", request.id).patient(request.id);
    work.look(act, |snapshot| shown(snapshot, request.id))
}

/// The coverages of all cards that are one patient's.
pub(crate) fn of_patient(
    snapshot: Snapshot<'_>,
    patient: PatientId,
) -> Result<Vec<Saved<Coverage>>> {
    let mut all = Vec::new();
    for card in patients::of_one(snapshot, patient)? {
        all.extend(snapshot.coverages().of_patient(card.id)?);
    }
    all.sort_by_key(|coverage| coverage.rank);
    Ok(all)
}

fn shown(snapshot: Snapshot<'_>, patient: PatientId) -> Result<CoverageList> {
    let one = |of: Saved<Coverage>| {
        let payer = snapshot.payers().need(of.payer)?;
        let subscriber = of.subscriber.as_ref().map(|json| of_json(json.expose())).transpose()?;
        Ok(CoverageShown {
            id: of.id,
            payer_name: payer.name.clone(),
            version: of.version,
            data: CoverageData {
                payer: of.payer,
                rank: of.rank,
                member_id: of.member_id.clone(),
                group_number: of.group_number.clone(),
                group_name: of.group_name.clone(),
                insurance_type: of.insurance_type.clone(),
                relationship: of.relationship.clone(),
                subscriber: subscriber.map(Sensitive::new),
                from: of.valid_from,
                to: of.valid_to,
            },
        })
    };
    let coverages = of_patient(snapshot, patient)?.into_iter().map(one);
    Ok(CoverageList { coverages: coverages.collect::<Result<_>>()? })
}

/// Adds or changes a coverage.
pub fn save(work: &Work<'_>, request: CoverageSave) -> Result<CoverageList> {
    let data = &request.data;
    Form::default()
        .must((1..=3).contains(&data.rank), "rank", "Choose first, second or third.")
        .short("member_id", data.member_id.expose(), 80)
        .short("group_number", data.group_number.expose(), 50)
        .short("group_name", data.group_name.expose(), 60)
        .line("relationship", &data.relationship, 2)
        .must(
            data.from.is_none() || data.to.is_none() || data.from <= data.to,
            "to",
            "The last day is before the first.",
        )
        .done()?;
    patients::need_within_reach(work, "coverage_save", request.patient, None)?;
    let id = request.id.unwrap_or_else(|| {
        CoverageId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy)
    });
    let act = Act::new("coverage_save").on("coverage", id).patient(request.patient);
    work.change(act, |tx| {
        tx.read().payers().need(data.payer)?;
        let subscriber = data.subscriber.as_ref().map(|one| to_json(one.expose())).transpose()?;
        let row = Coverage {
            patient: request.patient,
            payer: data.payer,
            rank: data.rank,
            member_id: trimmed(&data.member_id),
            group_number: trimmed(&data.group_number),
            group_name: trimmed(&data.group_name),
            insurance_type: data.insurance_type.trim().to_owned(),
            relationship: data.relationship.trim().to_uppercase(),
            subscriber: subscriber.map(Sensitive::new),
            valid_from: data.from,
            valid_to: data.to,
            ended_at: None,
        };
        match (request.id, request.version) {
            (Some(id), Some(version)) => {
                let mut saved = tx.read().coverages().need(id)?;
                saved.version = version;
                saved.data = Coverage { patient: saved.patient, ..row };
                tx.coverages().update(&saved)?;
            }
            _ => drop(tx.coverages().insert_as(id, row)?),
        }
        shown(tx.read(), request.patient)
    })
}

fn trimmed(text: &Sensitive<String>) -> Sensitive<String> {
    text.expose().trim().to_owned().into()
}

/// Takes a coverage away; claims that were built with it keep it.
pub fn remove(work: &Work<'_>, request: CoverageRef) -> Result<CoverageList> {
    let patient = work.read(|snapshot| Ok(snapshot.coverages().need(request.id)?.patient))?;
    patients::need_within_reach(work, "coverage_remove", patient, None)?;
    let act = Act::new("coverage_remove").on("coverage", request.id).patient(patient);
    work.change(act, |tx| {
        let mut saved = tx.read().coverages().need(request.id)?;
        saved.ended_at = Some(tx.now());
        tx.coverages().update(&saved)?;
        shown(tx.read(), patient)
    })
}
