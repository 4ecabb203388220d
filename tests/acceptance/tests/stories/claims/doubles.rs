//! The same service twice.

use super::Billing;
use serde_json::json;

#[test]
fn the_same_service_billed_twice_is_told_before_it_is_sent() {
    let billing = Billing::new();
    let first = billing.visit("Asha Nair", "W1");
    let claims = billing.built(&[&first]);
    let patient = billing.show(&claims[0])["row"]["patient"].clone();
    billing.sent();
    billing.clinic.enter("meena");
    let again = billing.clinic.visit(patient.as_str().unwrap());
    billing.clinic.enter("bala");
    let data = billing.must("visit_billing_show", json!({ "id": first }))["data"].clone();
    billing.must("visit_billing_save", json!({ "visit": again, "version": 0, "data": data }));
    billing.must("visit_finalize", json!({ "id": again }));
    let twice = billing.built(&[&again]);
    assert_eq!(twice[0]["status"], "failed");
    assert_eq!(twice[0]["category"], "duplicate", "{:?}", twice[0]["reason"]);
}
