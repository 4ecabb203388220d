//! A day's work: each command once at least, a word of its own in each field that takes text.

use super::{
    billing,
    desk::{AtDesk, OWNER},
    sound,
};
use crate::clinic::Fault;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::path::Path;

/// A claim of a patient called ANAND.
const CLAIMS: &str = include_str!("../../../../crates/claims/tests/fixtures/plain.837");

type Done = Result<(), Fault>;

/// Sends every command of the list.
pub(super) fn through_everything(at: &AtDesk, folder: &Path) -> Done {
    door(at)?;
    practice(at)?;
    people(at)?;
    own(at)?;
    let patients = patients(at)?;
    let visit = visits(at, &patients[0])?;
    notes(at, &visit["row"]["id"])?;
    sound::through_sound(at, &visit["row"]["id"])?;
    access(at, &patients[0])?;
    billing::through_billing(at, folder, &patients[0], &visit["row"]["id"])?;
    screens(at)?;
    deletions(at, &patients, &visit)?;
    claim_files(at)?;
    trust(at)?;
    wrong(at);
    backups(at, folder)
}

/// Goes on working, so that a kill meets a program that writes.
pub(super) fn go_on(at: &AtDesk) -> Done {
    let request = json!({ "name": at.flock.keep(0), "sex": "other", "note": at.flock.keep(1) });
    at.send("patient_create", request)?;
    at.send("search_everything", json!({ "text": at.flock.pass(5) })).map(drop)
}

fn first_password(at: &AtDesk) -> String {
    format!("{} {}", at.flock.pass(2), at.flock.pass(3))
}

fn door(at: &AtDesk) -> Done {
    at.send("desk_status", Value::Null)?;
    let created = at.send(
        "profile_create",
        json!({
            "practice": {
                "name": at.pass(), "country": "IN", "language": "ta", "utc_offset_minutes": 330
            },
            "person": {
                "name": at.keep(), "sign_in": OWNER, "password": first_password(at),
                "language": "en", "doctor": true
            },
        }),
    )?;
    at.send("recovery_show", Value::Null)?;
    let sheet = &created["recovery"];
    let group = |index: &Value| {
        let place = index.as_u64().and_then(|index| usize::try_from(index - 1).ok());
        json!({ "index": index, "text": sheet["groups"][place.unwrap_or(0)] })
    };
    let asked = sheet["ask"].as_array().cloned().unwrap_or_default();
    let wrong: Vec<_> =
        asked.iter().map(|index| json!({ "index": index, "text": at.flock.pass(4) })).collect();
    drop(at.send_any("recovery_confirm", json!({ "groups": wrong })));
    let right: Vec<_> = asked.iter().map(group).collect();
    at.send("recovery_confirm", json!({ "groups": right }))?;
    at.send("session_show", Value::Null)?;
    at.send("session_touch", Value::Null).map(drop)
}

fn practice(at: &AtDesk) -> Done {
    let shown = at.send("practice_show", Value::Null)?;
    let change = json!({
        "name": at.keep(), "language": "te", "utc_offset_minutes": 330, "address": at.keep(),
        "phone": at.keep(), "registration": at.keep(), "letterhead": at.keep(),
        "version": shown["version"],
    });
    at.send("practice_change", change)?;
    at.send("preferences_change", json!({ "theme": "dark" }))?;
    at.send("security_show", Value::Null)?;
    at.send("security_change", json!({ "lock_after_minutes": 30 })).map(drop)
}

