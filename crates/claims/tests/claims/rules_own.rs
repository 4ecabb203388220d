//! Switches of practice and payers, and rules of a practice's own.

use crate::kit::{PLAIN, RICH, fixture, hits, settings};
use nadi_base::Severity;
use nadi_claims::{Book, BookError, Settings};

fn by(book: &str) -> Settings {
    settings().by(Book::read(book).unwrap_or_else(|error| panic!("{error}")))
}

/// What is found of one rule: segment and severity.
fn found(rule: &str, text: &str, settings: &Settings) -> Vec<(u32, Severity)> {
    let all = hits(text, settings).into_iter().filter(|hit| hit.rule.to_string() == rule);
    all.map(|hit| (hit.position.segment, hit.severity)).collect()
}

#[test]
fn a_practice_and_a_payer_switch_rules() {
    let text = fixture(PLAIN).replace("*137***", "*138***");
    let wrong = |book: &str| found("CLM-006", &text, &by(book));
    assert_eq!(wrong("{}"), [(22, Severity::Error)], "as the catalogue says");
    assert!(wrong(r#"{"rules": {"CLM-006": "off"}}"#).is_empty(), "off for all");
    assert_eq!(wrong(r#"{"rules": {"CLM-006": "info"}}"#), [(22, Severity::Info)], "lighter");
    let payer = r#"{"rules": {"CLM-006": "off"}, "payers": {"99001": {"CLM-006": "warning"}}}"#;
    assert_eq!(wrong(payer), [(22, Severity::Warning)], "the payer's goes before");
    let back = r#"{"rules": {"CLM-006": "info"}, "payers": {"99001": {"CLM-006": "on"}}}"#;
    assert_eq!(wrong(back), [(22, Severity::Error)], "on is as the catalogue says");
    let other = r#"{"payers": {"88001": {"CLM-006": "off"}}}"#;
    assert_eq!(wrong(other).len(), 1, "another payer's switch is not this one's");
}

const OWN: &str = r#"{"own": [
    {"id": "OWN-001", "severity": "warning", "message": "Acme wants the group number first.", "payers": ["99001"],
     "when": [{"at": "2000B/SBR/03", "is_not": ["AAA1"]}, {"at": "2010BA/NM1*IL/09", "begins": ["W"]}]},
    {"id": "OWN-002", "severity": "error", "message": "Blood is drawn with a note.",
     "when": [{"at": "2400/SV1/01-2", "is": ["00029"]}, {"at": "2400/NTE*ADD/02", "missing": true}]},
    {"id": "OWN-003", "severity": "info", "message": "Dear.", "when": [{"at": "2400/SV1/02", "above": "120.00"}]}
]}"#;

#[test]
fn own_rules_find_and_are_silent() {
    let plain = fixture(PLAIN);
    let book = by(OWN);
    assert_eq!(found("OWN-001", &plain, &book), [(17, Severity::Warning)], "GRP1 is not AAA");
    assert_eq!(found("OWN-002", &plain, &book), [(36, Severity::Error)], "the line that is meant");
    assert_eq!(found("OWN-003", &plain, &book), [(32, Severity::Info)], "the dear line alone");
    let message = hits(&plain, &book)
        .iter()
        .find(|hit| hit.rule.to_string() == "OWN-002")
        .map(|hit| hit.finding().words);
    assert_eq!(message.as_deref(), Some("Blood is drawn with a note."), "in the practice's words");
    let mended = plain
        .replace("SBR*P*18*GRP1", "SBR*P*18*AAA1")
        .replace("REF*6R*PLAIN1-2~", "REF*6R*PLAIN1-2~\nNTE*ADD*LEFT ARM~")
        .replace("25*125*", "25*119*");
    for rule in ["OWN-001", "OWN-002", "OWN-003"] {
        assert!(found(rule, &mended, &book).is_empty(), "{rule} is content");
    }
    let elsewhere = plain.replace("PI*99001", "PI*99002");
    assert!(found("OWN-001", &elsewhere, &book).is_empty(), "the rule is for one payer");
    assert!(found("OWN-002", &fixture(RICH), &book).is_empty(), "no blood was drawn");
}

#[test]
fn own_rules_are_switched_like_others() {
    let plain = fixture(PLAIN);
    let with = |more: &str| by(&OWN.replacen('{', &format!("{{{more},"), 1));
    let off = with(r#""payers": {"99001": {"OWN-002": "off"}}"#);
    assert!(found("OWN-002", &plain, &off).is_empty(), "one of them");
    let none = with(r#""rules": {"PAY-011": "off"}"#);
    assert!(found("OWN-001", &plain, &none).is_empty(), "all of them");
    assert!(found("OWN-002", &plain, &none).is_empty(), "all of them");
}

#[test]
fn a_book_that_is_wrong_says_where() {
    let own = |id: &str, when: &str| {
        format!(
            r#"{{"own": [{{"id": "{id}", "severity": "info", "message": "M", "when": [{when}]}}]}}"#
        )
    };
    for (book, wanted) in [
        ("{".to_owned(), "cannot be read"),
        (r#"{"rules": {"XYZ-001": "off"}}"#.to_owned(), "no rule XYZ-001"),
        (r#"{"rules": {"DX-016": "error"}}"#.to_owned(), "DX-016 is not sure enough"),
        (r#"{"rules": {"DX-016": "loud"}}"#.to_owned(), "unknown variant"),
        (own("MINE", r#"{"at": "2300/CLM/01", "missing": true}"#), "its id must be OWN-"),
        (own("OWN-001", ""), "1 to 16 conditions"),
        (own("OWN-001", r#"{"at": "2300/CLM/01"}"#), "asks for nothing"),
        (own("OWN-001", r#"{"at": "2300/CLM/01", "missing": true, "longer": 3}"#), "two things"),
        (own("OWN-001", r#"{"at": "9999/CLM/01", "missing": true}"#), "no such loop"),
        (own("OWN-001", r#"{"at": "2300/SV1/01", "missing": true}"#), "no such segment"),
        (own("OWN-001", r#"{"at": "2300/CLM/0", "missing": true}"#), "not a number"),
        (own("OWN-001", r#"{"at": "2300/CLM/02", "above": "dear"}"#), "not an amount"),
    ] {
        let error = Book::read(&book).expect_err("a wrong book").to_string();
        assert!(error.contains(wanted), "{wanted}: {error}");
    }
    let twice = OWN.replace("OWN-002", "OWN-001");
    assert!(matches!(Book::read(&twice), Err(BookError::Own { .. })), "a name is used once");
}
