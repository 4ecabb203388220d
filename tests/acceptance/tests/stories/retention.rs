//! How long records are kept, erasing on request, legal holds, and consents taken back.

use nadi_acceptance::Clinic;
use nadi_base::Code;
use serde_json::{Value, json};
use std::time::Duration;

const REASON: &str = "asked in writing";

fn old_visit(clinic: &Clinic, patient: Option<&str>, date: &str) -> Value {
    let new = json!({
        "patient": patient, "kind": "new", "language": "ta", "date": date, "complaint": "fever",
        "consent": { "kind": "recording", "given": true, "how": "spoken", "given_by": "the mother" },
    });
    clinic.must("visit_create", new)
}

fn preview(clinic: &Clinic, patient: &str) -> Value {
    clinic.must("erasure_preview", json!({ "patient": patient }))
}

fn run(clinic: &Clinic, command: &str, preview: &Value) -> Value {
    let started = clinic.must(command, json!({ "preview": preview["id"], "reason": REASON }));
    let job = clinic.ended(&started);
    assert_eq!(job["status"], "done", "{command}: {:?}", job["error"]);
    job["result"].clone()
}

fn place_hold(clinic: &Clinic, patient: &str) -> Value {
    let held = clinic.must("hold_place", json!({ "patient": patient, "reason": "court order 12" }));
    held["holds"][0]["id"].clone()
}

fn trail(clinic: &Clinic, action: &str) -> Vec<Value> {
    let page = clinic.must("audit_list", json!({ "action": action, "limit": 500 }));
    page["rows"].as_array().unwrap().clone()
}

#[test]
fn an_erased_patient_is_gone_and_the_trail_says_who_and_why() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Lakshmi");
    old_visit(&clinic, Some(&patient), "2026-08-14");
    let shown = preview(&clinic, &patient);
    let counts = ["patients", "visits", "consents", "held"].map(|count| shown[count].as_u64());
    assert_eq!(counts, [Some(1), Some(1), Some(1), Some(0)], "what the screens show");
    assert_eq!(shown["oldest"], "2026-08-14");

    let result = run(&clinic, "erasure_run", &shown);
    let expected = json!({ "patients": 1, "visits": 1, "consents": 1, "recordings": 0, "held": 0, "changed": 0 });
    assert_eq!(result, expected, "all that was shown and nothing else");
    assert_eq!(clinic.fails("patient_show", json!({ "id": patient })), Code::NotFound);
    assert_eq!(clinic.must("patient_list", json!({ "text": "Lakshmi" }))["patients"], json!([]));
    assert_eq!(clinic.must("search_everything", json!({ "text": "fever" }))["visits"], json!([]));

    let rows = trail(&clinic, "record_erase");
    assert_eq!(rows.len(), 3, "one row for each record");
    for row in &rows {
        assert_eq!(row["person_name"], "Dr Meena", "whoever asked did it");
        assert_eq!((&row["reason"], &row["patient"]), (&json!(REASON), &json!(patient)));
    }
    assert!(clinic.must("audit_verify", json!(null))["sound"].as_bool().unwrap());
}

#[test]
fn a_preview_is_carried_out_once_in_time_and_with_a_reason() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Lakshmi");
    let shown = preview(&clinic, &patient);
    let order = |reason: &str| json!({ "preview": shown["id"], "reason": reason });
    assert_eq!(clinic.fails("erasure_run", order(" no ")), Code::BadInput, "a reason is asked for");
    assert_eq!(clinic.fails("retention_run", order(REASON)), Code::NotFound, "another kind");
    clinic.pass(Duration::from_mins(15));
    clinic.enter("meena");
    assert_eq!(clinic.fails("erasure_run", order(REASON)), Code::PreviewStale, "too late");

    let fresh = preview(&clinic, &patient);
    run(&clinic, "erasure_run", &fresh);
    let again = json!({ "preview": fresh["id"], "reason": REASON });
    assert_eq!(clinic.fails("erasure_run", again), Code::PreviewStale, "used up");
    assert_eq!(clinic.fails("erasure_preview", json!({ "patient": patient })), Code::NotFound);
}

#[test]
fn somebody_else_cannot_carry_out_what_they_were_not_shown() {
    let clinic = Clinic::default();
    clinic.hire("officer", &["compliance_officer"]);
    let shown = preview(&clinic, &clinic.patient("Lakshmi"));
    clinic.enter("officer");
    let order = json!({ "preview": shown["id"], "reason": REASON });
    assert_eq!(clinic.fails("erasure_run", order), Code::NotFound);
}