fn people(at: &AtDesk) -> Done {
    let role = json!({ "name": at.keep(), "reach": "own", "allows": ["patient_view"] });
    at.send("role_save", role)?;
    let other = json!({ "name": at.pass(), "reach": "own", "allows": ["visit_view"] });
    let roles = at.send("role_save", other)?;
    at.send("role_list", Value::Null)?;
    at.send("role_remove", json!({ "id": roles["id"] }))?;

    let invite = json!({
        "name": at.keep(), "sign_in": "nurse", "roles": ["nurse"], "language": "ta",
        "registration": at.keep(), "specialty": at.keep(),
    });
    let invited = at.send("person_invite", invite)?;
    at.send("person_reinvite", json!({ "id": invited["person"] }))?;
    let list = at.send("person_list", Value::Null)?;
    let person = list["people"]
        .as_array()
        .and_then(|people| people.iter().find(|person| person["id"] == invited["person"]))
        .cloned()
        .unwrap_or_default();
    let change = json!({
        "id": person["id"], "name": at.keep(), "roles": ["nurse"], "language": "te",
        "registration": at.keep(), "specialty": at.keep(), "version": person["version"],
    });
    at.send("person_change", change)?;

    let doctor = json!({
        "name": at.keep(), "sign_in": "second", "roles": ["doctor"], "language": "en",
    });
    let invited = at.send("person_invite", doctor)?;
    at.send("session_lock", Value::Null)?;
    let accept = json!({
        "sign_in": "second", "code": invited["code"], "password": format!("{} x", at.pass()),
    });
    at.send("invite_accept", accept)?;
    at.send("session_lock", Value::Null)?;
    let wrong = json!({ "sign_in": OWNER, "password": at.pass(), "second_factor": at.pass() });
    drop(at.send_any("session_unlock", wrong));
    let lost = json!({
        "recovery_code": at.flock.pass(4), "sign_in": OWNER, "password": at.flock.pass(5),
    });
    drop(at.send_any("session_recover", lost));
    let right = json!({ "sign_in": OWNER, "password": first_password(at) });
    at.send("session_unlock", right)?;
    at.send("person_deactivate", json!({ "id": person["id"] })).map(drop)
}

fn own(at: &AtDesk) -> Done {
    at.send("session_step_up", json!({ "secret": first_password(at) }))?;
    at.send("pin_set", json!({ "pin": "739154" }))?;
    at.send("second_factor_begin", Value::Null)?;
    drop(at.send_any("second_factor_confirm", json!({ "digits": at.pass() })));
    drop(at.send_any("second_factor_remove", Value::Null));
    let change = json!({ "old": first_password(at), "new": at.flock.password() });
    at.send("password_change", change)?;
    at.send("recovery_renew", Value::Null)?;
    let sheet = at.send("recovery_show", Value::Null)?;
    let groups: Vec<_> = sheet["ask"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|index| {
            let place = usize::try_from(index.as_u64()?.checked_sub(1)?).ok()?;
            Some(json!({ "index": index, "text": sheet["groups"][place] }))
        })
        .collect();
    at.send("recovery_confirm", json!({ "groups": groups })).map(drop)
}

fn patient(at: &AtDesk, word: impl Fn() -> String) -> Result<Value, Fault> {
    at.send(
        "patient_create",
        json!({
            "name": word(), "sex": "female", "age_years": 41, "phone": word(), "address": word(),
            "note": word(), "identifiers": [{ "kind": word(), "value": word() }],
        }),
    )
}

fn patients(at: &AtDesk) -> Result<[Value; 3], Fault> {
    let first = patient(at, || at.keep())?;
    let second = patient(at, || at.keep())?;
    // This one is erased in the end: its words must be nowhere at all.
    let third = patient(at, || at.pass())?;
    let change = json!({
        "id": first["id"], "name": at.keep(), "sex": "female", "phone": at.keep(),
        "address": at.keep(), "note": at.keep(), "version": first["version"],
        "identifiers": [{ "kind": at.keep(), "value": at.keep() }], "reason": at.keep(),
    });
    at.send("patient_change", change)?;
    at.send("patient_list", json!({ "text": at.pass() }))?;
    at.send("patient_show", json!({ "id": first["id"], "reason": at.keep() }))?;
    at.send("patient_history", json!({ "id": first["id"], "reason": at.keep() }))?;
    at.send("patient_duplicates", Value::Null)?;
    at.send("patient_merge", json!({ "keep": first["id"], "join": second["id"] }))?;
    at.send("patient_unmerge", json!({ "id": second["id"] }))?;
    Ok([first["id"].clone(), second["id"].clone(), third["id"].clone()])
}

