//! PRV: rendering, referring and other providers, and places.

use super::id;
use crate::{facts::Facts, out::Out, values};
use nadi_x12::{
    Segment,
    professional::{Loop, LoopId, Party},
};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let claim = facts.claim;
    for found in claim.loops().filter(|found| is_provider(found.id())) {
        if let Some(party) = Party::of(found) {
            any(found, party, out);
        }
    }
    let rendering = claim.party(LoopId::L2310B);
    let in_lines = facts.lines.iter().any(|line| line.line.party(LoopId::L2420A).is_some());
    if let Some(billing) = facts.billing {
        if !billing.is_person() && rendering.is_none() && !in_lines {
            out.segment(id("PRV-001"), LoopId::L2310B, facts.header);
        }
        if let Some(rendering) = rendering.filter(|party| !party.number().is_empty()) {
            let same = rendering.number().bytes() == billing.number().bytes();
            fails(same && billing.is_person(), "PRV-002", LoopId::L2310B, rendering.name(), 9, out);
        }
    }
    for line in &facts.lines {
        if let (Some(own), Some(all)) = (line.line.party(LoopId::L2420A), rendering) {
            let same = own.number().bytes() == all.number().bytes() && !own.number().is_empty();
            fails(same, "PRV-017", LoopId::L2420A, own.name(), 9, out);
        }
    }
    referring(facts, out);
    place(facts, out);
}

fn fails(
    fails: bool,
    rule: &str,
    at: LoopId,
    segment: Segment<'_>,
    element: usize,
    out: &mut Out<'_>,
) {
    if fails {
        out.element(id(rule), at, segment.element(element));
    }
}

fn is_provider(at: LoopId) -> bool {
    (LoopId::L2310A..=LoopId::L2310D).contains(&at)
        || (LoopId::L2420A..=LoopId::L2420F).contains(&at)
}

/// What a provider of a loop is called.
fn role(at: LoopId) -> &'static str {
    match at {
        LoopId::L2310A | LoopId::L2420F => "referring",
        LoopId::L2310B | LoopId::L2420A => "rendering",
        LoopId::L2310C | LoopId::L2420C => "facility",
        LoopId::L2310D | LoopId::L2420D => "supervising",
        LoopId::L2420E => "ordering",
        _ => "purchased-service",
    }
}

/// PRV-003, 005, 008: rules on every provider.
fn any(found: Loop<'_>, party: Party<'_>, out: &mut Out<'_>) {
    let at = found.id();
    if let Some(npi) = party.npi() {
        let said = || vec![("role", role(at).to_owned())];
        let wrong = !values::is_npi(npi.bytes());
        out.fails_saying(wrong, "PRV-003", (at, party.name(), 9), said);
    }
    let persons = [LoopId::L2310A, LoopId::L2310D, LoopId::L2420D, LoopId::L2420E, LoopId::L2420F];
    let wrong = persons.contains(&at) && !party.is_person();
    let said = || vec![("role", role(at).to_owned())];
    out.fails_saying(wrong, "PRV-005", (at, party.name(), 2), said);
    if let Some(prv) = found.first(nadi_x12::Tag::PRV) {
        let right = prv.get(1) == b"PE" && prv.get(2) == b"PXC" && values::is_taxonomy(prv.get(3));
        fails(!right, "PRV-008", at, prv, 3, out);
    }
}

/// PRV-004 and PRV-007.
fn referring(facts: &Facts<'_>, out: &mut Out<'_>) {
    let mut seen = false;
    for party in facts.claim.parties(LoopId::L2310A) {
        let later = party.entity() == b"P3";
        fails(later && !seen, "PRV-004", LoopId::L2310A, party.name(), 1, out);
        seen = true;
        let own = facts.billing.filter(|billing| !billing.is_person());
        let same = own.is_some_and(|billing| billing.number().bytes() == party.number().bytes());
        fails(same && !party.number().is_empty(), "PRV-007", LoopId::L2310A, party.name(), 9, out);
    }
}

/// PRV-010 to PRV-013: the place of service.
fn place(facts: &Facts<'_>, out: &mut Out<'_>) {
    let at = LoopId::L2310C;
    let code = facts.claim.place_of_service();
    let elsewhere =
        matches!(code, b"21" | b"22" | b"23" | b"24" | b"31" | b"32" | b"51" | b"61" | b"65");
    let Some(party) = facts.claim.party(at) else {
        if elsewhere {
            out.segment(id("PRV-010"), at, facts.header);
        }
        return;
    };
    let code9 = party
        .city()
        .is_some_and(|city| !matches!(city.get(4), b"" | b"US") || values::digits(city.get(3), 9));
    fails(party.street().is_none() || !code9, "PRV-011", at, party.name(), 1, out);
    if let Some(billing) = facts.billing {
        let name = party.last_name().bytes() == billing.last_name().bytes();
        let street = party.street().map(Segment::raw) == billing.street().map(Segment::raw);
        fails(name && street, "PRV-012", at, party.name(), 3, out);
    }
    fails(code == b"12", "PRV-013", at, party.name(), 1, out);
}
