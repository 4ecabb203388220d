//! No list and no descriptor of a code set under licence stands in the repository. A claim of a test bears a
//! number, as every claim does; five different ones in a file are a list.
//!
//! Procedure numbers of five digits belong to the association that publishes them: levels of visits bear own
//! names here, and a practice brings its numbers. What looks like such a list, or speaks like its
//! descriptors, fails.

use crate::files::texts_of_house;
use std::collections::BTreeSet;

/// Wordings that stand in descriptors of visits and nowhere else. They are put together here, so that this
/// file does not say them itself.
const WORDINGS: &[&str] = &[
    concat!("which requires a medically appropriate history ", "and/or examination"),
    concat!("usually, the presenting ", "problem(s) are"),
    concat!("office or other outpatient visit for the ", "evaluation and management"),
    concat!("must be met or ", "exceeded when using total time"),
];

/// So many lines of a table that begin with such a number, or so many different numbers, are a list.
const A_LIST: usize = 5;

/// Numbers below 100 belong to nobody: packs of tests are made of them.
const NOBODYS: &str = "000";

/// A line that begins with five digits and goes on behind a mark, as tables of codes do.
fn begins_with_number(line: &str) -> bool {
    let bare = line.trim_start().trim_start_matches(['"', '\'', '|', ' ', '[', '{', '(']);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let next = bare[digits..].trim_start_matches(['"', '\'']).chars().next();
    digits == 5 && !bare.starts_with(NOBODYS) && matches!(next, Some(',' | ';' | '\t' | '|' | ':'))
}

/// Numbers of visits to an office, a hospital or a home: 992.. to 994.., standing alone.
fn visit_numbers(text: &str) -> Vec<&str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let visit = |word: &&str| {
        word.len() == 5
            && word.bytes().all(|byte| byte.is_ascii_digit())
            && ["992", "993", "994"].iter().any(|first| word.starts_with(first))
    };
    words.filter(visit).collect()
}

#[test]
fn no_file_has_a_list_of_licensed_numbers() {
    for (path, text) in texts_of_house() {
        let lines = text.lines().filter(|line| begins_with_number(line)).count();
        assert!(lines < A_LIST, "{}: {lines} lines begin with five digits", path.display());
        let numbers: BTreeSet<_> = visit_numbers(&text).into_iter().collect();
        assert!(numbers.len() < A_LIST, "{}: {numbers:?} are numbers of visits", path.display());
    }
}

#[test]
fn no_file_speaks_like_a_descriptor() {
    for (path, text) in texts_of_house() {
        let lower = text.to_lowercase();
        for wording in WORDINGS {
            assert!(!lower.contains(wording), "{}: “{wording}”", path.display());
        }
    }
}

#[test]
fn the_scan_finds_what_it_is_for() {
    // Built here, not written down.
    let number = |last: u32| (99_200 + last).to_string();
    assert_eq!(visit_numbers(&format!("code {} and {}.", number(13), number(14))).len(), 2);
    assert!(visit_numbers(&format!("O{}", number(13))).is_empty(), "a diagnosis is none");
    for line in [format!("{},words", number(13)), format!("  \"{}\": 1", number(14))] {
        assert!(begins_with_number(&line), "{line} is a line of a list");
    }
    for line in ["1234,x", "123456,x", "12345 x", "x 12345,", "00012,x"] {
        assert!(!begins_with_number(line), "{line} is none");
    }
}
