//! Backups by the hour, on a second disk, checked, and put back.

use nadi_acceptance::{Clinic, password_of};
use nadi_api::dispatch;
use nadi_app::Desk;
use nadi_base::Code;
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

fn backups(clinic: &Clinic) -> Vec<Value> {
    clinic.must("backup_list", json!(null))["backups"].as_array().unwrap().clone()
}

fn make(clinic: &Clinic) -> Value {
    let job = clinic.ended(&clinic.must("backup_make", json!(null)));
    assert_eq!(job["status"], "done", "{:?}", job["error"]);
    job["result"]["backup"].clone()
}

fn newest_job(clinic: &Clinic) -> Value {
    clinic.must("job_list", json!(null))["jobs"][0].clone()
}

fn finished(clinic: &Clinic) -> Value {
    clinic.ended(&json!({ "job": newest_job(clinic)["id"] }))
}

fn folder_of(backup: &Value) -> PathBuf {
    PathBuf::from(backup["folder"].as_str().unwrap())
}

/// Changes a byte in the middle of a backup's copy.
fn damage(backup: &Value) {
    let path = folder_of(backup).join("clinic.db");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
}

fn names(page: &Value) -> Vec<String> {
    let patients = page["patients"].as_array().unwrap().iter();
    patients.map(|patient| patient["name"].as_str().unwrap().to_owned()).collect()
}

/// The patients in a clinic's file that was set aside, opened in a folder of its own.
fn names_in(clinic: &Clinic, aside: &Path) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(aside).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    fs::copy(clinic.folder().join("keyslots.cbor"), folder.path().join("keyslots.cbor")).unwrap();
    let desk = Desk::open(folder.path(), clinic.machine()).unwrap();
    let ask = |command: &str, request: Value| dispatch(&desk, command, request).unwrap();
    ask("session_unlock", json!({ "sign_in": "meena", "password": password_of("meena") }));
    names(&ask("patient_list", json!({ "text": "" })))
}

#[test]
fn a_backup_is_made_by_the_hour_while_the_desk_is_open() {
    let clinic = Clinic::default();
    clinic.must("security_change", json!({ "lock_after_minutes": 60 }));
    assert!(clinic.must("today_show", json!(null))["backup_late"].as_bool().unwrap(), "none yet");
    clinic.desk().tick();
    assert_eq!(finished(&clinic)["kind"], "backup", "the first is made at once");
    assert!(!clinic.must("today_show", json!(null))["backup_late"].as_bool().unwrap());
    clinic.pass(Duration::from_mins(30));
    clinic.must("session_touch", json!(null));
    clinic.desk().tick();
    assert_eq!(backups(&clinic).len(), 1, "not within the hour");
    clinic.pass(Duration::from_mins(30));
    clinic.desk().tick();
    finished(&clinic);
    let kept = backups(&clinic);
    assert_eq!(kept.len(), 2, "an hour later");
    assert!(kept.iter().all(|backup| backup["state"] == "verified"), "opened and compared");
    assert_eq!(clinic.must("job_list", json!(null))["jobs"].as_array().map(Vec::len), Some(2));
}

#[test]
fn asking_twice_makes_one() {
    let clinic = Clinic::default();
    let (one, two) =
        (clinic.must("backup_make", json!(null)), clinic.must("backup_make", json!(null)));
    clinic.ended(&one);
    clinic.ended(&two);
    let made = clinic.must("audit_list", json!({ "action": "backup_result" }));
    let rows = made["rows"].as_array().unwrap().len();
    assert_eq!(rows, if one == two { 1 } else { 2 }, "one for each task, and one task at a time");
    assert_eq!(made["rows"][0]["person_name"], "Dr Meena", "whoever asked for it");
}

