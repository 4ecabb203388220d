//! `nadi models`, as far as it needs no helper program and no network.

use crate::run::Bench;
use std::fs;

#[test]
fn the_list_says_what_a_person_must_know_to_choose() {
    let bench = Bench::new();
    let listed = bench.nadi(&["models", "list", "--json"]).json();
    let find =
        |id: &str| listed.as_array().unwrap().iter().find(|model| model["id"] == id).unwrap();
    let tamil = find("whisper-tamil-small-q5_1");
    assert_eq!((&tamil["state"], &tamil["licence"]), (&"offered".into(), &"Apache-2.0".into()));
    assert_eq!(tamil["bytes"], 190_085_487);
    assert_eq!(tamil["attested"], false, "one source alone gives its sum");
    assert!(tamil["needs"].as_u64() > tamil["bytes"].as_u64(), "loading takes more than the file");
    assert_eq!(tamil["plain"].as_object().unwrap().len(), 3);
    assert_eq!(find("whisper-tamil-medium")["state"], "to_convert");
    assert_eq!(find("medgemma-4b-it-q4_k_m")["kind"], "language");
    let told = bench.nadi(&["models", "list", "--language", "te"]).out;
    assert!(told.contains("తెలుగుకు తగిన నమూనా") && !told.contains("medgemma"), "{told}");
}

#[test]
fn what_cannot_be_brought_says_why_and_asks_no_network() {
    let bench = Bench::new();
    for (words, code, part) in [
        (["install", "no-such-model"], "not_found", "no such model"),
        (["install", "whisper-tamil-medium"], "model_not_offered", "convert"),
        (["install", "qwen3-0.6b-q8_0"], "model_not_offered", "no program"),
        (["remove", "nadi-speech-demo"], "model_not_offered", "came with Nadi"),
        (["remove", "whisper-base-q5_1"], "not_found", "not on this laptop"),
    ] {
        let ended = bench.nadi(&[&["models"], &words[..], &["--json"]].concat());
        assert_eq!((ended.code, ended.error()), (Some(3), code.into()), "{words:?}");
        assert!(ended.err.contains(part), "{words:?}: {}", ended.err);
    }
}

#[test]
fn files_and_folders_that_are_no_models_are_refused() {
    let bench = Bench::new();
    let file = bench.folder.path().join("a.bin");
    fs::write(&file, b"this is a letter and no model").unwrap();
    let file = file.to_str().unwrap();
    let ended = bench.nadi(&["models", "import", file, "--json"]);
    assert_eq!((ended.code, ended.error()), (Some(3), "model_wrong".into()));
    let folder = bench.folder.path().to_str().unwrap();
    let ended = bench.nadi(&["models", "import", folder, "--json"]);
    assert_eq!(ended.error(), "model_wrong");
    let ended = bench.nadi(&["models", "convert", folder, "--numbers", "q4_0"]);
    assert_eq!(ended.code, Some(2), "{}", ended.err);
}
