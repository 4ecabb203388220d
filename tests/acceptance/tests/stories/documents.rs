//! What leaves the clinic: looked at first, taken out with the password, written down for whom.

use base64::{Engine, engine::general_purpose::STANDARD};
use nadi_acceptance::{Clinic, PASSWORD};
use nadi_base::Code;
use serde_json::{Value, json};
use std::time::Duration;

const TALK: &str = "Patient: I have fever since three days. No cough.\n\
    Doctor: This is viral fever. Take paracetamol 500 mg three times a day after food for three days. \
    Stop the ibuprofen. Review after three days.\n";

fn drafted(clinic: &Clinic) -> String {
    let visit = clinic.visit(&clinic.patient("செல்வம்"));
    clinic.ended(&clinic.must("note_draft", json!({ "visit": visit, "words": TALK })));
    visit
}

fn sign(clinic: &Clinic, visit: &str) {
    let stamp = clinic.must("note_show", json!({ "visit": visit }))["stamp"].clone();
    clinic.must("note_sign", json!({ "visit": visit, "stamp": stamp }));
}

fn preview(clinic: &Clinic, visit: &str, kind: &str) -> Value {
    clinic.must("document_preview", json!({ "visit": visit, "kind": kind }))
}

fn text(shown: &Value) -> &str {
    shown["text"].as_str().unwrap()
}

fn prove(clinic: &Clinic) {
    clinic.must("session_step_up", json!({ "secret": PASSWORD }));
}

#[test]
fn a_draft_says_so_and_a_signed_note_says_who_signed() {
    let clinic = Clinic::default();
    let visit = drafted(&clinic);
    let draft = preview(&clinic, &visit, "note");
    assert_eq!(draft["draft"], true);
    assert!(
        text(&draft).contains("Draft. No doctor has signed this."),
        "nobody takes it for signed"
    );
    sign(&clinic, &visit);
    let signed = preview(&clinic, &visit, "note");
    assert!(!text(&signed).contains("Draft."), "the warning goes with the signature");
    assert!(text(&signed).contains("Signed by "), "and the signature is there");
    assert!(signed["pages"][0].as_str().unwrap().starts_with("<svg"), "with a picture of the page");
}

#[test]
fn an_open_amendment_does_not_leave() {
    let clinic = Clinic::default();
    let visit = drafted(&clinic);
    sign(&clinic, &visit);
    clinic.must("note_amend", json!({ "visit": visit, "reason": "The dose was misheard" }));
    let add = json!({ "visit": visit, "section": "plan", "text": "bed rest" });
    clinic.must("note_line_add", add);
    let shown = preview(&clinic, &visit, "note");
    assert!(!text(&shown).contains("ed rest"), "nobody signed that line yet");
    sign(&clinic, &visit);
    let shown = preview(&clinic, &visit, "note");
    assert!(text(&shown).contains("Bed rest"), "signed again, it leaves");
    assert!(text(&shown).contains("Amended and signed by"), "as an amendment");
}

#[test]
fn a_prescription_keeps_every_line_of_the_plan() {
    let clinic = Clinic::default();
    let visit = drafted(&clinic);
    let note = clinic.must("note_show", json!({ "visit": visit }));
    let typed = json!({ "visit": visit, "section": "plan", "text": "cetirizine 10 mg at night" });
    clinic.must("note_line_add", typed);
    let shown = preview(&clinic, &visit, "prescription");
    let said = text(&shown);
    assert!(said.contains("paracetamol\t500 mg\tthree times a day\t3 days\tafter food"), "{said}");
    let stop = said.find("Stop taking").expect("stopped drugs stand apart");
    assert!(said[stop..].to_lowercase().contains("ibuprofen"), "{said}");
    assert!(said.contains("Cetirizine 10 mg at night"), "what a person wrote is not lost: {said}");
    let lines = note["lines"].as_array().unwrap();
    let plan = lines.iter().filter(|line| line["section"] == "plan").count();
    let printed = ["paracetamol", "ibuprofen", "eview in 3 days"];
    assert!(plan >= printed.len(), "the draft ordered what was said");
    assert!(printed.iter().all(|word| said.contains(word)), "{said}");
}

#[test]
fn a_changed_dose_is_printed_as_it_was_changed() {
    let clinic = Clinic::default();
    let visit = drafted(&clinic);
    let note = clinic.must("note_show", json!({ "visit": visit }));
    let lines = note["lines"].as_array().unwrap();
    let drug =
        lines.iter().find(|line| line["text"].as_str().unwrap().contains("paracetamol")).unwrap();
    let change = json!({ "line": drug["id"], "text": "paracetamol 650 mg twice a day", "version": drug["version"] });
    clinic.must("note_line_change", change);
    let shown = preview(&clinic, &visit, "prescription");
    assert!(text(&shown).contains("Paracetamol 650 mg twice a day"), "{}", text(&shown));
    assert!(
        !text(&shown).contains("500 mg"),
        "the old dose is gone from everywhere: {}",
        text(&shown)
    );
}

#[test]
fn a_letter_is_in_the_patients_language_and_a_referral_says_why() {
    let clinic = Clinic::default();
    let visit = drafted(&clinic);
    let ask = json!({ "visit": visit, "kind": "letter", "language": "ta" });
    let letter = clinic.must("document_preview", ask);
    assert_eq!(letter["language"], "ta");
    assert!(text(&letter).contains("எடுத்துக்கொள்ள வேண்டிய மருந்துகள்"), "{}", text(&letter));
    let ask =
        json!({ "visit": visit, "kind": "referral", "recipient": "Dr Iyer", "reason": "A murmur" });
    let referral = clinic.must("document_preview", ask);
    assert!(text(&referral).contains("To: Dr Iyer") && text(&referral).contains("A murmur"));
}

#[test]
fn taking_a_document_out_asks_again_and_is_written_down() {
    let clinic = Clinic::default();
    let visit = drafted(&clinic);
    let document = json!({ "visit": visit, "kind": "prescription", "recipient": "the patient" });
    let ask = json!({ "document": document, "form": "pdf" });
    clinic.must("security_change", json!({ "lock_after_minutes": 30 }));
    clinic.pass(Duration::from_mins(6));
    assert_eq!(
        clinic.fails("document_export", ask.clone()),
        Code::StepUpNeeded,
        "the password again"
    );
    prove(&clinic);
    let file = clinic.must("document_export", ask);
    let bytes = STANDARD.decode(file["base64"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF A4"), "A4 in India");
    let name = file["name"].as_str().unwrap();
    assert!(name.starts_with("prescription-") && name.is_ascii(), "no patient's name: {name}");
    clinic.must("document_print", json!({ "visit": visit, "kind": "note" }));
    let rows = clinic.must("audit_list", json!({}));
    let row = |action: &str| {
        let all = rows["rows"].as_array().unwrap().clone();
        all.into_iter().find(|row| row["action"] == action).unwrap_or_default()
    };
    assert_eq!(row("document_export")["reason"], "prescription pdf the patient");
    assert_eq!(row("document_print")["reason"], "note paper");
}

#[test]
fn an_empty_note_has_nothing_to_leave() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let ask = json!({ "visit": visit, "kind": "note" });
    assert_eq!(clinic.fails("document_preview", ask), Code::BadInput);
}