#[test]
fn a_copy_goes_to_the_second_folder_and_its_absence_is_told_once() {
    let clinic = Clinic::default();
    let stick = tempfile::tempdir().unwrap();
    let inside = clinic.folder().join("backups");
    let set = |folder: Value| json!({ "second_folder": folder });
    for wrong in
        [json!("relative"), json!("/no/such/folder"), json!(inside), json!(clinic.folder())]
    {
        assert_eq!(clinic.fails("backup_settings", set(wrong)), Code::BadInput);
    }
    let listed = clinic.must("backup_settings", set(json!(stick.path())));
    assert_eq!(listed["second_folder"], json!(stick.path()));
    make(&clinic);
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1, "a copy lies on the stick");
    assert_eq!(backups(&clinic).len(), 1, "two copies are one backup");

    let waiting = |clinic: &Clinic| {
        let today = clinic.must("today_show", json!(null));
        today["waiting"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["kind"] == "backup_failed")
            .count()
    };
    let path = stick.path().to_owned();
    drop(stick);
    for _ in 0..2 {
        clinic.pass(Duration::from_secs(1));
        make(&clinic);
    }
    assert_eq!(waiting(&clinic), 1, "a stick that was pulled out is told once");
    fs::create_dir(&path).unwrap();
    clinic.pass(Duration::from_secs(1));
    make(&clinic);
    assert_eq!(waiting(&clinic), 0, "and forgotten when it is back");
    fs::remove_dir_all(&path).unwrap();
    clinic.must("backup_settings", set(json!(null)));
    assert_eq!(clinic.must("backup_list", json!(null))["second_folder"], json!(null));
}

#[test]
fn a_changed_backup_is_found_out_and_a_lost_one_is_missed() {
    let clinic = Clinic::default();
    let id = make(&clinic);
    let check = || clinic.ended(&clinic.must("backup_verify", json!({ "id": id })));
    assert_eq!(check()["status"], "done", "as it was written");
    let backup = backups(&clinic).remove(0);
    damage(&backup);
    let job = check();
    assert_eq!((&job["status"], &job["error"]), (&json!("failed"), &json!("bad_backup")));
    assert_eq!(backups(&clinic)[0]["state"], "damaged");
    let checks = clinic.must("audit_list", json!({ "action": "backup_checked" }));
    let outcomes: Vec<_> =
        checks["rows"].as_array().unwrap().iter().map(|row| &row["outcome"]).collect();
    assert_eq!(outcomes, ["failed", "done"], "both stand in the trail");
    assert_eq!(clinic.fails("backup_preview", json!({ "id": id })), Code::BadBackup);
    assert_eq!(clinic.fails("backup_restore", json!({ "id": id })), Code::BadBackup);
    clinic.must("session_show", json!(null));

    damage(&backup);
    assert_eq!(check()["status"], "done", "mended");
    fs::remove_dir_all(folder_of(&backup)).unwrap();
    assert_eq!(backups(&clinic)[0]["state"], "missing");
    assert_eq!(clinic.fails("backup_restore", json!({ "id": id })), Code::NotFound);
}

#[test]
fn a_restore_puts_the_clinic_back_and_sets_the_present_one_aside() {
    let clinic = Clinic::default();
    let (kept, erased) = (clinic.patient("Kept"), clinic.patient("Erased"));
    clinic.pass(Duration::from_secs(1));
    let id = make(&clinic);
    clinic.pass(Duration::from_secs(1));
    clinic.patient("Later");
    let shown = clinic.must("erasure_preview", json!({ "patient": erased }));
    let order = json!({ "preview": shown["id"], "reason": "asked in writing" });
    clinic.ended(&clinic.must("erasure_run", order));

    let preview = clinic.must("backup_preview", json!({ "id": id }));
    assert_eq!((&preview["backup"]["patients"], &preview["patients_now"]), (&json!(2), &json!(3)));
    assert_eq!(preview["erased_again"], 1, "what was erased stays erased");
    assert!(preview["changes_lost"].as_u64().unwrap() > 0, "the later card would be set aside");

    let restored = clinic.must("backup_restore", json!({ "id": id }));
    let aside = clinic.folder().join("set-aside").join(restored["set_aside"].as_str().unwrap());
    assert_eq!(clinic.fails("session_show", json!(null)), Code::Locked);
    let former = names_in(&clinic, &aside);
    assert_eq!(former, ["Later", "Kept"], "the former clinic is whole, as it was at the end");

    clinic.enter("meena");
    let now = names(&clinic.must("patient_list", json!({ "text": "" })));
    assert_eq!(now, ["Kept"], "as it was, without what was erased");
    clinic.must("patient_show", json!({ "id": kept }));
    assert_eq!(clinic.fails("patient_show", json!({ "id": erased })), Code::NotFound);

    let verdict = clinic.must("audit_verify", json!(null));
    assert_eq!(verdict["sound"], json!(true), "{verdict}");
    assert!(
        verdict["anchors"]
            .as_array()
            .unwrap()
            .iter()
            .all(|said| said.as_str().unwrap().ends_with(" holds")),
        "anchors of the former clinic are left out: {verdict}"
    );
    let rows = clinic.must("audit_list", json!({ "action": "backup_restore" }));
    assert_eq!(rows["rows"][0]["person_name"], "Dr Meena", "who put it back");
    let job = clinic.ended(&clinic.must("integrity_check", json!(null)));
    assert_eq!(job["result"], json!({ "problems": 0 }));
}

