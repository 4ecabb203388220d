//! What comes in from others: read, looked through, and taken over into the note of a visit.

use base64::{Engine, engine::general_purpose::STANDARD};
use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};

const NOTE: &str = "Seen with her son.\nHPI: fever for 3 days, no cough\nAllergies: none known\n\n\
    Examination\n- BP 120/80\n- throat red\n\nAssessment: viral fever\nPlan\n- paracetamol 500 mg three times a day\n";

fn read(clinic: &Clinic, bytes: &[u8]) -> Result<Value, Code> {
    let read = clinic.ask("document_read", json!({ "data": STANDARD.encode(bytes) }));
    read.map_err(|error| error.code)
}

fn lines(note: &Value, section: &str) -> Vec<String> {
    let lines = note["lines"].as_array().unwrap().iter();
    let lines = lines.filter(|line| line["section"] == section);
    lines.map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_document_is_read_and_nothing_of_it_is_kept() {
    let clinic = Clinic::default();
    let shown = read(&clinic, NOTE.as_bytes()).unwrap();
    assert_eq!(shown["text"], NOTE, "for a person to look through");
    assert_eq!(shown["letters"].as_u64(), Some(NOTE.chars().count() as u64));
    let found = clinic.must("search_everything", json!({ "text": "throat" }));
    assert!(!found.to_string().contains("throat red"), "what was only read is nowhere");
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let clinic = Clinic::default();
    assert_eq!(read(&clinic, b"\xff\xfe\xfd").err(), Some(Code::DocumentEncrypted));
    let garbled = json!({ "data": "not base64!" });
    assert_eq!(clinic.fails("document_read", garbled), Code::BadInput);
}

#[test]
fn a_finished_note_becomes_lines_that_a_doctor_signs() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("லட்சுமி"));
    let note = clinic.must("note_import", json!({ "visit": visit, "text": NOTE }));
    assert_eq!(
        lines(&note, "subjective"),
        ["Seen with her son.", "HPI: fever for 3 days, no cough", "Allergies: none known"]
    );
    assert_eq!(lines(&note, "objective").len(), 2);
    assert_eq!(lines(&note, "assessment"), ["viral fever"]);
    assert_eq!(lines(&note, "plan"), ["paracetamol 500 mg three times a day"]);
    clinic.must("note_sign", json!({ "visit": visit, "stamp": note["stamp"] }));
    let again = json!({ "visit": visit, "text": NOTE });
    assert_eq!(
        clinic.fails("note_import", again),
        Code::WrongState,
        "a signed note takes nothing in"
    );
    let coded = clinic.must("coding_show", json!({ "id": visit }));
    assert!(coded.to_string().contains("viral fever"), "and coding reads it");
}

#[test]
fn fifty_thousand_letters_are_a_note_like_any_other() {
    let clinic = Clinic::default();
    let visit = clinic.visit(&clinic.patient("లక్ష్మి"));
    let day = "மூன்று நாட்களாகக் காய்ச்சல், fever since three days, మూడు రోజులుగా జ్వరం.\n";
    let long = format!("History\n{}", day.repeat(60_000 / day.chars().count() + 1));
    let note = clinic.must("note_import", json!({ "visit": visit, "text": long }));
    let letters: usize = lines(&note, "subjective").iter().map(|line| line.chars().count()).sum();
    assert!(letters > 50_000, "{letters}");
    let empty = json!({ "visit": visit, "text": " \n" });
    assert_eq!(clinic.fails("note_import", empty), Code::BadInput);
}
