//! Answers that are not sure.

use super::{Billing, only, usd};
use serde_json::{Value, json};

#[test]
fn an_answer_that_is_not_sure_is_offered_and_posted_by_a_person() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    billing.sent();
    let report = billing.read(
        "835",
        "ST*835*0001~BPR*I*50*C*ACH************20260310~TRN*1*EFT9*1999001~N1*PR*ACME*XV*99001~LX*1~\
         CLP*OTHERNUMBER*1*145.5*50*0*CI*ICN9~CAS*CO*45*95.5~NM1*IL*1*NAIR*ASHA****MI*W1~SE*9*0001~",
    );
    assert_eq!(billing.show(&claims[0])["row"]["paid"], Value::Null, "never posted on a guess");
    let offer = &report["offers"][0];
    assert_eq!(offer["candidates"][0]["id"], claims[0]["id"]);
    let matched = billing
        .must("response_match", json!({ "answer": offer["answer"], "claim": claims[0]["id"] }));
    assert_eq!(matched["claims"][0]["matched_by"], "person");
    assert_eq!(billing.show(&claims[0])["row"]["paid"], usd(5_000));
    assert_eq!(
        only(&billing.must("response_list", json!(null))["responses"], "trace", "EFT9")["matched"],
        1
    );
}
