//! What an erased patient takes along.

use super::Billing;
use nadi_base::Code;
use serde_json::json;

#[test]
fn an_erased_patient_takes_the_words_of_their_claims_along() {
    let billing = Billing::new();
    let visit = billing.visit("Asha Nair", "MEMBERNUMBER");
    let claims = billing.built(&[&visit]);
    let patient = billing.show(&claims[0])["row"]["patient"].clone();
    billing.clinic.enter("meena");
    let preview = billing.must("erasure_preview", json!({ "patient": patient }));
    let run = json!({ "preview": preview["id"], "reason": "the patient asked" });
    let job = billing.clinic.ended(&billing.must("erasure_run", run));
    assert_eq!(job["status"], "done", "{:?}", job["error"]);
    billing.clinic.enter("bala");
    let open = json!({ "id": claims[0]["id"] });
    assert_eq!(billing.clinic.fails("claim_show", open), Code::NotFound, "nothing opens it");
    assert_eq!(billing.must("claim_list", json!({}))["count"], 0, "no list has it");
    let coverages = billing.must("coverage_list", json!({ "id": patient }));
    assert_eq!(coverages["coverages"], json!([]));
}

const PLAIN: &str = include_str!("../../../../../crates/claims/tests/fixtures/plain.837");

/// A file of claims for a patient of that name, member's number and day of birth.
fn foreign(billing: &Billing, claim: &str, name: &str, member: &str, born: &str) {
    let text = PLAIN
        .replace("SHARMA*ANAND", name)
        .replace("W000000001", member)
        .replace("19700101", born)
        .replace("PLAIN1", claim);
    let path = billing.folder.path().join(format!("{claim}.txt"));
    std::fs::write(&path, text).unwrap();
    let job = billing
        .clinic
        .ended(&billing.must("claim_import", json!({ "path": path, "rules": "full" })));
    assert_eq!(job["status"], "done", "{:?}", job["error"]);
}

#[test]
fn claims_of_imported_files_go_with_the_patient_whose_they_are() {
    let billing = Billing::new();
    let visit = billing.visit("Asha K Nair", "W1");
    let claims = billing.built(&[&visit]);
    let patient = billing.show(&claims[0])["row"]["patient"].clone();
    foreign(&billing, "BYMEMBER", "NAIR*ASHA", "W1", "19010101");
    foreign(&billing, "BYBIRTH", "NAIR*ASHA", "OLDNUMBER", "19900505");
    foreign(&billing, "SISTER", "NAIR*USHA", "W1", "19900505");
    foreign(&billing, "NAMESAKE", "NAIR*ASHA", "ELSEWHERE", "19550101");
    let before = billing.must("claim_list", json!({}))["count"].clone();
    assert_eq!(before, 5);
    billing.clinic.enter("meena");
    let preview = billing.must("erasure_preview", json!({ "patient": patient }));
    assert_eq!(preview["claims"], 3, "the one that was built, and two of files");
    let run = json!({ "preview": preview["id"], "reason": "the patient asked" });
    let job = billing.clinic.ended(&billing.must("erasure_run", run));
    assert_eq!(job["status"], "done", "{:?}", job["error"]);
    billing.clinic.enter("bala");
    let left = billing.must("claim_list", json!({}))["claims"].clone();
    let mut numbers: Vec<_> =
        left.as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, ["NAMESAKE", "SISTER"], "a sister and a namesake stay");
    let file = billing.clinic.raw_file();
    let words = "SELECT count(*) FROM claim WHERE status = 'erased' \
        AND patient_name IS NULL AND member IS NULL AND diagnosis IS NULL AND length(raw) = 0";
    let erased: i64 = file.query_row(words, [], |row| row.get(0)).unwrap();
    assert_eq!(erased, 3, "nothing of their words is left");
}
