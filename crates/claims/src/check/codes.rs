//! Codes against the lists that are in force on the day: diagnoses, procedures, modifiers, adjustments.

use crate::{
    facts::{Facts, LineFacts},
    known::{CodeSet, Side, Validity},
    out::Out,
    values,
};
use nadi_base::Date;
use nadi_x12::{
    Segment, Tag,
    professional::{Code, LoopId},
    value,
};

const CLAIM: LoopId = LoopId::L2300;
const LINE: LoopId = LoopId::L2400;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    if let (Some(list), Some((first, _))) = (out.known().diagnoses.as_deref(), facts.served)
        && list.covers(first)
    {
        diagnoses(facts, list, first, out);
    }
    let known = out.known();
    if known.packs.adjustments.is_known() || known.packs.remarks.is_known() {
        decisions(facts, out);
    }
    let packs = &known.packs;
    let lists = packs.level_two.is_known() || !packs.procedures.is_empty();
    if !lists && !packs.modifiers.is_known() && known.practice.fees.is_empty() {
        return;
    }
    for line in &facts.lines {
        procedure(line, out);
        modifiers(line, out);
        fee(line, out);
    }
}

/// DX-007, 008, 011, 012, 013, 021.
fn diagnoses(facts: &Facts<'_>, list: &dyn CodeSet, on: Date, out: &mut Out<'_>) {
    let codes = || facts.diagnoses.iter().filter(|code| matches!(code.kind, b"ABK" | b"ABF"));
    for (at, code) in codes().enumerate() {
        let place = (CLAIM, code.element.segment(), code.element.index());
        let value = || vec![("value", text(code.code)), ("date", on.to_string())];
        if !values::is_icd10(code.code) {
            continue;
        }
        let told = list.told(code.code, on);
        let validity = told.validity;
        let injury = matches!(code.code.first(), Some(b'S' | b'T'));
        let short = injury && code.code.len() < 7 && told.takes_seventh == Some(true);
        out.fails_saying(short, "DX-013", place, value);
        out.fails_saying(validity == Validity::Unknown && !short, "DX-007", place, value);
        out.fails_saying(validity == Validity::Heading && !short, "DX-008", place, value);
        out.fails_saying(told.side == Some(Side::Unsaid), "DX-021", place, value);
        out.fails_saying(at == 0 && told.is_manifestation, "DX-011", place, value);
        let clash = |before: &&Code<'_>| list.excludes(before.code, code.code);
        let before = codes().take(at.min(super::COMPARED)).find(clash);
        out.fails_saying(before.is_some(), "DX-012", place, || {
            vec![("a", before.map_or_else(String::new, |a| text(a.code))), ("b", text(code.code))]
        });
    }
}

/// LIN-005 to LIN-007.
fn procedure(line: &LineFacts<'_>, out: &mut Out<'_>) {
    let (Some(sv1), code) = (line.service, line.procedure) else { return };
    let (packs, day) = (&out.settings.known.packs, line.day());
    let coded = matches!(sv1.component(1, 1), b"HC") && values::is_procedure(code);
    let second = code.first().is_some_and(u8::is_ascii_uppercase);
    let said = || {
        let on = day.map_or_else(String::new, |day| day.to_string());
        vec![("value", text(code)), ("date", on)]
    };
    let at = (LINE, sv1, 1);
    let listed = !packs.level_two.is_known() || packs.level_two.has(code, day);
    let missing = packs.procedures_whole && !packs.procedures.is_empty() && line.known.is_none();
    let over = line
        .known
        .is_some_and(|known| known.days.until.zip(day).is_some_and(|(until, day)| until < day));
    out.fails_saying(coded && second && !listed, "LIN-005", at, said);
    out.fails_saying(coded && !second && missing, "LIN-006", at, said);
    out.fails_saying(over, "LIN-007", at, || {
        let new = line.known.and_then(|known| known.replaced_by.clone());
        vec![("value", text(code)), ("new", new.unwrap_or_else(|| "a current code".to_owned()))]
    });
}

/// MOD-002.
fn modifiers(line: &LineFacts<'_>, out: &mut Out<'_>) {
    let list = &out.settings.known.packs.modifiers;
    let Some(sv1) = line.service.filter(|_| list.is_known()) else { return };
    let plain = |modifier: &&[u8]| modifier.len() == 2;
    let unknown = |modifier: &&[u8]| !list.has(modifier, line.day());
    if let Some(modifier) = line.line.modifiers().filter(plain).find(unknown) {
        let said = || vec![("value", text(modifier))];
        out.fails_saying(true, "MOD-002", (LINE, sv1, 1), said);
    }
}

/// LIN-010: the practice's own fee.
fn fee(line: &LineFacts<'_>, out: &mut Out<'_>) {
    let practice = &out.settings.known.practice;
    let (Some(fee), Some(sv1)) = (practice.fees.get(line.procedure), line.service) else { return };
    let (Some(charge), Some(units)) = (line.charge, line.units) else { return };
    // Both sides are multiplied by what the units are divided by, so that nothing is rounded.
    let parts = 10i128.pow(u32::from(units.scale.min(6)));
    let wanted = i128::from(*fee) * i128::from(units.digits);
    let apart = (i128::from(charge) * parts - wanted).abs() * 100;
    let far = apart > wanted.abs() * i128::from(practice.fee_tolerance);
    out.fails(far, "LIN-010", (LINE, sv1, 2));
}

/// COB-008 and COB-017: what other payers gave as reasons and remarks.
fn decisions(facts: &Facts<'_>, out: &mut Out<'_>) {
    for other in facts.claim.other_payers().take(super::COMPARED) {
        let decided = other.payer().and_then(|payer| payer.with(Tag::DTP, b"573"));
        let on = decided.and_then(|dtp| value::date(dtp.get(3)));
        other.all_of(Tag::CAS).for_each(|cas| reasons(cas, LoopId::L2320, on, out));
        let remarks = &out.settings.known.packs.remarks;
        let Some(moa) = other.first(Tag::MOA).filter(|_| remarks.is_known()) else { continue };
        let strange = (3..=7).find(|at| !moa.get(*at).is_empty() && !remarks.has(moa.get(*at), on));
        if let Some(at) = strange {
            out.fails(true, "COB-017", (LoopId::L2320, moa, at));
        }
    }
    for decision in facts.lines.iter().flat_map(|line| line.line.decisions()) {
        let on = decision.with(Tag::DTP, b"573").and_then(|dtp| value::date(dtp.get(3)));
        decision.all(Tag::CAS).for_each(|cas| reasons(cas, LoopId::L2430, on, out));
    }
}

fn reasons(cas: Segment<'_>, at: LoopId, on: Option<Date>, out: &mut Out<'_>) {
    let list = &out.settings.known.packs.adjustments;
    let mut filled = (2..=17).step_by(3).filter(|at| !cas.get(*at).is_empty());
    if let Some(element) = filled.find(|at| list.is_known() && !list.has(cas.get(*at), on)) {
        out.fails(true, "COB-008", (at, cas, element));
    }
}

fn text(code: &[u8]) -> String {
    value::text(code).into_owned()
}
