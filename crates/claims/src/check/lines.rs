//! LIN, and the numbers and drugs of lines.

use super::{COMPARED, claim::paper, id};
use crate::{
    facts::{Facts, LineFacts},
    known::Set,
    out::Out,
    values,
};
use nadi_x12::{Element, Segment, Tag, professional::LoopId, value};

const AT: LoopId = LoopId::L2400;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    for (at, line) in facts.lines.iter().enumerate() {
        numbered(at, line, out);
        if let Some(sv1) = line.service {
            service(facts, line, sv1, out);
            pointers(facts, sv1, out);
        } else if let Some(first) = line.line.segments().next() {
            out.segment_saying(
                id("ELM-023"),
                AT,
                first,
                vec![("seg", "SV1".into()), ("loop", "2400".into())],
            );
        }
        twice(facts, at, line, out);
        drug(line, out);
        for segment in line.line.own_segments() {
            other(line, segment, out);
        }
    }
    unpointed(facts, out);
    line_numbers(facts, out);
}

fn fails(fails: bool, rule: &str, segment: Segment<'_>, element: usize, out: &mut Out<'_>) {
    if fails {
        out.element(id(rule), AT, segment.element(element));
    }
}

fn numbered(at: usize, line: &LineFacts<'_>, out: &mut Out<'_>) {
    let Some(first) = line.line.segments().next() else { return };
    let said = line.line.number().and_then(Element::whole);
    fails(said != i64::try_from(at + 1).ok(), "LIN-001", first, 1, out);
}

/// LIN-002 to LIN-004, LIN-008 to LIN-013, LIN-019 to LIN-022.
fn service(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let kind = sv1.component(1, 1);
    fails(!matches!(kind, b"HC" | b"ER" | b"IV" | b"WK"), "LIN-002", sv1, 1, out);
    fails(line.procedure.is_empty(), "LIN-003", sv1, 1, out);
    let form = kind == b"HC" && !line.procedure.is_empty();
    fails(form && !values::is_procedure(line.procedure), "LIN-004", sv1, 1, out);
    fails(line.charge.is_none_or(|charge| charge < 0), "LIN-008", sv1, 2, out);
    let quality = line.procedure.ends_with(b"F")
        || line.procedure.starts_with(b"G")
        || line.is(Set::Reporting);
    fails(line.charge == Some(0) && !quality, "LIN-009", sv1, 2, out);
    fails(!matches!(sv1.get(3), b"UN" | b"MJ"), "LIN-011", sv1, 3, out);
    fails(line.units.is_none_or(|units| units.digits <= 0), "LIN-012", sv1, 4, out);
    fails(
        line.units.is_some_and(|units| units.scale > 3 || units.digits >= 100_000_000),
        "LIN-013",
        sv1,
        4,
        out,
    );
    let flags = [9, 11, 12].into_iter().find(|at| !matches!(sv1.get(*at), b"" | b"Y"));
    let flags = flags.or_else(|| (!matches!(sv1.get(15), b"" | b"0")).then_some(15));
    if let Some(at) = flags {
        fails(true, "LIN-019", sv1, at, out);
    }
    let place = sv1.get(5);
    fails(!place.is_empty() && place == facts.claim.place_of_service(), "LIN-020", sv1, 5, out);
    fails(!place.is_empty() && !values::is_place(place), "LIN-021", sv1, 5, out);
    let unlisted = matches!(line.procedure, b"J3490" | b"J3590" | b"J9999" | b"A9999" | b"E1399")
        || line.is(Set::Unlisted);
    fails(unlisted && sv1.component(1, 7).is_empty(), "LIN-022", sv1, 1, out);
}

/// LIN-015 to LIN-017.
fn pointers(facts: &Facts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let pointers = sv1.element(7);
    fails(pointers.is_empty(), "LIN-015", sv1, 7, out);
    if pointers.is_empty() {
        return;
    }
    let most = i64::try_from(facts.diagnoses.len().min(12)).unwrap_or(12);
    let beyond = |value: &&[u8]| value::whole(value).is_none_or(|at| at < 1 || at > most);
    let beyond = pointers.components().find(beyond);
    out.fails_saying(beyond.is_some(), "LIN-016", (AT, sv1, 7), || {
        let pointer = value::text(beyond.unwrap_or_default()).into_owned();
        vec![("p", pointer), ("k", facts.diagnoses.len().to_string())]
    });
    let mut parts = pointers.components().take(COMPARED).enumerate();
    let twice =
        parts.any(|(at, value)| pointers.components().take(at).any(|before| before == value));
    fails(twice || pointers.components().count() > 4, "LIN-017", sv1, 7, out);
}

