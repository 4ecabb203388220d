//! One visit: opening, beginning, changing, and what was changed on it.

use super::{
    ConsentShown, VisitChange, VisitCreate, VisitKind, VisitRef, VisitShown, VisitStatus,
    list::{may_open, row, state},
    write_consent,
};
use crate::{
    Error, Result,
    check::{Form, VISIT_LANGUAGES, some},
    patients::{self, History, Sex},
    people,
    permission::Reach,
    work::{Act, Work},
};
use nadi_base::{Code, Sensitive, VisitId};
use nadi_store::{Snapshot, Tx, keys::RecoveryState, table::Visit};

/// Opens a visit.
pub fn show(work: &Work<'_>, request: VisitRef) -> Result<VisitShown> {
    let visit = need_open(work, "visit_show", request.id)?;
    let act = Act::new("visit_show").on("visit", request.id).patient(visit.patient);
    work.look(act, |snapshot| shown(work, snapshot, request.id))
}

/// Begins a visit.
pub fn create(work: &Work<'_>, new: VisitCreate) -> Result<VisitShown> {
    let complaint = new.complaint.unwrap_or_default();
    let (specialty, payer) = (new.specialty.unwrap_or_default(), new.payer.unwrap_or_default());
    check(&complaint, &specialty, &payer, &new.language, new.age_years)?;
    if matches!(work.open.vault().recovery_state(), RecoveryState::Awaiting { .. }) {
        return Err(Code::RecoveryNotConfirmed.into());
    }
    let doctor = new.doctor.unwrap_or(work.person);
    if work.reach == Reach::Own && doctor != work.person {
        return Err(Error::field("doctor", "You begin visits of your own."));
    }
    if let Some(patient) = new.patient {
        patients::need_within_reach(work, "visit_create", patient, None)?;
    }
    let id = VisitId::fresh(&*work.desk.machine().clock, &*work.desk.machine().entropy);
    let act = Act::new("visit_create").on("visit", id).patient(new.patient);
    work.change(act, |tx| {
        people::need_active(tx.read(), doctor)?;
        let card = new.patient.map(|patient| tx.read().patients().need(patient)).transpose()?;
        let visit = Visit {
            patient: new.patient,
            doctor,
            date: new.date.unwrap_or_else(|| work.today()),
            kind: new.kind,
            specialty: some(&specialty),
            language: new.language.clone(),
            age_years: new.age_years,
            sex: new.sex.or(card.map(|card| card.sex)).unwrap_or(Sex::Unknown),
            payer: some(&payer),
            complaint: patients::filled(&complaint),
            status: VisitStatus::Open,
        };
        tx.visits().insert_as(id, visit)?;
        if let Some(consent) = new.consent {
            write_consent(tx, work.person, id, new.patient, consent)?;
        }
        shown(work, tx.read(), id)
    })
}

/// Begins a visit of somebody not yet named, for sound that was brought in without one.
pub(crate) fn begin_unnamed(work: &Work<'_>, tx: &mut Tx<'_>, language: &str) -> Result<VisitId> {
    let visit = Visit {
        patient: None,
        doctor: work.person,
        date: work.today(),
        kind: VisitKind::Other,
        specialty: None,
        language: language.to_owned(),
        age_years: None,
        sex: Sex::Unknown,
        payer: None,
        complaint: None,
        status: VisitStatus::Open,
    };
    Ok(tx.visits().insert(visit)?.id)
}

/// Changes a visit. Its status moves only by what is done with it, except that it can be closed and
/// opened again while nothing is written.
pub fn change(work: &Work<'_>, request: VisitChange) -> Result<VisitShown> {
    check(
        &request.complaint,
        &request.specialty,
        &request.payer,
        &request.language,
        request.age_years,
    )?;
    let before = need_open(work, "visit_change", request.id)?;
    if let Some(patient) = request.patient.filter(|patient| before.patient != Some(*patient)) {
        patients::need_within_reach(work, "visit_change", patient, None)?;
    }
    let act = Act::new("visit_change")
        .on("visit", request.id)
        .patient(request.patient.or(before.patient));
    work.change(act, |tx| {
        let mut saved = tx.read().visits().need(request.id)?;
        let settled = |status| matches!(status, VisitStatus::Open | VisitStatus::Closed);
        if saved.status != request.status && !(settled(saved.status) && settled(request.status)) {
            return Err(Code::WrongState.into());
        }
        saved.version = request.version;
        saved.data = Visit {
            patient: request.patient,
            doctor: saved.doctor,
            date: request.date,
            kind: request.kind,
            specialty: some(&request.specialty),
            language: request.language.clone(),
            age_years: request.age_years,
            sex: request.sex,
            payer: some(&request.payer),
            complaint: patients::filled(&request.complaint),
            status: request.status,
        };
        tx.visits().update(&saved)?;
        shown(work, tx.read(), request.id)
    })
}

/// Shows what was changed on a visit.
pub fn history(work: &Work<'_>, request: VisitRef) -> Result<History> {
    let visit = need_open(work, "visit_history", request.id)?;
    let act = Act::new("visit_history").on("visit", request.id).patient(visit.patient);
    work.look(act, |snapshot| patients::entries(snapshot, snapshot.history(request.id)?))
}

/// Refuses, and writes into the trail that it did, unless the person may open the visit.
pub(crate) fn need_open(work: &Work<'_>, command: &'static str, id: VisitId) -> Result<Visit> {
    let (visit, may) = work.read(|snapshot| {
        let visit = snapshot.visits().need(id)?.data;
        let may = may_open(work, snapshot, &visit)?;
        Ok((visit, may))
    })?;
    if visit.status == VisitStatus::Erased {
        return Err(Code::NotFound.into());
    }
    if may {
        return Ok(visit);
    }
    work.refuse(Act::new(command).on("visit", id).patient(visit.patient), Code::NotYours)
}

/// A visit as the screens show it.
pub(crate) fn shown(work: &Work<'_>, snapshot: Snapshot<'_>, id: VisitId) -> Result<VisitShown> {
    let visit = snapshot.visits().need(id)?;
    let consents = snapshot.consents().of_visit(id)?;
    let on_hold = match visit.patient {
        Some(patient) => !snapshot.holds().on_patient(patient)?.is_empty(),
        None => false,
    };
    Ok(VisitShown {
        row: row(snapshot, &people::names(snapshot)?, &visit)?,
        specialty: visit.specialty.clone().unwrap_or_default(),
        payer: visit.payer.clone().unwrap_or_default(),
        shared: work.reach == Reach::Own && visit.doctor != work.person,
        consents: consents
            .iter()
            .rev()
            .map(|consent| ConsentShown {
                id: consent.id,
                kind: consent.kind,
                state: state(consent.status),
                how: consent.how,
                given_by: consent.given_by.clone().unwrap_or_default(),
                taken_by: consent.taken_by,
                at: consent.at,
                withdrawn_at: consent.withdrawn_at,
            })
            .collect(),
        on_hold,
        version: visit.version,
    })
}

fn check(
    complaint: &Sensitive<String>,
    specialty: &str,
    payer: &str,
    language: &str,
    age: Option<u16>,
) -> Result<()> {
    Form::default()
        .short("complaint", complaint.expose(), 500)
        .short("specialty", specialty, 100)
        .short("payer", payer, 200)
        .must(VISIT_LANGUAGES.contains(&language), "language", "Nadi does not know this language.")
        .must(age.is_none_or(|age| age <= 130), "age_years", "This age is not possible.")
        .done()
}
