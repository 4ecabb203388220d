//! What becomes of sound: it is in the backups, it goes when the patient takes the consent back, and when the
//! practice's rule says so.

use nadi_acceptance::{
    Clinic,
    hearing::{Ears, spoken},
};
use nadi_base::Code;
use nadi_testkit::sound::wav;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

const REASON: &str = "the patient asked for it";

/// The sealed files of a folder, with the time at which each was written.
fn sealed(folder: &Path) -> Vec<(PathBuf, SystemTime)> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|path| path.extension().is_some_and(|end| end == "sealed"))
        .map(|path| (path.clone(), path.metadata().unwrap().modified().unwrap()))
        .collect();
    files.sort();
    files
}

fn in_profile(clinic: &Clinic) -> Vec<(PathBuf, SystemTime)> {
    sealed(&clinic.folder().join("recordings"))
}

fn in_backups(clinic: &Clinic) -> Vec<(PathBuf, SystemTime)> {
    sealed(&clinic.folder().join("backups/sound"))
}

/// A visit whose patient agreed, with a recording that is written down.
fn heard(clinic: &Clinic, name: &str) -> String {
    let visit = clinic.visit(&clinic.patient(name));
    clinic.agree(&visit);
    bring_in(clinic, &visit);
    visit
}

fn bring_in(clinic: &Clinic, visit: &str) {
    let bytes = wav(&spoken("en", &["my head hurts at night"]), 1);
    assert_eq!(clinic.bring_in(Some(visit), &bytes, "keep")["state"], "transcribed");
}

fn recordings(clinic: &Clinic, visit: &str) -> Vec<Value> {
    clinic.must("sound_show", json!({ "visit": visit }))["recordings"].as_array().unwrap().clone()
}

fn plays(clinic: &Clinic, recording: &Value) -> Result<(), Code> {
    let play = json!({ "id": recording["id"], "from_ms": 0, "length_ms": 500 });
    clinic.ask("recording_play", play).map(drop).map_err(|error| error.code)
}

fn withdrawal(clinic: &Clinic, visit: &str) -> Value {
    let shown = clinic.must("visit_show", json!({ "id": visit }));
    let asked = json!({ "visit": visit, "consent": shown["consents"][0]["id"] });
    clinic.must("consent_withdraw_preview", asked)
}

fn carry_out(clinic: &Clinic, command: &str, preview: &Value) -> Value {
    let order = json!({ "preview": preview["id"], "reason": REASON });
    clinic.ended(&clinic.must(command, order))["result"].clone()
}

fn backup(clinic: &Clinic) -> Value {
    // Of the backups of one hour the newest is kept.
    clinic.pass(Duration::from_hours(2));
    clinic.enter("meena");
    let job = clinic.ended(&clinic.must("backup_make", json!(null)));
    assert_eq!((&job["status"], &job["result"]["sound_left"]), (&json!("done"), &json!(0)));
    job["result"]["backup"].clone()
}

#[test]
fn a_consent_taken_back_takes_the_sound_and_what_was_made_of_it() {
    let clinic = Ears::default().clinic();
    let (visit, other) = (heard(&clinic, "Selvam"), heard(&clinic, "Lakshmi"));
    let (mine, kept) = (recordings(&clinic, &visit).remove(0), recordings(&clinic, &other));
    backup(&clinic);
    assert_eq!(
        (in_profile(&clinic).len(), in_backups(&clinic).len()),
        (4, 4),
        "file and recording"
    );
    let shown = withdrawal(&clinic, &visit);
    let counts = ["consents", "recordings", "transcripts", "held"].map(|one| shown[one].as_u64());
    assert_eq!(counts, [Some(1), Some(1), Some(1), Some(0)], "shown before it is done");
    assert!(plays(&clinic, &mine).is_ok(), "looking takes nothing");

    let expected =
        json!({ "consents": 1, "recordings": 1, "transcripts": 1, "held": 0, "changed": 0 });
    assert_eq!(carry_out(&clinic, "consent_withdraw", &shown), expected);
    assert_eq!(recordings(&clinic, &visit), Vec::<Value>::new());
    assert_eq!(plays(&clinic, &mine), Err(Code::RecordingUnreadable));
    let words = clinic.must("transcript_show", json!({ "visit": visit }));
    assert_eq!(words["transcript"], json!(null), "nothing of what was said is left");
    assert_eq!((in_profile(&clinic).len(), in_backups(&clinic).len()), (2, 2), "nor in a backup");
    assert!(plays(&clinic, &kept[0]).is_ok(), "another patient's sound is as it was");
    let start = json!({ "visit": visit });
    assert_eq!(clinic.fails("recording_start", start), Code::ConsentMissing, "nor is more taken");
}

#[test]
fn sound_that_came_after_the_preview_is_not_taken_unseen() {
    let clinic = Ears::default().clinic();
    let visit = heard(&clinic, "Selvam");
    let shown = withdrawal(&clinic, &visit);
    bring_in(&clinic, &visit);
    let result = carry_out(&clinic, "consent_withdraw", &shown);
    assert_eq!((&result["consents"], &result["changed"]), (&json!(0), &json!(1)));
    assert_eq!(recordings(&clinic, &visit).len(), 2, "look again, then decide");
    let result = carry_out(&clinic, "consent_withdraw", &withdrawal(&clinic, &visit));
    assert_eq!(result["recordings"], 2);
}

