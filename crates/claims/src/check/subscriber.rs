//! SUB and PAT: subscriber, patient, payer.

use super::{billing::is_social_number, id};
use crate::{facts::Facts, out::Out, values};
use nadi_x12::{
    Element, Segment, Tag,
    professional::{LoopId, Party},
    value,
};

const RELATIONS: [&[u8]; 8] = [b"01", b"19", b"20", b"21", b"39", b"40", b"53", b"G8"];

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    if let Some(coverage) = facts.coverage {
        plan(facts, coverage, out);
    }
    if let Some(subscriber) = facts.subscriber {
        names(facts, subscriber, out);
        if !facts.has_dependent {
            own_patient(subscriber, out);
        }
        person(facts, subscriber, LoopId::L2010BA, out);
    }
    if let Some(payer) = facts.payer {
        let named = payer.name();
        fails(
            named.get(2) != b"2" || payer.last_name().is_empty(),
            "SUB-022",
            LoopId::L2010BB,
            named,
            3,
            out,
        );
        let numbered = matches!(payer.number_kind(), b"PI" | b"XV") && !payer.number().is_empty();
        fails(!numbered, "SUB-023", LoopId::L2010BB, named, 9, out);
    }
    for level in [facts.claim.subscriber_level(), facts.claim.patient_level()].into_iter().flatten()
    {
        level.first(Tag::PAT).into_iter().for_each(|pat| condition(facts, pat, level.id(), out));
    }
    if let Some(dependent) = facts.dependent {
        patient(facts, dependent, out);
    }
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

/// Whether these letters stand for a kind of plan.
#[rustfmt::skip]
const fn is_filing(code: &[u8]) -> bool {
    matches!(
        code,
        b"11" | b"12" | b"13" | b"14" | b"15" | b"16" | b"17" | b"AM" | b"BL" | b"CH" | b"CI" | b"DS" | b"FI"
            | b"HM" | b"LM" | b"MA" | b"MB" | b"MC" | b"OF" | b"TV" | b"VA" | b"WC" | b"ZZ"
    )
}

/// SUB-001 to SUB-009: the segment `SBR`.
fn plan(facts: &Facts<'_>, sbr: Segment<'_>, out: &mut Out<'_>) {
    let at = LoopId::L2000B;
    let known = sbr.get(1).len() == 1 && b"ABCDEFGHPSTU".contains(&sbr.get(1)[0]);
    fails(!known, "SUB-001", at, sbr, 1, out);
    fails(!facts.has_dependent && sbr.get(2) != b"18", "SUB-002", at, sbr, 2, out);
    fails(facts.has_dependent && !sbr.get(2).is_empty(), "SUB-003", at, sbr, 2, out);
    fails(!is_filing(sbr.get(9)), "SUB-006", at, sbr, 9, out);
    let secondary = [&b"12"[..], b"13", b"14", b"15", b"16", b"41", b"42", b"43", b"47"];
    let first = sbr.get(1) == b"P";
    let asked = facts.is_medicare() && !first;
    fails(asked && !secondary.contains(&sbr.get(5)), "SUB-007", at, sbr, 5, out);
    fails(!asked && !sbr.get(5).is_empty(), "SUB-008", at, sbr, 5, out);
    fails(!sbr.get(3).is_empty() && !sbr.get(4).is_empty(), "SUB-009", at, sbr, 4, out);
}

/// SUB-010 to SUB-015, SUB-029 to SUB-033: the subscriber's name and numbers.
fn names(facts: &Facts<'_>, subscriber: Party<'_>, out: &mut Out<'_>) {
    let (at, named, person) = (LoopId::L2010BA, subscriber.name(), subscriber.is_person());
    fails(subscriber.last_name().is_empty(), "SUB-010", at, named, 3, out);
    fails(person && subscriber.first_name().is_empty(), "SUB-011", at, named, 4, out);
    let number = subscriber.number().bytes();
    let numbered = matches!(subscriber.number_kind(), b"MI" | b"II") && !number.is_empty();
    fails(person && !numbered, "SUB-012", at, named, 9, out);
    fails(
        facts.is_medicare() && numbered && !values::is_medicare_number(number),
        "SUB-013",
        at,
        named,
        9,
        out,
    );
    fails(is_placeholder(number), "SUB-015", at, named, 9, out);
    if let Some(social) = subscriber.with(Tag::REF, b"SY") {
        fails(!is_social_number(social.get(2)), "SUB-029", at, social, 2, out);
    }
    let injury = matches!(facts.filing(), b"AM" | b"LM" | b"WC");
    let dependents = facts.dependent.and_then(|party| party.reference(b"Y4"));
    let case = subscriber.reference(b"Y4").or(dependents);
    fails(injury && case.is_none(), "SUB-030", at, named, 1, out);
    fails(!person && !injury, "SUB-031", at, named, 2, out);
    fails(!person_name(subscriber), "SUB-033", at, named, 3, out);
}

