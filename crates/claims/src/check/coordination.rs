//! COB: other payers, what they paid and why not more.

use super::{COMPARED, id};
use crate::{facts::Facts, out::Out};
use nadi_x12::{
    Segment, Tag,
    professional::{LoopId, OtherPayer},
    value,
};

const AT: LoopId = LoopId::L2320;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let others: Vec<_> = facts.claim.other_payers().take(COMPARED).collect();
    order(facts, &others, out);
    for other in &others {
        coverage(facts, *other, out);
        money(facts, *other, out);
    }
    let payers: Vec<_> = others
        .iter()
        .filter_map(|other| other.payer())
        .map(|payer| payer.number().bytes())
        .collect();
    for line in &facts.lines {
        for decision in line.line.decisions() {
            let Some(svd) = decision.first(Tag::SVD) else { continue };
            let known = payers.contains(&svd.get(1));
            fails(!known, "COB-012", LoopId::L2430, svd, 1, out);
            let paid = svd.element(2).cents();
            let taken = adjusted(decision.all(Tag::CAS));
            let balanced = line.charge.zip(paid).zip(taken);
            let wrong =
                balanced.is_none_or(|((charge, paid), taken)| charge != paid.saturating_add(taken));
            fails(wrong, "COB-006", LoopId::L2430, svd, 2, out);
            fails(svd.get(5).is_empty(), "COB-013", LoopId::L2430, svd, 5, out);
            decision.all(Tag::CAS).for_each(|cas| group(cas, LoopId::L2430, out));
        }
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

/// COB-001 and COB-002: who pays before whom.
fn order(facts: &Facts<'_>, others: &[OtherPayer<'_>], out: &mut Out<'_>) {
    let Some(own) = facts.coverage else { return };
    let places: Vec<&[u8]> =
        others.iter().filter_map(|other| other.first(Tag::SBR)).map(|sbr| sbr.get(1)).collect();
    let before: &[&[u8]] = match own.get(1) {
        b"S" => &[b"P"],
        b"T" => &[b"P", b"S"],
        _ => &[],
    };
    let missing = before.iter().any(|place| !places.contains(place));
    fails(missing, "COB-001", LoopId::L2000B, own, 1, out);
    for other in others {
        let Some(sbr) = other.first(Tag::SBR) else { continue };
        let place = sbr.get(1);
        let twice =
            place == own.get(1) || places.iter().filter(|found| **found == place).count() > 1;
        fails(twice && matches!(place, b"P" | b"S" | b"T"), "COB-002", AT, sbr, 1, out);
    }
}

/// COB-003, 007, 009, 010, 015, 018, 019.
fn coverage(facts: &Facts<'_>, other: OtherPayer<'_>, out: &mut Out<'_>) {
    if let Some(sbr) = other.first(Tag::SBR) {
        let known = [&b"01"[..], b"18", b"19", b"20", b"21", b"39", b"40", b"53", b"G8"];
        fails(!known.contains(&sbr.get(2)), "COB-003", AT, sbr, 2, out);
    }
    other.all_of(Tag::CAS).for_each(|cas| group(cas, AT, out));
    if let Some(oi) = other.first(Tag::OI) {
        let right = matches!(oi.get(3), b"N" | b"W" | b"Y") && matches!(oi.get(6), b"I" | b"Y");
        fails(!right, "COB-015", AT, oi, 3, out);
    }
    match other.subscriber() {
        Some(party) if party.last_name().is_empty() || party.number().is_empty() => {
            out.element(id("COB-018"), LoopId::L2330A, party.name().element(9));
        }
        _ => {}
    }
    let Some(payer) = other.payer() else { return };
    let bare = payer.last_name().is_empty() || payer.number().is_empty();
    let own = facts.payer.is_some_and(|own| own.number().bytes() == payer.number().bytes());
    let members = (other.subscriber(), facts.subscriber);
    let member =
        matches!(members, (Some(one), Some(two)) if one.number().bytes() == two.number().bytes());
    fails(bare || (own && member), "COB-019", LoopId::L2330B, payer.name(), 9, out);
    let in_lines = facts.lines.iter().flat_map(|line| line.line.decisions());
    let dated = in_lines.filter_map(|found| found.first(Tag::DTP)).count() > 0;
    let decided = payer.with(Tag::DTP, b"573").is_some() || dated;
    fails(
        other.amount(b"D").is_some() && !decided,
        "COB-010",
        LoopId::L2330B,
        payer.name(),
        1,
        out,
    );
}

