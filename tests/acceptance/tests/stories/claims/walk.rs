//! From a visit to the money, and back.

use super::{Billing, usd};
use nadi_claims::{Checked, Settings, check_file};
use serde_json::{Value, json};

/// Errors that our own check finds in a file, and how many claims it reads.
fn errors(text: &str, today: &Value) -> (u64, Vec<String>) {
    let settings = Settings::on(today.as_str().unwrap().parse().unwrap());
    let mut errors = Vec::new();
    let totals = check_file(text.as_bytes(), &settings, |checked| {
        let (Checked::Claim(_, hits) | Checked::Envelope(hits)) = checked;
        let bad = hits.iter().filter(|hit| hit.severity == nadi_base::Severity::Error);
        errors.extend(bad.map(|hit| hit.rule.to_string()));
    });
    (totals.unwrap().claims, errors)
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, from its beginning to its end")]
fn a_visit_becomes_a_claim_is_mended_sent_refused_paid_and_denied() {
    let billing = Billing::new();
    let (clean, lame) = (billing.visit("Lakshmi Rao", "W1"), billing.visit("Selvi Iyer", ""));
    let claims = billing.built(&[&clean, &lame]);
    assert_eq!(claims[0]["status"], "passed", "{:?}", billing.show(&claims[0])["findings"]);
    assert_eq!(claims[0]["expected"], usd(11_000));

    // Held by a finding that points at its field; mended in place, checked at once.
    let held = billing.show(&claims[1]);
    assert_eq!(held["row"]["status"], "failed");
    assert_eq!(held["findings"][0]["finding"]["place"]["field"], "/coverage/member_id");
    assert_eq!(held["row"]["reason"], "The member's number is missing.");
    let desk = billing.must("claim_list", json!({ "failed": true }));
    assert_eq!((&desk["count"], &desk["charge"]), (&json!(1), &usd(14_550)));
    let fix = json!({
        "id": held["row"]["id"], "version": held["row"]["version"],
        "fields": [{ "field": "/coverage/member_id", "value": "W-2" }],
    });
    let mended = billing.must("claim_fix", fix);
    assert_eq!(mended["row"]["status"], "passed", "{:?}", mended["findings"]);
    assert_eq!(mended["form"]["coverage"]["member_id"], "W-2", "a dash may be part of the number");
    assert_eq!(mended["original"]["coverage"]["member_id"], "", "what it was stays beside it");
    assert_eq!(mended["row"]["case_status"], "resolved");
    assert!(mended["segments"].as_array().unwrap().len() > 20, "the raw segments are shown");

    // Into a batch, approved by somebody else, written; our own check finds nothing in the file.
    let today = billing.must("today_show", json!(null))["date"].clone();
    let (text, batch) = billing.sent();
    let (count, errors) = errors(&text, &today);
    assert_eq!((count, errors), (2, Vec::<String>::new()));
    assert_eq!(text.matches("\nST*837*").count(), 2, "a transaction for each claim");
    let control = batch["row"]["control"].as_u64().unwrap();
    let group = text.split("GS*").nth(1).unwrap().split('*').nth(5).unwrap().to_owned();

    // The file was taken, one transaction was refused: the other claim is not touched by that.
    billing.read("TA1", &format!("TA1*{control:09}*260302*0930*A*000~"));
    let report = billing.read(
        "999",
        &format!(
            "ST*999*0001*005010X231A1~AK1*HC*{group}*005010X222A1~AK2*837*0001*005010X222A1~IK5*A~\
             AK2*837*0002*005010X222A1~IK3*NM1*16**8~IK4*9*67*7*W2~IK5*R*5~AK9*P*2*2*1~SE*9*0001~"
        ),
    );
    assert_eq!(
        (&report["row"]["verdict"], &report["row"]["matched"]),
        (&json!("partly"), &json!(2))
    );
    let refused = billing.show(&claims[1]);
    assert_eq!(refused["row"]["status"], "refused");
    assert_eq!(refused["row"]["reason"], "A code is not on its list.");
    assert_eq!(refused["again"]["frequency"], "new", "it never existed for the payer");

    // Sent again as new, with a number of its own.
    let again = json!({ "id": refused["row"]["id"], "version": refused["row"]["version"], "void": false, "reason": "number corrected" });
    let second = billing.must("claim_resubmit", again);
    assert_eq!(second["form"]["frequency"], "new");
    assert_ne!(second["row"]["number"], refused["row"]["number"], "a number is used once for life");
    assert_eq!(billing.show(&claims[1])["row"]["status"], "replaced");
    let (text, _) = billing.sent();
    assert!(
        text.contains(&format!("CLM*{}*145.5***11:B:1", second["row"]["number"].as_str().unwrap()))
    );

    // The payer takes both, pays the one, denies the other.
    let numbers =
        [claims[0]["number"].as_str().unwrap(), second["row"]["number"].as_str().unwrap()];
    let taken = |number: &str, icn: &str| {
        format!(
            "HL*4*3*PT~NM1*QC*1*RAO*L****MI*W1~TRN*2*{number}~STC*A2:20:PR*20260303*WQ*145.5~REF*1K*{icn}~"
        )
    };
    billing.read(
        "277",
        &format!(
            "ST*277*0001*005010X214~BHT*0085*08*R1*20260303*0900*TH~HL*1**20*1~NM1*PR*2*ACME*****PI*99001~HL*2*1*21*1~\
             NM1*41*2*NADI*****46*N~TRN*2*X~HL*3*2*19*1~NM1*85*2*NADI*****XX*1245319599~{}{}SE*22*0001~",
            taken(numbers[0], "ICN1"),
            taken(numbers[1], "ICN2")
        ),
    );
    assert_eq!(billing.show(&claims[0])["row"]["status"], "accepted");
    let payment = format!(
        "ST*835*0001~BPR*I*100*C*ACH************20260310~TRN*1*EFT1*1999001~N1*PR*ACME*XV*99001~N1*PE*NADI*XX*1245319599~LX*1~\
         CLP*{}*1*145.5*100*10*CI*ICN1~SVC*HC:G0439*125*85**1~CAS*CO*45*30~CAS*PR*3*10~REF*6R*{}L1~\
         SVC*HC:J1100*20.5*15**1~CAS*CO*45*5.5~REF*6R*{}L2~CLP*{}*4*145.5*0*0*CI*ICN2~CAS*CO*197*145.5~SE*9*0001~",
        numbers[0], numbers[0], numbers[0], numbers[1]
    );
    let report = billing.read("835", &payment);
    assert_eq!((&report["imbalances"], &report["offers"]), (&json!([]), &json!([])));
    let paid = billing.show(&claims[0]);
    assert_eq!((&paid["row"]["status"], &paid["row"]["paid"]), (&json!("paid"), &usd(10_000)));
    assert_eq!(paid["lines"][0]["allowed"], usd(9_500), "what was agreed");
    assert_eq!(paid["lines"][0]["adjustments"][0]["words"], "Above what was agreed.");
    let denied = billing.show(&json!({ "id": second["row"]["id"] }));
    assert_eq!(denied["row"]["status"], "denied");
    assert_eq!(denied["row"]["reason"], "Authorization before the service is missing.");
    assert_eq!(denied["row"]["category"], "missing_data");

    // Once the payer has it, it is replaced, with the payer's number.
    let request = json!({ "id": denied["row"]["id"], "version": denied["row"]["version"], "void": false, "reason": "authorized now" });
    let third = billing.must("claim_resubmit", request);
    assert_eq!(third["form"]["frequency"], "replacement");
    assert_eq!(third["form"]["payer_claim_number"], "ICN2");
    let (text, _) = billing.sent();
    assert!(text.contains("REF*F8*ICN2") && text.contains("***11:B:7*"));

    // The same payment read again is known; sums that do not agree are told and refuse nothing.
    let again = billing.read("835", &payment.replace("SE*9*", "SE*10*"));
    assert_eq!(again["row"]["repeated"], true);
    assert_eq!(billing.show(&claims[0])["row"]["paid"], usd(10_000), "posted once");
    let short = payment.replace("EFT1", "EFT2").replace("BPR*I*100*", "BPR*I*90*");
    let uneven = billing.read("835", &short.replace("*1*145.5*100*10*", "*22*-145.5*-100*-10*"));
    assert!(uneven["row"]["imbalances"].as_u64().unwrap() > 0);
    let reversed = billing.show(&claims[0]);
    assert_eq!(
        (&reversed["row"]["status"], &reversed["row"]["paid"]),
        (&json!("reversed"), &usd(0))
    );

    let kinds: Vec<_> =
        reversed["history"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds.last(), Some(&json!("built")), "the history goes back to the beginning");
    let figures = billing.must("claims_report", json!({}));
    assert_eq!(figures["refused"], 1);
    assert!(figures["top_rules"].is_array() && figures["aging"].as_array().unwrap().len() == 5);
}
