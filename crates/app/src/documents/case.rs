//! A visit as documents are written from it.

use super::{DocumentAsk, DocumentHolds, DocumentKind, PaperSize};
use crate::{Error, Result, check::Form, notes, patients, practice, work::Work};
use nadi_base::Country;
use nadi_documents::{
    Case, Kind, Paper,
    case::{Doctor, Patient, Practice, Sex},
    paper::Referred,
};
use nadi_store::{
    Snapshot,
    table::{Scope, Sex as StoredSex, Visit},
};

/// The longest line that says for whom a document is.
const LONGEST_RECIPIENT: usize = 200;
/// The longest reason of a referral.
const LONGEST_REASON: usize = 4_000;

/// Checks what was asked for.
pub(super) fn check(ask: &DocumentAsk) -> Result<()> {
    let text = |field: &Option<nadi_base::Sensitive<String>>| {
        field.as_ref().map_or_else(String::new, |text| text.expose().clone())
    };
    Form::default()
        .short("recipient", &text(&ask.recipient), LONGEST_RECIPIENT)
        .short("reason", &text(&ask.reason), LONGEST_REASON)
        .done()
}

/// All that a document may say of the visit.
pub(super) fn read(work: &Work<'_>, snapshot: Snapshot<'_>, ask: &DocumentAsk) -> Result<Case> {
    let visit = snapshot.visits().need(ask.visit)?;
    let card = visit.patient.map(|patient| snapshot.patients().need(patient)).transpose()?;
    let doctor = snapshot.people().need(visit.doctor)?;
    let own = practice::only(snapshot)?;
    let written = notes::for_paper(snapshot, ask.visit, ask.language, work.utc_offset_minutes)?;
    let (note, message) = written.ok_or_else(|| {
        Error::field("visit", "There is nothing to write yet: the note is empty.")
    })?;
    let patient = match (&card, visit.patient) {
        (Some(card), Some(id)) => Some(Patient {
            id: id.to_string(),
            birth_date: card.birth_date.as_ref().map(|day| *day.expose()),
            name: card.name.expose().clone(),
            identifiers: identifiers(snapshot, id)?,
            phone: card.phone.as_ref().map(|phone| phone.expose().clone()).unwrap_or_default(),
        }),
        _ => None,
    };
    let age = card.as_deref().and_then(|card| patients::age_on(card, visit.date));
    Ok(Case {
        country: own.country,
        practice: Practice {
            id: own.id.to_string(),
            name: own.name.clone(),
            address: own.address.clone().unwrap_or_default(),
            phone: own.phone.clone().unwrap_or_default(),
            registration: own.registration.clone().unwrap_or_default(),
            letterhead: letterhead(snapshot)?,
        },
        patient,
        doctor: Doctor {
            id: visit.doctor.to_string(),
            name: doctor.name.clone(),
            specialty: doctor.specialty.clone().unwrap_or_default(),
            registration: doctor.registration.clone().unwrap_or_default(),
        },
        visit: ask.visit.to_string(),
        date: visit.date,
        age_years: visit.age_years.or(age),
        sex: sex(&visit),
        note,
        message,
        printed_by: snapshot.people().need(work.person)?.name.clone(),
        printed_on: work.today(),
        written_at: work.now(),
    })
}

fn identifiers(
    snapshot: Snapshot<'_>,
    patient: nadi_base::PatientId,
) -> Result<Vec<(String, String)>> {
    let known = snapshot.patients().identifiers(patient)?;
    Ok(known.into_iter().map(|one| (one.system, one.value.into_inner())).collect())
}

fn letterhead(snapshot: Snapshot<'_>) -> Result<String> {
    let stored = snapshot.setting(Scope::Practice, practice::LETTERHEAD)?;
    Ok(stored.and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default())
}

fn sex(visit: &Visit) -> Sex {
    match visit.sex {
        StoredSex::Female => Sex::Female,
        StoredSex::Male => Sex::Male,
        StoredSex::Other => Sex::Other,
        StoredSex::Unknown => Sex::Unknown,
    }
}

/// For whom a referral is, and why.
pub(super) fn referred(ask: &DocumentAsk) -> Referred {
    let text = |field: &Option<nadi_base::Sensitive<String>>| {
        field.as_ref().map_or_else(String::new, |text| text.expose().clone())
    };
    Referred { to: text(&ask.recipient), reason: text(&ask.reason) }
}

/// The paper that was named, else the one of the country.
pub(super) fn paper(ask: &DocumentAsk, country: Country) -> Paper {
    match (ask.paper, country) {
        (Some(PaperSize::Letter), _) | (None, Country::Us) => Paper::Letter,
        (Some(PaperSize::A4), _) | (None, Country::In) => Paper::A4,
    }
}

/// What of the patient a document holds.
pub(super) fn holds(case: &Case, kind: DocumentKind) -> Vec<DocumentHolds> {
    use DocumentHolds as H;
    let patient = case.patient.as_ref();
    let mut held = Vec::new();
    let mut add = |what, there: bool| {
        if there {
            held.push(what);
        }
    };
    add(H::Name, patient.is_some_and(|patient| !patient.name.is_empty()));
    add(H::AgeSex, case.age_years.is_some() || case.sex != Sex::Unknown);
    add(H::Numbers, patient.is_some_and(|patient| !patient.identifiers.is_empty()));
    let whole = matches!(kind, DocumentKind::Note | DocumentKind::Referral);
    add(H::Findings, whole);
    add(H::Assessment, whole);
    add(H::Plan, whole || kind == DocumentKind::Prescription);
    add(H::Message, kind == DocumentKind::Letter);
    held
}

impl From<DocumentKind> for Kind {
    fn from(kind: DocumentKind) -> Self {
        match kind {
            DocumentKind::Note => Self::Note,
            DocumentKind::Prescription => Self::Prescription,
            DocumentKind::Letter => Self::Letter,
            DocumentKind::Referral => Self::Referral,
        }
    }
}
