//! Claims without a profile: files are read and checked, nothing is kept.

use crate::run::{Bench, Ended};
use serde_json::Value;
use std::fs;

const PLAIN: &str = include_str!("../../../claims/tests/fixtures/plain.837");

fn file(bench: &Bench, name: &str, text: &[u8]) -> String {
    let path = bench.folder.path().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn value(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out).expect("one JSON value and nothing else")
}

#[test]
fn a_sound_file_ends_with_0_and_a_broken_one_with_1() {
    let bench = Bench::new();
    let good = file(&bench, "good.837", PLAIN.as_bytes());
    let bad = file(&bench, "bad.837", PLAIN.replace("11:B:1", "77:B:1").as_bytes());
    let sound = bench.nadi(&["claims", "check", &good, "--json"]);
    assert_eq!(sound.code, Some(0), "{}", sound.out);
    let both = bench.nadi(&["claims", "check", &good, &bad, "--json"]);
    assert_eq!(both.code, Some(1), "one error is enough");
    let told = value(&both);
    assert_eq!(told["files"][0]["failed"], 0);
    let second = &told["files"][1];
    for key in ["path", "claims", "passed", "failed", "warnings", "ms", "findings"] {
        assert!(second.get(key).is_some(), "{key} belongs to a file");
    }
    let finding =
        second["findings"].as_array().unwrap().iter().find(|one| one["rule"] == "CLM-007");
    let finding = finding.expect("the place of service");
    let keys: Vec<_> = finding.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys.len(),
        9,
        "claim, rule, severity, snip, loop, segment, element, position, message: {keys:?}"
    );
    assert_eq!((&finding["severity"], &finding["element"]), (&"error".into(), &"CLM05".into()));
    assert!(finding["position"].as_u64().is_some_and(|at| at > 1), "the segment in the file");
    assert!(!bench.profile().exists(), "no profile is touched");
}

#[test]
fn rules_payer_and_reasons_are_chosen() {
    let bench = Bench::new();
    let bad = file(&bench, "bad.837", PLAIN.replace("11:B:1", "77:B:1").as_bytes());
    let syntax = bench.nadi(&["claims", "check", &bad, "--rules", "syntax", "--json"]);
    assert_eq!(syntax.code, Some(0), "a code list is not the form: {}", syntax.out);
    let other = bench.nadi(&["claims", "check", &bad, "--payer", "NOBODY", "--json"]);
    assert_eq!(value(&other)["files"][0]["claims"], 0, "no claim is for that payer");
    let explained = bench.nadi(&["claims", "check", &bad, "--explain"]).out;
    assert!(explained.contains("CLM-007: ") && explained.contains("rules ran"), "{explained}");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let bench = Bench::new();
    let endless = format!("{PLAIN}{}", "A".repeat(100_000));
    let binary = [&[0u8, 159, 146, 150][..], &[7; 5000]].concat();
    let empty = file(&bench, "empty.837", b"");
    for (name, text, words) in [
        ("endless.837", endless.as_bytes(), "is longer than 65536 bytes"),
        ("cut.837", &PLAIN.as_bytes()[..60], "ends inside the interchange header"),
        ("binary.837", &binary, "this is not an X12 file"),
    ] {
        let path = file(&bench, name, text);
        let ended = bench.nadi(&["claims", "check", &path, &empty]);
        assert_eq!(ended.code, Some(3), "{name}: {}", ended.out);
        assert!(ended.err.contains(words) && ended.err.contains(name), "{name}: {}", ended.err);
        let shown = bench.nadi(&["x12", "show", &path]);
        assert_eq!(shown.code, Some(3), "{name}: a tree of it ends the same way");
        let told = value(&bench.nadi(&["claims", "check", &path, "--json"]));
        assert!(told["files"][0]["error"].as_str().unwrap().contains(words), "{name}: {told}");
    }
}

#[test]
fn a_claim_of_ten_thousand_lines_is_named_at_its_place() {
    let bench = Bench::new();
    let begin = PLAIN.find("LX*1~").expect("a line");
    let end = PLAIN.find("SE*37").expect("the trailer");
    let lines = PLAIN[begin..end].repeat(10_000);
    let path =
        file(&bench, "long.837", format!("{}{lines}{}", &PLAIN[..begin], &PLAIN[end..]).as_bytes());
    let told = value(&bench.nadi(&["claims", "check", &path, "--json"]));
    let findings = told["files"][0]["findings"].as_array().unwrap();
    let long = findings.iter().find(|one| one["rule"] == "CLM-027").expect("too many lines");
    assert!(long["position"].is_number() && long["claim"].is_string(), "{long}");
}

#[test]
fn a_file_is_shown_as_a_tree() {
    let bench = Bench::new();
    let good = file(&bench, "good.837", PLAIN.as_bytes());
    let shown = bench.nadi(&["x12", "show", &good]);
    assert_eq!(shown.code, Some(0), "{}", shown.err);
    assert!(shown.out.contains("2010BB Payer"), "loops have their names: {}", shown.out);
    assert_eq!(bench.nadi_with(&["x12", "show", "-"], PLAIN).out, shown.out, "also from a pipe");
}
