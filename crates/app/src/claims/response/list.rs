//! Reports in a list, and one with what it says.

use crate::{
    Result,
    claims::{
        ApartShown, ImbalanceShown, ResponseClaim, ResponseList, ResponseOffer, ResponseRef,
        ResponseRow, ResponseShown, row::Book, show::answer,
    },
    work::{Act, Work},
};
use nadi_base::{ClaimId, ClaimResponseId, Sensitive};
use nadi_store::{
    Saved, Snapshot,
    table::{ClaimAnswer, ClaimResponse, ClaimResponseKind, ClaimResponseStatus},
};
use serde_json::Value;

const SHOWN: u32 = 200;

/// Lists reports.
pub fn list(work: &Work<'_>, (): ()) -> Result<ResponseList> {
    work.read(|snapshot| {
        let book = Book::open(work, snapshot)?;
        let all = snapshot.claim_responses().newest(SHOWN, 0)?;
        Ok(ResponseList { responses: all.iter().map(|one| row(&book, one)).collect() })
    })
}

/// Shows a report.
pub fn show(work: &Work<'_>, request: ResponseRef) -> Result<ResponseShown> {
    work.look(Act::new("response_show").on("claim_response", request.id), |snapshot| {
        shown(work, snapshot, request.id)
    })
}

pub(super) fn shown(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    id: ClaimResponseId,
) -> Result<ResponseShown> {
    let book = Book::open(work, snapshot)?;
    let report = snapshot.claim_responses().need(id)?;
    let (mut claims, mut offers) = (Vec::new(), Vec::new());
    for one in snapshot.claim_answers().of_response(id)? {
        match one.claim {
            Some(claim) => claims.push(ResponseClaim {
                claim,
                number: snapshot.claims().need(claim)?.number.clone(),
                matched_by: one.matched_by.clone().unwrap_or_default(),
                answer: answer(snapshot, &book, &one)?,
            }),
            None => offers.push(offer(snapshot, &book, &one)?),
        }
    }
    let remarks = |kind: &str| {
        let all = report.remarks.as_array().cloned().unwrap_or_default();
        all.into_iter().filter(|one| one["kind"] == kind).collect::<Vec<_>>()
    };
    let cents = |one: &Value, key: &str| book.money(one[key].as_i64().unwrap_or(0));
    let imbalances = remarks("imbalance").into_iter().map(|one| ImbalanceShown {
        sum: one["sum"].as_str().unwrap_or_default().to_owned(),
        said: cents(&one, "said"),
        found: cents(&one, "found"),
        segment: one["segment"].as_u64().and_then(|at| u32::try_from(at).ok()).unwrap_or(0),
    });
    let apart = remarks("apart").into_iter().map(|one| ApartShown {
        reason: one["reason"].as_str().unwrap_or_default().to_owned(),
        reference: one["reference"].as_str().unwrap_or_default().to_owned().into(),
        amount: cents(&one, "cents"),
    });
    Ok(ResponseShown {
        row: row(&book, &report),
        claims,
        offers,
        imbalances: imbalances.collect(),
        apart: apart.collect(),
    })
}

fn offer(snapshot: Snapshot<'_>, book: &Book, of: &Saved<ClaimAnswer>) -> Result<ResponseOffer> {
    let mut candidates = Vec::new();
    for id in self::candidates(of) {
        candidates.push(book.row(snapshot, &snapshot.claims().need(id)?)?);
    }
    Ok(ResponseOffer {
        answer: of.id,
        number: of.number.clone(),
        charge: book.money(of.charge.unwrap_or(0)),
        paid: book.money(of.paid.unwrap_or(0)),
        candidates,
    })
}

/// Claims that an answer may be about.
pub(super) fn candidates(of: &ClaimAnswer) -> Vec<ClaimId> {
    let stored = of.details.expose().get("candidates").cloned();
    stored.and_then(|all| serde_json::from_value(all).ok()).unwrap_or_default()
}

fn row(book: &Book, of: &Saved<ClaimResponse>) -> ResponseRow {
    let all = of.remarks.as_array().into_iter().flatten();
    let imbalances = all.filter(|one| one["kind"] == "imbalance").count();
    ResponseRow {
        id: of.id,
        kind: of.kind.as_str().to_uppercase(),
        file_name: of.file_name.as_ref().map(Sensitive::expose).cloned().unwrap_or_default(),
        at: of.created,
        sender: of.payer.clone().or_else(|| of.sender.clone()).unwrap_or_default(),
        batch: of.batch,
        verdict: verdict(of).to_owned(),
        trace: of.trace.clone().unwrap_or_default(),
        date: of.date,
        amount: of.amount.map(|cents| book.money(cents)),
        answers: of.answers,
        matched: of.matched,
        repeated: of.status == ClaimResponseStatus::Repeated,
        imbalances: u32::try_from(imbalances).unwrap_or(u32::MAX),
    }
}

fn verdict(of: &ClaimResponse) -> &'static str {
    let whole = matches!(of.kind, ClaimResponseKind::Ta1 | ClaimResponseKind::Acknowledgment);
    match of.verdict.as_deref().filter(|_| whole) {
        None => "",
        Some("A") => "accepted",
        Some("E") => "accepted_with_errors",
        Some("P") => "partly",
        Some(_) => "refused",
    }
}
