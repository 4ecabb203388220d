//! What follows from an answer: the claim's state, its money, its case.
//!
//! What was paid on a claim is the sum of all decisions on it, so a reversal takes away what it reverses and a
//! correction counts in its place.

use crate::{
    Result, billing,
    claims::{
        ClaimCategory, ClaimStatus,
        case::{self, Trouble},
        event,
        row::UNDERPAID,
    },
};
use nadi_base::{ClaimId, PersonId, Sensitive};
use nadi_claims::{
    expect::underpaid,
    respond::{LinePosting, Posting, words},
};
use nadi_store::{
    Saved, Tx,
    table::{
        Claim, ClaimAnswer, ClaimCaseSource, ClaimEvent, ClaimEventKind, ClaimLine, ClaimOrigin,
    },
};
use nadi_x12::response::Adjustment;
use serde_json::{Value, json};

/// Reasons as they are stored.
pub(super) fn adjustments(all: &[Adjustment]) -> Value {
    let one =
        |of: &Adjustment| json!({ "group": of.group, "reason": of.reason, "cents": of.cents });
    all.iter().map(one).collect()
}

/// Lines of a decision as they are stored.
pub(super) fn lines(of: &Posting) -> Value {
    let one = |line: &LinePosting| {
        json!({ "line": line.line, "paid": line.paid, "allowed": line.allowed,
            "adjustments": adjustments(&line.adjustments) })
    };
    of.lines.iter().map(one).collect()
}

/// Lets an answer have its effect on a claim.
pub(super) fn post(
    tx: &mut Tx<'_>,
    id: ClaimId,
    answer: &Saved<ClaimAnswer>,
    person: Option<PersonId>,
) -> Result<()> {
    let mut claim = tx.read().claims().need(id)?;
    if let Some(number) = &answer.payer_number {
        claim.payer_number = Some(number.clone());
    }
    if answer.paid.is_some() {
        money(tx, &mut claim, answer)?;
    } else if let Some(status) = moved(&claim, answer) {
        claim.status = status;
    }
    let claim = tx.claims().update(&claim)?;
    follow(tx, &claim, answer)?;
    let details = json!({ "verdict": answer.verdict, "code": answer.code, "layer": answer.layer });
    let event = ClaimEvent {
        response: Some(answer.response),
        details: Sensitive::new(details),
        ..event::fresh(id, ClaimEventKind::Answered, person)
    };
    event::put(tx, event)
}

/// The state that a TA1, 999 or 277CA moves a claim into. Nothing goes back: a late 999 changes nothing of
/// what a payer has decided.
fn moved(claim: &Claim, answer: &ClaimAnswer) -> Option<ClaimStatus> {
    use ClaimStatus as S;
    let foreign = claim.origin == ClaimOrigin::Imported;
    let on_its_way = matches!(claim.status, S::Sent | S::Acknowledged | S::Received);
    let of_payer = answer.layer == 2;
    let taken = answer.code.as_deref().is_some_and(|code| code.starts_with("A2"));
    match answer.verdict.as_str() {
        "received" if claim.status == S::Sent => Some(S::Acknowledged),
        "accepted" if on_its_way && of_payer && taken => Some(S::Accepted),
        "accepted" | "pending" if matches!(claim.status, S::Sent | S::Acknowledged) => {
            (answer.verdict == "accepted" || answer.layer > 0).then_some(S::Received)
        }
        "refused" if on_its_way || foreign || claim.status == S::Accepted => Some(S::Refused),
        _ => None,
    }
}

/// Posts a decision: sums of the claim and of its lines.
fn money(tx: &mut Tx<'_>, claim: &mut Saved<Claim>, answer: &ClaimAnswer) -> Result<()> {
    let all = tx.read().claim_answers().of_claim(claim.id)?;
    let sum = |of: fn(&ClaimAnswer) -> Option<i64>| {
        all.iter().filter_map(|one| of(one)).fold(0, i64::saturating_add)
    };
    let paid = sum(|one| one.paid);
    claim.paid = Some(paid);
    claim.patient_share = Some(sum(|one| one.patient_share));
    let lines = posted(tx.read().claims().lines(claim.id)?, answer);
    let may_be = billing::settings(tx.read())?.underpaid_above.minor;
    let short = lines.iter().any(|line| {
        line.expected
            .zip(line.allowed)
            .is_some_and(|(expected, allowed)| underpaid(expected, allowed, may_be).is_some())
    });
    tx.claims().put_lines(claim.id, &lines)?;
    claim.status = match answer.verdict.as_str() {
        "reversed" => ClaimStatus::Reversed,
        "denied" if paid == 0 => ClaimStatus::Denied,
        _ if short => ClaimStatus::PartPaid,
        _ => ClaimStatus::Paid,
    };
    Ok(())
}

/// The lines with what a decision adds to them; its reasons stand in the place of earlier ones.
fn posted(mut lines: Vec<ClaimLine>, answer: &ClaimAnswer) -> Vec<ClaimLine> {
    let all = answer.details.expose().get("lines").and_then(Value::as_array);
    for one in all.into_iter().flatten() {
        let number = |key: &str| one.get(key).and_then(Value::as_i64).unwrap_or(0);
        let at = usize::try_from(number("line")).unwrap_or(usize::MAX);
        let Some(line) = lines.get_mut(at) else { continue };
        line.paid = Some(line.paid.unwrap_or(0).saturating_add(number("paid")));
        line.allowed = Some(line.allowed.unwrap_or(0).saturating_add(number("allowed")));
        let reversed = answer.verdict == "reversed";
        line.adjustments = one.get("adjustments").filter(|_| !reversed).cloned();
    }
    lines
}

/// Opens or settles the case, and ends the claim that this one stands in the place of.
fn follow(tx: &mut Tx<'_>, claim: &Saved<Claim>, answer: &ClaimAnswer) -> Result<()> {
    use ClaimStatus as S;
    let code = answer.code.clone().unwrap_or_else(|| answer.verdict.clone());
    let known = words::meaning(&code).map(|meaning| meaning.category.into());
    match claim.status {
        S::Refused if answer.verdict == "refused" => {
            let category = known.unwrap_or(ClaimCategory::Validation);
            let source = ClaimCaseSource::Refusal;
            case::open(tx, claim, Trouble { source, category, rule: code })?;
        }
        S::Denied if answer.verdict == "denied" => {
            let category = known.unwrap_or(ClaimCategory::Risk);
            let source = ClaimCaseSource::Payment;
            case::open(tx, claim, Trouble { source, category, rule: code })?;
        }
        S::PartPaid if answer.paid.is_some() => {
            let (source, category) = (ClaimCaseSource::Payment, ClaimCategory::Money);
            case::open(tx, claim, Trouble { source, category, rule: UNDERPAID.to_owned() })?;
        }
        S::Paid => case::mended(tx, claim.id, "paid")?,
        _ => {}
    }
    let decided = matches!(claim.status, S::Accepted | S::Paid | S::PartPaid | S::Denied);
    if decided && claim.frequency != "1" {
        replaced(tx, claim)?;
    }
    Ok(())
}

fn replaced(tx: &mut Tx<'_>, claim: &Claim) -> Result<()> {
    let Some(original) = claim.original else { return Ok(()) };
    let mut before = tx.read().claims().need(original)?;
    if before.status != ClaimStatus::Replaced {
        before.status = ClaimStatus::Replaced;
        tx.claims().update(&before)?;
    }
    Ok(())
}
