//! The trail: looking into it, checking it, taking it out.

use nadi_acceptance::Clinic;
use serde_json::{Value, json};
use std::time::Duration;

fn rows(clinic: &Clinic, find: Value) -> Vec<Value> {
    clinic.must("audit_list", find)["rows"].as_array().unwrap().clone()
}

#[test]
fn the_trail_is_narrowed_by_day_person_patient_action_and_outcome() {
    let clinic = Clinic::default();
    let ravi = clinic.hire("ravi", &["doctor"]);
    let patient = clinic.patient("Lakshmi");
    clinic.visit(&patient);
    clinic.enter("ravi");
    clinic.ask("patient_show", json!({ "id": patient })).unwrap_err();
    clinic.enter("meena");

    let of_ravi = rows(&clinic, json!({ "person": ravi }));
    assert!(of_ravi.iter().all(|row| row["person_name"] == "Person ravi"), "names are looked up");
    let refused = rows(&clinic, json!({ "outcome": "refused", "patient": patient }));
    assert_eq!(refused.len(), 1, "a refused look stands in the trail too");
    assert_eq!(
        (&refused[0]["action"], &refused[0]["role"]),
        (&json!("patient_show"), &json!("doctor"))
    );
    let created = rows(&clinic, json!({ "action": "patient_create" }));
    assert_eq!(
        (&created[0]["object"], &created[0]["object_id"]),
        (&json!("patient"), &json!(patient))
    );

    let day = clinic.must("session_show", json!(null))["today"].clone();
    assert!(!rows(&clinic, json!({ "from": day, "until": day })).is_empty(), "today's rows");
    assert!(rows(&clinic, json!({ "until": "2026-11-20" })).is_empty(), "nothing happened before");
    assert!(rows(&clinic, json!({ "from": "2026-11-22" })).is_empty(), "nor will happen");
}

#[test]
fn the_trail_is_read_page_by_page_newest_first() {
    let clinic = Clinic::default();
    for name in ["One", "Two", "Three"] {
        clinic.patient(name);
    }
    let find = |offset: u32| json!({ "action": "patient_create", "limit": 2, "offset": offset });
    let (first, second) = (clinic.must("audit_list", find(0)), clinic.must("audit_list", find(2)));
    assert_eq!((&first["more"], &second["more"]), (&json!(true), &json!(false)));
    let numbers: Vec<_> = [&first, &second]
        .iter()
        .flat_map(|page| page["rows"].as_array().unwrap())
        .map(|row| row["sequence"].as_u64().unwrap())
        .collect();
    assert_eq!(numbers.len(), 3);
    assert!(numbers.is_sorted_by(|newer, older| newer > older), "{numbers:?}");
}

#[test]
fn looking_for_one_patient_is_itself_in_the_trail() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Lakshmi");
    rows(&clinic, json!({ "patient": patient }));
    let looked = rows(&clinic, json!({ "action": "audit_list" }));
    assert_eq!(looked.first().map(|row| row["patient"].clone()), Some(json!(patient)));
}

#[test]
fn a_sound_trail_is_held_against_its_anchors() {
    let clinic = Clinic::default();
    clinic.patient("Lakshmi");
    let first = clinic.must("audit_verify", json!(null));
    assert_eq!((&first["sound"], &first["first_bad"]), (&json!(true), &json!(null)));
    assert!(first["printable"].as_str().unwrap().starts_with("nadi-audit-1 "), "a line to keep");
    let second = clinic.must("audit_verify", json!(null));
    let anchors = second["anchors"].as_array().unwrap().clone();
    for place in ["file ", "keyring "] {
        let found = anchors.iter().filter_map(Value::as_str).find(|said| said.starts_with(place));
        assert!(found.is_some_and(|said| said.ends_with(" holds")), "{place}in {anchors:?}");
    }
    assert_eq!(rows(&clinic, json!({ "action": "audit_verify" })).len(), 2, "checks are kept too");
}

#[test]
fn the_trail_goes_out_as_a_table_and_as_fhir_without_patients_names() {
    let clinic = Clinic::default();
    clinic.patient("Lakshmi");
    let table = clinic.must("audit_export", json!({ "format": "csv", "filter": {} }));
    let text = table["text"].as_str().unwrap();
    assert!(text.starts_with("sequence,time,") && text.contains("patient_create"), "a table");
    assert!(!text.contains("Lakshmi"), "the trail names no patient");
    assert_eq!(
        (&table["name"], &table["media"]),
        (&json!("nadi-audit-2026-11-21.csv"), &json!("text/csv; charset=utf-8"),)
    );
    let only = json!({ "format": "fhir", "filter": { "action": "patient_create" } });
    let fhir = clinic.must("audit_export", only);
    let bundle: Value = serde_json::from_str(fhir["text"].as_str().unwrap()).unwrap();
    assert_eq!(bundle["entry"].as_array().map(Vec::len), Some(1), "the filter counts here too");
    assert_eq!(bundle["entry"][0]["resource"]["resourceType"], "AuditEvent");
    assert_eq!(rows(&clinic, json!({ "action": "audit_export" })).len(), 2, "each is written down");
}

#[test]
fn taking_the_trail_out_asks_for_the_password_again() {
    let clinic = Clinic::default();
    clinic.must("security_change", json!({ "lock_after_minutes": 30 }));
    clinic.pass(Duration::from_mins(6));
    let code = clinic.fails("audit_export", json!({ "format": "csv", "filter": {} }));
    assert_eq!(code, nadi_base::Code::StepUpNeeded);
}
