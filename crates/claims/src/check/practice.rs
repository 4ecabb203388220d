//! What the practice knows of itself, its providers and its patients: enrolments, coverages, papers.

use crate::{
    facts::{Facts, LineFacts},
    known::{Covered, Set},
    out::Out,
    zips,
};
use nadi_base::Date;
use nadi_x12::{
    Element, Segment, Tag,
    professional::{LoopId, Party},
    value,
};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    places(facts, out);
    billing(facts, out);
    numbers(facts, out);
    let known = out.settings;
    if !known.known.practice.providers.is_empty() {
        providers(facts, out);
    }
    if known.known.patients.is_some() {
        coverages(facts, out);
        approvals(facts, out);
    }
    if !known.known.practice.certificates.is_empty() {
        certificates(facts, out);
    }
}

/// SUB-021: state and ZIP code of subscriber and patient.
fn places(facts: &Facts<'_>, out: &mut Out<'_>) {
    let people = [(LoopId::L2010BA, facts.subscriber), (LoopId::L2010CA, facts.dependent)];
    for (at, party) in people {
        let Some(city) = party.and_then(Party::city) else { continue };
        let home = matches!(city.get(4), b"" | b"US");
        let apart = zips::together(city.get(2), city.get(3)) == Some(false);
        out.fails(home && apart, "SUB-021", (at, city, 3));
    }
}

/// BIL-020, SUB-024 and SUB-025.
fn billing(facts: &Facts<'_>, out: &mut Out<'_>) {
    let known = &out.settings.known.practice;
    if let Some(billing) = facts.billing {
        let npi = billing.npi().map_or(&[][..], Element::bytes);
        let tax = || billing.reference(b"EI").or_else(|| billing.reference(b"SY"));
        let pair = |known: &crate::known::Enrolment| {
            let same = |tax: Element<'_>| known.tax.as_bytes() == tax.bytes();
            known.npi.as_bytes() == npi && tax().is_some_and(same)
        };
        let all = &known.enrolments;
        let strange = !all.is_empty() && !npi.is_empty() && !all.iter().any(pair);
        out.fails(strange, "BIL-020", (LoopId::L2010AA, billing.name(), 9));
        let numbered =
            |payer: Party<'_>| payer.reference(b"G2").is_some() || payer.reference(b"LU").is_some();
        let bare = npi.is_empty() && !facts.payer.is_some_and(numbered);
        out.fails(bare, "SUB-025", (LoopId::L2010AA, billing.name(), 9));
    }
    if let Some(payer) = facts.payer.filter(|payer| !payer.number().is_empty()) {
        let clearing = &known.clearing;
        let unknown = clearing.is_known() && !clearing.has(payer.number().bytes(), None);
        out.fails(unknown, "SUB-024", (LoopId::L2010BB, payer.name(), 9));
    }
}

/// BIL-015 and BIL-022: taxonomies and NPIs that lists know.
fn numbers(facts: &Facts<'_>, out: &mut Out<'_>) {
    let known = &out.settings.known;
    let (taxonomies, register) = (&known.packs.taxonomies, &known.practice.register);
    if !taxonomies.is_known() && !register.is_known() {
        return;
    }
    let on = facts.served.map(|(first, _)| first);
    for found in facts.claim.billing_loops().chain(facts.claim.loops()) {
        let at = found.id();
        if let Some(prv) = found.first(Tag::PRV) {
            let listed = !taxonomies.is_known() || taxonomies.has(prv.get(3), on);
            out.fails(!listed, "BIL-015", (at, prv, 3));
        }
        if let Some(npi) = Party::of(found).and_then(Party::npi).filter(|npi| !npi.is_empty()) {
            let active = !register.is_known() || register.has(npi.bytes(), on);
            out.fails(!active, "BIL-022", (at, npi.segment(), 9));
        }
    }
}

/// PRV-014, PRV-019, PAY-009 and a part of DTE-005: the practice's providers.
fn providers(facts: &Facts<'_>, out: &mut Out<'_>) {
    let providers = &out.settings.known.practice.providers;
    let (clm, on) = (facts.header, facts.served.map(|(first, _)| first));
    let party = facts.claim.party(LoopId::L2310B).or(facts.billing);
    let Some(party) = party else { return };
    let Some(provider) = providers.get(party.number().bytes()) else { return };
    let at = party.id();
    let supervisor = facts.claim.party(LoopId::L2310D).is_some();
    let led = |line: &LineFacts<'_>| line.line.party(LoopId::L2420D).is_some();
    let needs = |line: &LineFacts<'_>| provider.supervised || line.is(Set::Supervised);
    let alone = facts.lines.iter().any(|line| needs(line) && !supervisor && !led(line));
    out.fails(alone, "PRV-014", (at, party.name(), 9));
    let number = facts.payer.map_or(&[][..], |payer| payer.number().bytes());
    let span = provider.payers.get(number);
    let holds = span.is_some_and(|span| on.is_none_or(|on| span.holds(on)));
    out.fails_saying(
        !provider.payers.is_empty() && !holds,
        "PRV-019",
        (at, party.name(), 9),
        || vec![("provider", party.last_name().text().into_owned()), ("payer", facts.payer_name())],
    );
    let unassigned = facts.is_medicare() && provider.participating && clm.get(7) != b"A";
    out.fails(unassigned, "PAY-009", (LoopId::L2300, clm, 7));
    for line in &facts.lines {
        let early = line.day().zip(provider.since).is_some_and(|(day, since)| day < since);
        if let Some(when) = line.when {
            out.fails(early, "DTE-005", (LoopId::L2400, when, 3));
        }
    }
}

