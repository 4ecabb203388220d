//! A person says which claim an answer is about.

use super::{
    list::{candidates, shown},
    post,
};
use crate::{
    Error, Result,
    claims::{ResponseMatch, ResponseShown},
    work::{Act, Work},
};
use nadi_base::Code;
use nadi_store::table::ClaimResponseStatus;

/// Lets an answer count for a claim. Its sums are posted to the claim; its lines are not, because which line
/// is meant was not told for sure.
pub fn match_answer(work: &Work<'_>, request: ResponseMatch) -> Result<ResponseShown> {
    let claim = crate::claims::need_open(work, "response_match", request.claim)?;
    let act = Act::new("response_match").on("claim", request.claim).patient(claim.patient);
    work.change(act, |tx| {
        let mut answer = tx.read().claim_answers().need(request.answer)?;
        if answer.claim.is_some() {
            return Err(Code::WrongState.into());
        }
        if !candidates(&answer).contains(&request.claim) {
            return Err(Error::field("claim", "Choose one of the claims that are offered."));
        }
        answer.claim = Some(request.claim);
        answer.matched_by = Some("person".to_owned());
        let answer = tx.claim_answers().update(&answer)?;
        post::post(tx, request.claim, &answer, Some(work.person))?;
        let mut report = tx.read().claim_responses().need(answer.response)?;
        report.matched += 1;
        report.status = if report.matched >= report.answers {
            ClaimResponseStatus::Matched
        } else {
            ClaimResponseStatus::PartMatched
        };
        let response = tx.claim_responses().update(&report)?.id;
        shown(work, tx.read(), response)
    })
}
