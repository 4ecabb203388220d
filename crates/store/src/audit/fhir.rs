//! The trail as FHIR R4 `AuditEvent` resources in one bundle.

use super::{
    Filter, Outcome, Row,
    csv::{names, rfc3339},
    list::each_filtered,
};
use crate::{error::StoreError, snapshot::Snapshot};
use nadi_base::PersonId;
use serde_json::{Value as Json, json};
use std::{collections::HashMap, io::Write};

const EVENT_TYPE: &str = "http://terminology.hl7.org/CodeSystem/audit-event-type";
const ENTITY_TYPE: &str = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
const SOURCE_TYPE: &str = "http://terminology.hl7.org/CodeSystem/security-source-type";

/// Writes the rows of a filter as a FHIR R4 bundle of `AuditEvent`, oldest first.
pub fn fhir(
    snapshot: &Snapshot<'_>,
    filter: &Filter,
    out: &mut dyn Write,
) -> Result<(), StoreError> {
    let names = names(snapshot)?;
    out.write_all(b"{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[")?;
    let mut first = true;
    each_filtered(snapshot, filter, |row| {
        out.write_all(if first { b"\n" } else { b",\n" })?;
        first = false;
        let entry = json!({ "resource": event(&row, &names) });
        Ok(out.write_all(entry.to_string().as_bytes())?)
    })?;
    Ok(out.write_all(b"\n]}\n")?)
}

fn event(row: &Row, names: &HashMap<PersonId, String>) -> Json {
    let mut event = json!({
        "resourceType": "AuditEvent",
        "id": format!("nadi-{}", row.sequence),
        "type": { "system": EVENT_TYPE, "code": "rest", "display": "RESTful Operation" },
        "subtype": [{ "system": "urn:nadi:command", "code": row.entry.action }],
        "action": verb(&row.entry.action),
        "recorded": rfc3339(row.at),
        "outcome": match row.entry.outcome {
            Outcome::Done => "0",
            Outcome::Refused => "4",
            Outcome::Failed => "8",
        },
        "agent": [agent(row, names)],
        "source": {
            "observer": { "identifier": { "system": "urn:nadi:device", "value": row.device.to_string() } },
            "type": [{ "system": SOURCE_TYPE, "code": "4", "display": "Application Server" }],
        },
        "entity": entities(row),
    });
    if let Some(reason) = &row.entry.reason {
        event["purposeOfEvent"] = json!([{ "text": reason }]);
    }
    event
}

fn agent(row: &Row, names: &HashMap<PersonId, String>) -> Json {
    let mut agent = json!({ "requestor": row.person.is_some(), "role": [{ "text": row.role }] });
    if let Some(person) = row.person {
        agent["who"] =
            json!({ "identifier": { "system": "urn:nadi:person", "value": person.to_string() } });
        if let Some(name) = names.get(&person) {
            agent["name"] = json!(name);
        }
    }
    agent
}

fn entities(row: &Row) -> Vec<Json> {
    let mut found = Vec::new();
    if let Some(patient) = row.entry.patient {
        found.push(json!({
            "what": { "reference": format!("Patient/{patient}") },
            "type": { "system": ENTITY_TYPE, "code": "1", "display": "Person" },
        }));
    }
    if let Some((kind, which)) = &row.entry.object {
        found.push(json!({
            "what": { "identifier": { "system": format!("urn:nadi:{kind}"), "value": which } },
            "type": { "system": ENTITY_TYPE, "code": "2", "display": "System Object" },
        }));
    }
    found
}

/// The one letter that FHIR has for what a command does, from the verb at its end.
fn verb(action: &str) -> &'static str {
    match action.rsplit('_').next().unwrap_or_default() {
        "create" | "add" | "insert" | "import" | "invite" | "place" => "C",
        "get" | "show" | "list" | "find" | "search" | "view" | "open" | "play" | "print" => "R",
        "update" | "change" | "set" | "merge" | "sign" | "amend" | "edit" | "rename" => "U",
        "delete" | "remove" | "erase" | "prune" => "D",
        _ => "E",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_verb_of_a_command_is_its_last_word() {
        for (action, letter) in [
            ("patient_create", "C"),
            ("patient_show", "R"),
            ("visit_sign", "U"),
            ("desk_lock", "E"),
        ] {
            assert_eq!(verb(action), letter, "{action}");
        }
    }
}