#[test]
fn a_legal_hold_keeps_the_sound_and_not_the_consent() {
    let clinic = Ears::default().clinic();
    let patient = clinic.patient("Selvam");
    let visit = clinic.visit(&patient);
    clinic.agree(&visit);
    bring_in(&clinic, &visit);
    clinic.must("hold_place", json!({ "patient": patient, "reason": "a case in court" }));
    let shown = withdrawal(&clinic, &visit);
    assert_eq!((&shown["recordings"], &shown["held"]), (&json!(0), &json!(2)));
    let result = carry_out(&clinic, "consent_withdraw", &shown);
    assert_eq!((&result["consents"], &result["held"]), (&json!(1), &json!(2)));
    assert_eq!(recordings(&clinic, &visit).len(), 1);
}

#[test]
fn a_visit_that_is_being_recorded_is_stopped_first() {
    let clinic = Ears::default().clinic();
    let visit = clinic.visit(&clinic.patient("Selvam"));
    clinic.agree(&visit);
    let id = clinic.must("recording_start", json!({ "visit": visit }))["running"]["id"].clone();
    let shown = clinic.must("visit_show", json!({ "id": visit }));
    let asked = json!({ "visit": visit, "consent": shown["consents"][0]["id"] });
    assert_eq!(clinic.fails("consent_withdraw_preview", asked), Code::AlreadyRecording);
    clinic.must("recording_stop", json!({ "id": id }));
    withdrawal(&clinic, &visit);
}

#[test]
fn sound_is_in_the_backups_once_and_comes_back() {
    let clinic = Ears::default().clinic();
    let visit = heard(&clinic, "Selvam");
    let first = backup(&clinic);
    let copied = in_backups(&clinic);
    assert_eq!(copied.len(), 2);
    let later = heard(&clinic, "Lakshmi");
    backup(&clinic);
    let after = in_backups(&clinic);
    assert_eq!(after.len(), 4, "what is new is copied");
    assert!(copied.iter().all(|old| after.contains(old)), "what was there is not copied again");

    let verified =
        || clinic.ended(&clinic.must("backup_verify", json!({ "id": first })))["status"].clone();
    assert_eq!(verified(), "done");
    let whole = fs::read(&copied[0].0).unwrap();
    let mut changed = whole.clone();
    changed[whole.len() / 2] ^= 1;
    fs::write(&copied[0].0, changed).unwrap();
    assert_eq!(verified(), "failed", "a changed byte of sound is found out");
    fs::write(&copied[0].0, whole).unwrap();

    for (path, _) in in_profile(&clinic) {
        fs::remove_file(path).unwrap();
    }
    assert!(plays(&clinic, &recordings(&clinic, &visit)[0]).is_err(), "the folder was lost");
    clinic.must("backup_restore", json!({ "id": first }));
    clinic.enter("meena");
    assert_eq!(plays(&clinic, &recordings(&clinic, &visit)[0]), Ok(()), "and is back");
    assert_eq!(in_profile(&clinic).len(), 2, "that of the later visit is not in this backup");
    assert_eq!(clinic.fails("visit_show", json!({ "id": later })), Code::NotFound);
    assert_eq!(in_backups(&clinic).len(), 4, "and stays where later backups name it");
}

#[test]
fn sound_goes_to_the_second_folder_and_what_was_erased_goes_there_too() {
    let clinic = Ears::default().clinic();
    let stick = tempfile::tempdir().unwrap();
    clinic.must("backup_settings", json!({ "second_folder": stick.path() }));
    let visit = heard(&clinic, "Selvam");
    backup(&clinic);
    assert_eq!(sealed(&stick.path().join("sound")).len(), 2);
    carry_out(&clinic, "consent_withdraw", &withdrawal(&clinic, &visit));
    heard(&clinic, "Lakshmi");
    backup(&clinic);
    assert_eq!(sealed(&stick.path().join("sound")).len(), 2, "only hers");
}

#[test]
fn a_rule_deletes_sound_only_when_words_and_note_are_there() {
    let clinic = Ears::default().clinic();
    let (visit, unsigned) = (heard(&clinic, "Selvam"), heard(&clinic, "Lakshmi"));
    let talk = "Doctor: What brings you here?\nPatient: I have fever since three days.";
    clinic.ended(&clinic.must("note_draft", json!({ "visit": visit, "words": talk })));
    let looked =
        |clinic: &Clinic| clinic.must("retention_preview", json!(null))["recordings"].clone();
    clinic.must("retention_change", json!({ "subject": "recording", "keep_days": 0 }));
    assert_eq!(looked(&clinic), 0, "the visit is of today");
    for _ in 0..2 {
        clinic.pass(Duration::from_hours(24));
        clinic.enter("meena");
    }
    assert_eq!(looked(&clinic), 0, "nothing is signed");
    sign(&clinic, &visit);
    let shown = clinic.must("retention_preview", json!(null));
    assert_eq!(shown["recordings"], 1, "that of the signed note");
    let result = carry_out(&clinic, "retention_run", &shown);
    assert_eq!((&result["recordings"], &result["visits"]), (&json!(1), &json!(0)));
    assert_eq!(recordings(&clinic, &visit), Vec::<Value>::new());
    let words = clinic.must("transcript_show", json!({ "visit": visit }));
    assert!(words["transcript"].is_object(), "the words stay");
    assert_eq!(recordings(&clinic, &unsigned).len(), 1, "what is still needed stays");
}

fn sign(clinic: &Clinic, visit: &str) {
    let note = clinic.must("note_show", json!({ "visit": visit }));
    let order = json!({ "visit": visit, "stamp": note["stamp"] });
    clinic.must("note_sign", order);
}
