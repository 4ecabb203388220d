//! TA1 and 999: whether what was sent could be read.
//!
//! A refused transaction refuses every claim in it. Errors are brought to their claim by the number that the
//! receiver gives (CTX), else by their position; one that stands above the claims touches all of them.

use super::{
    answer::{Answer, Verdict},
    ledger::Ledger,
};
use nadi_x12::response::{
    Acknowledgment, InterchangeAnswer, SegmentError, SetAnswer, Verdict as SetVerdict,
};

/// What a TA1 says of the claims of its interchange.
pub fn acknowledge_interchange(answer: &InterchangeAnswer, ledger: &Ledger) -> Vec<Answer> {
    let control = answer.control.trim().parse().unwrap_or(0);
    let verdict = if answer.is_taken() { Verdict::Received } else { Verdict::Refused };
    let of = ledger.all(|one| one.interchange == control && control > 0);
    of.into_iter()
        .filter_map(|at| {
            let codes = vec![format!("TA1:{}:{}", answer.code, answer.note)];
            Some(Answer { codes, ..Answer::of_place(at, &ledger.get(at)?.number, verdict) })
        })
        .collect()
}

/// What a 999 says of the claims of its group.
pub fn acknowledge(of: &Acknowledgment, ledger: &Ledger) -> Vec<Answer> {
    let control: u32 = of.group.control.trim().parse().unwrap_or(0);
    let claims = ledger.all(|one| one.group == control && control > 0);
    let answers = claims.into_iter().filter_map(|at| {
        let sent = ledger.get(at)?;
        let set = of.sets.iter().find(|set| same(&set.control, &sent.set_control));
        let verdict = match set.map_or_else(|| of.verdict(), SetAnswer::verdict) {
            SetVerdict::Accepted | SetVerdict::AcceptedWithErrors => Verdict::Received,
            // A group of which some sets were taken says which; one it does not name was not refused.
            SetVerdict::Partly => Verdict::Pending,
            SetVerdict::Refused => Verdict::Refused,
        };
        let codes = set.map(|set| codes(set, at, ledger)).unwrap_or_default();
        Some(Answer { codes, ..Answer::of_place(at, &sent.number, verdict) })
    });
    answers.collect()
}

/// Control numbers, with and without zeros in front.
fn same(one: &str, other: &str) -> bool {
    one.trim().trim_start_matches('0') == other.trim().trim_start_matches('0')
}

/// The errors of a set that are a claim's own, or of what it stands under.
fn codes(set: &SetAnswer, at: usize, ledger: &Ledger) -> Vec<String> {
    let own = set.errors.iter().filter(|error| is_of(error, at, ledger)).flat_map(written);
    let all: Vec<_> = own.collect();
    if all.is_empty() && set.verdict() == SetVerdict::Refused {
        return vec![format!("999:{}", set.reasons.join(","))];
    }
    all
}

fn is_of(error: &SegmentError, at: usize, ledger: &Ledger) -> bool {
    let Some(sent) = ledger.get(at) else { return false };
    if let Some(number) = error.claim() {
        return number == sent.number;
    }
    let holds = |one: &super::Sent| (one.first..=one.last).contains(&error.position);
    if holds(sent) {
        return true;
    }
    // Above all claims of the set: it touches each of them.
    let others = ledger.all(|one| {
        one.group == sent.group && same(&one.set_control, &sent.set_control) && holds(one)
    });
    others.is_empty() && error.position < sent.first
}

/// `999:<segment>:<element>:<code>`.
fn written(error: &SegmentError) -> Vec<String> {
    if error.elements.is_empty() {
        return vec![format!("999:{}::{}", error.segment, error.code)];
    }
    let of = |element: &nadi_x12::response::ElementError| {
        let place = element.place.first().map(String::as_str).unwrap_or_default();
        format!("999:{}:{place}:{}", error.segment, element.code)
    };
    error.elements.iter().map(of).collect()
}
