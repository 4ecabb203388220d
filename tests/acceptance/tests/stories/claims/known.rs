//! What the practice's file knows of a claim reaches the rules: visits, diagnoses, fees, enrolments, coverages, limits.

use super::Billing;
use serde_json::{Value, json};
use std::{collections::BTreeSet, time::Duration};

/// The rules that find something in a claim, with how much each weighs.
fn found(claim: &Value) -> Vec<(String, String)> {
    let text = |one: &Value, key: &str| one["finding"][key].as_str().unwrap().to_owned();
    let all = claim["findings"].as_array().unwrap().iter();
    all.map(|one| (text(one, "rule"), text(one, "severity"))).collect()
}

fn has(claim: &Value, rule: &str) -> bool {
    found(claim).iter().any(|(found, _)| found == rule)
}

impl Billing {
    fn fix(&self, claim: &Value, field: &str, value: &Value) -> Value {
        let row = &self.show(claim)["row"];
        let fields = json!([{ "field": field, "value": value }]);
        self.must(
            "claim_fix",
            json!({ "id": row["id"], "version": row["version"], "fields": fields }),
        )
    }
}

#[test]
fn a_clean_claim_is_clean_with_all_that_is_known() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    let shown = billing.show(&claims[0]);
    assert_eq!(found(&shown), [], "nothing of what the practice knows speaks against it");
}

#[test]
fn diagnoses_are_held_against_the_list_of_the_day() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    for (code, rule) in [("E1199", "DX-007"), ("E11", "DX-008"), ("S93401", "DX-013")] {
        let shown = billing.fix(&claims[0], "/diagnoses/1", &json!(code));
        assert!(has(&shown, rule), "{code}: {:?}", found(&shown));
        assert_eq!(shown["row"]["status"], "failed", "{code} cannot be billed");
    }
    let other = billing.fix(&claims[0], "/diagnoses/1", &json!("E1065"));
    assert!(has(&other, "DX-012"), "type 1 and type 2: {:?}", found(&other));
}

#[test]
fn the_visit_is_held_against_the_claim() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    let shown = billing.fix(&claims[0], "/diagnoses/1", &json!("E785"));
    assert!(has(&shown, "DX-025"), "no such diagnosis was written down: {:?}", found(&shown));
    let shown = billing.fix(&claims[0], "/lines/1/procedure", &json!("J0702"));
    assert!(has(&shown, "CLM-040"), "another drug was given: {:?}", found(&shown));
}

#[test]
fn fees_and_enrolments_are_held_against_the_claim() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    let shown = billing.fix(&claims[0], "/lines/0/charge", &json!(99_900));
    assert!(has(&shown, "LIN-010"), "{:?}", found(&shown));
    let shown = billing.fix(&claims[0], "/billing/tax_id", &json!("987654320"));
    assert!(has(&shown, "BIL-020"), "{:?}", found(&shown));
}

#[test]
fn the_filing_limit_of_the_payer_is_told() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    for (days, rule, status) in [(80, "DTE-021", "passed"), (20, "DTE-020", "failed")] {
        billing.clinic.pass(Duration::from_hours(24 * days));
        billing.clinic.enter("bala");
        let shown = billing.must("claim_recheck", json!({ "id": claims[0]["id"] }));
        assert!(has(&shown, rule), "{:?}", found(&shown));
        assert_eq!(shown["row"]["status"], status);
    }
}

#[test]
fn coverages_on_file_are_held_against_the_claim() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    let patient = billing.show(&claims[0])["row"]["patient"].clone();
    let list = billing.must("coverage_list", json!({ "id": patient }))["coverages"].clone();
    let mut data = list[0]["data"].clone();
    data["to"] = json!("2020-01-01");
    let (id, version) = (&list[0]["id"], &list[0]["version"]);
    let save = json!({ "patient": patient, "id": id, "version": version, "data": data });
    billing.must("coverage_save", save);
    let shown = billing.must("claim_recheck", json!({ "id": claims[0]["id"] }));
    assert!(has(&shown, "SUB-032"), "it ended before the visit: {:?}", found(&shown));
}

#[test]
fn a_note_that_is_not_signed_holds_the_claim() {
    let billing = Billing::new();
    let visit = billing.visit("Asha Nair", "W1");
    billing.clinic.enter("meena");
    let add = json!({ "visit": visit, "section": "plan", "text": "review in 5 days" });
    let note = billing.must("note_line_add", add);
    billing.clinic.enter("bala");
    let claims = billing.built(&[&visit]);
    let shown = billing.show(&claims[0]);
    assert_eq!(found(&shown), [("CLM-039".to_owned(), "error".to_owned())], "it is a draft");
    billing.clinic.enter("meena");
    billing.must("note_sign", json!({ "visit": visit, "stamp": note["stamp"] }));
    billing.clinic.enter("bala");
    let shown = billing.must("claim_recheck", json!({ "id": claims[0]["id"] }));
    assert_eq!(shown["row"]["status"], "passed", "signed: {:?}", found(&shown));
}

#[test]
fn which_rules_run_is_told_and_what_the_others_lack() {
    let billing = Billing::new();
    let shown = billing.must("claim_rule_list", json!(null));
    let (known, run) = (shown["known"].as_u64().unwrap(), shown["run"].as_u64().unwrap());
    let silent = shown["silent"].as_array().unwrap();
    let waiting: BTreeSet<_> = silent
        .iter()
        .flat_map(|one| one["rules"].as_array().unwrap())
        .map(Value::to_string)
        .collect();
    assert_eq!(known, run + waiting.len() as u64, "every rule runs or says what it lacks");
    assert!(run > 310, "{run}: more than need nothing but the claim");
    let lacks = |words: &str| silent.iter().any(|one| one["lacks"] == words);
    assert!(lacks("what payers want") && lacks("approvals of payers on file"), "{silent:?}");
    for there in ["a list of diagnosis codes", "the practice's fees", "coverages on file"] {
        assert!(!lacks(there), "{there}");
    }
    billing.clinic.enter("mani");
    let mut settings = billing.must("billing_show", json!(null))["settings"].clone();
    settings["rules_off"] = json!(["DX-012"]);
    billing.must("billing_change", settings);
    assert_eq!(billing.must("claim_rule_list", json!(null))["off"], json!(["DX-012"]));
}

#[test]
fn what_is_found_is_said_in_the_readers_language() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "")]);
    for (language, words) in [("ta", "உறுப்பினர் எண் இல்லை."), ("te", "సభ్యత్వ సంఖ్య లేదు.")]
    {
        billing.must("preferences_change", json!({ "language": language }));
        let shown = billing.show(&claims[0]);
        let first = &shown["findings"][0];
        assert_eq!(
            (&first["finding"]["words"], &first["language"]),
            (&json!(words), &json!(language))
        );
        assert_eq!(shown["row"]["reason"], words);
    }
    billing.must("preferences_change", json!({ "language": "en" }));
    assert_eq!(billing.show(&claims[0])["row"]["reason"], "The member's number is missing.");
}
