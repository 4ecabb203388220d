//! Files of claims read into the practice: saved once, gone on with, refused as a whole.

use nadi_acceptance::Clinic;
use serde_json::{Value, json};
use std::{fs, path::PathBuf};
use tempfile::TempDir;

const PLAIN: &str = include_str!("../../../../crates/claims/tests/fixtures/plain.837");

/// Lines of its claim.
const LINES: i64 = 2;

/// A clinic with a biller at work, and a folder beside it.
fn billing() -> (Clinic, TempDir) {
    let clinic = Clinic::founded("US");
    clinic.hire("bala", &["biller"]);
    clinic.enter("bala");
    (clinic, tempfile::tempdir().unwrap())
}

/// A file with so many claims, the last of which is charged wrong.
fn file(folder: &TempDir, name: &str, claims: usize) -> PathBuf {
    let (begin, end) = (PLAIN.find("CLM*").unwrap(), PLAIN.find("SE*37").unwrap());
    let body: String = (1..=claims)
        .map(|number| {
            let place = if number == claims { "77:B:1" } else { "11:B:1" };
            PLAIN[begin..end].replace("PLAIN1", &format!("C{number}")).replace("11:B:1", place)
        })
        .collect();
    let path = folder.path().join(name);
    fs::write(&path, format!("{}{body}{}", &PLAIN[..begin], &PLAIN[end..])).unwrap();
    path
}

fn read_in(clinic: &Clinic, path: &PathBuf) -> Value {
    clinic.ended(&clinic.must("claim_import", json!({ "path": path, "rules": "full" })))
}

fn imports(clinic: &Clinic) -> Vec<Value> {
    clinic.must("claim_import_list", json!(null))["imports"].as_array().unwrap().clone()
}

/// A claim as the desk shows it.
fn shown(clinic: &Clinic, number: &str) -> Value {
    let found = clinic.must("claim_list", json!({ "text": number }));
    let claim = found["claims"][0]["id"].clone();
    clinic.must("claim_show", json!({ "id": claim }))
}

#[test]
fn a_file_of_claims_is_saved_once() {
    let (clinic, folder) = billing();
    let path = file(&folder, "march.837", 30);
    let first = read_in(&clinic, &path);
    assert_eq!(first["status"], "done", "{first}");
    assert_eq!(
        (&first["result"]["claims"], &first["result"]["again"]),
        (&json!(30), &json!(false))
    );
    assert!(first["result"]["failed"].as_u64().unwrap() >= 1, "the last has a wrong place");
    let copy = folder.path().join("march copy.837");
    fs::copy(&path, &copy).unwrap();
    let second = read_in(&clinic, &copy);
    assert_eq!(second["result"]["again"], json!(true), "the same bytes under another name");
    assert_eq!(second["result"]["import"], first["result"]["import"]);
    let list = imports(&clinic);
    assert_eq!((list.len(), &list[0]["claims"]), (1, &json!(30)), "once");
    let file = clinic.raw_file();
    let count = |sql: &str| file.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count("SELECT count(*) FROM claim"), 30);
    assert_eq!(count("SELECT count(DISTINCT number) FROM claim"), 30);
    assert_eq!(
        count("SELECT count(*) FROM claim WHERE status = 'failed'"),
        list[0]["failed"].as_i64().unwrap()
    );
    assert_eq!(list[0]["lines"].as_i64(), Some(30 * LINES), "each claim has the same lines");
    assert_eq!(count("SELECT sum(claims) FROM claim_block"), 30, "each as it stands in the file");
    assert_eq!(count("SELECT count(*) FROM claim_finding"), list[0]["findings"].as_i64().unwrap());
    assert_eq!(count("SELECT count(*) FROM claim_head"), 1, "what all stand under is there once");
    assert_eq!(
        count("SELECT count(*) FROM audit WHERE action = 'claim_import_save'"),
        1,
        "a row of the trail for each chunk, not for each claim"
    );
}

#[test]
fn what_is_saved_is_what_the_file_says() {
    let (clinic, folder) = billing();
    read_in(&clinic, &file(&folder, "two.837", 2));
    let file = clinic.raw_file();
    let text = |sql: &str| file.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    let claim = shown(&clinic, "C1");
    let segments = claim["segments"].as_array().unwrap().iter();
    let segments: Vec<_> = segments.map(|one| one["text"].as_str().unwrap()).collect();
    let raw = segments.join("~") + "~";
    let whole: String =
        PLAIN.replace("PLAIN1", "C1").split_inclusive('~').map(str::trim_start).collect();
    assert!(whole.starts_with(&raw), "head and claim are the file without its trailers:\n{raw}");
    assert!(raw.contains("CLM*C1"), "the claim itself is among them:\n{raw}");
    let lines = claim["lines"].as_array().unwrap();
    assert_eq!(i64::try_from(lines.len()), Ok(LINES));
    for line in lines {
        let procedure = line["procedure"].as_str().unwrap();
        assert!(PLAIN.contains(&format!("SV1*HC:{procedure}")), "{line}");
    }
    let place = text(
        "SELECT loop || ' ' || segment || ' ' || element FROM claim_finding WHERE rule = 'CLM-007'",
    );
    assert_eq!(place, "2300 CLM 5");
    let lit = text(
        "SELECT f.raw_at || ' ' || h.segments FROM claim_finding f JOIN claim c ON c.row = f.claim \
        JOIN claim_block b ON c.row >= b.row JOIN claim_head h ON h.row = b.head WHERE rule = 'CLM-007'",
    );
    let (at, head) = lit.split_once(' ').unwrap();
    assert!(
        at.parse::<u32>().unwrap() > head.parse::<u32>().unwrap(),
        "in the claim's own part: {lit}"
    );
}

#[test]
fn a_number_of_an_earlier_file_is_told_and_nothing_is_lost() {
    let (clinic, folder) = billing();
    read_in(&clinic, &file(&folder, "one.837", 3));
    let second = read_in(&clinic, &file(&folder, "two.837", 4));
    assert_eq!(second["result"]["claims"], json!(4), "all are kept: {second}");
    let file = clinic.raw_file();
    let doubled: i64 = file
        .query_row("SELECT count(*) FROM claim_finding WHERE rule = 'CLM-003'", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(doubled, 3, "each that was there before");
}

#[test]
fn a_file_that_cannot_be_read_to_its_end_is_refused_as_a_whole() {
    let (clinic, folder) = billing();
    let path = file(&folder, "cut.837", 5);
    let mut text = fs::read_to_string(&path).unwrap();
    text.push_str(&"A".repeat(100_000));
    fs::write(&path, text).unwrap();
    let job = read_in(&clinic, &path);
    assert_eq!((&job["status"], &job["error"]), (&json!("failed"), &json!("unreadable_file")));
    let list = imports(&clinic);
    assert_eq!(list[0]["claims"], json!(0), "nothing of it is saved");
    assert!(
        list[0]["error"].as_str().unwrap().contains("at byte"),
        "the place is told: {}",
        list[0]
    );
    clinic.fails("claim_import", json!({ "path": "march.837" }));
    clinic.fails("claim_import", json!({ "path": folder.path().join("nothing") }));
}
