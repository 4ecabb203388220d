//! Who: the patient, the doctor, the practice, and the visit that brings them together.

use super::{Statement, profile, reference, statement::Kind, time};
use crate::{
    Case,
    case::{Patient, Sex, State},
};
use serde_json::{Value, json};

/// All of them.
pub(super) fn of(case: &Case, statements: &[Statement]) -> Vec<Value> {
    let mut all: Vec<Value> = case.patient.iter().map(|one| patient(case, one)).collect();
    all.push(practitioner(case));
    all.push(organization(case));
    all.push(encounter(case, statements));
    all
}

/// Whom the note is about. A visit without a name is about somebody all the same.
pub(super) fn subject(case: &Case) -> Value {
    match &case.patient {
        Some(patient) => reference(&patient.id),
        None => json!({ "display": "not named" }),
    }
}

fn patient(case: &Case, patient: &Patient) -> Value {
    let sex = match case.sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::Unknown => "unknown",
    };
    json!({
        "resourceType": "Patient",
        "id": patient.id,
        "meta": { "profile": profile(case.country, "Patient") },
        "identifier": identifiers(patient),
        "name": [{ "text": patient.name }],
        "telecom": telecom(&patient.phone),
        "gender": sex,
        "birthDate": patient.birth_date.map(time::day),
    })
}

/// Numbers of the patient; the record's own number where nobody else gave one.
fn identifiers(patient: &Patient) -> Vec<Value> {
    let kind = |code: &str, display: &str| {
        json!({ "coding": [{
            "system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": code, "display": display,
        }] })
    };
    let given = patient.identifiers.iter().map(|(system, value)| {
        let system = if system.eq_ignore_ascii_case("abha") {
            "https://healthid.abdm.gov.in".to_owned()
        } else {
            format!(
                "urn:nadi:identifier:{}",
                system.to_lowercase().replace(char::is_whitespace, "-")
            )
        };
        json!({ "type": kind("MR", "Medical record number"), "system": system, "value": value })
    });
    let own = json!({
        "type": kind("MR", "Medical record number"), "system": "urn:ietf:rfc:3986", "value": super::url(&patient.id),
    });
    given.chain(std::iter::once(own)).collect()
}

fn telecom(phone: &str) -> Value {
    if phone.trim().is_empty() {
        Value::Null
    } else {
        json!([{ "system": "phone", "value": phone.trim() }])
    }
}

fn practitioner(case: &Case) -> Value {
    let doctor = &case.doctor;
    let number =
        (!doctor.registration.trim().is_empty()).then(|| doctor.registration.trim().to_owned());
    let (code, display, value, system) = match number {
        Some(number) => {
            ("MD", "Medical License number", number, "urn:nadi:identifier:registration")
        }
        None => ("EI", "Employee number", super::url(&doctor.id), "urn:ietf:rfc:3986"),
    };
    json!({
        "resourceType": "Practitioner",
        "id": doctor.id,
        "meta": { "profile": profile(case.country, "Practitioner") },
        "identifier": [{
            "type": { "coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": code, "display": display,
            }] },
            "system": system, "value": value,
        }],
        "name": [{ "text": doctor.name }],
        "qualification": if doctor.specialty.trim().is_empty() {
            Value::Null
        } else {
            json!([{ "code": { "text": doctor.specialty.trim() } }])
        },
    })
}

fn organization(case: &Case) -> Value {
    let practice = &case.practice;
    let number = practice.registration.trim();
    let (system, value) = if number.is_empty() {
        ("urn:ietf:rfc:3986", super::url(&practice.id))
    } else {
        ("urn:nadi:identifier:registration", number.to_owned())
    };
    json!({
        "resourceType": "Organization",
        "id": practice.id,
        "meta": { "profile": profile(case.country, "Organization") },
        "identifier": [{
            "type": { "coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "PRN", "display": "Provider number",
            }] },
            "system": system, "value": value,
        }],
        "name": practice.name,
        "telecom": telecom(&practice.phone),
        "address": if practice.address.trim().is_empty() {
            Value::Null
        } else {
            json!([{ "text": practice.address.trim() }])
        },
    })
}

fn encounter(case: &Case, statements: &[Statement]) -> Value {
    let status = if case.note.state == State::Draft { "in-progress" } else { "finished" };
    let conditions = statements.iter().filter(|one| one.kind == Kind::Diagnosis);
    json!({
        "resourceType": "Encounter",
        "id": case.visit,
        "meta": { "profile": profile(case.country, "Encounter") },
        "identifier": [{ "system": "urn:ietf:rfc:3986", "value": super::url(&case.visit) }],
        "status": status,
        "class": {
            "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB", "display": "ambulatory",
        },
        "subject": subject(case),
        "participant": [{ "individual": reference(&case.doctor.id) }],
        "period": { "start": time::day(case.date) },
        "diagnosis": conditions.map(|one| json!({ "condition": reference(&one.id) })).collect::<Vec<_>>(),
        "serviceProvider": reference(&case.practice.id),
    })
}
