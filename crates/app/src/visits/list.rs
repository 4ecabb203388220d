//! Visits in a list, and which ones a person sees.

use super::{ConsentKind, ConsentState, VisitFind, VisitPage, VisitRow};
use crate::{Result, patients, people, permission::Reach, work::Work};
use nadi_base::PersonId;
use nadi_store::{
    Saved, Snapshot,
    table::{ConsentStatus, Visit, VisitFilter},
};
use std::collections::{BTreeMap, HashSet};

const MOST: u32 = 200;

/// Lists visits within reach.
pub fn list(work: &Work<'_>, find: VisitFind) -> Result<VisitPage> {
    let (limit, offset) = (find.limit.unwrap_or(50).clamp(1, MOST), find.offset.unwrap_or(0));
    let filter = VisitFilter {
        doctor: find.doctor,
        patient: find.patient,
        from: find.date,
        to: find.date,
        status: find.status,
    };
    work.read(|snapshot| {
        let mut visits = within_reach(work, snapshot, filter, offset + limit + 1)?;
        visits.drain(..visits.len().min(offset as usize));
        let more = visits.len() > limit as usize;
        visits.truncate(limit as usize);
        let names = people::names(snapshot)?;
        let visits =
            visits.iter().map(|visit| row(snapshot, &names, visit)).collect::<Result<_>>()?;
        Ok(VisitPage { visits, more })
    })
}

/// The visits of a filter that the person may see, newest first.
pub(crate) fn within_reach(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    filter: VisitFilter,
    most: u32,
) -> Result<Vec<Saved<Visit>>> {
    if work.reach == Reach::None {
        return Ok(Vec::new());
    }
    if work.reach == Reach::Practice {
        return Ok(snapshot.visits().filtered(&filter, most, 0)?);
    }
    let mut found = Vec::new();
    if filter.doctor.is_none_or(|doctor| doctor == work.person) {
        found = snapshot.visits().filtered(
            &VisitFilter { doctor: Some(work.person), ..filter.clone() },
            most,
            0,
        )?;
    }
    for grant in snapshot.grants().in_force(work.person, work.now())? {
        let Some(patient) = grant.patient else { continue };
        for card in patients::of_one(snapshot, patient)? {
            if filter.patient.is_none_or(|asked| asked == card.id) {
                let shared = VisitFilter { patient: Some(card.id), ..filter.clone() };
                found.extend(snapshot.visits().filtered(&shared, most, 0)?);
            }
        }
    }
    // The file's own order within one moment is kept: pages must not overlap.
    let mut seen = HashSet::new();
    found.retain(|visit| seen.insert(visit.id));
    found.sort_by_key(|visit| std::cmp::Reverse((visit.date, visit.created)));
    found.truncate(most as usize);
    Ok(found)
}

/// Whether the person may open a visit: their own, or one of a record that was shared with them.
pub(crate) fn may_open(work: &Work<'_>, snapshot: Snapshot<'_>, visit: &Visit) -> Result<bool> {
    if work.reach != Reach::Own {
        return Ok(work.reach == Reach::Practice);
    }
    if visit.doctor == work.person {
        return Ok(true);
    }
    let Some(patient) = visit.patient else { return Ok(false) };
    let cards = patients::of_one(snapshot, patient)?;
    let granted = snapshot.grants().in_force(work.person, work.now())?;
    Ok(granted.iter().any(|grant| cards.iter().any(|card| grant.patient == Some(card.id))))
}

/// A visit as a list shows it.
pub(crate) fn row(
    snapshot: Snapshot<'_>,
    names: &BTreeMap<PersonId, String>,
    visit: &Saved<Visit>,
) -> Result<VisitRow> {
    let patient = visit.patient.map(|id| snapshot.patients().need(id)).transpose()?;
    let consents = snapshot.consents().of_visit(visit.id)?;
    let recording = consents.iter().rev().find(|consent| consent.kind == ConsentKind::Recording);
    Ok(VisitRow {
        id: visit.id,
        at: visit.created,
        date: visit.date,
        patient: visit.patient,
        age_years: visit
            .age_years
            .or_else(|| patient.as_ref().and_then(|card| patients::age_on(card, visit.date))),
        patient_name: patient.map(|card| card.name.clone()),
        sex: visit.sex,
        kind: visit.kind,
        complaint: visit.complaint.clone().unwrap_or_default(),
        language: visit.language.clone(),
        doctor: visit.doctor,
        doctor_name: people::name_of(names, Some(visit.doctor)),
        status: visit.status,
        consent: recording.map_or(ConsentState::NotAsked, |consent| state(consent.status)),
    })
}

/// What was said, as the screens show it.
pub(crate) fn state(status: ConsentStatus) -> ConsentState {
    match status {
        ConsentStatus::Given => ConsentState::Given,
        ConsentStatus::Refused => ConsentState::Refused,
        ConsentStatus::Withdrawn => ConsentState::Withdrawn,
    }
}