#[test]
fn a_legal_hold_keeps_what_was_shown_and_what_it_covered_meanwhile() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Lakshmi");
    old_visit(&clinic, Some(&patient), "2026-08-14");
    let before = preview(&clinic, &patient);
    let hold = place_hold(&clinic, &patient);
    assert_eq!(run(&clinic, "erasure_run", &before)["held"], 3, "placed after the preview");

    let held = preview(&clinic, &patient);
    assert_eq!((held["patients"].as_u64(), held["held"].as_u64()), (Some(0), Some(3)));
    clinic.must("hold_end", json!({ "id": hold, "reason": "the case is closed" }));
    let result = run(&clinic, "erasure_run", &held);
    assert_eq!((result["patients"].as_u64(), result["held"].as_u64()), (Some(0), Some(3)));
    clinic.must("patient_show", json!({ "id": patient }));

    clinic.pass(Duration::from_secs(1));
    assert_eq!(run(&clinic, "erasure_run", &preview(&clinic, &patient))["patients"], 1);
    let outcomes: Vec<_> =
        trail(&clinic, "record_erase").iter().map(|row| row["outcome"].clone()).collect();
    assert_eq!(outcomes, ["done", "done", "done", "refused", "refused"], "newest first");
}

#[test]
fn a_hold_is_listed_until_it_ends_and_after() {
    let clinic = Clinic::default();
    let (first, second) = (clinic.patient("Lakshmi"), clinic.patient("Selvam"));
    let hold = place_hold(&clinic, &first);
    place_hold(&clinic, &second);
    assert!(clinic.must("patient_show", json!({ "id": first }))["on_hold"].as_bool().unwrap());
    let end = json!({ "id": hold, "reason": "the case is closed" });
    let holds = clinic.must("hold_end", end.clone());
    assert_eq!(holds["holds"][0]["patient"], second, "those in force stand first");
    assert_eq!(holds["holds"][1]["patient_name"], "Lakshmi");
    assert!(holds["holds"][1]["ended"].is_number(), "an ended hold stays in the list");
    assert_eq!(clinic.fails("hold_end", end), Code::WrongState);
    assert!(!clinic.must("patient_show", json!({ "id": first }))["on_hold"].as_bool().unwrap());

    clinic.hire("officer", &["compliance_officer"]);
    clinic.enter("officer");
    let holds = clinic.must("hold_list", json!(null));
    assert_eq!(holds["holds"][0]["patient_name"], "", "names are for who may open the record");
}

#[test]
fn a_record_that_grew_since_the_preview_stays_whole() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Lakshmi");
    old_visit(&clinic, Some(&patient), "2026-08-14");
    let shown = preview(&clinic, &patient);
    clinic.visit(&patient);
    let result = run(&clinic, "erasure_run", &shown);
    assert_eq!((result["patients"].as_u64(), result["changed"].as_u64()), (Some(0), Some(3)));
    let visits = clinic.must("visit_list", json!({ "patient": patient }));
    assert_eq!(visits["visits"].as_array().map(Vec::len), Some(2), "nothing of it was taken");
}

#[test]
fn joined_cards_are_one_patient() {
    let clinic = Clinic::default();
    let (keep, join) = (clinic.patient("Lakshmi"), clinic.patient("Laxmi"));
    old_visit(&clinic, Some(&join), "2026-08-14");
    clinic.must("patient_merge", json!({ "keep": keep, "join": join }));
    let shown = preview(&clinic, &keep);
    assert_eq!((shown["patients"].as_u64(), shown["visits"].as_u64()), (Some(2), Some(1)));
    place_hold(&clinic, &join);
    assert_eq!(preview(&clinic, &keep)["held"], 4, "a hold on one card keeps them all");
}

#[test]
fn a_practice_keeps_as_long_as_the_law_or_longer() {
    for (country, floor) in [("IN", 1_096), ("US", 2_557)] {
        let clinic = Clinic::founded(country);
        let rules = clinic.must("retention_show", json!(null));
        for rule in rules["rules"].as_array().unwrap() {
            assert_eq!(
                rule["keep_days"],
                json!(null),
                "nothing is deleted unless somebody says so"
            );
        }
        assert_eq!(rules["rules"][0]["floor_days"], floor, "{country}");
        let set = |subject: &str, days: i64| json!({ "subject": subject, "keep_days": days });
        let short = clinic.fails("retention_change", set("patient_record", floor - 1));
        assert_eq!(short, Code::BadInput, "{country}");
        assert_eq!(clinic.fails("retention_change", set("audit_row", 9_999)), Code::BadInput);
        let changed = clinic.must("retention_change", set("patient_record", floor));
        assert_eq!(changed["rules"][0]["keep_days"], floor);
        clinic.must("retention_change", json!({ "subject": "patient_record", "keep_days": null }));
    }
}

