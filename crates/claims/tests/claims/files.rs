//! Whole files: clean ones, public ones, switches.

use crate::kit::{PLAIN, RICH, fixture, hits, settings};
use nadi_base::Severity;
use nadi_claims::{RuleId, Settings, check_file};
use std::{fs, path::Path};

#[test]
fn clean_files_are_clean() {
    for name in [PLAIN, RICH] {
        let found = hits(&fixture(name), &settings());
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[test]
fn a_claim_passes_or_fails() {
    let totals = |text: &str| check_file(text.as_bytes(), &settings(), |_| ()).expect("readable");
    let good = totals(&fixture(PLAIN));
    assert_eq!(
        (good.claims, good.passed, good.failed, good.findings),
        (1, 1, 0, 0),
        "nothing found"
    );
    let bad = totals(&fixture(PLAIN).replace("*137***", "*138***").replace("NTE*ADD*", "NTE*XXX*"));
    assert_eq!((bad.passed, bad.failed), (0, 1), "one claim with an error");
    assert!(bad.findings >= 2, "everything is told, not the first thing");
}

#[test]
fn rules_can_be_switched_off() {
    let text = fixture(PLAIN).replace("*137***", "*138***");
    let off = Settings { off: [RuleId::new("CLM-006")].into(), ..settings() };
    assert_eq!(hits(&text, &settings()).len(), 1, "on");
    assert!(hits(&text, &off).is_empty(), "off");
    let syntax = Settings::syntax(settings().today);
    let bad_number = fixture(PLAIN).replace("1306849450", "1306849451");
    assert!(hits(&bad_number, &syntax).is_empty(), "check digits are not syntax");
}

#[test]
fn a_finding_has_words_and_a_place() {
    let text = fixture(PLAIN).replace("11:B:1", "77:B:1");
    let found = hits(&text, &settings()).first().expect("one").finding();
    assert_eq!(found.place.r#loop.as_deref(), Some("2300"), "loop");
    assert_eq!(found.place.element.as_deref(), Some("CLM05"), "element");
    assert_eq!(found.place.position, Some(22), "segment of the file");
    assert!(!found.words.is_empty() && !found.words.contains('{'), "plain words: {}", found.words);
}

#[test]
fn valid_public_samples_have_no_error_of_syntax() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(
        "../../../shared/data/x12-samples/kputnam__stupidedi/spec/fixtures/005010/X222A1 HC837 Health Care Claim Professional/pass",
    );
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let text = fs::read_to_string(entry.path()).expect("a sample can be read");
        let found = hits(&text, &Settings::syntax(settings().today));
        let errors: Vec<_> = found.iter().filter(|hit| hit.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", entry.path().display());
    }
}

#[test]
fn more_than_five_thousand_claims_in_a_set_are_told() {
    let text = fixture(PLAIN);
    let claims = |count: usize| {
        let all: String =
            (0..count).map(|number| format!("CLM*N{number}*1***11:B:1*Y*A*Y*Y~\n")).collect();
        text.replace("CLM*PLAIN1", &format!("{all}CLM*PLAIN1"))
    };
    let told =
        |text: &str| hits(text, &settings()).iter().any(|hit| hit.rule == RuleId::new("ENV-033"));
    assert!(!told(&claims(4_999)), "five thousand with the fixture's own");
    assert!(told(&claims(5_000)), "one more");
}
