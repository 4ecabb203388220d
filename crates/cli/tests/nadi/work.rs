//! A day at the desk from the command line.

use crate::run::Bench;
use serde_json::{Value, json};

fn add(bench: &Bench, name: &str) -> String {
    let request = json!({ "name": name, "sex": "female", "age_years": 40 }).to_string();
    let added = bench.nadi_with(&["patient", "add", "--json"], &request).json();
    added["id"].as_str().unwrap().to_owned()
}

#[test]
fn patients_wait_for_the_recovery_code() {
    let (bench, code) = Bench::with_clinic();
    let request = json!({ "name": "Kamala", "sex": "female" }).to_string();
    let early = bench.nadi_with(&["patient", "add", "--json"], &request);
    assert_eq!((early.code, early.error()), (Some(3), "recovery_not_confirmed".into()));
    let half = &code[..code.len() / 2];
    let half = bench.nadi_with(&["profile", "recovery", "confirm"], half);
    assert_ne!(half.code, Some(0), "half a code proves nothing");
    assert_eq!(bench.nadi_with(&["profile", "recovery", "confirm"], &code).code, Some(0));
    assert_eq!(bench.nadi_with(&["patient", "add"], &request).code, Some(0));
}

#[test]
fn patients_are_added_found_and_joined() {
    let bench = Bench::ready();
    let (kept, twice) = (add(&bench, "முத்துலட்சுமி"), add(&bench, "Muthulakshmi"));
    let found = bench.nadi_with(&["patient", "list", "--find", "-", "--json"], "முத்து").json();
    assert_eq!(found["patients"][0]["id"], kept, "found by the beginning of a Tamil name");
    assert_eq!(bench.nadi(&["patient", "merge", &kept, &twice]).code, Some(0));
    let shown = bench.nadi(&["patient", "show", &kept, "--json"]).json();
    assert_eq!(shown["merged"][0]["id"], twice);
    let text = bench.nadi(&["patient", "show", &kept]).out;
    assert!(text.contains("முத்துலட்சுமி") && text.contains("joined"), "people can read it: {text}");
}

#[test]
fn visits_are_begun_and_listed() {
    let bench = Bench::ready();
    let patient = add(&bench, "Kamala");
    let request =
        json!({ "patient": patient, "kind": "new", "language": "ta", "complaint": "fever" });
    let visit = bench.nadi_with(&["visit", "add", "--json"], &request.to_string()).json();
    let id = visit["row"]["id"].as_str().unwrap();
    let listed = bench.nadi(&["visit", "list", "--patient", &patient, "--json"]).json();
    assert_eq!(listed["visits"][0]["id"], id);
    let shown = bench.nadi(&["visit", "show", id]);
    assert!(shown.out.contains("fever"), "the line says what it is about: {}", shown.err);
}

#[test]
fn a_wrong_request_is_not_quoted() {
    let bench = Bench::ready();
    let refused = bench.nadi_with(&["patient", "add"], r#"{"nam":"Kamala"}"#);
    assert_eq!(refused.code, Some(2), "a request of another form is wrong usage");
    assert!(!refused.err.contains("Kamala"), "errors go into logs: {}", refused.err);
}

#[test]
fn people_are_invited_and_deactivated() {
    let bench = Bench::ready();
    let args = ["user", "invite", "kumar", "--person", "Kumar", "--role", "nurse", "--json"];
    let invited = bench.nadi(&args).json();
    assert!(!invited["code"].as_str().unwrap().is_empty(), "the code is shown once");
    let accept = json!({
        "sign_in": "kumar", "code": invited["code"], "password": "seven green parrots sing"
    });
    let accepted = bench.nadi_with(&["call", "invite_accept", "-"], &accept.to_string());
    assert_eq!(accepted.code, Some(0), "{}", accepted.err);
    let listed = |bench: &Bench| -> Vec<(Value, Value)> {
        let people = bench.nadi(&["user", "list", "--as", "selvi", "--json"]).json();
        let people = people["people"].as_array().unwrap().clone();
        people.into_iter().map(|one| (one["sign_in"].clone(), one["status"].clone())).collect()
    };
    assert!(listed(&bench).contains(&("kumar".into(), "active".into())));
    assert_eq!(bench.nadi(&["user", "list"]).code, Some(2), "two can sign in: one must be named");
    assert_eq!(bench.nadi(&["user", "deactivate", "kumar", "--as", "selvi"]).code, Some(0));
    assert!(listed(&bench).contains(&("kumar".into(), "deactivated".into())));
}

#[test]
fn the_trail_is_listed_checked_and_taken_out() {
    let bench = Bench::ready();
    let patient = add(&bench, "Kamala");
    let listed = bench.nadi(&["audit", "list", "--action", "patient_create", "--json"]).json();
    assert_eq!(listed["rows"][0]["patient"], patient, "what was done is in the trail");
    let verdict = bench.nadi(&["audit", "verify", "--json"]).json();
    assert_eq!(verdict["sound"], true);
    let file = bench.folder.path().join("trail.csv");
    let export = ["audit", "export", "--out", file.to_str().unwrap()];
    assert_eq!(bench.nadi(&export).code, Some(0));
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("patient_create") && !text.contains("Kamala"), "ids, not names");
    assert_eq!(bench.nadi(&export).code, Some(3), "an existing file is not written over");
    let fhir = bench.nadi(&["audit", "export", "--format", "fhir"]).out;
    assert!(fhir.contains("AuditEvent"), "the form that other systems read");
}

#[test]
fn any_command_of_the_list_can_be_sent() {
    let bench = Bench::ready();
    let patient = add(&bench, "Kamala");
    let request = json!({ "id": patient }).to_string();
    let shown = bench.nadi(&["call", "patient_show", &request]).json();
    assert_eq!(shown["name"], "Kamala", "JSON also for people: the reply has many forms");
    let piped = bench.nadi_with(&["call", "patient_show", "-", "--json"], &request).json();
    assert_eq!(piped, shown, "a request may come over standard input");
    let door = bench.nadi(&["call", "desk_status"]).json();
    assert_eq!(door["state"], "locked", "what the door answers needs no password");
}

#[test]
fn a_backup_is_made_checked_and_put_back() {
    let bench = Bench::ready();
    add(&bench, "Kamala");
    let made = bench.nadi(&["backup", "create", "--json"]).json();
    assert_eq!((&made["state"], &made["patients"]), (&"verified".into(), &1.into()));
    let id = made["id"].as_str().unwrap();
    assert_eq!(bench.nadi(&["backup", "verify"]).code, Some(0), "the newest, where none is named");
    add(&bench, "Devi");
    let asked = bench.nadi(&["backup", "restore", id]);
    assert_eq!(asked.code, Some(2), "nobody is there to agree");
    assert_eq!(bench.nadi(&["backup", "restore", id, "--yes"]).code, Some(0));
    let left = bench.nadi(&["patient", "list", "--json"]).json();
    assert_eq!(left["patients"].as_array().unwrap().len(), 1, "as it was when the backup was made");
}