#[test]
fn only_what_is_over_its_time_is_deleted() {
    let clinic = Clinic::default();
    let card = |name: &str, born: &str| {
        let new = json!({ "name": name, "sex": "female", "birth_date": born });
        clinic.must("patient_create", new)["id"].as_str().unwrap().to_owned()
    };
    let (old, seen, child) =
        (card("Old", "1950-01-01"), card("Seen", "1950-01-01"), card("Child", "2016-01-01"));
    let (old_id, child_id) = (Some(old.as_str()), Some(child.as_str()));
    old_visit(&clinic, old_id, "2020-01-05");
    old_visit(&clinic, Some(&seen), "2020-01-05");
    old_visit(&clinic, Some(&seen), "2026-11-01");
    old_visit(&clinic, child_id, "2020-01-05");
    old_visit(&clinic, None, "2019-03-04");
    let none = clinic.must("retention_preview", json!(null));
    assert_eq!(none["patients"], 0, "without a rule everything is kept");

    for subject in ["patient_record", "unnamed_visit"] {
        clinic.must("retention_change", json!({ "subject": subject, "keep_days": 1_096 }));
    }
    let shown = clinic.must("retention_preview", json!(null));
    let counts = ["patients", "visits", "consents"].map(|count| shown[count].as_u64());
    assert_eq!(counts, [Some(1), Some(2), Some(2)], "one record, and one visit without a name");
    assert_eq!(shown["oldest"], "2019-03-04");
    old_visit(&clinic, None, "2019-03-05");
    let result = run(&clinic, "retention_run", &shown);
    let expected = json!({ "patients": 1, "visits": 2, "consents": 2, "recordings": 0, "held": 0, "changed": 0 });
    assert_eq!(result, expected, "what came later is not taken");
    assert_eq!(clinic.fails("patient_show", json!({ "id": old })), Code::NotFound);
    for kept in [&seen, &child] {
        clinic.must("patient_show", json!({ "id": kept }));
    }
    let later = clinic.must("retention_preview", json!(null));
    assert_eq!((later["patients"].as_u64(), later["visits"].as_u64()), (Some(0), Some(1)));
}

#[test]
fn a_deletion_that_a_lock_cut_off_goes_on_and_counts_nothing_twice() {
    let clinic = Clinic::default();
    for number in 0..20 {
        let patient = clinic.patient(&format!("Old {number}"));
        old_visit(&clinic, Some(&patient), "2020-01-05");
    }
    clinic.must("retention_change", json!({ "subject": "patient_record", "keep_days": 1_096 }));
    let shown = clinic.must("retention_preview", json!(null));
    let order = json!({ "preview": shown["id"], "reason": REASON });
    let started = clinic.must("retention_run", order);
    clinic.must("session_lock", json!(null));
    clinic.enter("meena");
    let result = clinic.ended(&started)["result"].clone();
    let expected = json!({ "patients": 20, "visits": 20, "consents": 20, "recordings": 0, "held": 0, "changed": 0 });
    assert_eq!(result, expected, "wherever the lock cut in");
    assert_eq!(trail(&clinic, "record_erase").len(), 60, "each record once");
}

#[test]
fn a_rule_that_was_made_longer_keeps_what_was_shown() {
    let clinic = Clinic::default();
    let patient = clinic.patient("Old");
    old_visit(&clinic, Some(&patient), "2020-01-05");
    let rule = |days: i64| json!({ "subject": "patient_record", "keep_days": days });
    clinic.must("retention_change", rule(1_096));
    let shown = clinic.must("retention_preview", json!(null));
    assert_eq!(shown["patients"], 1);
    clinic.must("retention_change", rule(7_300));
    assert_eq!(run(&clinic, "retention_run", &shown)["changed"], 3, "no longer due");
    clinic.must("patient_show", json!({ "id": patient }));
}

#[test]
fn a_consent_is_taken_back_once() {
    let clinic = Clinic::default();
    let visit = old_visit(&clinic, Some(&clinic.patient("Lakshmi")), "2026-08-14");
    let (id, consent) = (&visit["row"]["id"], &visit["consents"][0]["id"]);
    let asked = json!({ "visit": id, "consent": consent });
    let shown = clinic.must("consent_withdraw_preview", asked.clone());
    assert_eq!(shown["consents"], 1);
    let result = run(&clinic, "consent_withdraw", &shown);
    assert_eq!(
        result,
        json!({ "consents": 1, "recordings": 0, "transcripts": 0, "held": 0, "changed": 0 })
    );
    let after = clinic.must("visit_show", json!({ "id": id }));
    assert_eq!(after["consents"][0]["state"], "withdrawn");
    assert!(after["consents"][0]["withdrawn_at"].is_number(), "when it was taken back");
    assert_eq!(clinic.fails("consent_withdraw_preview", asked), Code::WrongState);
    assert_eq!(trail(&clinic, "consent_withdrawn")[0]["reason"], REASON);
}

#[test]
fn a_consent_of_another_doctors_visit_is_out_of_reach() {
    let clinic = Clinic::default();
    clinic.hire("ravi", &["doctor"]);
    let visit = old_visit(&clinic, Some(&clinic.patient("Lakshmi")), "2026-08-14");
    let asked = json!({ "visit": visit["row"]["id"], "consent": visit["consents"][0]["id"] });
    clinic.enter("ravi");
    assert_eq!(clinic.fails("consent_withdraw_preview", asked), Code::NotYours);
}
