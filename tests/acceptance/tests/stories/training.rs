//! Training: anybody takes a case, sees points and why; a trainer brings own cases.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};

#[test]
fn somebody_takes_a_case_and_learns_why() {
    let clinic = Clinic::default();
    clinic.hire("kala", &["coder"]);
    clinic.enter("kala");
    let list = clinic.must("training_list", Value::Null);
    assert!(list["cases"].as_array().unwrap().len() >= 12);
    let shown = clinic.must("training_show", json!({ "id": "sugar-and-pressure" }));
    assert!(!shown.to_string().contains("E11.65"), "the key is hidden until somebody answered");
    let answer = json!({ "id": "sugar-and-pressure", "answer": {
        "diagnoses": ["E11.9", "I10", "Z79.84"], "level": "OV_EST_4", "services": [],
    } });
    let scored = clinic.must("training_answer", answer);
    assert_eq!(
        scored["score"],
        json!({ "diagnoses": 41, "level": 30, "services": 20, "total": 91 })
    );
    assert_eq!(scored["key"]["diagnoses"], json!(["E11.65", "I10", "Z79.84"]));
    assert!(!scored["explanation"].as_str().unwrap().is_empty());
    assert!(scored["assistant_score"]["total"].as_u64().unwrap() > 0, "compared with the rules");
    let list = clinic.must("training_list", Value::Null);
    assert_eq!(list["history"][0]["points"], 91);
    clinic.enter("meena");
    assert_eq!(clinic.must("training_list", Value::Null)["history"], json!([]), "one's own alone");
}

#[test]
fn a_trainer_brings_own_cases_and_takes_them_elsewhere() {
    let clinic = Clinic::default();
    clinic.hire("tara", &["trainer"]);
    clinic.enter("tara");
    let case = |code: &str| {
        json!([{
            "id": "own-1", "title": "An own case", "specialty": "general", "difficulty": "easy",
            "date": "2026-08-14", "new_patient": false, "note": "Assessment:\nHypertension.\n",
            "key": { "diagnoses": [code], "level": null }, "explanation": "It is said.",
        }])
        .to_string()
    };
    let wrong = json!({ "text": case("I99999") });
    assert_eq!(
        clinic.fails("training_import", wrong),
        Code::BadInput,
        "a key that cannot be billed"
    );
    let list = clinic.must("training_import", json!({ "text": case("I10") }));
    let own = list["cases"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&own["id"], &own["own"]), (&json!("own-1"), &json!(true)));
    let file = clinic.must("training_export", Value::Null);
    clinic.must("training_import", json!({ "text": file["text"] }));
    let again = clinic.must("training_list", Value::Null);
    assert_eq!(again["cases"].as_array().unwrap().len(), list["cases"].as_array().unwrap().len());
}