/// SUB-032, COB-020 and PAY-010: coverages on file.
fn coverages(facts: &Facts<'_>, out: &mut Out<'_>) {
    let known = out.known();
    let (Some(file), Some(payer), Some(sbr)) = (&known.patients, facts.payer, facts.coverage)
    else {
        return;
    };
    let Some((first, _)) = facts.served else { return };
    let all = file.coverages(&facts.person());
    let number = payer.number().bytes();
    let same = |covered: &&Covered| covered.payer.as_bytes() == number;
    let holds = |covered: &&Covered| covered.days.holds(first);
    let lapsed = all.iter().any(|c| same(&c)) && !all.iter().filter(same).any(|c| holds(&c));
    if let Some(member) = facts.subscriber {
        let said = || vec![("date", first.to_string())];
        out.fails_saying(lapsed, "SUB-032", (LoopId::L2010BA, member.name(), 9), said);
    }
    let others = || all.iter().filter(|covered| !same(covered)).filter(holds);
    let first_payer = sbr.get(1) == b"P";
    let before = others().any(|covered| covered.order == "P");
    out.fails(first_payer && before, "COB-020", (LoopId::L2000B, sbr, 1));
    if let Some(other) = others().next().filter(|_| first_payer && facts.filing() == b"MC") {
        let said = || vec![("payer", other.name.clone())];
        out.fails_saying(true, "PAY-010", (LoopId::L2000B, sbr, 1), said);
    }
}

/// REF-008: approvals on file.
fn approvals(facts: &Facts<'_>, out: &mut Out<'_>) {
    if let Some(number) = facts.claim.reference(b"G1") {
        let lines: Vec<_> = facts.lines.iter().collect();
        approval(facts, (LoopId::L2300, number.segment()), &lines, out);
    }
    for line in &facts.lines {
        if let Some(number) = line.line.reference(b"G1") {
            approval(facts, (LoopId::L2400, number.segment()), &[line], out);
        }
    }
}

fn approval(
    facts: &Facts<'_>,
    (at, segment): (LoopId, Segment<'_>),
    lines: &[&LineFacts<'_>],
    out: &mut Out<'_>,
) {
    let file = out.known().patients.as_deref();
    let Some(found) = file.and_then(|file| file.approval(segment.get(2))) else { return };
    let person = facts.person();
    let whose = found.member.is_empty() || found.member.as_bytes() == person.member;
    let by = |line: &&LineFacts<'_>| {
        let number = facts.rendering(line).map(Party::number);
        found.provider.is_empty()
            || number.is_some_and(|number| number.bytes() == found.provider.as_bytes())
            || facts.billing.is_some_and(|b| b.number().bytes() == found.provider.as_bytes())
    };
    let code = |line: &&LineFacts<'_>| {
        found.codes.is_empty() || found.codes.iter().any(|code| code.as_bytes() == line.procedure)
    };
    let day = |line: &&LineFacts<'_>| line.day().is_none_or(|day: Date| found.days.holds(day));
    // An approval of the claim covers those of its lines that it names; one of them is enough.
    let fits = lines.iter().any(|line| by(line) && code(line) && day(line));
    out.fails(!whose || !fits || found.left == Some(0), "REF-008", (at, segment, 2));
}

/// REF-003 and REF-004: laboratory certificates.
fn certificates(facts: &Facts<'_>, out: &mut Out<'_>) {
    let known = out.known();
    let of_claim = facts.claim.reference(b"X4");
    let of_lines = facts.lines.iter().filter_map(|line| line.line.reference(b"X4"));
    for number in of_claim.into_iter().chain(of_lines) {
        let mut all = known.practice.certificates.iter();
        let found = all.find(|known| known.number.as_bytes() == number.bytes());
        let on = facts.served.map(|(_, last)| last);
        let over = |until: Option<Date>| until.zip(on).is_some_and(|(until, on)| until < on);
        let wrong = found.is_none_or(|found| over(found.until));
        let at = if Some(number.position()) == of_claim.map(Element::position) {
            LoopId::L2300
        } else {
            LoopId::L2400
        };
        out.fails(wrong, "REF-003", (at, number.segment(), 2));
    }
    if !known.packs.waived {
        return;
    }
    for line in facts.lines.iter().filter(|line| line.is(Set::LabWaived) && !line.has(b"QW")) {
        let number = line.line.reference(b"X4").or(of_claim).map_or(&[][..], Element::bytes);
        let mut all = known.practice.certificates.iter();
        let waiver = all.any(|known| known.waiver && known.number.as_bytes() == number);
        if let Some(service) = line.service {
            out.fails(waiver, "REF-004", (LoopId::L2400, service, 1));
        }
    }
}

/// Writes a day as claims do.
pub(super) fn written(day: Option<Date>) -> String {
    day.map_or_else(String::new, value::day)
}
