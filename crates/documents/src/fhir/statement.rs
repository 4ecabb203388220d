//! What lines state, as resources; only of lines that say what was heard.

use super::{people::subject, profile, reference, time};
use crate::{
    Case,
    case::{Line, State},
};
use nadi_clinical::{
    entities::{Action, ConceptKind, Medication, Status},
    line::{Fact, Section},
};
use serde_json::{Value, json};

/// A resource that a line states.
pub(super) struct Statement {
    /// The id of its line.
    pub(super) id: String,
    /// What it is.
    pub(super) kind: Kind,
    /// Itself.
    pub(super) resource: Value,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What the patient feels.
    Complaint,
    /// What it is.
    Diagnosis,
    /// What was found.
    Finding,
    /// An allergy.
    Allergy,
    /// A drug of the plan.
    Drug,
    /// A test or a procedure of the plan.
    Order,
}

/// Every statement of a note, in its order.
pub(super) fn of(case: &Case) -> Vec<Statement> {
    case.note.lines.iter().filter_map(|line| statement(case, line)).collect()
}

fn statement(case: &Case, line: &Line) -> Option<Statement> {
    // A draft's line with words that nobody said, or a changed line, is told and not stated.
    let fact = line.fact.as_ref().filter(|_| !line.unsupported)?;
    let (kind, resource) = match (fact, line.section) {
        (Fact::Drug(drug), Section::Plan) => (Kind::Drug, medication(case, line, drug)?),
        (Fact::Named { what, concept, status }, section) => {
            named(case, line, *what, concept, *status, section)?
        }
        _ => return None,
    };
    Some(Statement { id: line.id.clone(), kind, resource })
}

fn named(
    case: &Case,
    line: &Line,
    what: ConceptKind,
    concept: &str,
    status: Status,
    section: Section,
) -> Option<(Kind, Value)> {
    use ConceptKind as C;
    match (section, what, status) {
        (Section::Subjective, C::Symptom, Status::Present) => {
            Some((Kind::Complaint, condition(case, line, concept, "confirmed")))
        }
        (Section::Assessment, C::Diagnosis, Status::Present) => {
            Some((Kind::Diagnosis, condition(case, line, concept, "confirmed")))
        }
        (Section::Assessment, C::Diagnosis, Status::Possible) => {
            Some((Kind::Diagnosis, condition(case, line, concept, "provisional")))
        }
        (Section::Objective, C::Sign | C::Vital, Status::Present) => {
            Some((Kind::Finding, observation(case, line, concept)))
        }
        (_, C::Allergy, Status::Present) => Some((Kind::Allergy, allergy(case, line))),
        (Section::Plan, C::Test | C::Procedure, Status::Present) => {
            Some((Kind::Order, order(case, line, concept)))
        }
        _ => None,
    }
}

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": format!("http://terminology.hl7.org/CodeSystem/{system}"), "code": code }] })
}

fn condition(case: &Case, line: &Line, concept: &str, certainty: &str) -> Value {
    json!({
        "resourceType": "Condition",
        "id": line.id,
        "meta": { "profile": profile(case.country, "Condition") },
        "text": super::narrative(&[&line.text]),
        "clinicalStatus": coded("condition-clinical", "active"),
        "verificationStatus": coded("condition-ver-status", certainty),
        "code": { "text": concept },
        "subject": subject(case),
        "encounter": reference(&case.visit),
        "recordedDate": time::day(case.date),
    })
}

fn observation(case: &Case, line: &Line, concept: &str) -> Value {
    json!({
        "resourceType": "Observation",
        "id": line.id,
        "meta": { "profile": profile(case.country, "Observation") },
        "text": super::narrative(&[&line.text]),
        "status": if case.note.state == State::Draft { "preliminary" } else { "final" },
        "code": { "text": concept },
        "subject": subject(case),
        "encounter": reference(&case.visit),
        "effectiveDateTime": time::day(case.date),
        "performer": [reference(&case.doctor.id)],
        "valueString": line.text,
    })
}

fn allergy(case: &Case, line: &Line) -> Value {
    json!({
        "resourceType": "AllergyIntolerance",
        "id": line.id,
        "meta": { "profile": profile(case.country, "AllergyIntolerance") },
        "text": super::narrative(&[&line.text]),
        "clinicalStatus": coded("allergyintolerance-clinical", "active"),
        "verificationStatus": coded("allergyintolerance-verification", "unconfirmed"),
        "code": { "text": line.text },
        // R4 wants a patient here; a visit without a name has none.
        "patient": subject(case),
        "recordedDate": time::day(case.date),
    })
}

fn order(case: &Case, line: &Line, concept: &str) -> Value {
    json!({
        "resourceType": "ServiceRequest",
        "id": line.id,
        "meta": { "profile": profile(case.country, "ServiceRequest") },
        "text": super::narrative(&[&line.text]),
        "status": if case.note.state == State::Draft { "draft" } else { "active" },
        "intent": "order",
        "code": { "text": concept },
        "subject": subject(case),
        "encounter": reference(&case.visit),
        "authoredOn": time::day(case.date),
        "requester": reference(&case.doctor.id),
    })
}

/// None for what was given at the visit: that is not an order.
fn medication(case: &Case, line: &Line, drug: &Medication) -> Option<Value> {
    let status = match (drug.action, &case.note.state) {
        (Action::Given, _) => return None,
        (Action::Stop, _) => "stopped",
        (_, State::Draft) => "draft",
        _ => "active",
    };
    let how = [&drug.dose, &drug.frequency, &drug.duration, &drug.instruction];
    let how: Vec<&str> =
        how.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    Some(json!({
        "resourceType": "MedicationRequest",
        "id": line.id,
        "meta": { "profile": profile(case.country, "MedicationRequest") },
        "text": super::narrative(&[&line.text]),
        "status": status,
        "intent": "order",
        "medicationCodeableConcept": { "text": drug.name },
        "subject": subject(case),
        "encounter": reference(&case.visit),
        "authoredOn": time::day(case.date),
        "requester": reference(&case.doctor.id),
        "dosageInstruction": if how.is_empty() { Value::Null } else { json!([{ "text": how.join(", ") }]) },
    }))
}
