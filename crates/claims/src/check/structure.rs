//! ELM-019 to ELM-024: what the guide requires of loops, and how often it allows what.

use super::id;
use crate::{facts::Facts, out::Out, usage};
use nadi_x12::{
    Segment, Tag,
    professional::{Loop, LoopId, Slot},
};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let claim = facts.claim;
    required_above(facts, out);
    let billing = (!facts.above_clean).then(|| claim.billing_loops()).into_iter().flatten();
    repeated(billing.chain(claim.subscriber_loops()).chain(claim.patient_loops()), out);
    repeated(claim.loops(), out);
}

/// ELM-022: loops above a claim that must be there.
fn required_above(facts: &Facts<'_>, out: &mut Out<'_>) {
    let claim = facts.claim;
    for (missing, id_of) in [
        (claim.submitter().is_none(), LoopId::L1000A),
        (claim.receiver().is_none(), LoopId::L1000B),
        (facts.billing.is_none(), LoopId::L2010AA),
        (facts.subscriber.is_none(), LoopId::L2010BA),
        (facts.payer.is_none(), LoopId::L2010BB),
        (facts.has_dependent && facts.dependent.is_none(), LoopId::L2010CA),
        (facts.lines.is_empty(), LoopId::L2400),
    ] {
        if missing {
            out.segment_saying(
                id("ELM-022"),
                id_of,
                facts.header,
                vec![("loop", id_of.name().to_owned())],
            );
        }
    }
}

/// ELM-008, 019, 020, 023, 024 on one loop: each segment is looked up in the guide once.
fn one_loop(found: Loop<'_>, out: &mut Out<'_>) {
    let (at, slots) = (found.id(), found.id().guide().slots);
    let Some(first) = found.segments().next() else { return };
    if found.is_resumed() {
        return out.segment_saying(
            id("ELM-019"),
            at,
            first,
            vec![("seg", first.tag().to_string())],
        );
    }
    if matches!(at, LoopId::Other | LoopId::OtherOfLine) && first.tag() == Tag::NM1 {
        let said =
            vec![("value", first.element(1).text().into_owned()), ("field", "NM101".to_owned())];
        out.element_saying(id("ELM-008"), at, first.element(1), said);
    }
    let (mut counts, mut farthest) = ([0u16; 64], 0);
    for segment in found.segments() {
        let Some(place) = slots.iter().position(|slot| slot.tag == segment.tag()) else { continue };
        if place < farthest {
            out.segment_saying(
                id("ELM-019"),
                at,
                segment,
                vec![("seg", segment.tag().to_string())],
            );
        }
        farthest = farthest.max(place);
        count(segment, at, place, &mut counts, out);
    }
    missing(found, first, &counts, out);
}

/// ELM-020 and ELM-024: counts a segment in the place that its qualifier gives it.
fn count(
    segment: Segment<'_>,
    at: LoopId,
    place: usize,
    counts: &mut [u16; 64],
    out: &mut Out<'_>,
) {
    let qualifier = if segment.tag() == Tag::HI { segment.component(1, 1) } else { segment.get(1) };
    let fits = |slot: &Slot| {
        slot.qualifiers.is_empty()
            || slot.qualifiers.iter().any(|known| known.as_bytes() == qualifier)
    };
    let slots = at.guide().slots.iter().enumerate().skip(place);
    let mut alike = slots.take_while(|(_, slot)| slot.tag == segment.tag());
    let Some((number, slot)) = alike.find(|(_, slot)| fits(slot)) else {
        return out.element(id("ELM-008"), at, segment.element(1));
    };
    used(segment, at, number, out);
    let Some(count) = counts.get_mut(number) else { return };
    *count = count.saturating_add(1);
    if *count == slot.most + 1 {
        let rule =
            if slot.most == 1 && !slot.qualifiers.is_empty() { "ELM-024" } else { "ELM-020" };
        let said = vec![
            ("seg", segment.tag().to_string()),
            ("q", String::from_utf8_lossy(qualifier).into_owned()),
            ("found", count.to_string()),
            ("max", slot.most.to_string()),
        ];
        out.segment_saying(id(rule), at, segment, said);
    }
}

/// ELM-008 to ELM-010: codes, elements that must be filled, and elements that must not be.
fn used(segment: Segment<'_>, at: LoopId, slot: usize, out: &mut Out<'_>) {
    let Some(usage) = usage::of(at, slot) else { return };
    for (element, codes) in &usage.codes {
        let value = segment.get(*element);
        if !value.is_empty() && !codes.contains(&value) {
            out.element(id("ELM-008"), at, segment.element(*element));
        }
    }
    let values = segment.values().take(32).enumerate();
    let filled = values.fold(0, |bits, (at, value)| bits | u32::from(!value.is_empty()) << at);
    let (missing, needless) = (usage.required & !filled, usage.unused & filled);
    if missing | needless == 0 {
        return;
    }
    for (bits, rule) in [(missing, "ELM-009"), (needless, "ELM-010")] {
        for element in (1..=32).filter(|at| bits & 1 << (at - 1) != 0) {
            out.element(id(rule), at, segment.element(element));
        }
    }
}

/// ELM-023: what the guide requires in the loop and is not there.
fn missing(found: Loop<'_>, first: Segment<'_>, counts: &[u16; 64], out: &mut Out<'_>) {
    // Rules of their own ask for what these three must hold, and know where else it may stand.
    if matches!(found.id(), LoopId::L2300 | LoopId::L2400 | LoopId::L2320) {
        return;
    }
    let slots = found.id().guide().slots.iter().zip(counts);
    for (slot, _) in slots.filter(|(slot, count)| slot.required && **count == 0) {
        let said = vec![("seg", slot.tag.to_string()), ("loop", found.id().name().to_owned())];
        out.segment_saying(id("ELM-023"), found.id(), first, said);
    }
}

/// Each of some loops, and ELM-021: how often each may stand there.
fn repeated<'a>(loops: impl Iterator<Item = Loop<'a>>, out: &mut Out<'_>) {
    let mut counts = [0u16; 64];
    for found in loops {
        one_loop(found, out);
        if found.is_resumed() || found.id() == LoopId::L2300 {
            continue;
        }
        // What stands in a line or a coverage is counted anew in each.
        if matches!(found.id(), LoopId::L2400 | LoopId::L2320) {
            let inner = |at: usize| {
                let range = if found.id() == LoopId::L2400 {
                    LoopId::L2410 as usize..=LoopId::L2440 as usize
                } else {
                    LoopId::L2330A as usize..=LoopId::L2330G as usize
                };
                range.contains(&at)
            };
            counts
                .iter_mut()
                .enumerate()
                .filter(|(at, _)| inner(*at))
                .for_each(|(_, count)| *count = 0);
        }
        let Some(count) = counts.get_mut(found.id() as usize) else { continue };
        *count = count.saturating_add(1);
        let most = found.id().guide().most;
        if most > 0
            && *count == most + 1
            && let Some(first) = found.segments().next()
        {
            let said = vec![
                ("loop", found.id().name().to_owned()),
                ("found", count.to_string()),
                ("max", most.to_string()),
            ];
            out.segment_saying(id("ELM-021"), found.id(), first, said);
        }
    }
}