fn is_placeholder(number: &[u8]) -> bool {
    matches!(number, b"UNKNOWN" | b"NONE" | b"123456789")
        || (number.len() > 3
            && (number.iter().all(|byte| *byte == b'0') || number.iter().all(|byte| *byte == b'9')))
}

fn person_name(party: Party<'_>) -> bool {
    let names = [party.last_name().bytes(), party.first_name().bytes()];
    let digits = party.is_person() && names.iter().any(|name| name.iter().any(u8::is_ascii_digit));
    !digits && !matches!(names[0], b"TEST" | b"UNKNOWN")
}

/// SUB-016 and SUB-017: what is asked of a subscriber who is the patient.
fn own_patient(subscriber: Party<'_>, out: &mut Out<'_>) {
    let at = LoopId::L2010BA;
    let address = subscriber.street().is_some() && subscriber.city().is_some();
    fails(!address, "SUB-016", at, subscriber.name(), 1, out);
    fails(subscriber.demographics().is_none(), "SUB-017", at, subscriber.name(), 1, out);
}

/// SUB-018 to SUB-020: birth, sex and address of a person.
fn person(facts: &Facts<'_>, party: Party<'_>, at: LoopId, out: &mut Out<'_>) {
    if let Some(dmg) = party.demographics() {
        let born = dmg.element(2).date();
        let before = facts
            .served
            .map_or(Some(0), |(first, _)| born.and_then(|born| born.years_until(first)));
        fails(born.is_none() || before.is_none_or(|years| years > 125), "SUB-018", at, dmg, 2, out);
        fails(!matches!(dmg.get(3), b"F" | b"M" | b"U"), "SUB-019", at, dmg, 3, out);
    }
    if let Some(city) = party.city().filter(|city| matches!(city.get(4), b"" | b"US")) {
        let code = values::digits(city.get(3), 5) || values::digits(city.get(3), 9);
        fails(!values::is_state(city.get(2)) || !code, "SUB-020", at, city, 3, out);
    }
}

/// SUB-026 to SUB-028: death, weight and pregnancy.
fn condition(facts: &Facts<'_>, pat: Segment<'_>, at: LoopId, out: &mut Out<'_>) {
    let died = value::date(pat.get(6));
    let half = pat.get(5).is_empty() != pat.get(6).is_empty();
    let early = matches!((facts.born, died), (Some(born), Some(died)) if died < born);
    fails(half || early, "SUB-026", at, pat, 6, out);
    let weight = value::decimal(pat.get(8)).is_some_and(|weight| weight.digits > 0);
    let weighed = !pat.get(7).is_empty() || !pat.get(8).is_empty();
    fails(weighed && !(pat.get(7) == b"01" && weight), "SUB-027", at, pat, 8, out);
    fails(pat.get(9) == b"Y" && facts.sex == b"M", "SUB-028", at, pat, 9, out);
    if let Some(died) = died {
        for line in &facts.lines {
            if line.served.is_some_and(|(first, _)| first > died)
                && let Some(when) = line.when
            {
                fails(true, "DTE-004", LoopId::L2400, when, 3, out);
            }
        }
    }
}

/// SUB-005 and PAT: a patient who is not the subscriber.
fn patient(facts: &Facts<'_>, party: Party<'_>, out: &mut Out<'_>) {
    let (at, named) = (LoopId::L2010CA, party.name());
    person(facts, party, at, out);
    let pat = facts.claim.patient_level().and_then(|level| level.first(Tag::PAT));
    if let Some(pat) = pat {
        fails(pat.get(1) == b"18", "SUB-005", LoopId::L2000C, pat, 1, out);
        fails(
            pat.get(1) != b"18" && !RELATIONS.contains(&pat.get(1)),
            "PAT-001",
            LoopId::L2000C,
            pat,
            1,
            out,
        );
        let own = facts.subscriber.and_then(Party::born).and_then(Element::date);
        let older = matches!((own, facts.born), (Some(own), Some(born)) if born < own);
        let young =
            facts.served.and_then(|(first, _)| facts.age(first)).is_some_and(|age| age < 14);
        let odd = (pat.get(1) == b"19" && older) || (pat.get(1) == b"01" && young);
        fails(odd, "PAT-006", LoopId::L2000C, pat, 1, out);
    }
    fails(named.get(2) != b"1" || party.last_name().is_empty(), "PAT-002", at, named, 3, out);
    fails(party.first_name().is_empty(), "PAT-003", at, named, 4, out);
    let whole =
        party.street().is_some() && party.city().is_some() && party.demographics().is_some();
    fails(!whole, "PAT-004", at, named, 1, out);
    fails(!party.number().is_empty(), "PAT-005", at, named, 9, out);
}
