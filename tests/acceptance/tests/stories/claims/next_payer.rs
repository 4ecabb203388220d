//! The second payer's claim, made from what the first one's 835 says.

use super::{Billing, usd};
use nadi_base::Code;
use serde_json::{Value, json};

/// A claim of a patient with two coverages, sent to the first payer.
fn sent(billing: &Billing) -> Value {
    billing.clinic.enter("mani");
    let second = json!({ "data": {
        "name": "Second Mutual", "number": "99002", "filing": "CI", "filing_limit_days": 365,
        "rules_off": [], "test": false, "active": true,
    } });
    let payers = billing.must("payer_save", second)["payers"].clone();
    let payer = super::only_by(&payers, |one| one["data"]["number"] == "99002")["id"].clone();
    let visit = billing.visit("Asha Nair", "W1");
    let patient = billing.must("visit_billing_show", json!({ "id": visit }))["patient"].clone();
    let coverage = json!({
        "payer": payer, "rank": 2, "member_id": "S2", "group_number": "", "group_name": "",
        "insurance_type": "", "relationship": "18",
    });
    billing.must("coverage_save", json!({ "patient": patient, "data": coverage }));
    let claims = billing.built(&[&visit]);
    assert_eq!(claims[0]["status"], "passed", "{:?}", billing.show(&claims[0])["findings"]);
    billing.sent();
    claims[0].clone()
}

/// The first payer's decision; `status` is CLP02.
fn payment(number: &str, status: &str) -> String {
    format!(
        "ST*835*0001~BPR*I*100*C*ACH************20260310~TRN*1*EFT1*1999001~N1*PR*ACME*XV*99001~N1*PE*NADI*XX*1245319599~LX*1~\
         CLP*{number}*{status}*145.5*100*10*CI*ICN1~SVC*HC:G0439*125*85**1~CAS*CO*45*30~CAS*PR*3*10~REF*6R*{number}L1~\
         SVC*HC:J1100*20.5*15**1~CAS*CO*45*5.5~REF*6R*{number}L2~SE*9*0001~"
    )
}

#[test]
fn the_second_payer_is_told_what_the_first_decided() {
    let billing = Billing::new();
    let claim = sent(&billing);
    let before = billing.show(&claim);
    assert_eq!(before["next_payer"], json!(null), "nobody decided yet");
    let request = |shown: &Value| json!({ "id": claim["id"], "version": shown["row"]["version"] });
    assert_eq!(billing.clinic.fails("claim_next_payer", request(&before)), Code::WrongState);

    billing.read("835", &payment(claim["number"].as_str().unwrap(), "1"));
    let paid = billing.show(&claim);
    assert_eq!(paid["next_payer"], json!({ "payer": "Second Mutual", "blocked": null }));
    let next = billing.must("claim_next_payer", request(&paid));
    assert_eq!(next["row"]["status"], "passed", "{:?}", next["findings"]);
    assert_eq!(next["form"]["coverage"]["sequence"], "S");
    assert_eq!(
        (&next["row"]["payer_id"], &next["row"]["original"]),
        (&json!("99002"), &claim["id"])
    );
    assert_ne!(next["row"]["number"], claim["number"], "a number is used once for life");
    let decision = &next["form"]["others"][0]["decision"];
    assert_eq!((&decision["paid"], &decision["owed"]), (&json!(10_000), &json!(1_000)));
    assert_eq!(decision["decided"], "2026-03-10");
    assert_eq!(decision["payer_claim_number"], "ICN1");
    assert_eq!(decision["lines"][0]["paid"], 8_500);
    let reason = json!({ "group": "PR", "reason": "3", "cents": 1_000 });
    assert_eq!(decision["lines"][0]["adjustments"][1], reason);

    let (text, _) = billing.sent();
    for wanted in [
        "SBR*S*18*",
        "SBR*P*18*",
        "AMT*D*100~",
        "AMT*EAF*10~",
        "SVD*99001*85*HC:G0439**1~",
        "CAS*PR*3*10~",
        "DTP*573*D8*20260310~",
        "REF*F8*ICN1~",
    ] {
        assert!(text.contains(wanted), "{wanted} in\n{}", text.replace('~', "~\n"));
    }
    let first = billing.show(&claim);
    assert_eq!((&first["row"]["status"], &first["row"]["paid"]), (&json!("paid"), &usd(10_000)));
    assert_eq!(first["next_payer"]["blocked"], "billed_before");
    assert_eq!(billing.clinic.fails("claim_next_payer", request(&first)), Code::WrongState, "once");
    assert_eq!(first["again"]["possible"], true, "the first payer's may still be replaced");
}

#[test]
fn what_the_first_payer_sent_on_itself_is_not_billed_twice() {
    let billing = Billing::new();
    let claim = sent(&billing);
    billing.read("835", &payment(claim["number"].as_str().unwrap(), "19"));
    let paid = billing.show(&claim);
    assert_eq!(paid["next_payer"]["blocked"], "sent_on");
    let request = json!({ "id": claim["id"], "version": paid["row"]["version"] });
    assert_eq!(billing.clinic.fails("claim_next_payer", request), Code::WrongState);
}

#[test]
fn a_claim_with_one_payer_has_no_next() {
    let billing = Billing::new();
    let claims = billing.built(&[&billing.visit("Asha Nair", "W1")]);
    billing.sent();
    billing.read("835", &payment(claims[0]["number"].as_str().unwrap(), "1"));
    assert_eq!(billing.show(&claims[0])["next_payer"], json!(null));
}
