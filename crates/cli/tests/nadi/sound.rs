//! `nadi transcribe` and `nadi models`, as far as they need no helper program.

use crate::run::Bench;
use std::fs;

#[test]
fn a_model_that_is_not_there_is_said_to_be_missing() {
    let bench = Bench::new();
    let sound = bench.folder.path().join("a.wav");
    fs::write(&sound, b"RIFF").unwrap();
    let sound = sound.to_str().unwrap();
    let ended = bench.nadi(&["transcribe", sound, "--language", "ta", "--model", "none", "--json"]);
    assert_eq!((ended.code, ended.error()), (Some(3), "model_missing".into()));
    let plain = bench.nadi(&["transcribe", sound, "--model", "none"]);
    assert!(plain.err.contains("Install a model"), "it says what to do: {}", plain.err);
    assert!(!bench.profile().exists(), "nothing is kept");
}

#[test]
fn languages_and_forms_that_do_not_exist_are_wrong_usage() {
    for words in [["--language", "fr"], ["--format", "pdf"]] {
        let ended = Bench::new().nadi(&[["transcribe", "a.wav"], words].concat());
        assert_eq!(ended.code, Some(2), "{words:?}: {}", ended.err);
    }
    let ended = Bench::new().nadi(&["note", "draft", "-", "--language", "auto"]);
    assert_eq!(ended.code, Some(2), "auto is for sound alone: {}", ended.err);
}

#[test]
fn the_model_that_ships_is_listed_and_whole() {
    let bench = Bench::new();
    let listed = bench.nadi(&["models", "list", "--json"]).json();
    assert!(listed.as_array().unwrap().iter().any(|model| model["id"] == "nadi-speech-demo"));
    let told = bench.nadi(&["models", "list"]).out;
    assert!(told.contains("not for patients"), "nobody may take it for more than it is: {told}");
    assert_eq!(bench.nadi(&["models", "verify"]).code, Some(0));
}
