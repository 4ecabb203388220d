//! What comes back, read from own fixtures and from the public samples.

use crate::{kit::fixture, samples::samples};
use nadi_x12::{
    ReadError, SetReader,
    response::{self, Acknowledgment, PaidClaim, Remittance, Response, StatusReport, Sum, Verdict},
};

fn all(bytes: &[u8]) -> Vec<Response> {
    let mut found = Vec::new();
    response::read(bytes, |response| found.push(response)).expect("the fixture can be read");
    found
}

fn status() -> StatusReport {
    match all(&fixture("status.277")).pop() {
        Some(Response::Status(report)) => report,
        _ => panic!("the fixture is a 277"),
    }
}

fn remittance() -> Remittance {
    match all(&fixture("paid.835")).pop() {
        Some(Response::Remittance(report)) => report,
        _ => panic!("the fixture is an 835"),
    }
}

#[test]
fn an_interchange_is_answered() {
    let found = all(&fixture("answers.999"));
    let Some(Response::Interchange(answer)) = found.first() else { panic!("TA1 is first") };
    assert_eq!(
        (answer.control.as_str(), answer.code.as_str()),
        ("000000042", "A"),
        "which and how"
    );
    assert!(answer.is_taken(), "A is taken");
}

#[test]
fn a_group_is_answered() {
    let found = all(&fixture("answers.999"));
    let Some(Response::Acknowledgment(answer)) = found.last() else { panic!("999 is last") };
    assert_eq!(
        (answer.group.control.as_str(), answer.verdict()),
        ("42", Verdict::Partly),
        "AK1 and AK9"
    );
    let verdicts: Vec<_> =
        answer.sets.iter().map(|set| (set.control.as_str(), set.verdict())).collect();
    assert_eq!(verdicts, [("0001", Verdict::Accepted), ("0002", Verdict::Refused)], "each set");
    let errors = &answer.sets[1].errors;
    let places: Vec<_> =
        errors.iter().map(|error| (error.segment.as_str(), error.position)).collect();
    assert_eq!(places, [("CLM", 22), ("REF", 57)], "segments counted from ST");
    assert_eq!(
        (errors[0].claim(), errors[1].claim()),
        (Some("PCN7"), None),
        "the claim where it is named"
    );
    let element = &errors[0].elements[0];
    assert_eq!(
        (element.place.join("-").as_str(), element.value.as_str()),
        ("5-3", "9"),
        "element and bad value"
    );
    assert_eq!(element.contexts[0].rest, ["CLM", "22", "", "5:3", "1325"], "what triggered it");
    assert_eq!(answer.sets[1].reasons, ["5", "I5"], "why the set was refused");
}

#[test]
fn claims_are_taken_or_refused() {
    let report = status();
    assert_eq!(report.receiver.trace, "BATCH42", "our BHT03");
    let claims: Vec<_> =
        report.claims().map(|claim| (claim.number.as_str(), claim.is_refused())).collect();
    assert_eq!(claims, [("PCN1", false), ("PCN3", true)], "our CLM01, and the answer");
    let taken = report.claims().next().expect("PCN1");
    assert_eq!(
        (taken.payer_number.as_str(), taken.clearing_number.as_str()),
        ("ICN0001", "CH0001"),
        "to be kept"
    );
    let (first, last) = taken.served.expect("DTP*472");
    assert_eq!(first.days_until(last), 1, "a span of two days");
}

#[test]
fn every_reason_of_a_status_is_kept() {
    let report = status();
    let refused = report.claims().nth(1).expect("PCN3");
    let reasons: Vec<_> = refused
        .statuses
        .iter()
        .map(|s| format!("{}:{}:{}", s.category, s.code, s.entity))
        .collect();
    assert_eq!(
        reasons,
        ["A7:562:85", "A3:21:"],
        "composites, though ISA16 names another separator"
    );
    assert_eq!(refused.lines.len(), 1, "a line is named");
    assert_eq!(refused.lines[0].number, "PCN3-1", "by our number of it");
    assert_eq!(refused.lines[0].statuses[0].code, "454", "with its own reason");
}

