//! Doubles: a claim against what was sent before, by its numbers and by what it bills.

use super::{COMPARED, practice::written};
use crate::{
    facts::{Facts, LineFacts},
    fingerprint::fingerprint,
    known::{History, Service, State},
    out::Out,
};
use nadi_x12::professional::LoopId;

const CLAIM: LoopId = LoopId::L2300;
const LINE: LoopId = LoopId::L2400;

/// CLM-003, CLM-013, CLM-014 and DUP-005: the claim's number and the payer's.
pub(super) fn numbers(facts: &Facts<'_>, history: &dyn History, out: &mut Out<'_>) {
    let clm = facts.header;
    let same = history.claim(facts.claim.number());
    let taken = same.as_ref().is_some_and(|same| same.state.stands());
    out.fails(taken, "CLM-003", (CLAIM, clm, 1));
    let again = matches!(facts.claim.frequency(), b"7" | b"8");
    let payers = facts.claim.reference(b"F8").filter(|number| !number.is_empty());
    let first = payers.and_then(|number| history.by_payer_number(number.bytes()));
    if let Some(number) = payers {
        out.fails(again && first.is_none(), "CLM-013", (CLAIM, number.segment(), 2));
    }
    let refused = |state: State| matches!(state, State::RefusedInFront);
    let original = first.as_ref().or(same.as_ref());
    let never = original.is_some_and(|original| refused(original.state));
    out.fails(again && never, "CLM-014", (CLAIM, clm, 5));
    let unchanged = original.is_some_and(|original| {
        let sent_back = refused(original.state) || original.state == State::Denied;
        sent_back && original.billed != 0 && original.billed == fingerprint(facts.claim)
    });
    out.fails(unchanged, "DUP-005", (CLAIM, clm, 1));
}

/// Whether a line was billed before by the same provider for the same day and code.
fn alike(facts: &Facts<'_>, line: &LineFacts<'_>, service: &Service) -> bool {
    let billing = facts.billing.map_or(&[][..], |billing| billing.number().bytes());
    service.procedure.as_bytes() == line.procedure
        && service.day.is_some()
        && service.day == line.day()
        && service.billing.as_bytes() == billing
}

pub(super) fn same_payer(facts: &Facts<'_>, service: &Service) -> bool {
    facts.payer.is_some_and(|payer| payer.number().bytes() == service.payer.as_bytes())
}

/// Whether modifiers, units and charge are the same too.
fn exact(line: &LineFacts<'_>, service: &Service) -> bool {
    let modifiers = line.line.modifiers().eq(service.modifiers.iter().map(String::as_bytes));
    let units = line.service.map_or(&[][..], |service| service.get(4));
    modifiers
        && line.charge == Some(service.charge)
        && nadi_x12::value::decimal(units) == nadi_x12::value::decimal(service.units.as_bytes())
}

/// DUP-001, DUP-003 and DUP-004.
pub(super) fn doubles(facts: &Facts<'_>, past: &[&Service], out: &mut Out<'_>) {
    let Some(begin) = facts.lines.first().filter(|_| facts.claim.frequency() == b"1") else {
        return;
    };
    let same =
        |line: &LineFacts<'_>, other: &Service| alike(facts, line, other) && exact(line, other);
    let whole = |service: &&&Service| {
        let mut of_claim = past.iter().filter(|other| other.claim == service.claim);
        facts.lines.iter().all(|line| of_claim.clone().any(|other| same(line, other)))
            && of_claim.next().is_some()
    };
    let mut begun =
        past.iter().filter(|service| same_payer(facts, service) && same(begin, service));
    let found = begun.find(whole).filter(|_| facts.lines.len() <= COMPARED);
    if let Some(service) = found {
        let said = || vec![("n", service.claim.clone()), ("date", written(service.sent))];
        return out.fails_saying(true, "DUP-001", (CLAIM, facts.header, 1), said);
    }
    let first = facts.coverage.is_some_and(|coverage| coverage.get(1) == b"P");
    for line in &facts.lines {
        let Some(sv1) = line.service else { continue };
        let mut all = past.iter().filter(|service| alike(facts, line, service));
        if let Some(service) = all.clone().find(|service| same_payer(facts, service)) {
            let said = || vec![("date", written(service.sent))];
            out.fails_saying(true, "DUP-003", (LINE, sv1, 1), said);
        }
        let elsewhere = all.any(|service| !same_payer(facts, service) && service.order == "P");
        out.fails(first && elsewhere, "DUP-004", (LINE, sv1, 1));
    }
}
