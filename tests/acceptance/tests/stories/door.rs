//! Setting up, unlocking, locking, and what happens when something about it is wrong.

use nadi_acceptance::{Clinic, PASSWORD, founding, password_of};
use nadi_base::Code;
use serde_json::{Value, json};
use std::time::Duration;

fn unlock(password: &str) -> Value {
    json!({ "sign_in": "meena", "password": password })
}

#[test]
fn a_clinic_is_set_up_and_opens_again_after_a_restart() {
    let mut clinic = Clinic::empty();
    assert_eq!(clinic.must("desk_status", json!(null))["state"], "no_profile");
    let created = clinic.must("profile_create", founding("IN"));
    assert_eq!(created["recovery"]["groups"].as_array().map(Vec::len), Some(8), "a code to print");
    assert_eq!(
        clinic.fails("patient_create", json!({ "name": "Selvam", "sex": "male" })),
        Code::RecoveryNotConfirmed
    );
    clinic.confirm_recovery(&created["recovery"]);
    clinic.patient("Selvam");
    clinic.restart();
    let status = clinic.must("desk_status", json!(null));
    assert_eq!(status["state"], "locked");
    assert_eq!(status["sign_ins"], json!(["meena"]));
    clinic.must("session_unlock", unlock(PASSWORD));
    let found = clinic.must("patient_list", json!({ "text": "selv" }));
    assert_eq!(found["patients"][0]["name"], "Selvam", "what was saved is there");
}

#[test]
fn the_file_on_the_disk_is_not_a_plain_one() {
    let clinic = Clinic::default();
    let bytes = std::fs::read(clinic.folder().join("clinic.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"), "the header of an unencrypted file");
}

#[test]
fn a_second_clinic_is_not_put_over_the_first() {
    let clinic = Clinic::default();
    assert_eq!(clinic.fails("profile_create", founding("US")), Code::ProfileExists);
    assert_eq!(clinic.must("practice_show", json!(null))["country"], "IN");
}

#[test]
fn a_wrong_password_opens_nothing_and_then_has_to_wait() {
    let mut clinic = Clinic::default();
    for _ in 0..5 {
        assert_eq!(clinic.fails("session_unlock", unlock("not the password")), Code::WrongPassword);
    }
    let refused = clinic.ask("session_unlock", unlock(PASSWORD)).unwrap_err();
    assert_eq!(refused.code, Code::Throttled, "the right one waits too");
    assert!(refused.wait_seconds.is_some_and(|seconds| seconds >= 1), "the screen counts down");
    clinic.restart();
    assert_eq!(
        clinic.fails("session_unlock", unlock(PASSWORD)),
        Code::Throttled,
        "a restart does not help"
    );
    clinic.pass(Duration::from_secs(2));
    clinic.must("session_unlock", unlock(PASSWORD));
}

#[test]
fn a_desk_that_nobody_touches_locks() {
    let clinic = Clinic::default();
    clinic.pass(Duration::from_mins(4));
    clinic.must("session_touch", json!(null));
    clinic.pass(Duration::from_mins(4));
    assert_eq!(clinic.must("desk_status", json!(null))["state"], "open", "somebody was there");
    clinic.pass(Duration::from_mins(5));
    let status = clinic.must("desk_status", json!(null));
    assert_eq!((&status["state"], &status["last_lock"]), (&json!("locked"), &json!("idle")));
    assert_eq!(clinic.fails("today_show", json!(null)), Code::Locked);
}

#[test]
fn screens_that_read_by_themselves_do_not_keep_the_desk_open() {
    let clinic = Clinic::default();
    for _ in 0..10 {
        clinic.pass(Duration::from_mins(1));
        drop(clinic.ask("today_show", json!(null)));
    }
    assert_eq!(clinic.must("desk_status", json!(null))["state"], "locked");
}