/// COB-004, 005, 014, 021, 022: sums.
fn money(facts: &Facts<'_>, other: OtherPayer<'_>, out: &mut Out<'_>) {
    let (Some(charge), Some(payer)) = (facts.claim.charge(), other.payer()) else { return };
    let amount = |kind: &[u8]| other.own_segments().find(|segment| segment.is(Tag::AMT, kind));
    let number = payer.number().bytes();
    let decided = facts.lines.iter().flat_map(|line| line.line.decisions());
    let decisions: Vec<_> = decided
        .filter(|found| found.first(Tag::SVD).is_some_and(|svd| svd.get(1) == number))
        .collect();
    if let Some((paid, sum)) =
        amount(b"D").and_then(|paid| paid.element(2).cents().map(|sum| (paid, sum)))
    {
        let claim = adjusted(other.all_of(Tag::CAS)).unwrap_or(0);
        let lines = adjusted(decisions.iter().flat_map(|found| found.all(Tag::CAS))).unwrap_or(0);
        let left = charge.saturating_sub(claim).saturating_sub(lines);
        out.fails_saying(sum != left, "COB-004", (AT, paid, 2), || {
            vec![("paid", value::amount(sum)), ("calc", value::amount(left))]
        });
        if !decisions.is_empty() {
            let given =
                decisions.iter().filter_map(|found| found.first(Tag::SVD)?.element(2).cents());
            fails(
                sum != given.fold(0, i64::saturating_add).saturating_sub(claim),
                "COB-005",
                AT,
                paid,
                2,
                out,
            );
        }
        let own = facts.coverage.is_some_and(|own| own.get(1) != b"P");
        fails(own && sum >= charge && charge > 0, "COB-021", AT, paid, 2, out);
    }
    if let Some(left) = amount(b"EAF") {
        let sum = left.element(2).cents();
        fails(sum.is_none_or(|sum| sum < 0 || sum > charge), "COB-014", AT, left, 2, out);
    }
    if let Some(not_covered) = amount(b"A8") {
        let both = amount(b"D").is_some() || other.first(Tag::CAS).is_some();
        fails(
            both || not_covered.element(2).cents() != Some(charge),
            "COB-022",
            AT,
            not_covered,
            2,
            out,
        );
    }
}

/// COB-007 and COB-009: one `CAS`.
fn group(cas: Segment<'_>, at: LoopId, out: &mut Out<'_>) {
    fails(!matches!(cas.get(1), b"CO" | b"CR" | b"OA" | b"PI" | b"PR"), "COB-007", at, cas, 1, out);
    let reasons = (2..=17).step_by(3).filter(|at| !cas.get(*at).is_empty());
    for first in reasons.clone() {
        let twice = reasons.clone().filter(|other| cas.get(*other) == cas.get(first)).count() > 1;
        let nothing = cas.element(first + 1).cents() == Some(0);
        if twice || nothing {
            return out.element(id("COB-009"), at, cas.element(first));
        }
    }
}

/// What reasons take away together, in cents; none where an amount is no number.
fn adjusted<'a>(all: impl Iterator<Item = Segment<'a>>) -> Option<i64> {
    let mut sum = 0i64;
    for cas in all {
        for first in (2..=17).step_by(3).filter(|at| !cas.get(*at).is_empty()) {
            sum = sum.checked_add(cas.element(first + 1).cents()?)?;
        }
    }
    Some(sum)
}
