//! Help, manual page and completions come from one table.

use crate::run::Bench;

const VERBS: [&str; 13] = [
    "note", "entities", "deid", "doctor", "profile", "user", "patient", "visit", "audit", "backup",
    "call", "commands", "serve",
];

#[test]
fn help_manual_and_completions_name_every_verb() {
    let bench = Bench::new();
    for args in [&["help"][..], &["man"], &["completions", "bash"], &["completions", "fish"]] {
        let ended = bench.nadi(args);
        assert_eq!(ended.code, Some(0), "{args:?}: {}", ended.err);
        for verb in VERBS {
            assert!(ended.out.contains(verb), "{args:?} leaves {verb} out");
        }
    }
}

#[test]
fn hidden_verbs_stay_hidden() {
    let bench = Bench::new();
    for args in [&["help"][..], &["man"]] {
        let ended = bench.nadi(args);
        assert!(!ended.out.contains("check-integrity"), "it is for the program itself: {args:?}");
    }
}

#[test]
fn the_manual_shows_the_options_of_a_verb() {
    let page = Bench::new().nadi(&["man"]).out;
    assert!(page.starts_with(".ie") || page.starts_with(".TH"), "it is a manual page");
    assert!(page.contains("nadi audit export"), "each verb has its synopsis");
    assert!(page.contains("utc\\-offset"), "and its options");
}

#[test]
fn the_list_of_commands_is_complete() {
    let bench = Bench::new();
    let listed = bench.nadi(&["commands", "--json"]).json();
    assert_eq!(listed.as_array().unwrap().len(), nadi_api::COMMANDS.len(), "none is left out");
    assert_eq!(listed[0]["name"], "desk_status");
    assert!(bench.nadi(&["commands"]).out.contains("patient_merge"), "people see the same list");
    assert!(!bench.profile().exists(), "a list makes no folder");
}
