//! 835: what was paid, and why not more.
//!
//! Each decision is posted with its sign: a reversal takes away what it reverses, and the corrected decision
//! that follows counts in its place. What was paid on a claim is the sum of all its decisions.

use super::{
    answer::{Answer, Layer, LinePosting, MatchedBy, Posting, Verdict},
    ledger::{Ledger, Sent, SentLine},
};
use nadi_base::Date;
use nadi_x12::response::{Adjustment, PaidClaim, PaidLine, Remittance};

/// By what a payment is known: the same one, read twice, is posted once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The payer: TRN03, else the number of N1.
    pub payer: String,
    /// Cheque or transfer: TRN02.
    pub trace: String,
    /// The day: BPR16.
    pub date: Option<Date>,
    /// The sum in cents: BPR02.
    pub cents: i64,
}

impl Payment {
    /// The payment of a remittance.
    pub fn of(remittance: &Remittance) -> Self {
        let origin = remittance.payment.origin.trim();
        let payer = if origin.is_empty() { remittance.payer.number.trim() } else { origin };
        Self {
            payer: payer.to_owned(),
            trace: remittance.payment.trace.trim().to_owned(),
            date: remittance.payment.date,
            cents: remittance.payment.cents,
        }
    }
}

/// What an 835 says of each claim.
pub fn remit(of: &Remittance, ledger: &Ledger) -> Vec<Answer> {
    of.claims.iter().map(|claim| answer(claim, ledger)).collect()
}

fn answer(of: &PaidClaim, ledger: &Ledger) -> Answer {
    let found = ledger.find(&of.number, &of.payer_number);
    let sent = found.and_then(|(at, _)| ledger.get(at));
    let candidates = if found.is_none() {
        let member = of.party("IL").or_else(|| of.party("QC")).map_or("", |party| &party.number);
        ledger.alike(member, of.charge, served(of))
    } else {
        Vec::new()
    };
    Answer {
        sent: found.map(|(at, _)| at),
        matched_by: found.map_or(MatchedBy::Nothing, |(_, by)| by),
        candidates,
        number: of.number.clone(),
        layer: Layer::Payer,
        verdict: verdict(of),
        codes: codes(of),
        payer_number: of.payer_number.clone(),
        posting: Some(posting(of, sent)),
    }
}

/// Denied: the payer says so, or nothing is paid and nothing is left to the patient.
fn verdict(of: &PaidClaim) -> Verdict {
    match of.status.as_str() {
        "22" => Verdict::Reversed,
        "4" => Verdict::Denied,
        _ if of.paid == 0 && of.charge > 0 && patient_share(of) == 0 => Verdict::Denied,
        _ => Verdict::Paid,
    }
}

fn patient_share(of: &PaidClaim) -> i64 {
    let lines = of.lines.iter().flat_map(|line| &line.adjustments);
    let adjusted = shared(of.adjustments.iter().chain(lines));
    if adjusted == 0 { of.patient_owes.unwrap_or(0) } else { adjusted }
}

/// What the patient bears of adjustments.
fn shared<'a>(all: impl Iterator<Item = &'a Adjustment>) -> i64 {
    let of_patient = all.filter(|one| one.group == "PR").map(|one| one.cents);
    of_patient.fold(0, i64::saturating_add)
}

/// The reasons, the largest first, each once.
fn codes(of: &PaidClaim) -> Vec<String> {
    let lines = of.lines.iter().flat_map(|line| &line.adjustments);
    let mut all: Vec<_> = of.adjustments.iter().chain(lines).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.cents.saturating_abs()));
    let mut codes: Vec<String> = Vec::new();
    for one in all {
        let code = format!("{}-{}", one.group, one.reason);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn served(of: &PaidClaim) -> Option<Date> {
    let own = of.dates.iter().find(|dated| dated.kind == "232");
    let of_line = of.lines.first().and_then(line_day);
    own.map(|dated| dated.day).or(of_line)
}

fn line_day(of: &PaidLine) -> Option<Date> {
    let found = of.dates.iter().find(|dated| matches!(dated.kind.as_str(), "472" | "150"));
    found.map(|dated| dated.day)
}

fn posting(of: &PaidClaim, sent: Option<&Sent>) -> Posting {
    let mut free: Vec<usize> = (0..sent.map_or(0, |sent| sent.lines.len())).collect();
    let mut lines = Vec::new();
    for line in &of.lines {
        let at = sent.and_then(|sent| which(line, &sent.lines, &free, served(of)));
        let Some(at) = at else { continue };
        free.retain(|one| *one != at);
        let owed = shared(line.adjustments.iter());
        lines.push(LinePosting {
            line: at,
            paid: line.paid,
            allowed: line.allowed().unwrap_or_else(|| line.paid.saturating_add(owed)),
            adjustments: line.adjustments.clone(),
        });
    }
    Posting {
        status: of.status.clone(),
        charge: of.charge,
        paid: of.paid,
        patient_share: patient_share(of),
        adjustments: of.adjustments.clone(),
        lines_left: of.lines.len() - lines.len(),
        lines,
    }
}

/// The line that is meant: by our number of it, else by code, modifiers, charge and day.
fn which(of: &PaidLine, lines: &[SentLine], free: &[usize], day: Option<Date>) -> Option<usize> {
    if let Some(control) = of.number() {
        let found = free
            .iter()
            .copied()
            .find(|at| lines.get(*at).is_some_and(|line| line.control == control));
        if found.is_some() {
            return found;
        }
    }
    // What was billed, where the payer put another code in its place.
    let code = if of.billed.is_empty() { &of.procedure } else { &of.billed };
    let (procedure, modifiers) = (code.get(1)?, code.get(2..).unwrap_or_default());
    let modifiers: Vec<_> = modifiers.iter().take(4).filter(|one| !one.is_empty()).collect();
    let day = line_day(of).or(day);
    let fits = |line: &SentLine| {
        line.procedure == *procedure
            && line.charge == of.charge.saturating_abs()
            && line.modifiers.iter().collect::<Vec<_>>() == modifiers
            && (day.is_none() || line.from.is_none() || line.from == day)
    };
    free.iter().copied().find(|at| lines.get(*at).is_some_and(fits))
}
