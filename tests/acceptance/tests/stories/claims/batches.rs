//! Batches: unanswered, stopped, numbered once.

use super::Billing;
use serde_json::json;
use std::{path::Path, time::Duration};

#[test]
fn a_batch_waits_unanswered_and_is_pointed_out() {
    let billing = Billing::new();
    billing.built(&[&billing.visit("Asha Nair", "W1")]);
    billing.sent();
    let flag = || billing.must("batch_list", json!(null))["batches"][0]["unanswered"].clone();
    let today = || billing.must("today_show", json!(null))["unanswered"].clone();
    assert_eq!((flag(), today()), (json!(0), json!([])));
    for (days, step, all) in [(1, 1, 1), (2, 2, 3), (27, 3, 30)] {
        billing.clinic.pass(Duration::from_hours(24 * days));
        billing.clinic.enter("bala");
        assert_eq!(flag(), step, "after {days} more days");
        let notice = &today()[0];
        assert_eq!((&notice["step"], &notice["days"]), (&json!(step), &json!(all)));
        assert_eq!((&notice["name"], &notice["claims"]), (&json!("Monday"), &json!(1)));
    }
    billing.clinic.hire("ravi", &["doctor"]);
    billing.clinic.enter("ravi");
    assert_eq!(today(), json!([]), "whoever sees no claims is not told of their files");
    billing.clinic.enter("bala");
    let batch = billing.must("batch_list", json!(null))["batches"][0].clone();
    let control = batch["control"].as_u64().unwrap();
    billing.read("TA1", &format!("TA1*{control:09}*260302*0930*A*000~"));
    assert_eq!(today(), json!([]), "an answer ends it");
}

#[test]
fn a_stopped_batch_gives_its_claims_free_and_a_number_is_given_once() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    let batch =
        billing.must("batch_build", json!({ "name": "Monday", "claims": [claims[0]["id"]] }));
    assert_eq!(billing.show(&claims[0])["row"]["status"], "batched");
    let stop = json!({ "id": batch["row"]["id"], "reason": "wrong day" });
    assert_eq!(billing.must("batch_hold", stop.clone())["row"]["status"], "held");
    billing.must("batch_cancel", stop);
    assert_eq!(billing.show(&claims[0])["row"]["status"], "passed");
    let (_, first) = billing.sent();
    billing.built(&[&billing.visit("Usha Nair", "W2")]);
    let (_, second) = billing.sent();
    assert!(second["row"]["control"].as_u64() > first["row"]["control"].as_u64());
    let parts = std::fs::read_dir(billing.folder.path()).unwrap();
    let names: Vec<_> = parts.map(|one| one.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| Path::new(name).extension().is_some_and(|end| end == "837")));
}