/// LIN-018: a diagnosis that no line is for.
fn unpointed(facts: &Facts<'_>, out: &mut Out<'_>) {
    for (at, code) in facts.diagnoses.iter().take(12).enumerate() {
        let number = (at + 1).to_string();
        let pointed = facts
            .lines
            .iter()
            .any(|line| line.line.pointers().any(|found| found == number.as_bytes()));
        if !pointed {
            out.element(id("LIN-018"), LoopId::L2300, code.element);
        }
    }
}

/// LIN-023: the same service twice on a day, and nothing that tells them apart.
fn twice(facts: &Facts<'_>, at: usize, line: &LineFacts<'_>, out: &mut Out<'_>) {
    const APART: [&[u8]; 9] = [b"76", b"77", b"59", b"XE", b"XP", b"XS", b"XU", b"91", b"50"];
    let (Some(sv1), Some(when)) = (line.service, line.when) else { return };
    let apart = line.line.modifiers().any(|modifier| APART.contains(&modifier));
    let same = |other: &LineFacts<'_>| {
        let alike = other.service.is_some_and(|service| service.get(1) == sv1.get(1));
        let day = other.when.is_some_and(|other| other.get(3) == when.get(3));
        let by = |line: &LineFacts<'_>| {
            line.line.party(LoopId::L2420A).map(|party| party.number().bytes().to_vec())
        };
        alike && day && by(other) == by(line)
    };
    let before = facts.lines[..at.min(COMPARED)].iter().position(same);
    out.fails_saying(!apart && before.is_some(), "LIN-023", (AT, sv1, 1), || {
        vec![("a", (before.unwrap_or(0) + 1).to_string()), ("b", (at + 1).to_string())]
    });
}

/// SPC-017 and SPC-018: the drug.
fn drug(line: &LineFacts<'_>, out: &mut Out<'_>) {
    let Some(found) = line.line.drug() else { return };
    if let Some(lin) = found.first(Tag::LIN) {
        let wrong = lin.get(2) == b"N4" && !values::digits(lin.get(3), 11);
        if wrong {
            out.element(id("SPC-017"), LoopId::L2410, lin.element(3));
        }
    }
    if let Some(ctp) = found.first(Tag::CTP) {
        let some = value::decimal(ctp.get(4)).is_some_and(|quantity| quantity.digits > 0);
        if !some || !matches!(ctp.component(5, 1), b"F2" | b"GR" | b"ME" | b"ML" | b"UN") {
            out.element(id("SPC-018"), LoopId::L2410, ctp.element(4));
        }
    }
}

/// Rules on the other segments of a line.
fn other(line: &LineFacts<'_>, segment: Segment<'_>, out: &mut Out<'_>) {
    match (segment.tag(), segment.get(1)) {
        (Tag::AMT, b"T" | b"F4") => {
            let more = segment
                .element(2)
                .cents()
                .zip(line.charge)
                .is_none_or(|(sum, charge)| sum > charge);
            fails(more, "LIN-025", segment, 2, out);
        }
        (Tag::NTE, kind) => {
            let known = matches!(kind, b"ADD" | b"DCP" | b"TPO");
            fails(!known || !(1..=80).contains(&segment.get(2).len()), "LIN-026", segment, 2, out);
        }
        (Tag::K3, text) => fails(text.len() > 80, "LIN-026", segment, 1, out),
        (Tag::MEA, kind) => {
            let known = matches!(kind, b"OG" | b"TR")
                && matches!(segment.get(2), b"HT" | b"R1" | b"R2" | b"R3" | b"R4");
            fails(!known || value::decimal(segment.get(3)).is_none(), "LIN-027", segment, 3, out);
        }
        (Tag::REF, b"6R") => fails(segment.get(2).len() > 30, "REF-011", segment, 2, out),
        (Tag::REF, b"X4" | b"F4") => {
            fails(!values::is_clia(segment.get(2)), "REF-002", segment, 2, out);
        }
        (Tag::PWK, kind) if kind != b"CT" => paper(segment, AT, out),
        (Tag::PS1, _) => {
            let bought = line.line.party(LoopId::L2420B).is_some();
            fails(!bought, "PRV-018", segment, 1, out);
        }
        _ => {}
    }
}

/// REF-012: each line has a number of its own.
fn line_numbers(facts: &Facts<'_>, out: &mut Out<'_>) {
    let numbers: Vec<_> = facts.lines.iter().map(|line| line.line.reference(b"6R")).collect();
    for (at, number) in numbers.iter().enumerate() {
        match number {
            Some(number) => {
                let again = numbers[..at.min(COMPARED)]
                    .iter()
                    .flatten()
                    .any(|before| before.bytes() == number.bytes());
                fails(again, "REF-012", number.segment(), 2, out);
            }
            None => {
                if let Some(service) = facts.lines[at].service {
                    out.segment(id("REF-012"), AT, service);
                }
            }
        }
    }
}
