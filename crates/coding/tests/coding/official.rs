//! The official files: each layout read as published, bad rows named, and nothing from outside breaks a reader.

use nadi_coding::official::{
    Factor, Setting, localities, order, pairs, payment, services, unit_limits, units,
};
use proptest::prelude::*;

/// A made-up record in the layout of HCPCS: columns are padded to where they belong.
fn hcpcs(code: &str, kind: char, title: &str, from: &str, until: &str) -> String {
    let head = format!("{code:<5}00100{kind}{title:<80}");
    format!("{head:<276}{from:<8}{until:<8}")
}

#[test]
fn the_order_file_is_read_by_its_columns() {
    let line = |number: &str, code: &str, flag: &str, short: &str, long: &str| {
        format!("{number:<5} {code:<7} {flag} {short:<60} {long}")
    };
    let text = [
        line("00001", "A00", "0", "Cholera", "Cholera"),
        line("00002", "A000", "1", "Short one", "Cholera, long title"),
        line("00003", "??", "1", "x", "x"),
        line("00004", "A001", "7", "x", "x"),
    ]
    .join("\n");
    let (lines, bad) = order(&text);
    assert_eq!(lines.len(), 2, "two are sound");
    assert_eq!((lines[0].billable, lines[1].billable), (false, true));
    assert_eq!(lines[1].title, "Cholera, long title");
    assert_eq!(bad.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4]);
}

#[test]
fn services_join_their_lines_and_leave_out_what_is_not_theirs() {
    let text = [
        hcpcs("G0439", '3', "Made-up title that goes", "20110101", ""),
        hcpcs("G0439", '4', "over two lines", "20110101", ""),
        hcpcs("D0120", '3', "Dental, under its own licence", "20110101", ""),
        hcpcs("25", '7', "A modifier", "20110101", ""),
        hcpcs("J1100", '3', "Another", "20200101", "20251231"),
    ]
    .join("\r\n");
    let (found, bad) = services(&text);
    assert!(bad.is_empty());
    let codes: Vec<_> = found.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes, ["G0439", "J1100"]);
    assert_eq!(found[0].title, "Made-up title that goes over two lines");
    assert_eq!(found[1].until, Some("2025-12-31".parse().unwrap()));
}

#[test]
fn units_and_places_make_a_sum_and_keep_no_descriptor() {
    let text = "FILE,,,\nHCPCS,MOD,DESCRIPTION,STATUS,,WORK,NONFAC,NA,FAC,NA,MP,TOTAL,TOTAL\n\
        A0004,,\"SECRET WORDS\",A,,1.92,1.71,,0.86,,0.14,3.77,2.92\n\
        A0005,,X,A,,1.00,1.00,,1.00,,0.10,9.99,2.10\n\
        A0006,,X,A,,1.00,1.00,,1.00,,0.10,2.10,2.10\n";
    let (rows, bad) = units(text, |code| code != "A0006");
    assert_eq!(rows.len(), 1, "only what the practice has, and only what adds up");
    assert_eq!(bad[0].line, 4);
    assert!(!format!("{rows:?}").contains("SECRET"), "a descriptor is never kept");
    let places = "MAC,State,Number,Name,W,P,M\n10112,AL,00,\"MADE-UP PLACE*\",1.043,1.180,0.634\n10113,X,1,Y,a,b,c\n";
    let (places, bad) = localities(places);
    assert_eq!((places[0].key.as_str(), bad[0].line), ("10112-00", 3));
    let factor = Factor::read("33.4009").unwrap();
    let sum = payment(rows[0].units, places[0].geography, factor, Setting::Office);
    assert_eq!(sum, Some(13_725), "as worked out by hand beside the function");
}

#[test]
fn edits_are_kept_for_the_practices_own_codes_only() {
    let own = |code: &str| ["A0004", "A0005"].contains(&code);
    let text = "Column 1\tColumn 2\t\tfrom\tto\tmod\nA0004\tA0005\t\t20200101\t*\t1\tx\n\
        A0004\tZ9999\t\t20200101\t*\t1\tx\nA0005\tA0004\t\t20200101\t20211231\t9\tx\n\
        A0005\tA0004\t\tnever\t*\t0\tx\n";
    let (found, bad) = pairs(text, own);
    assert_eq!((found.len(), bad[0].line), (1, 5));
    assert!(found[0].stands("A0004", "A0005", "2026-01-01".parse().unwrap()));
    assert!(
        !found[0].stands("A0005", "A0004", "2026-01-01".parse().unwrap()),
        "it has a direction"
    );
    let (limits, bad) = unit_limits("code,units\nA0004,2,x\nA0005,many\nZ1,1\n", own);
    assert_eq!((limits[0].units, bad[0].line), (2, 3));
}

proptest! {
    #[test]
    fn nothing_from_outside_breaks_a_reader(text in "(\\PC|\t|\n){0,600}") {
        let lines = text.lines().count();
        let all = |_: &str| true;
        prop_assert!(order(&text).0.len() <= lines);
        prop_assert!(services(&text).0.len() <= lines);
        prop_assert!(units(&text, all).0.len() <= lines);
        prop_assert!(localities(&text).0.len() <= lines);
        prop_assert!(pairs(&text, all).0.len() <= lines);
        prop_assert!(unit_limits(&text, all).0.len() <= lines);
    }
}
