//! The visit that a claim was made from, against the claim.

use crate::{
    facts::{Facts, LineFacts},
    known::{Charge, Family, Level, Set, Visit},
    out::Out,
};
use nadi_x12::professional::LoopId;

const CLAIM: LoopId = LoopId::L2300;
const LINE: LoopId = LoopId::L2400;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let Some(visits) = out.known().visits.as_deref() else { return };
    let Some(visit) = visits.visit(facts.claim.number()) else { return };
    let clm = facts.header;
    out.fails(!visit.finished, "CLM-039", (CLAIM, clm, 1));
    let dependent = visit.dependent == Some(true) && !facts.has_dependent;
    if let Some(subscriber) = facts.subscriber {
        out.fails(dependent, "SUB-004", (LoopId::L2010BA, subscriber.name(), 1));
    }
    let away = facts.claim.place_of_service() == b"10" && visit.in_facility == Some(true);
    out.fails(away, "TEL-005", (CLAIM, clm, 5));
    assessed(facts, &visit, out);
    charged(facts, &visit, out);
    for line in &facts.lines {
        level(line, visit.level, out);
        timed(line, &visit, out);
    }
}

/// DX-025: diagnoses that the visit does not have.
fn assessed(facts: &Facts<'_>, visit: &Visit, out: &mut Out<'_>) {
    let Some(assessed) = &visit.assessed else { return };
    for code in &facts.diagnoses {
        let known = assessed.iter().any(|known| known.as_bytes() == code.code);
        let said = || vec![("value", String::from_utf8_lossy(code.code).into_owned())];
        let at = (CLAIM, code.element.segment(), code.element.index());
        out.fails_saying(!known, "DX-025", at, said);
    }
}

/// CLM-040: what was charged against what is billed.
fn charged(facts: &Facts<'_>, visit: &Visit, out: &mut Out<'_>) {
    let Some(charges) = &visit.charges else { return };
    let billed =
        |charge: &Charge| facts.near().any(|line| line.procedure == charge.procedure.as_bytes());
    let left = charges.iter().any(|charge| !billed(charge));
    out.fails(left, "CLM-040", (CLAIM, facts.header, 1));
    for line in &facts.lines {
        let known = charges.iter().any(|charge| charge.procedure.as_bytes() == line.procedure);
        if let Some(service) = line.service {
            out.fails(!known, "CLM-040", (LINE, service, 1));
        }
    }
}

/// EM-013: the level that the note bears.
fn level(line: &LineFacts<'_>, bears: Option<Level>, out: &mut Out<'_>) {
    let billed = line.known.and_then(|known| known.level);
    let (Some(billed), Some(bears), Some(sv1)) = (billed, bears, line.service) else { return };
    let alike = place(billed.family) == place(bears.family);
    out.fails(alike && billed.rank > bears.rank, "EM-013", (LINE, sv1, 1));
}

/// Kinds of visits whose levels compare: new or not, the work is the same.
fn place(family: Family) -> Family {
    match family {
        Family::OfficeEstablished => Family::OfficeNew,
        Family::HomeEstablished => Family::HomeNew,
        Family::CheckUpEstablished => Family::CheckUpNew,
        other => other,
    }
}

/// SPC-026, and the minutes of SPC-028.
fn timed(line: &LineFacts<'_>, visit: &Visit, out: &mut Out<'_>) {
    let all = visit.charges.as_deref().unwrap_or_default();
    let charge = all.iter().find(|charge| charge.procedure.as_bytes() == line.procedure);
    let minutes = charge.and_then(|charge| charge.minutes);
    let (Some(minutes), Some(known), Some(sv1)) = (minutes, line.known, line.service) else {
        return;
    };
    if line.is(Set::Timed) {
        // A unit counts from more than half of its minutes on: eight of fifteen.
        let unit = i64::from(known.minutes.unwrap_or(15).max(1));
        let units = (i64::from(minutes) + unit / 2) / unit;
        let billed = line.units.filter(|units| units.scale == 0).map(|units| units.digits);
        out.fails(billed != Some(units), "SPC-026", (LINE, sv1, 4));
    }
    let therapy = line.is(Set::Psychotherapy) || line.is(Set::PsychotherapyWithVisit);
    let short = known.minutes.is_some_and(|fewest| minutes < fewest);
    out.fails(therapy && short, "SPC-028", (LINE, sv1, 1));
}
