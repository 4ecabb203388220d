//! Files that a practice brings: its own code pack, the fee schedule, HCPCS, the correct coding edits.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};

fn practice() -> (Clinic, Value) {
    let clinic = Clinic::founded("US");
    clinic.hire("mani", &["billing_manager"]);
    clinic.enter("mani");
    let payer = json!({ "data": {
        "name": "Made-up Medicare", "number": "99003", "filing": "MB", "filing_limit_days": 365,
        "rules_off": [], "test": false, "active": true,
    } });
    let payer = clinic.must("payer_save", payer)["payers"][0]["id"].clone();
    (clinic, payer)
}

const PACK: &str = "code,modifier,level_key,fee\nA0004,,OV_EST_4,120.00\nG0439,,,125.00\n\
    A0009,,OV_EST_9,1.00\nA0010,,,\n";
const UNITS: &str = "HCPCS,MOD,DESCRIPTION,STATUS,,WORK,NONFAC,NA,FAC,NA,MP,TOTAL,TOTAL\n\
    A0004,,SECRET WORDS,A,,1.92,1.71,,0.86,,0.14,3.77,2.92\n\
    A0777,,SECRET WORDS,A,,1.00,1.00,,1.00,,0.10,2.10,2.10\n";
const PLACES: &str = "MAC,State,Number,Name,W,P,M\n10112,XX,00,MADE-UP PLACE,1.043,1.180,0.634\n";

#[test]
fn a_code_pack_becomes_the_fee_list_and_bad_lines_are_named() {
    let (clinic, _) = practice();
    let done = clinic.must("code_pack_import", json!({ "text": PACK }));
    assert_eq!(done["kept"], 2);
    let lines: Vec<_> =
        done["bad"].as_array().unwrap().iter().map(|row| row["line"].clone()).collect();
    assert_eq!(lines, [4, 5], "an unknown level, and a line without a sum");
    clinic.must("code_pack_import", json!({ "text": PACK.replace("120.00", "130.00") }));
    let fees = clinic.must("billing_show", Value::Null)["fees"].clone();
    assert_eq!(fees.as_array().unwrap().len(), 2, "the same code is changed, not doubled");
    assert_eq!(fees[0]["data"]["fee"]["minor"], 13_000);
    assert_eq!(fees[0]["data"]["level"], "OV_EST_4");
}

#[test]
fn the_fee_schedule_gives_sums_to_the_cent_and_nothing_else() {
    let (clinic, payer) = practice();
    clinic.must("code_pack_import", json!({ "text": PACK }));
    let import = |factor: &str, locality: &str| {
        json!({
            "payer": payer, "locality": locality, "facility": false, "factor": factor,
            "from": "2026-01-01", "units": UNITS, "places": PLACES,
        })
    };
    for wrong in [import("0", "10112-00"), import("33.4009", "99999-99")] {
        assert_eq!(clinic.fails("fee_schedule_import", wrong), Code::BadInput);
    }
    let done = clinic.must("fee_schedule_import", import("33.4009", "10112-00"));
    assert_eq!(done["kept"], 1, "only codes that the practice has");
    let shown = clinic.must("billing_show", Value::Null);
    let fees = shown["fees"].as_array().unwrap();
    let agreed = fees.iter().find(|fee| !fee["data"]["agreed"].is_null()).unwrap();
    // 1.92 × 1.043 + 1.71 × 1.180 + 0.14 × 0.634 = 4.10912; × 33.4009 = 137.2483…
    assert_eq!(agreed["data"]["agreed"], json!({ "minor": 13_725, "currency": "USD" }));
    let all = shown.to_string();
    for word in ["SECRET", "1.92", "4.1091", "410912"] {
        assert!(!all.contains(word), "{word}: units and descriptors are stored and shown nowhere");
    }
}

#[test]
fn services_and_edits_speak_on_the_desk() {
    let (clinic, _) = practice();
    clinic.must("code_pack_import", json!({ "text": PACK }));
    let record = |code: &str, title: &str| {
        let head = format!("{code:<5}001003{title:<80}");
        format!("{head:<276}20110101\n")
    };
    let hcpcs = json!({ "kind": "hcpcs", "text": record("G0439", "A made-up yearly visit") });
    assert_eq!(clinic.must("code_file_import", hcpcs)["kept"], 1);
    let nothing = json!({ "kind": "hcpcs", "text": "nothing\n" });
    assert_eq!(clinic.fails("code_file_import", nothing), Code::BadInput, "the old one stays");
    let pairs = "A0004\tG0439\t\t20200101\t*\t0\tx\nA0004\tZ9999\t\t20200101\t*\t0\tx\n";
    assert_eq!(
        clinic.must("code_file_import", json!({ "kind": "pairs", "text": pairs }))["kept"],
        1
    );
    let units = json!({ "kind": "units", "text": "code,units\nG0439,1\n" });
    assert_eq!(clinic.must("code_file_import", units)["kept"], 1);
    clinic.enter("meena");
    let visit = clinic.visit(&clinic.patient("Selvam"));
    let text = json!({ "visit": visit, "section": "assessment", "text": "Hypertension, at goal." });
    clinic.must("note_line_add", text);
    let note = clinic.must("note_show", json!({ "visit": visit }));
    clinic.must("note_sign", json!({ "visit": visit, "stamp": note["stamp"] }));
    clinic.enter("mani");
    let mut shown = clinic.must("coding_open", json!({ "id": visit }));
    for (code, units) in [("A0004", 1), ("G0439", 2)] {
        let add = json!({
            "visit": visit, "version": shown["version"], "kind": "service", "code": code,
            "modifiers": [], "units": units, "reason": "",
        });
        shown = clinic.must("coding_add", add);
    }
    let lines = shown["lines"].as_array().unwrap();
    let service = lines.iter().find(|line| line["chosen"] == "G0439").unwrap();
    assert_eq!(service["title"], "A made-up yearly visit");
    let rules: Vec<_> =
        service["risks"].as_array().unwrap().iter().map(|risk| risk["rule"].clone()).collect();
    assert_eq!(rules, ["DR-PAIR", "DR-UNITS"]);
}