/// Gives the visit with its consent.
fn visits(at: &AtDesk, patient: &Value) -> Result<Value, Fault> {
    let consent = |word: String| json!({ "kind": "recording", "given": true, "how": "guardian", "given_by": word });
    let begun = at.send(
        "visit_create",
        json!({
            "patient": patient, "kind": "new", "specialty": at.keep(), "language": "ta",
            "payer": at.keep(), "complaint": at.keep(), "consent": consent(at.keep()),
        }),
    )?;
    let (id, row) = (&begun["row"]["id"], &begun["row"]);
    let change = json!({
        "id": id, "patient": patient, "date": row["date"], "kind": "follow_up",
        "specialty": at.keep(), "language": "te", "sex": "female", "payer": at.keep(),
        "complaint": at.keep(), "status": row["status"], "version": begun["version"],
    });
    at.send("visit_change", change)?;
    at.send("visit_list", json!({ "patient": patient }))?;
    at.send("visit_history", json!({ "id": id }))?;
    at.send("consent_record", json!({ "visit": id, "consent": consent(at.keep()) }))?;
    at.send("visit_show", json!({ "id": id }))
}

/// A note from typed words to its amendment, with its letters and a template.
fn notes(at: &AtDesk, visit: &Value) -> Done {
    let lines = json!([{ "section": "plan", "text": at.keep() }]);
    let template = json!({ "name": at.keep(), "practice": true, "lines": lines });
    let saved = at.send("note_template_save", template)?;
    let words = format!("Doctor: fever? {}\nPatient: yes, fever {}", at.keep(), at.keep());
    at.finish("note_draft", json!({ "visit": visit, "words": words }))?;
    at.send("note_preview", json!({ "visit": visit }))?;
    let add = json!({ "visit": visit, "section": "plan", "text": at.keep() });
    let note = at.send("note_line_add", add)?;
    let line = &note["lines"][0];
    let change = json!({ "line": line["id"], "text": at.keep(), "version": line["version"] });
    at.send("note_line_change", change)?;
    at.send("note_line_remove", json!({ "line": line["id"] }))?;
    at.send("note_line_restore", json!({ "line": line["id"] }))?;
    let data = STANDARD.encode(at.pass());
    at.send("document_read", json!({ "data": data }))?;
    at.send("note_import", json!({ "visit": visit, "text": at.keep() }))?;
    at.send("note_flag_see", json!({ "visit": visit, "key": at.keep(), "seen": true }))?;
    let letter = json!({ "visit": visit, "kind": "message", "language": "ta", "text": at.keep() });
    at.send("note_letter_change", letter)?;
    let note = at.send("note_show", json!({ "visit": visit }))?;
    at.send("visit_codes_suggest", json!({ "id": visit }))?;
    at.send("code_search", json!({ "words": at.pass() }))?;
    at.send("note_sign", json!({ "visit": visit, "stamp": note["stamp"] }))?;
    documents(at, visit)?;
    at.send("note_amend", json!({ "visit": visit, "reason": at.keep() }))?;
    at.send("note_amend_stop", json!({ "visit": visit }))?;
    at.send("note_versions", json!({ "visit": visit }))?;
    at.send("note_compare", json!({ "visit": visit, "from": 1 }))?;
    at.send("note_letters", json!({ "visit": visit }))?;
    at.send("note_letter_reset", json!({ "visit": visit, "kind": "message" }))?;
    at.send("note_template_list", Value::Null)?;
    at.send("note_template_remove", json!({ "id": saved["templates"][0]["id"] })).map(drop)
}

fn documents(at: &AtDesk, visit: &Value) -> Done {
    let ask = |kind: &str, whom: String| json!({ "visit": visit, "kind": kind, "recipient": whom });
    at.send("document_preview", ask("note", at.pass()))?;
    at.send("document_print", ask("prescription", at.keep()))?;
    let mut referral = ask("referral", at.keep());
    referral["reason"] = json!(at.pass());
    at.send("document_export", json!({ "document": referral, "form": "pdf" })).map(drop)
}

fn access(at: &AtDesk, patient: &Value) -> Done {
    let list = at.send("person_list", Value::Null)?;
    let second = list["people"]
        .as_array()
        .and_then(|people| people.iter().find(|person| person["sign_in"] == "second"))
        .map(|person| person["id"].clone())
        .unwrap_or_default();
    let share = json!({ "patient": patient, "person": second, "reason": at.keep() });
    at.send("access_share", share)?;
    at.send("access_list", json!({ "id": patient }))?;
    at.send("access_revoke", json!({ "patient": patient, "person": second }))?;
    at.send("access_emergency", json!({ "patient": patient, "reason": at.keep() })).map(drop)
}

