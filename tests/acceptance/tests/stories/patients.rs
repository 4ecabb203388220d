//! Patients: finding them in three scripts, changing cards, joining two, and whose record opens for whom.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};

fn names(page: &Value) -> Vec<&str> {
    page["patients"]
        .as_array()
        .unwrap()
        .iter()
        .map(|patient| patient["name"].as_str().unwrap())
        .collect()
}

#[test]
fn patients_are_found_in_three_scripts_and_two_spellings() {
    let clinic = Clinic::default();
    for name in ["Lakshmi Ramesh", "செல்வம் குமார்", "సుబ్బారావు"]
    {
        clinic.patient(name);
    }
    for (words, name) in [
        ("lakshmi", "Lakshmi Ramesh"),
        ("Laxmi", "Lakshmi Ramesh"),
        ("செல்வம்", "செல்வம் குமார்"),
        ("குமா", "செல்வம் குமார்"),
        ("సుబ్బా", "సుబ్బారావు"),
    ] {
        let page = clinic.must("patient_list", json!({ "text": words }));
        assert_eq!(names(&page), [name], "{words}");
    }
    for rubbish in ["\"", "*", "a OR b", "NEAR(", "'; drop table patient; --", "\u{200d}"] {
        clinic.must("patient_list", json!({ "text": rubbish }));
    }
}

#[test]
fn a_card_that_somebody_else_changed_is_not_overwritten() {
    let clinic = Clinic::default();
    let id = clinic.patient("Selvam");
    let card = clinic.must("patient_show", json!({ "id": id }));
    let change = |name: &str, version: &Value| {
        json!({
            "id": id, "name": name, "sex": "male", "phone": "98400 12345", "address": "", "note": "",
            "identifiers": [], "version": version,
        })
    };
    let newer = clinic.must("patient_change", change("Selvam K", &card["version"]));
    assert_eq!(clinic.fails("patient_change", change("Selvan", &card["version"])), Code::Conflict);
    assert_eq!(clinic.must("patient_show", json!({ "id": id }))["name"], "Selvam K");
    let history = clinic.must("patient_history", json!({ "id": id }));
    let renamed = history["entries"]
        .as_array()
        .unwrap()
        .iter()
        .any(|entry| entry["field"] == "name" && entry["value"] == "Selvam");
    assert!(renamed, "what stood there before can be seen");
    clinic.must("patient_change", change("Selvam K", &newer["version"]));
}

#[test]
fn two_cards_of_one_patient_are_joined_and_parted() {
    let clinic = Clinic::default();
    let new = |name: &str| json!({ "name": name, "sex": "female", "phone": "+91 98400 11111" });
    let keep = clinic.must("patient_create", new("Lakshmi R"))["id"].clone();
    let join = clinic.must("patient_create", new("Laxmi"))["id"].clone();
    clinic.visit(join.as_str().unwrap());
    let pairs = clinic.must("patient_duplicates", json!(null));
    assert_eq!(
        pairs["pairs"].as_array().map(Vec::len),
        Some(1),
        "found by phone and the sound of the name"
    );
    let card = clinic.must("patient_merge", json!({ "keep": keep, "join": join }));
    assert_eq!(card["merged"][0]["id"], join);
    assert_eq!(
        clinic.must("patient_show", json!({ "id": join }))["id"],
        keep,
        "the old card leads to the new one"
    );
    assert_eq!(
        clinic.fails("patient_merge", json!({ "keep": join, "join": keep })),
        Code::WrongState
    );
    clinic.must("patient_unmerge", json!({ "id": join }));
    assert_eq!(clinic.must("patient_show", json!({ "id": join }))["id"], join, "nothing was lost");
}

#[test]
fn another_doctors_patient_takes_a_reason_and_leaves_a_trace() {
    let clinic = Clinic::default();
    clinic.hire("ravi", &["doctor"]);
    let patient = clinic.patient("Selvam");
    let visit = clinic.visit(&patient);
    clinic.enter("ravi");
    assert_eq!(clinic.fails("patient_show", json!({ "id": patient })), Code::ReasonNeeded);
    assert_eq!(
        clinic.fails("patient_show", json!({ "id": patient, "reason": "hi" })),
        Code::ReasonNeeded,
        "a word is no reason"
    );
    clinic.must("patient_show", json!({ "id": patient, "reason": "called me about his report" }));
    assert_eq!(
        clinic.fails("visit_show", json!({ "id": visit })),
        Code::NotYours,
        "a reason opens the card, not the visit"
    );
    clinic.enter("meena");
    let trail = clinic.must("audit_list", json!({ "patient": patient }));
    let reasons: Vec<_> =
        trail["rows"].as_array().unwrap().iter().filter_map(|row| row["reason"].as_str()).collect();
    assert_eq!(reasons, ["called me about his report"]);
}

#[test]
fn sharing_opens_a_record_until_it_is_taken_back() {
    let clinic = Clinic::default();
    let ravi = clinic.hire("ravi", &["doctor"]);
    let patient = clinic.patient("Selvam");
    let visit = clinic.visit(&patient);
    let share =
        json!({ "patient": patient, "person": ravi, "reason": "second opinion on the scan" });
    clinic.must("access_share", share);
    clinic.enter("ravi");
    assert_eq!(clinic.must("visit_show", json!({ "id": visit }))["shared"], true);
    assert_eq!(
        clinic.fails(
            "access_share",
            json!({ "patient": patient, "person": ravi, "reason": "passing it on" })
        ),
        Code::NotYours
    );
    clinic.enter("meena");
    clinic.must("access_revoke", json!({ "patient": patient, "person": ravi }));
    clinic.enter("ravi");
    assert_eq!(clinic.fails("visit_show", json!({ "id": visit })), Code::NotYours);
}

#[test]
fn an_emergency_opens_any_record_loudly() {
    let clinic = Clinic::default();
    clinic.hire("ravi", &["doctor"]);
    let patient = clinic.patient("Selvam");
    let visit = clinic.visit(&patient);
    clinic.enter("ravi");
    let emergency = json!({ "patient": patient, "reason": "unconscious in the waiting room" });
    clinic.must("access_emergency", emergency);
    clinic.must("visit_show", json!({ "id": visit }));
    clinic.enter("meena");
    let today = clinic.must("today_show", json!(null));
    assert_eq!(today["waiting"][0]["kind"], "emergency_access", "the admin is told");
    assert_eq!(today["waiting"][0]["reason"], "unconscious in the waiting room");
    clinic.must("notice_dismiss", json!({ "id": today["waiting"][0]["id"] }));
    assert_eq!(clinic.must("today_show", json!(null))["waiting"], json!([]));
}

#[test]
fn a_form_names_every_field_that_is_wrong() {
    let clinic = Clinic::default();
    let error = clinic
        .ask("patient_create", json!({ "name": " ", "sex": "male", "birth_date": "2031-01-01" }))
        .unwrap_err();
    let fields: Vec<_> = error.fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!((error.code, fields), (Code::BadInput, vec!["name", "birth_date"]));
}
