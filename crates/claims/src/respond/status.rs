//! 277CA: whether claims were taken, by the clearing house and by the payer.

use super::{
    answer::{Answer, Layer, MatchedBy, Verdict},
    ledger::Ledger,
};
use nadi_x12::response::{ClaimStatus, Status, StatusReport};

/// What a 277CA says of the claims that it names; of all claims of a transaction where it refuses that whole.
pub fn status(of: &StatusReport, ledger: &Ledger) -> Vec<Answer> {
    let layer = if of.source.entity == "PR" { Layer::Payer } else { Layer::Clearing };
    let mut answers: Vec<_> = of.claims().map(|claim| answer(claim, layer, ledger)).collect();
    let refused = of.receiver.statuses.iter().any(Status::is_refusal);
    if answers.is_empty() && refused && !of.receiver.trace.is_empty() {
        let claims = ledger.all(|one| one.reference == of.receiver.trace);
        answers.extend(claims.into_iter().filter_map(|at| {
            let codes = of.receiver.statuses.iter().map(code).collect();
            let number = &ledger.get(at)?.number;
            Some(Answer { layer, codes, ..Answer::of_place(at, number, Verdict::Refused) })
        }));
    }
    answers
}

fn answer(of: &ClaimStatus, layer: Layer, ledger: &Ledger) -> Answer {
    let found = ledger.find(&of.number, &of.payer_number);
    let lines = of.lines.iter().flat_map(|line| &line.statuses);
    let said: Vec<_> = of.statuses.iter().chain(lines).collect();
    let candidates = if found.is_none() {
        let charge = of.statuses.iter().find_map(|status| status.charge);
        let day = of.served.map(|(from, _)| from);
        charge.map(|charge| ledger.alike(&of.patient.number, charge, day)).unwrap_or_default()
    } else {
        Vec::new()
    };
    Answer {
        sent: found.map(|(at, _)| at),
        matched_by: found.map_or(MatchedBy::Nothing, |(_, by)| by),
        candidates,
        number: of.number.clone(),
        layer,
        verdict: verdict(of),
        codes: said.iter().map(|status| code(status)).collect(),
        payer_number: of.payer_number.clone(),
        posting: None,
    }
}

/// A1, A2: taken. A0, A4, A5 and what else there is: not decided.
fn verdict(of: &ClaimStatus) -> Verdict {
    let line_refused = of.lines.iter().any(|line| line.statuses.iter().any(Status::is_refusal));
    if of.is_refused() || of.statuses.is_empty() && line_refused {
        return Verdict::Refused;
    }
    let taken = |status: &Status| matches!(status.category.as_str(), "A1" | "A2");
    if of.statuses.iter().any(taken) { Verdict::Accepted } else { Verdict::Pending }
}

fn code(of: &Status) -> String {
    let parts = [&of.category, &of.code, &of.entity];
    parts.map(String::as_str).join(":").trim_end_matches(':').to_owned()
}