fn screens(at: &AtDesk) -> Done {
    let today = at.send("today_show", Value::Null)?;
    if let Some(notice) = today["waiting"].get(0) {
        at.send("notice_dismiss", json!({ "id": notice["id"] }))?;
    }
    at.send("search_everything", json!({ "text": at.pass() })).map(drop)
}

fn deletions(at: &AtDesk, patients: &[Value; 3], visit: &Value) -> Done {
    at.send("retention_show", Value::Null)?;
    let rule = json!({ "subject": "unnamed_visit", "keep_days": null });
    at.send("retention_change", rule)?;
    let preview = at.send("retention_preview", Value::Null)?;
    let run = json!({ "preview": preview["id"], "reason": at.keep() });
    at.finish("retention_run", run)?;

    let hold = json!({ "patient": patients[0], "reason": at.keep() });
    at.send("hold_place", hold)?;
    let holds = at.send("hold_list", Value::Null)?;
    let end = json!({ "id": holds["holds"][0]["id"], "reason": at.keep() });
    at.send("hold_end", end)?;

    let preview = at.send("erasure_preview", json!({ "patient": patients[2] }))?;
    let run = json!({ "preview": preview["id"], "reason": at.keep() });
    at.finish("erasure_run", run)?;

    let withdraw = json!({ "visit": visit["row"]["id"], "consent": visit["consents"][0]["id"] });
    let preview = at.send("consent_withdraw_preview", withdraw)?;
    let run = json!({ "preview": preview["id"], "reason": at.keep() });
    at.finish("consent_withdraw", run).map(drop)
}

/// The owner becomes a biller too, and reads a file of claims in that names a patient.
fn claim_files(at: &AtDesk) -> Done {
    let list = at.send("person_list", Value::Null)?;
    let owner = list["people"].as_array().into_iter().flatten();
    let owner =
        owner.into_iter().find(|person| person["sign_in"] == OWNER).cloned().unwrap_or_default();
    let change = json!({
        "id": owner["id"], "name": owner["name"], "language": "en", "version": owner["version"],
        "roles": ["practice_admin", "doctor", "biller"],
        "registration": owner["registration"], "specialty": owner["specialty"],
    });
    at.send("person_change", change)?;
    let outside = tempfile::tempdir()?;
    let path = outside.path().join("claims.837");
    std::fs::write(&path, CLAIMS.replace("PLAIN1", "CANARY").replace("ANAND", &at.keep()))?;
    at.finish("claim_import", json!({ "path": path }))?;
    at.send("claim_import_list", Value::Null).map(drop)
}

fn trust(at: &AtDesk) -> Done {
    at.send("audit_list", json!({ "action": at.pass() }))?;
    at.send("audit_verify", Value::Null)?;
    for format in ["csv", "fhir"] {
        at.send("audit_export", json!({ "format": format, "filter": {} }))?;
    }
    at.send("health_show", Value::Null)?;
    let job = at.finish("integrity_check", Value::Null)?;
    at.send("job_list", Value::Null)?;
    drop(at.send_any("job_cancel", json!({ "id": job })));
    drop(at.send_any("job_retry", json!({ "id": job })));
    Ok(())
}

/// Requests that are refused, with words where nobody expects them.
fn wrong(at: &AtDesk) {
    let word = at.flock.pass(6);
    drop(at.send_any("patient_create", json!({ word: word })));
    drop(at.send_any("patient_show", json!({ "id": word })));
    drop(at.send_any("visit_create", json!({ "kind": word, "language": word })));
    drop(at.send_any("person_invite", json!({ "name": "", "sign_in": "owner", "roles": [word] })));
    drop(nadi_api::dispatch(&at.desk, word, json!([word])));
}

fn backups(at: &AtDesk, folder: &Path) -> Done {
    let second = folder.join("second");
    at.send("backup_settings", json!({ "second_folder": second }))?;
    at.finish("backup_make", Value::Null)?;
    let list = at.send("backup_list", Value::Null)?;
    let id = &list["backups"][0]["id"];
    at.finish("backup_verify", json!({ "id": id }))?;
    at.send("backup_preview", json!({ "id": id }))?;
    at.send("backup_restore", json!({ "id": id }))?;
    let unlock = json!({ "sign_in": OWNER, "password": at.flock.password() });
    drop(at.send_any("session_unlock", unlock));
    Ok(())
}
