//! How this laptop is, and the check of the whole file.

use nadi_acceptance::Clinic;
use serde_json::{Value, json};

fn line(clinic: &Clinic, subject: &str) -> Value {
    let shown = clinic.must("health_show", json!(null));
    let lines = shown["lines"].as_array().unwrap();
    lines.iter().find(|line| line["subject"] == subject).cloned().unwrap_or_default()
}

#[test]
fn the_page_has_a_line_for_everything_and_no_patient_in_it() {
    let clinic = Clinic::default();
    clinic.patient("Lakshmi");
    let shown = clinic.must("health_show", json!(null));
    let subjects: Vec<_> = shown["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["subject"].as_str().unwrap())
        .collect();
    let all =
        ["version", "database", "backup", "disk", "memory", "keyring", "keys", "audit", "jobs"];
    assert_eq!(subjects, all);
    assert!(!shown.to_string().contains("Lakshmi"), "numbers and names of things only");
    let keyring = json!([{ "kind": "keyring", "name": "memory" }]);
    assert_eq!(line(&clinic, "keyring")["facts"], keyring);
    let database = line(&clinic, "database")["facts"].clone();
    assert_eq!(database[1]["kind"], "never_checked", "a code, for which the screens have words");
    assert_eq!(database[2]["name"], "SQLCipher", "names are the same in every language");
}

#[test]
fn a_check_of_the_whole_file_is_remembered() {
    let clinic = Clinic::default();
    assert_eq!(line(&clinic, "database")["level"], "note", "it was never checked");
    let job = clinic.ended(&clinic.must("integrity_check", json!(null)));
    assert_eq!((&job["status"], &job["result"]), (&json!("done"), &json!({ "problems": 0 })));
    assert_eq!(line(&clinic, "database")["level"], "good");
    let rows = clinic.must("audit_list", json!({ "action": "integrity_result" }));
    assert_eq!(rows["rows"][0]["outcome"], "done", "the result stands in the trail");
}

#[test]
fn a_helper_that_is_missing_is_said() {
    use nadi_app::machine::{EngineState, WorkerState};

    let mut clinic = Clinic::default();
    let state = |name, state| EngineState { name, state, memory: None, failures: 0 };
    clinic.engines =
        vec![state("files", WorkerState::Missing), state("speech", WorkerState::Ready)];
    clinic.restart();
    clinic.enter("meena");
    let shown = clinic.must("health_show", json!(null));
    let lines: Vec<_> = shown["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["subject"] == "workers")
        .collect();
    assert_eq!(lines.len(), 2, "one line for each");
    assert_eq!(
        (&lines[0]["level"], &lines[0]["facts"][0]["state"]),
        (&json!("bad"), &json!("missing"))
    );
    assert_eq!(lines[1]["level"], "good");
}

#[test]
fn helpers_that_nobody_needs_are_sent_home() {
    use nadi_app::{
        Desk, Machine,
        machine::{EngineState, Engines},
    };
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    /// Counts how often they are looked after.
    #[derive(Default)]
    struct Counting(AtomicUsize);

    impl Engines for Counting {
        fn states(&self) -> Vec<EngineState> {
            Vec::new()
        }

        fn stop_idle(&self) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    let (clinic, helpers) = (Clinic::default(), Arc::new(Counting::default()));
    let folder = tempfile::tempdir().unwrap();
    let engines: Arc<dyn Engines> = Arc::<Counting>::clone(&helpers);
    let desk = Desk::open(folder.path(), Machine { engines, ..clinic.machine() }).unwrap();
    desk.tick();
    assert_eq!(helpers.0.load(Ordering::Relaxed), 1, "also while nobody has unlocked the desk");
}
