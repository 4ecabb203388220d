//! Claims in the file: numbers that stay unique, lines and findings that follow their claim.

use crate::world::{World, day};
use nadi_base::{ClaimBatchId, ClaimId};
use nadi_store::{
    StoreError,
    table::{
        Claim, ClaimBatch, ClaimBatchStatus, ClaimFilter, ClaimFinding, ClaimLine, ClaimOrigin,
        ClaimStatus, ControlNumber, FindingSeverity, SentClaim,
    },
};

fn claim(number: &str) -> Claim {
    Claim {
        number: number.into(),
        again: 0,
        origin: ClaimOrigin::Built,
        patient: None,
        visit: None,
        original: None,
        status: ClaimStatus::Passed,
        frequency: "1".into(),
        payer_id: "99001".into(),
        payer: "ACME HEALTH PLAN".into(),
        payer_number: None,
        provider: "1234567893".into(),
        rendering: None,
        place: "11".into(),
        diagnosis: Some(String::from("I10").into()),
        patient_name: Some(String::from("R, LAKSHMI").into()),
        member: Some(String::from("M1").into()),
        served_from: Some(day("2026-08-14")),
        served_to: Some(day("2026-08-14")),
        charge: 12_500,
        expected: None,
        paid: None,
        patient_share: None,
        segment: 0,
        raw: b"CLM*C1*125~".to_vec().into(),
    }
}

fn batch() -> ClaimBatch {
    ClaimBatch {
        name: "Monday".into(),
        status: ClaimBatchStatus::Building,
        test: true,
        receiver: None,
        payer_id: None,
        interchange: None,
        group_control: None,
        claims: 0,
        charge: 0,
        made_by: None,
        approved_by: None,
        approved_at: None,
        reason: None,
        file_name: None,
        file_hash: None,
        written_at: None,
        acknowledged_at: None,
        flagged: 0,
    }
}

fn finding(rule: &str) -> ClaimFinding {
    ClaimFinding {
        rule: rule.into(),
        severity: FindingSeverity::Error,
        category: "money".into(),
        in_loop: "2300".into(),
        segment: "CLM".into(),
        element: 2,
        position: 21,
        raw_at: Some(21),
        said: Some(serde_json::json!({ "value": "125" }).into()),
    }
}

#[test]
fn a_number_is_used_once_for_life() {
    let world = World::new();
    let first = world.write("claim_build", |tx| tx.claims().insert(claim("C1")));
    let second = world.try_write("claim_build", |tx| tx.claims().insert(claim("C1")));
    assert_eq!(second, Err(StoreError::Exists("claim")), "a payer would answer for the wrong one");
    let doubled = Claim { again: 1, origin: ClaimOrigin::Imported, ..claim("C1") };
    world.write("claim_import", |tx| tx.claims().insert(doubled));
    let found = world.db().read(|r| r.claims().by_number("C1")).unwrap();
    assert_eq!(
        (found.len(), found[0].id),
        (2, first.id),
        "a file may use a number twice; both stay"
    );
}

#[test]
fn lines_and_findings_are_those_of_the_last_check() {
    let world = World::new();
    let id = world.write("claim_build", |tx| {
        let id = tx.claims().insert(claim("C1"))?.id;
        let line = |number| ClaimLine { number, procedure: "A0425".into(), ..ClaimLine::default() };
        tx.claims().put_lines(id, &[line(1), line(2)])?;
        tx.claims().put_findings(id, &[finding("CLM-006"), finding("CLM-007")])?;
        tx.claims().put_lines(id, &[line(1)])?;
        tx.claims().put_findings(id, &[finding("CLM-007")])?;
        Ok::<ClaimId, StoreError>(id)
    });
    let (lines, findings, rules) = world
        .db()
        .read(|r| {
            Ok::<_, StoreError>((
                r.claims().lines(id)?,
                r.claims().findings(id)?,
                r.claims().top_rules(5)?,
            ))
        })
        .unwrap();
    assert_eq!(lines.len(), 1, "what was there before is gone");
    assert_eq!(findings, vec![finding("CLM-007")], "read as it was written");
    assert_eq!((rules[0].rule.as_str(), rules[0].count), ("CLM-007", 1), "counted once");
}

#[test]
fn lists_are_narrowed_by_what_is_asked() {
    let world = World::new();
    world.write("claim_build", |tx| {
        tx.claims().insert(claim("C1"))?;
        tx.claims().insert(Claim {
            status: ClaimStatus::Failed,
            payer_id: "2".into(),
            ..claim("D2")
        })
    });
    let count = |filter: ClaimFilter| {
        let rows = world.db().read(|r| r.claims().filtered(&filter, 10, 0)).unwrap().len() as u64;
        let (tally, charge) = world.db().read(|r| r.claims().tally(&filter)).unwrap();
        assert_eq!(
            (rows, charge),
            (tally, 12_500 * i64::try_from(tally).unwrap()),
            "list and sum agree"
        );
        rows
    };
    assert_eq!(count(ClaimFilter::default()), 2);
    assert_eq!(
        count(ClaimFilter { status: vec![ClaimStatus::Failed], ..ClaimFilter::default() }),
        1
    );
    assert_eq!(count(ClaimFilter { payer_id: Some("2".into()), ..ClaimFilter::default() }), 1);
    assert_eq!(count(ClaimFilter { number: Some("C".into()), ..ClaimFilter::default() }), 1);
    assert_eq!(count(ClaimFilter { from: Some(day("2026-08-15")), ..ClaimFilter::default() }), 0);
}

#[test]
fn claims_go_into_a_batch_and_out_again() {
    let world = World::new();
    let (batch, claim) = world.write("claim_batch_build", |tx| {
        let batch = tx.claim_batches().insert(batch())?.id;
        let claim = tx.claims().insert(claim("C1"))?.id;
        Ok::<(ClaimBatchId, ClaimId), StoreError>((batch, claim))
    });
    let sent = SentClaim {
        batch,
        claim,
        place: 1,
        set_control: Some("0001".into()),
        reference: None,
        first_segment: Some(20),
        last_segment: Some(31),
    };
    world.write("claim_batch_build", |tx| tx.claim_batches().put_claim(&sent));
    assert_eq!(
        world.db().read(|r| r.claim_batches().claims_of(batch)).unwrap(),
        vec![sent.clone()]
    );
    assert_eq!(world.db().read(|r| r.claim_batches().of_claim(claim)).unwrap(), vec![sent]);
    world.write("claim_batch_build", |tx| tx.claim_batches().take_out(batch, claim));
    assert!(
        world.db().read(|r| r.claim_batches().claims_of(batch)).unwrap().is_empty(),
        "taken out"
    );
}

#[test]
fn control_numbers_only_grow() {
    let world = World::new();
    let take = |count| {
        world.write("claim_batch_write", |tx| tx.control_numbers(ControlNumber::Interchange, count))
    };
    let (first, second) = (take(3), take(1));
    assert!(second >= first + 3, "three were given");
    assert!((100_000_000..1_000_000_000).contains(&first), "nine digits, as ISA13 has");
    world.clock.back(std::time::Duration::from_hours(24));
    let third = take(1);
    assert!(third > second, "a clock that was set back gives none again");
}
