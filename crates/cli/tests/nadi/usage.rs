//! Wrong usage ends with 2, and no secret is taken from the command line.

use crate::run::{Bench, program};
use std::path::Path;

#[track_caller]
fn wrong(args: &[&str]) -> String {
    let ended = Bench::new().nadi(args);
    assert_eq!(ended.code, Some(2), "{args:?} is wrong usage: {}", ended.err);
    assert_eq!(ended.out, "", "standard output is for results");
    ended.err
}

#[test]
fn what_is_not_in_the_table_is_wrong() {
    wrong(&["heal"]);
    wrong(&["patient"]);
    wrong(&["patient", "show", "not-an-id"]);
    wrong(&["audit", "list", "--from", "yesterday"]);
    wrong(&["doctor", "--language", "fr"]);
    wrong(&["call", "desk_open_sesame"]);
    wrong(&["call", "desk_status", "{not json"]);
    wrong(&[
        "profile",
        "create",
        "--practice",
        "x",
        "--country",
        "US",
        "--person",
        "y",
        "--as",
        "z",
    ]);
}

#[test]
fn no_password_is_taken_from_the_command_line() {
    wrong(&["profile", "unlock-test", "--password", "x"]);
    let request = r#"{"sign_in":"selvi","password":"x"}"#;
    let told = wrong(&["call", "session_unlock", request]);
    assert!(told.contains("standard input"), "it says what to do instead: {told}");
}

#[test]
fn without_a_terminal_and_a_file_there_is_no_password() {
    let (bench, _) = Bench::with_clinic();
    let output = program(Path::new(env!("CARGO_BIN_EXE_nadi")))
        .args(["profile", "unlock-test", "--profile"])
        .arg(bench.profile())
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    // Where the tests themselves run on a terminal, the program may ask there: then nobody answers.
    assert_ne!(output.status.code(), Some(0), "an unlock without a password must not succeed");
}

#[test]
fn a_profile_is_needed_only_where_there_is_something_to_open() {
    let bench = Bench::new();
    let doctor = bench.nadi(&["doctor", "--json"]);
    assert!(matches!(doctor.code, Some(0 | 1)), "it looks at the machine: {}", doctor.err);
    let told: serde_json::Value = serde_json::from_str(&doctor.out).unwrap();
    for subject in ["system", "cores", "memory", "cipher", "keyring", "workers", "sandbox", "disk"]
    {
        let lines = told["lines"].as_array().unwrap();
        assert!(lines.iter().any(|line| line["subject"] == subject), "{subject} was not looked at");
    }
    assert!(!bench.profile().exists(), "looking makes no folder");
    let unlock = bench.nadi(&["profile", "unlock-test", "--json"]);
    assert_eq!((unlock.code, unlock.error()), (Some(3), "no_profile".into()));
    assert!(!bench.profile().exists(), "nor does trying to unlock");
}
