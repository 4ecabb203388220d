//! What a person is told when something about the laptop or the file is wrong: a code with words in
//! three languages, and nothing lost.

use nadi_acceptance::{Clinic, PASSWORD};
use nadi_base::{Code, Language};
use nadi_store::NEWEST;
use serde_json::{Value, json};
use std::{fs, path::Path};

fn unlock() -> Value {
    json!({ "sign_in": "meena", "password": PASSWORD })
}

/// Every trouble of this file is told in every language of the screens.
fn told(code: Code, expected: Code) {
    assert_eq!(code, expected);
    for language in Language::SCREENS {
        let words = code.words(language);
        assert!(!words.happened.is_empty() && !words.next.is_empty(), "{code:?} in {language:?}");
    }
}

/// Changes a byte in every page but the first few, or in the middle of a small file.
fn damage(file: &Path) {
    let mut bytes = fs::read(file).unwrap();
    let first = (bytes.len() / 2).min(5 * 4096);
    for at in (first..bytes.len()).step_by(4096) {
        bytes[at] ^= 0x5a;
    }
    fs::write(file, bytes).unwrap();
}

fn closed(clinic: &mut Clinic) {
    clinic.must("session_lock", json!(null));
    clinic.restart();
}

#[test]
fn a_damaged_file_is_set_aside_and_said() {
    let mut clinic = Clinic::default();
    for number in 0..40 {
        clinic.patient(&format!("Patient {number}"));
    }
    closed(&mut clinic);
    let file = clinic.folder().join("clinic.db");
    damage(&file);
    let before = fs::metadata(&file).unwrap().len();
    told(clinic.fails("session_unlock", unlock()), Code::DamagedFile);
    assert_eq!(fs::metadata(&file).unwrap().len(), before, "nothing is deleted");
}

#[test]
fn damaged_keys_are_not_a_wrong_password() {
    let mut clinic = Clinic::default();
    closed(&mut clinic);
    for name in ["keyslots.cbor", "keyslots.prev.cbor"] {
        let file = clinic.folder().join(name);
        if file.exists() {
            damage(&file);
        }
    }
    told(clinic.fails("session_unlock", unlock()), Code::DamagedKeys);
}

#[test]
fn the_key_file_before_the_newest_one_still_opens() {
    let mut clinic = Clinic::default();
    closed(&mut clinic);
    damage(&clinic.folder().join("keyslots.cbor"));
    clinic.must("session_unlock", unlock());
}

#[test]
fn a_full_disk_keeps_what_was_saved() {
    let mut clinic = Clinic::default();
    clinic.patient("Selvam");
    clinic.most_pages = Some(1);
    closed(&mut clinic);
    clinic.enter("meena");
    let mut saved = 1;
    let refused = loop {
        let note = "x".repeat(3_000);
        match clinic.ask(
            "patient_create",
            json!({ "name": format!("Patient {saved}"), "sex": "male", "note": note }),
        ) {
            Ok(_) => saved += 1,
            Err(error) => break error,
        }
        assert!(saved < 1_000, "a bounded disk fills");
    };
    told(refused.code, Code::DiskFull);
    assert!(refused.retryable, "there may be room later");
    clinic.most_pages = None;
    clinic.restart();
    clinic.enter("meena");
    let page = clinic.must("patient_list", json!({ "limit": 200 }));
    assert_eq!(
        page["patients"].as_array().map(Vec::len),
        Some(saved.min(200)),
        "all that was acknowledged"
    );
    clinic.patient("after");
}

#[test]
fn a_database_without_its_keys_is_not_taken_for_an_empty_folder() {
    let mut clinic = Clinic::default();
    closed(&mut clinic);
    for name in ["keyslots.cbor", "keyslots.prev.cbor"] {
        drop(fs::remove_file(clinic.folder().join(name)));
    }
    let created = clinic.fails("profile_create", nadi_acceptance::founding("IN"));
    told(created, Code::ProfileExists);
    assert_eq!(
        clinic.must("desk_status", json!(null))["state"],
        "locked",
        "the records are still there"
    );
    told(clinic.fails("session_unlock", unlock()), Code::DamagedKeys);
}

#[test]
fn a_file_of_a_newer_nadi_is_left_as_it_is() {
    let mut clinic = Clinic::default();
    clinic.patient("Selvam");
    closed(&mut clinic);
    let newer = NEWEST + 10;
    clinic.raw_file().execute_batch(&format!("PRAGMA user_version = {newer}")).unwrap();
    let file = clinic.folder().join("clinic.db");
    let before = fs::read(&file).unwrap();
    told(clinic.fails("session_unlock", unlock()), Code::NewerFile);
    assert!(fs::read(&file).unwrap() == before, "the newer Nadi finds all that it wrote");
    clinic.raw_file().execute_batch(&format!("PRAGMA user_version = {NEWEST}")).unwrap();
    clinic.restart();
    clinic.enter("meena");
    let found = clinic.must("patient_list", json!({ "text": "selv" }));
    assert_eq!(found["patients"][0]["name"], "Selvam", "and so does the right one");
}