#[test]
fn a_payment_is_read_whole() {
    let paid = remittance();
    assert_eq!(
        (paid.payment.cents, paid.payment.trace.as_str()),
        (15_000, "EFT1"),
        "sum and number"
    );
    assert_eq!(
        (paid.payer.name.as_str(), paid.payee.number.as_str()),
        ("ACME HEALTH PLAN", "1234567893"),
        "who"
    );
    assert_eq!(paid.payee_numbers[0].number, "951234567", "REF of the payee");
    let claim = &paid.claims[0];
    assert_eq!(
        (claim.charge, claim.paid, claim.patient_owes),
        (22_550, 18_000, Some(2_050)),
        "CLP"
    );
    assert_eq!(claim.remarks, ["MA01", "N1"], "MOA");
    assert_eq!(claim.party("QC").expect("a patient").first, "MEERA", "the patient");
    let line = &claim.lines[0];
    assert_eq!(
        (line.number(), line.allowed()),
        (Some("PCN1-1"), Some(12_050)),
        "REF*6R and AMT*B6"
    );
    assert_eq!(line.remarks, ["N362"], "LQ*HE");
    assert_eq!(claim.lines[1].billed, ["HC", "97112"], "the payer changed the code");
    let reasons = &paid.claims[2].lines[0].adjustments;
    let given: Vec<_> =
        reasons.iter().map(|a| (a.reason.as_str(), a.cents, a.quantity.as_str())).collect();
    assert_eq!(given, [("16", 1_000, "1"), ("97", 400, "1")], "several reasons in one CAS");
    assert!(paid.claims[1].is_reversal(), "status 22");
    assert_eq!(paid.adjustments[0].reference, "OVER1", "PLB");
}

#[test]
fn what_does_not_balance_is_told() {
    let paid = remittance();
    let found: Vec<_> = paid.imbalances().iter().map(|i| (i.sum, i.said, i.found)).collect();
    assert_eq!(
        found,
        [(Sum::Line, 0, 100), (Sum::Claim, 0, 100)],
        "PCN3's reasons come to 14 of 15; the payment itself agrees: 180 - 20 + 0 - 10"
    );
    let balanced = PaidClaim { charge: 100, paid: 100, ..PaidClaim::default() };
    assert!(balanced.imbalances().is_empty(), "paid in full");
}

#[test]
fn a_reversal_nets_with_its_correction() {
    let sum: i64 = remittance().claims.iter().map(|claim| claim.paid).sum();
    assert_eq!(sum, 16_000, "negative amounts stay negative");
}

#[test]
fn a_set_over_its_budget_is_refused() {
    let text = String::from_utf8(fixture("paid.835")).expect("text");
    let long = text.replace("LX*1~", &"LX*1~".repeat(nadi_x12::SET_SEGMENTS + 1));
    let mut sets = SetReader::new(long.as_bytes());
    assert!(
        matches!(sets.next_set(), Err(ReadError::UnitTooLarge { .. })),
        "a million segments in one set"
    );
}

#[test]
fn the_samples_answers_are_read() {
    let (mut acknowledged, mut claims, mut paid, mut unbalanced) = (0, 0, 0, 0);
    for path in samples() {
        let file = std::fs::File::open(&path).expect("a sample can be opened");
        let outcome = response::read(file, |found| match found {
            Response::Acknowledgment(Acknowledgment { sets, .. }) => acknowledged += sets.len(),
            Response::Status(report) => claims += report.claims().count(),
            Response::Remittance(report) => {
                paid += report.claims.len();
                unbalanced += usize::from(!report.imbalances().is_empty());
            }
            Response::Interchange(_) | Response::Other(_) => {}
        });
        assert!(matches!(outcome, Ok(()) | Err(ReadError::NotX12)), "{}", path.display());
    }
    if !samples().is_empty() {
        assert_eq!(
            (acknowledged, claims, paid),
            (5, 16, 23),
            "sets, claims and payments; {unbalanced} unbalanced"
        );
    }
}
