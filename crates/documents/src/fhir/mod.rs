//! A note as a FHIR R4 document bundle: for India after the `OPConsultRecord` of the ABDM guide (`NRCeS` 6.5), for the United
//! States a Composition with LOINC sections.
//!
//! Each line of the note is told in its section. A resource of its own stands only for what nobody changed since it was
//! heard: a line that a person wrote is told in that person's words, because nothing here may guess what it states. The
//! id of a resource is the id of its line, so that the same note gives the same bundle. Provenance says of every resource
//! whether the machine heard it and who signed it.
//!
//! Deliberately absent: codes of diagnoses. ABDM's Condition is closed to ICD-10-CM, and a code is for a person to choose.

mod people;
mod sections;
mod statement;
mod time;

use crate::{Case, case::State, xml::escaped};
use nadi_base::Country;
use sections::Section;
use serde_json::{Value, json};
use statement::Statement;

/// The bundle of a case, as JSON.
pub fn write(case: &Case) -> Vec<u8> {
    let statements = statement::of(case);
    let sections = sections::of(case, &statements);
    let resources = std::iter::once(composition(case, &sections))
        .chain(people::of(case, &statements))
        .chain(statements.iter().map(|one| one.resource.clone()))
        .chain(provenance(case, &statements));
    let entries: Vec<Value> = resources
        .filter_map(|resource| {
            let id = resource["id"].as_str()?;
            Some(json!({ "fullUrl": url(id), "resource": resource }))
        })
        .collect();
    let bundle = json!({
        "resourceType": "Bundle",
        "id": case.note.version,
        "meta": {
            "versionId": "1",
            "lastUpdated": time::instant(case.written_at),
            "profile": profile(case.country, "DocumentBundle"),
            "security": [{
                "system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R", "display": "restricted",
            }],
        },
        "identifier": { "system": "urn:ietf:rfc:3986", "value": url(&case.note.version) },
        "type": "document",
        "timestamp": time::instant(case.written_at),
        "entry": entries,
    });
    bare(bundle).to_string().into_bytes()
}

/// How resources of a bundle name each other.
fn url(id: &str) -> String {
    format!("urn:uuid:{id}")
}

fn reference(id: &str) -> Value {
    json!({ "reference": url(id) })
}

/// The profile of the country's guide; none where there is none to keep.
fn profile(country: Country, name: &str) -> Value {
    match country {
        Country::In => json!([format!("https://nrces.in/ndhm/fhir/r4/StructureDefinition/{name}")]),
        Country::Us => Value::Null,
    }
}

fn composition(case: &Case, sections: &[Section]) -> Value {
    let (code, title) = match case.country {
        Country::In => (
            json!({ "system": "http://snomed.info/sct", "code": "371530004", "display": "Clinical consultation report" }),
            "Consultation Report",
        ),
        Country::Us => (
            json!({ "system": "http://loinc.org", "code": "11506-3", "display": "Progress note" }),
            "Visit note",
        ),
    };
    let (status, attester) = match &case.note.state {
        State::Draft => ("preliminary", Value::Null),
        State::Signed { at, amended, .. } => (
            if *amended { "amended" } else { "final" },
            json!([{ "mode": "legal", "time": time::instant(*at), "party": reference(&case.doctor.id) }]),
        ),
    };
    json!({
        "resourceType": "Composition",
        "id": case.note.id,
        "meta": { "profile": profile(case.country, "OPConsultRecord") },
        "language": "en-IN",
        "identifier": { "system": "urn:ietf:rfc:3986", "value": url(&case.note.id) },
        "status": status,
        "type": { "coding": [code], "text": title },
        "subject": people::subject(case),
        "encounter": reference(&case.visit),
        "date": time::instant(case.written_at),
        "author": [reference(&case.doctor.id)],
        "title": title,
        "confidentiality": "R",
        "attester": attester,
        "custodian": reference(&case.practice.id),
        "section": sections.iter().map(|section| section.written(case.country)).collect::<Vec<_>>(),
    })
}

/// A statement of its own for what the machine heard and what a person signed.
fn provenance(case: &Case, statements: &[Statement]) -> Vec<Value> {
    if statements.is_empty() {
        return Vec::new();
    }
    let role = |code: &str| json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "code": code }] });
    let mut agents = vec![json!({
        "type": role("assembler"), "who": { "display": "Nadi, rules: heard at the visit" },
        "onBehalfOf": reference(&case.doctor.id),
    })];
    if case.note.state != State::Draft {
        agents.push(json!({ "type": role("verifier"), "who": reference(&case.doctor.id) }));
    }
    vec![json!({
        "resourceType": "Provenance",
        "id": case.note.provenance,
        "target": statements.iter().map(|one| reference(&one.id)).collect::<Vec<_>>(),
        "recorded": time::instant(case.written_at),
        "agent": agents,
    })]
}

/// Lines as the narrative of a resource or a section.
fn narrative(lines: &[&str]) -> Value {
    let items: Vec<String> =
        lines.iter().map(|line| format!("<li>{}</li>", escaped(line))).collect();
    let items = items.concat();
    json!({
        "status": "generated",
        "div": format!("<div xmlns=\"http://www.w3.org/1999/xhtml\"><ul>{items}</ul></div>"),
    })
}

/// FHIR has no empty values: what is null or empty is not there.
fn bare(value: Value) -> Value {
    let holds = |value: &Value| match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => true,
    };
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (name, bare(value)))
            .filter(|(_, value)| holds(value))
            .collect(),
        Value::Array(list) => list.into_iter().map(bare).filter(holds).collect(),
        other => other,
    }
}
