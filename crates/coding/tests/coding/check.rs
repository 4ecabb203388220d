//! Codes of a visit checked together, by the list's own notes.

use nadi_base::{Finding, Severity};
use nadi_coding::{
    check::{Person, check},
    icd::IcdCode,
};

fn found(codes: &[&str], person: Person) -> Vec<Finding> {
    let codes: Vec<_> = codes.iter().map(|code| IcdCode::parse(code).unwrap()).collect();
    check(&codes, person, "2026-08-14".parse().unwrap())
}

fn rules(codes: &[&str]) -> Vec<String> {
    found(codes, Person::default()).into_iter().map(|finding| finding.rule).collect()
}

const NOBODY: Person = Person { female: None, years: None };

#[test]
fn what_excludes_each_other_is_named_with_the_lists_own_words() {
    let findings = found(&["E11.9", "E10.9"], NOBODY);
    let both: Vec<_> = findings.iter().filter(|finding| finding.rule == "DX-EXCLUDES1").collect();
    assert!(!both.is_empty(), "type 1 and type 2 diabetes are not coded together");
    assert!(both[0].words.contains("type 1 diabetes mellitus (E10.-)"), "{}", both[0].words);
    assert!(!rules(&["E11.9", "I10"]).contains(&"DX-EXCLUDES1".to_owned()), "these go together");
}

#[test]
fn a_manifestation_does_not_come_first() {
    let rule = "DX-FIRST".to_owned();
    assert!(
        rules(&["F02.80"]).contains(&rule),
        "dementia in a disease needs the disease before it"
    );
    assert!(rules(&["F02.80", "G30.9"]).contains(&rule), "behind is not before");
    assert!(!rules(&["G30.9", "F02.80"]).contains(&rule), "the disease comes first");
}

#[test]
fn dates_headings_and_7th_characters_are_errors() {
    for (code, rule) in [
        ("E11", "DX-HEADING"),
        ("S52.501", "DX-SEVENTH"),
        ("C78.31", "DX-DATE"),
        ("A99.9", "DX-UNKNOWN"),
    ] {
        let findings = found(&[code], NOBODY);
        let named = findings.iter().find(|finding| finding.rule == rule);
        assert_eq!(named.map(|finding| finding.severity), Some(Severity::Error), "{code}: {rule}");
    }
}

#[test]
fn a_code_is_held_against_a_person_only_by_what_is_known() {
    let of = |code: &str, person| {
        found(&[code], person).into_iter().map(|finding| finding.rule).collect::<Vec<_>>()
    };
    let man = Person { female: Some(false), years: Some(42) };
    let girl = Person { female: Some(true), years: Some(5) };
    assert!(of("N92.0", man).contains(&"DX-SEX".to_owned()), "a man has no menstruation");
    assert!(of("Z34.90", girl).contains(&"DX-AGE".to_owned()), "a child of five is not pregnant");
    assert!(!of("N92.0", NOBODY).contains(&"DX-SEX".to_owned()), "not known is not wrong");
    assert!(of("N40.0", man).is_empty(), "it fits: nothing to say");
}

#[test]
fn a_side_left_open_is_asked_for_without_leading() {
    let findings = found(&["M25.569"], NOBODY);
    let side = findings.iter().find(|finding| finding.rule == "DX-SIDE").unwrap();
    assert_eq!(side.words, "M25.569 leaves the side open. Which side was it?");
    assert!(!rules(&["M25.561"]).contains(&"DX-SIDE".to_owned()), "the right knee is a side");
}

#[test]
fn the_same_code_twice_is_said_once() {
    let twice = rules(&["I10", "I10"]).into_iter().filter(|rule| rule == "DX-TWICE").count();
    assert_eq!(twice, 1, "the second one is the one too many");
}
