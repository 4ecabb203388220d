//! The desk: mended together, let pass, given to people; a visit is billed once.

use super::Billing;
use nadi_base::Code;
use serde_json::{Value, json};
use std::time::Duration;

#[test]
fn alike_claims_are_mended_together_and_findings_let_pass_with_a_reason() {
    let billing = Billing::new();
    let visits = [billing.visit("Asha Nair", ""), billing.visit("Usha Nair", "")];
    let claims = billing.built(&[&visits[0], &visits[1]]);
    let rule = &claims[0]["rule"];
    let shown = billing.show(&claims[0]);
    assert_eq!(shown["findings"][0]["alike"], 1, "one other claim has the same");
    let ids: Vec<_> = claims.iter().map(|claim| claim["id"].clone()).collect();
    let fix = json!({ "rule": rule, "fix": { "field": "/coverage/member_id", "value": "FAMILY1" }, "claims": ids });
    let changed = billing.must("claim_fix_alike", fix);
    assert_eq!(changed["left"], json!([]));
    assert!(changed["claims"].as_array().unwrap().iter().all(|claim| claim["status"] == "passed"));

    // A wrong check digit is an error of the catalogue; a person may let it pass and must say why.
    let fresh = billing.show(&claims[0]);
    let break_it = json!({
        "id": fresh["row"]["id"], "version": fresh["row"]["version"],
        "fields": [{ "field": "/rendering/npi", "value": "1588667630" }],
    });
    let broken = billing.must("claim_fix", break_it);
    assert_eq!(broken["row"]["status"], "failed");
    let first = &broken["findings"][0]["finding"];
    assert_eq!(first["place"]["field"], "/rendering/npi");
    let let_pass = |reason: &str, version: &Value| json!({ "id": broken["row"]["id"], "version": version, "rule": first["rule"], "reason": reason });
    let version = &broken["row"]["version"];
    assert_eq!(billing.clinic.fails("claim_override", let_pass("ok", version)), Code::BadInput);
    let passed = billing.must("claim_override", let_pass("the payer gave this number", version));
    assert_eq!(passed["row"]["status"], "passed", "{:?}", passed["findings"]);
    assert_eq!(passed["findings"][0]["overridden"], "the payer gave this number");
    let stale = let_pass("a second time", version);
    assert_eq!(billing.clinic.fails("claim_override", stale), Code::Conflict);
}

#[test]
fn the_desk_gives_claims_to_people_and_keeps_their_views() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "")]);
    let person = billing.must("session_show", json!(null))["person"].clone();
    let assign = json!({ "claims": [claims[0]["id"]], "assignee": person, "priority": 3, "status": "in_progress", "note": "called the plan" });
    let moved = billing.must("claim_assign", assign);
    assert_eq!(moved["claims"][0]["case_status"], "in_progress");
    let mine = billing.must("claim_list", json!({ "failed": true, "assignee": person }));
    assert_eq!(mine["claims"][0]["priority"], 3);
    assert_eq!(mine["claims"][0]["days_left"], 90, "the payer's filing limit");
    let near = billing.must("claim_list", json!({ "near_limit": true }));
    assert_eq!(near["count"], 0);
    billing.clinic.pass(Duration::from_hours(24 * 61));
    billing.clinic.enter("bala");
    assert_eq!(billing.must("claim_list", json!({ "near_limit": true }))["count"], 1);

    let views = json!({ "views": [{ "name": "Near", "find": { "near_limit": true } }] });
    billing.must("view_save", views);
    assert_eq!(billing.must("view_list", json!(null))["views"][0]["find"]["near_limit"], true);
    billing.clinic.enter("mani");
    assert_eq!(billing.must("view_list", json!(null))["views"], json!([]), "each person's own");
}

#[test]
fn a_visit_is_billed_once_and_reopened_only_while_nothing_was_sent() {
    let billing = Billing::new();
    let visit = billing.visit("Asha Nair", "W1");
    let claims = billing.built(&[&visit]);
    let twice = billing.must("claim_build", json!({ "visits": [visit] }));
    assert_eq!(twice["left"][0]["why"], "built_before");
    billing.must("visit_reopen", json!({ "visit": visit, "reason": "a code was forgotten" }));
    assert_eq!(billing.show(&claims[0])["row"]["status"], "cancelled");
    let left = billing.must("claim_build", json!({ "visits": [visit] }));
    assert_eq!(left["left"][0]["why"], "not_finalized");
    billing.must("visit_finalize", json!({ "id": visit }));
    billing.built(&[&visit]);
    billing.sent();
    let late = json!({ "visit": visit, "reason": "another code" });
    assert_eq!(billing.clinic.fails("visit_reopen", late), Code::WrongState, "the payer has it");
}
