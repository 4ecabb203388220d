//! Codes by words, and what the note of a visit supports.

use nadi_acceptance::Clinic;
use serde_json::{Value, json};

const TALK: &str = "Doctor: What brings you here?\nPatient: I have fever since three days. No cough.\n\
    Doctor: This is viral fever. Take paracetamol 500 mg three times a day for three days. Review after \
    three days.\n";

fn first(clinic: &Clinic, words: &str, date: &str) -> Value {
    let found = clinic.must("code_search", json!({ "words": words, "date": date }));
    found["hits"][0].clone()
}

#[test]
fn anybody_at_work_finds_a_code_in_their_own_words() {
    let clinic = Clinic::default();
    for (words, code) in [
        ("high blood pressure", "I10"),
        ("காய்ச்சல்", "R50.9"),
        ("మధుమేహం", "E11.9"),
        ("e11.65", "E11.65"),
    ] {
        let hit = first(&clinic, words, "2026-11-01");
        assert_eq!(hit["code"], code, "{words}");
        assert_eq!(hit["standing"], "billable");
    }
    assert_eq!(
        first(&clinic, "C78.31", "2026-09-30")["standing"],
        "not_then",
        "dated by the visit"
    );
    assert_eq!(first(&clinic, "zzzzqqqq", "2026-09-30"), Value::Null, "nothing found is an answer");
}

#[test]
fn what_the_note_supports_is_suggested_with_its_words_and_changes_nothing() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let none = clinic.must("visit_codes_suggest", json!({ "id": visit }));
    assert_eq!(none["diagnoses"], json!([]), "a visit without a note supports nothing");
    let started = clinic.must("note_draft", json!({ "visit": visit, "words": TALK }));
    assert_eq!(clinic.ended(&started)["status"], "done");
    let found = clinic.must("visit_codes_suggest", json!({ "id": visit }));
    assert_eq!(found["diagnoses"][0]["code"], "B34.9");
    let note = clinic.must("note_show", json!({ "visit": visit }));
    let lines = note["lines"].as_array().unwrap();
    let quote = found["diagnoses"][0]["quotes"][0].as_str().unwrap();
    let stands = lines.iter().any(|line| line["text"].as_str().unwrap().contains(quote));
    assert!(stands, "the quote stands in the note");
    let billing = clinic.must("visit_billing_show", json!({ "id": visit }));
    assert_eq!(
        billing["data"]["diagnoses"],
        json!([]),
        "a person takes codes over, not the machine"
    );
}
