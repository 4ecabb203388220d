//! What needs no profile: drafts, entities, masking. Nothing is kept, nothing is asked.

use crate::run::Bench;
use serde_json::{Value, json};
use std::fs;

const TALK: &str = "Doctor: Any fever?\nPatient: Yes, since three days. No cough.\n\
    Doctor: Take paracetamol 500 mg three times a day for three days. Review after three days.\n";

fn file(bench: &Bench, name: &str, text: &str) -> String {
    let path = bench.folder.path().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_transcript_becomes_a_draft_for_programs_and_for_people() {
    let bench = Bench::new();
    let talk = file(&bench, "talk.txt", TALK);
    let draft = bench.nadi(&["note", "draft", &talk, "--format", "json", "--country", "IN"]).json();
    for key in [
        "entities",
        "vitals",
        "medications",
        "soap",
        "icd10cm",
        "follow_up",
        "note_text",
        "method",
        "evidence",
        "findings",
    ] {
        assert!(draft.get(key).is_some(), "{key} belongs to a draft");
    }
    assert_eq!(draft["medications"][0]["name"], "paracetamol");
    assert_eq!(draft["method"], "rules");
    let page = bench.nadi(&["note", "draft", "-", "--method", "rules"]);
    assert_eq!(page.code, Some(0), "an empty transcript is a note without lines: {}", page.err);
    let page = bench.nadi(&["note", "draft", &talk]).out;
    assert!(page.contains("## Plan\n\n- Paracetamol 500 mg"), "people read headings: {page}");
    assert!(!bench.profile().exists(), "no profile is touched");
}

#[test]
fn every_form_of_a_transcript_says_the_same() {
    let bench = Bench::new();
    let turns = json!([
        { "speaker": "doctor", "text": "Any fever?" },
        { "speaker": "patient", "text": "Yes, since three days." },
    ]);
    let segments =
        json!({ "language": "en", "duration_s": 4.0, "model": "m", "segments": turns, "text": "" });
    let gold = json!({ "language": "en", "country": "US", "turns": turns, "gold": { "entities": [{ "concept": "cough" }] } });
    let forms = [
        "[doctor] Any fever?\r\n[patient] Yes, since three days.\r\n".to_owned(),
        "\u{feff}Doctor: Any fever?\nPatient: Yes, since three days.".to_owned(),
        "Any fever?\n\nYes, since three days.".to_owned(),
        segments.to_string(),
        gold.to_string(),
    ];
    let drafts: Vec<Value> = forms
        .iter()
        .map(|form| bench.nadi_with(&["note", "draft", "-", "--json"], form).json()["soap"].clone())
        .collect();
    assert!(drafts[0]["subjective"][0].as_str().unwrap().starts_with("fever"));
    assert!(drafts.iter().all(|soap| *soap == drafts[0]), "one talk, one note: {drafts:?}");
}

#[test]
fn a_batch_answers_each_line_with_its_id() {
    let bench = Bench::new();
    let visit =
        |id: u32| json!({ "id": id, "language": "en", "country": "IN", "transcript": TALK });
    let given = file(&bench, "in.jsonl", &format!("{}\n\n{}\n", visit(1), visit(2)));
    let out = bench.folder.path().join("out.jsonl");
    let ended = bench.nadi(&["note", "draft", "--batch", &given, "--out", out.to_str().unwrap()]);
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), ""), "{}", ended.err);
    let drafts = fs::read_to_string(out).unwrap();
    let ids: Vec<Value> = drafts
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].clone())
        .collect();
    assert_eq!(ids, [json!(1), json!(2)]);
    let broken = file(&bench, "broken.jsonl", &format!("{}\n{{\"id\": 7}}\n", visit(1)));
    let ended = bench.nadi(&["note", "draft", "--batch", &broken]);
    assert_eq!(ended.code, Some(3), "half a line is not a visit");
    assert!(ended.err.contains("line 2"), "it says which, and quotes nothing: {}", ended.err);
}

#[test]
fn entities_only() {
    let bench = Bench::new();
    let named = bench.nadi_with(&["entities", "-", "--language", "en", "--json"], TALK).json();
    assert_eq!(named["entities"][0]["concept"], "fever");
    assert_eq!(named.as_object().unwrap().len(), 1, "and nothing else");
    assert!(
        bench.nadi_with(&["entities", "-"], TALK).out.contains("absent"),
        "people see the status"
    );
}

#[test]
fn what_was_masked_comes_back_byte_for_byte() {
    let bench = Bench::new();
    let text = "Patient: Mrs Lakshmi Raman\r\nPhone 98401 23456, seen 12/08/2026.\n\n";
    let letter = file(&bench, "letter.txt", text);
    let map = bench.folder.path().join("map.json");
    let map = map.to_str().unwrap();
    let masked = bench.nadi(&["deid", &letter, "--map", map]);
    assert_eq!(masked.code, Some(0), "{}", masked.err);
    for hidden in ["Lakshmi", "98401", "12/08"] {
        assert!(!masked.out.contains(hidden), "{hidden} is still there: {}", masked.out);
    }
    let masked = file(&bench, "masked.txt", &masked.out);
    assert_eq!(bench.nadi(&["deid", "--restore", &masked, "--map", map]).out, text);
    let other = file(&bench, "other.txt", "Mr Selvam came.");
    assert_eq!(bench.nadi(&["deid", &other, "--map", map]).code, Some(2), "a map is not lost");
}

#[test]
fn spans_count_code_points() {
    let bench = Bench::new();
    let rows = [
        json!({ "id": "a", "text": "💊 Call 98401 23456.", "language": "en", "country": "IN" }),
        json!({ "id": "b", "text": "Nothing here.", "language": "en", "country": "US" }),
    ];
    let given = rows.map(|row| row.to_string()).join("\n");
    let ended = bench.nadi_with(&["deid", "-", "--batch", "--json"], &given);
    let answers: Vec<Value> =
        ended.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let span = &answers[0]["spans"][0];
    assert_eq!((&span["start"], &span["end"]), (&json!(7), &json!(18)), "{span}");
    assert_eq!(answers[1]["text"], "Nothing here.", "clean text is left alone");
}

#[test]
fn what_does_not_fit_together_is_wrong_usage() {
    let bench = Bench::new();
    for args in [
        &["note", "draft"][..],
        &["note", "draft", "x", "--batch", "y"],
        &["note", "draft", "x", "--out", "y"],
        &["note", "draft", "x", "--language", "fr"],
        &["deid", "x", "--restore"],
        &["deid", "x", "--batch", "--map", "y"],
        &["entities"],
    ] {
        assert_eq!(bench.nadi(args).code, Some(2), "{args:?}");
    }
    assert_eq!(bench.nadi(&["entities", "no-such-file"]).code, Some(3), "a file that is not there");
}
