//! Three of the sample consultations as visits of the clinic: each is drafted, signed, and taken out as paper and files.

use super::desk::Served;
use crate::{
    folders,
    stop::{Result, Stop, about},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::{fs, path::Path, thread, time::Duration};

/// One in each language.
const SAMPLES: [&str; 3] = ["ta-fever", "te-stomach", "en-asthma"];

/// What is taken out of each, and its form.
const PAPERS: [(&str, &str); 6] = [
    ("note", "pdf"),
    ("prescription", "pdf"),
    ("letter", "pdf"),
    ("note", "docx"),
    ("letter", "docx"),
    ("note", "fhir"),
];

/// How often a task is asked after, and how long between.
const LOOKS: usize = 600;
const BETWEEN: Duration = Duration::from_millis(100);

/// Writes the papers into a folder; how many there are.
pub(super) fn write(desk: &Served, out: &Path, password: &str) -> Result<usize> {
    let folder = out.join("documents");
    // Papers of an earlier demonstration are of another clinic.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).map_err(about(&folder))?;
    for sample in SAMPLES {
        let visit = signed(desk, sample)?;
        desk.call("session_step_up", &json!({ "secret": password }))?;
        for (kind, form) in PAPERS {
            one(desk, &visit, (kind, form), &folder, sample)?;
        }
    }
    Ok(SAMPLES.len() * PAPERS.len())
}

/// The visit of a sample, with its note signed.
fn signed(desk: &Served, sample: &str) -> Result<Value> {
    let path = folders::at("assets/samples").join(format!("{sample}.json"));
    let text = fs::read_to_string(&path).map_err(about(&path))?;
    let told: Value = serde_json::from_str(&text).map_err(|_| broken(sample))?;
    let patient = &told["patient"];
    let sex = if patient["sex"] == "F" { "female" } else { "male" };
    let card = json!({
        "name": patient["name"], "sex": sex, "age_years": patient["age"], "language": told["language"],
    });
    let card = desk.call("patient_create", &card)?;
    let visit = json!({
        "patient": card["id"], "kind": "new", "language": told["language"], "complaint": told["title"],
    });
    let visit = desk.call("visit_create", &visit)?["row"]["id"].clone();
    desk.call("note_draft", &json!({ "visit": visit, "words": words(&told) }))?;
    let note = drafted(desk, &visit)?;
    desk.call("note_sign", &json!({ "visit": visit, "stamp": note["stamp"] }))?;
    Ok(visit)
}

/// The turns as somebody would type them.
fn words(told: &Value) -> String {
    let turns = told["turns"].as_array().into_iter().flatten();
    let line = |turn: &Value| {
        let speaker = if turn["speaker"] == "doctor" { "Doctor" } else { "Patient" };
        format!("{speaker}: {}\n", turn["text"].as_str().unwrap_or_default())
    };
    turns.map(line).collect()
}

/// The note, once its draft is there.
fn drafted(desk: &Served, visit: &Value) -> Result<Value> {
    for _ in 0..LOOKS {
        let note = desk.call("note_show", &json!({ "visit": visit }))?;
        if note["lines"].as_array().is_some_and(|lines| !lines.is_empty()) {
            return Ok(note);
        }
        thread::sleep(BETWEEN);
    }
    Err(Stop::Check("a sample was not drafted in a minute".to_owned()))
}

fn one(
    desk: &Served,
    visit: &Value,
    (kind, form): (&str, &str),
    folder: &Path,
    sample: &str,
) -> Result {
    let document = json!({ "visit": visit, "kind": kind, "recipient": "demonstration" });
    let file = desk.call("document_export", &json!({ "document": document, "form": form }))?;
    let bytes = STANDARD.decode(file["base64"].as_str().unwrap_or_default());
    let ending = if form == "fhir" { "fhir.json" } else { form };
    let path = folder.join(format!("{sample}-{kind}.{ending}"));
    fs::write(&path, bytes.map_err(|_| broken(sample))?).map_err(about(&path))
}

fn broken(sample: &str) -> Stop {
    Stop::Check(format!("the sample {sample} or a paper of it cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_talk_is_typed_as_a_person_would() {
        let told = json!({ "turns": [{ "speaker": "doctor", "text": "Fever?" }, { "speaker": "patient", "text": "Yes." }] });
        assert_eq!(words(&told), "Doctor: Fever?\nPatient: Yes.\n");
    }
}
