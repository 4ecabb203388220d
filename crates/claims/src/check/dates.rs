//! DTE: days of service, and the other days of a claim against them.

use super::id;
use crate::{facts::Facts, out::Out};
use nadi_base::Date;
use nadi_x12::{Segment, Tag, professional::LoopId, value};

const AT: LoopId = LoopId::L2300;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    facts.lines.iter().for_each(|line| match (line.when, line.served) {
        (Some(when), Some(served)) => service(facts, when, served, out),
        (Some(_), None) => {}
        (None, _) => {
            let at = line.service.unwrap_or(facts.header);
            out.segment(id("DTE-001"), LoopId::L2400, at);
        }
    });
    if let Some((first, last)) = facts.served {
        against_service(facts, first, out);
        years(facts, first, last, out);
    }
    stays(facts, out);
    spans(facts, out);
}

fn fails(fails: bool, rule: &str, at: LoopId, segment: Segment<'_>, out: &mut Out<'_>) {
    if fails {
        out.element(id(rule), at, segment.element(3));
    }
}

fn service(facts: &Facts<'_>, when: Segment<'_>, (first, last): (Date, Date), out: &mut Out<'_>) {
    let at = LoopId::L2400;
    fails(last > out.settings.today, "DTE-002", at, when, out);
    fails(facts.born.is_some_and(|born| first < born), "DTE-003", at, when, out);
    fails(when.get(2) == b"RD8" && first == last, "DTE-006", at, when, out);
    fails(first.days_until(last) > 31, "DTE-008", at, when, out);
}

/// DTE-009 to DTE-013: days that come before the service.
fn against_service(facts: &Facts<'_>, first: Date, out: &mut Out<'_>) {
    for (kind, rule) in [
        (&b"431"[..], "DTE-009"),
        (b"439", "DTE-010"),
        (b"454", "DTE-011"),
        (b"304", "DTE-012"),
        (b"484", "DTE-013"),
    ] {
        if let Some((segment, day, _)) = facts.day(kind) {
            let wrong = day > first || (kind == b"484" && facts.sex == b"M");
            fails(wrong, rule, AT, segment, out);
        }
    }
}

fn years(facts: &Facts<'_>, first: Date, last: Date, out: &mut Out<'_>) {
    let line = facts.lines.iter().find(|line| line.served.is_some_and(|(_, end)| end == last));
    if let Some(when) = line.and_then(|line| line.when) {
        fails(first.year() != last.year(), "DTE-022", LoopId::L2400, when, out);
    }
}

/// DTE-014 to DTE-016: days in a hospital.
fn stays(facts: &Facts<'_>, out: &mut Out<'_>) {
    let (admitted, discharged) = (facts.day(b"435"), facts.day(b"096"));
    if let (Some((_, from, _)), Some((segment, to, _))) = (admitted, discharged) {
        fails(to < from, "DTE-014", AT, segment, out);
    }
    let inpatient = matches!(facts.claim.place_of_service(), b"21" | b"51" | b"61");
    if inpatient && admitted.is_none() {
        out.segment(id("DTE-015"), AT, facts.header);
    }
    if !inpatient {
        return;
    }
    for line in &facts.lines {
        let (Some(when), Some((first, last))) = (line.when, line.served) else { continue };
        let before = admitted.is_some_and(|(_, from, _)| first < from);
        let after = discharged.is_some_and(|(_, to, _)| last > to);
        fails(before || after, "DTE-016", LoopId::L2400, when, out);
    }
}

/// DTE-017 to DTE-019, DTE-023: days that end something, and the form of each.
fn spans(facts: &Facts<'_>, out: &mut Out<'_>) {
    for (from, to, rule) in [
        (&b"297"[..], &b"296"[..], "DTE-017"),
        (b"360", b"361", "DTE-018"),
        (b"090", b"091", "DTE-019"),
    ] {
        if let (Some((_, begin, _)), Some((segment, end, _))) = (facts.day(from), facts.day(to)) {
            fails(end < begin, rule, AT, segment, out);
        }
    }
    for segment in facts.claim.all(Tag::DTP) {
        let form = segment.get(2);
        let wrong = match segment.get(1) {
            b"314" => form != b"RD8",
            b"435" | b"096" => !matches!(form, b"D8" | b"DT"),
            b"439" => !matches!(form, b"D8" | b"DT"),
            _ => form != b"D8",
        };
        let rule =
            if matches!(segment.get(1), b"314" | b"360" | b"361") { "DTE-018" } else { "DTE-023" };
        if wrong {
            out.element(id(rule), AT, segment.element(2));
        }
    }
    for line in &facts.lines {
        for segment in line.line.all(Tag::DTP) {
            let plain = matches!(segment.get(2), b"D8")
                || (segment.get(1) == b"472" && segment.get(2) == b"RD8");
            if !plain {
                out.element(id("DTE-023"), LoopId::L2400, segment.element(2));
            }
        }
    }
    let bad = facts
        .lines
        .iter()
        .filter_map(|line| line.when)
        .filter(|when| value::date_span(when.get(3)).is_none());
    bad.for_each(|when| fails(when.get(3).is_empty(), "DTE-001", LoopId::L2400, when, out));
}
