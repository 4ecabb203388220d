//! Letting a colleague see a record, and opening one in an emergency.

mod types;

pub use types::*;

use crate::{
    Error, Result,
    desk::Done,
    patients,
    patients::PatientRef,
    people,
    permission::Reach,
    work::{Act, Work},
};
use nadi_base::{Code, PatientId};
use nadi_store::{
    Snapshot,
    table::{AccessGrant, Notice},
};
use std::time::Duration;

/// How long emergency access lasts.
const EMERGENCY: Duration = Duration::from_hours(12);

/// Lists who may see a record besides its doctors.
pub fn list(work: &Work<'_>, request: PatientRef) -> Result<GrantList> {
    patients::need_within_reach(work, "access_list", request.id, None)?;
    let act = Act::new("access_list").on("patient", request.id).patient(request.id);
    work.look(act, |snapshot| in_force(work, snapshot, request.id))
}

/// Shares an own patient's record.
pub fn share(work: &Work<'_>, request: AccessShare) -> Result<GrantList> {
    let reason = reason(&request.reason)?;
    need_own(work, "access_share", request.patient)?;
    let act = Act::new("access_share").on("person", request.person).patient(request.patient);
    work.change(act.reason(Some(reason)), |tx| {
        people::need_active(tx.read(), request.person)?;
        tx.grants().insert(AccessGrant {
            kind: GrantKind::Sharing,
            patient: Some(request.patient),
            visit: None,
            granted_to: request.person,
            granted_by: work.person,
            reason: Some(reason.to_owned()),
            until: None,
            revoked_at: None,
        })?;
        in_force(work, tx.read(), request.patient)
    })
}

/// Takes a share back.
pub fn revoke(work: &Work<'_>, request: AccessRevoke) -> Result<GrantList> {
    need_own(work, "access_revoke", request.patient)?;
    let act = Act::new("access_revoke").on("person", request.person).patient(request.patient);
    work.change(act, |tx| {
        let now = tx.now();
        for mut grant in tx.read().grants().of_patient(request.patient)? {
            if grant.granted_to == request.person && grant.revoked_at.is_none() {
                grant.revoked_at = Some(now);
                tx.grants().update(&grant)?;
            }
        }
        in_force(work, tx.read(), request.patient)
    })
}

/// Opens a record in an emergency. It is loud: the reason stands in the trail and on the admins' screens.
pub fn emergency(work: &Work<'_>, request: AccessEmergency) -> Result<Done> {
    let reason = reason(&request.reason)?;
    let act = Act::new("access_emergency").on("patient", request.patient).patient(request.patient);
    work.change(act.reason(Some(reason)), |tx| {
        tx.read().patients().need(request.patient)?;
        let until = tx.now().plus(EMERGENCY);
        tx.grants().insert(AccessGrant {
            kind: GrantKind::Emergency,
            patient: Some(request.patient),
            visit: None,
            granted_to: work.person,
            granted_by: work.person,
            reason: Some(reason.to_owned()),
            until: Some(until),
            revoked_at: None,
        })?;
        tx.notices().insert(Notice {
            kind: "emergency_access".to_owned(),
            person: None,
            role: Some("practice_admin".to_owned()),
            patient: Some(request.patient),
            about: Some(format!("person:{}", work.person)),
            details: serde_json::json!({ "reason": reason }),
            seen_at: None,
            done_at: None,
        })?;
        Ok(Done {})
    })
}

/// Only whoever treats a patient shares the record; a share is not passed on.
fn need_own(work: &Work<'_>, command: &'static str, patient: PatientId) -> Result<()> {
    let doctors =
        work.read(|snapshot| Ok(patients::shown(snapshot, patient, work.today())?.doctors))?;
    if work.reach == Reach::Practice || doctors.contains(&work.person) {
        return Ok(());
    }
    work.refuse(Act::new(command).on("patient", patient).patient(patient), Code::NotYours)
}

fn reason(text: &str) -> Result<&str> {
    let text = text.trim();
    if text.chars().count() < 5 || text.chars().count() > 500 {
        return Err(Error::field("reason", "Write the reason in a few words."));
    }
    Ok(text)
}

fn in_force(work: &Work<'_>, snapshot: Snapshot<'_>, patient: PatientId) -> Result<GrantList> {
    let names = people::names(snapshot)?;
    let grants = snapshot.grants().of_patient(patient)?;
    let grants = grants
        .iter()
        .filter(|grant| {
            grant.revoked_at.is_none() && grant.until.is_none_or(|until| until > work.now())
        })
        .map(|grant| GrantShown {
            person: grant.granted_to,
            person_name: people::name_of(&names, Some(grant.granted_to)),
            kind: grant.kind,
            reason: grant.reason.clone().unwrap_or_default(),
            from: grant.created,
            until: grant.until,
        });
    Ok(GrantList { grants: grants.collect() })
}