/// Lets hours pass, in which the desk locks, and has the owner unlock it again.
fn hours_later(clinic: &Clinic, hours: u64) {
    clinic.pass(Duration::from_hours(hours));
    clinic.enter("meena");
}

#[test]
fn a_restored_clinic_makes_backups_and_can_be_put_back_again() {
    let mut clinic = Clinic::default();
    clinic.patient("One");
    let first = make(&clinic);
    hours_later(&clinic, 1);
    clinic.patient("Two");
    let second = make(&clinic);
    for (backup, patients) in [(&first, 1), (&second, 2), (&first, 1)] {
        clinic.must("backup_restore", json!({ "id": backup }));
        clinic.restart();
        clinic.enter("meena");
        let page = clinic.must("patient_list", json!({ "text": "" }));
        assert_eq!(page["patients"].as_array().map(Vec::len), Some(patients));
        assert_eq!(clinic.must("audit_verify", json!(null))["sound"], json!(true));
        hours_later(&clinic, 1);
        make(&clinic);
    }
    let forgotten = backups(&clinic).iter().filter(|one| one["state"] == "unverified").count();
    assert!(forgotten > 0, "what the restored file does not remember is not trusted blindly");
}

#[test]
fn the_way_back_from_a_restore_stays_open_for_a_day() {
    let clinic = Clinic::default();
    let first = make(&clinic);
    hours_later(&clinic, 2);
    clinic.patient("Needed after all");
    clinic.must("backup_restore", json!({ "id": first }));
    clinic.enter("meena");
    make(&clinic);
    let before = backups(&clinic).into_iter().find(|backup| backup["patients"] == 1).unwrap();
    clinic.must("backup_restore", json!({ "id": before["id"] }));
    clinic.enter("meena");
    let page = clinic.must("patient_list", json!({ "text": "needed" }));
    assert_eq!(page["patients"].as_array().map(Vec::len), Some(1), "nothing was lost");
    let kept = backups(&clinic).len();
    hours_later(&clinic, 25);
    make(&clinic);
    assert!(backups(&clinic).len() <= kept, "after a day those of one hour are cleared again");
}

#[test]
fn restoring_asks_for_the_password_again_and_for_the_right_role() {
    let clinic = Clinic::default();
    clinic.hire("ravi", &["doctor"]);
    let id = make(&clinic);
    clinic.enter("ravi");
    assert_eq!(clinic.fails("backup_restore", json!({ "id": id })), Code::NotPermitted);
    clinic.enter("meena");
    clinic.must("security_change", json!({ "lock_after_minutes": 30 }));
    clinic.pass(Duration::from_mins(6));
    assert_eq!(clinic.fails("backup_restore", json!({ "id": id })), Code::StepUpNeeded);
    clinic.must("session_step_up", json!({ "secret": password_of("meena") }));
    finished(&clinic);
    clinic.must("backup_restore", json!({ "id": id }));
}