#[test]
fn the_printed_code_opens_the_desk_and_sets_a_password() {
    let clinic = Clinic::empty();
    let created = clinic.must("profile_create", founding("IN"));
    clinic.confirm_recovery(&created["recovery"]);
    let groups: Vec<_> = created["recovery"]["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group.as_str().unwrap())
        .collect();
    let code = groups.join(" ").to_lowercase();
    clinic.must("session_lock", json!(null));
    let new = "another four plain words";
    clinic.must(
        "session_recover",
        json!({ "recovery_code": code, "sign_in": "Meena", "password": new }),
    );
    clinic.must("session_lock", json!(null));
    assert_eq!(
        clinic.fails("session_unlock", unlock(PASSWORD)),
        Code::WrongPassword,
        "the old one is gone"
    );
    clinic.must("session_unlock", unlock(new));
}

#[test]
fn a_new_printed_code_ends_the_old_one() {
    let clinic = Clinic::empty();
    let created = clinic.must("profile_create", founding("IN"));
    clinic.confirm_recovery(&created["recovery"]);
    let old: Vec<_> = created["recovery"]["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group.as_str().unwrap())
        .collect();
    clinic.must("recovery_renew", json!(null));
    let session = clinic.must("session_show", json!(null));
    assert_eq!(session["recovery_confirmed"], false, "the new one has to be typed back as well");
    let request = json!({ "recovery_code": old.join("-"), "sign_in": "meena", "password": "another four plain words" });
    assert_eq!(clinic.fails("session_recover", request), Code::WrongRecoveryCode);
}

#[test]
fn a_forgetful_keyring_is_said_and_the_printed_code_still_opens() {
    let clinic = Clinic::empty();
    let created = clinic.must("profile_create", founding("IN"));
    let groups: Vec<_> = created["recovery"]["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group.as_str().unwrap())
        .collect();
    clinic.must("session_lock", json!(null));
    clinic.keyring().wipe();
    assert_eq!(
        clinic.fails("session_unlock", unlock(PASSWORD)),
        Code::KeyringChanged,
        "never a silent fallback"
    );
    let request =
        json!({ "recovery_code": groups.join("-"), "sign_in": "meena", "password": PASSWORD });
    clinic.must("session_recover", request);
}

#[test]
fn some_steps_ask_who_is_there_again() {
    let clinic = Clinic::default();
    clinic.pass(Duration::from_mins(4));
    clinic.must("session_touch", json!(null));
    clinic.pass(Duration::from_mins(2));
    let change = json!({ "lock_after_minutes": 10 });
    assert_eq!(clinic.fails("security_change", change.clone()), Code::StepUpNeeded);
    assert_eq!(clinic.fails("session_step_up", json!({ "secret": "wrong" })), Code::WrongPassword);
    clinic.must("session_step_up", json!({ "secret": PASSWORD }));
    clinic.must("security_change", change);
}

#[test]
fn a_pin_confirms_but_never_opens() {
    let clinic = Clinic::default();
    assert_eq!(
        clinic.fails("pin_set", json!({ "pin": "1234" })),
        Code::BadInput,
        "the first that is tried"
    );
    clinic.must("pin_set", json!({ "pin": "4827" }));
    clinic.pass(Duration::from_mins(4));
    clinic.must("session_touch", json!(null));
    clinic.pass(Duration::from_mins(2));
    clinic.must("session_step_up", json!({ "secret": "4827" }));
    for _ in 0..5 {
        assert_eq!(
            clinic.fails("session_step_up", json!({ "secret": "4828" })),
            Code::WrongPassword
        );
    }
    assert_eq!(
        clinic.fails("session_step_up", json!({ "secret": "4827" })),
        Code::WrongPassword,
        "too many: only the password counts"
    );
    clinic.must("session_step_up", json!({ "secret": PASSWORD }));
    clinic.must("session_lock", json!(null));
    assert_eq!(clinic.fails("session_unlock", unlock("4827")), Code::WrongPassword);
}

#[test]
fn a_second_nadi_is_told_that_the_clinic_is_open() {
    let clinic = Clinic::default();
    let second = nadi_app::Desk::open(clinic.folder(), clinic.machine());
    assert_eq!(second.map(drop).unwrap_err().code(), Code::AlreadyOpen);
}

#[test]
fn switching_person_locks_fully() {
    let clinic = Clinic::default();
    clinic.hire("anbu", &["front_desk"]);
    clinic.enter("anbu");
    assert_eq!(clinic.must("session_show", json!(null))["sign_in"], "anbu");
    let wrong = json!({ "sign_in": "meena", "password": password_of("anbu") });
    assert_eq!(clinic.fails("session_unlock", wrong), Code::WrongPassword);
    assert_eq!(
        clinic.fails("session_show", json!(null)),
        Code::Locked,
        "a failed switch leaves nobody at work"
    );
}
