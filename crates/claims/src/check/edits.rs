//! Edits on procedures and their modifiers: units, pairs, add-ons, parts, sides, surgeons, order.

use super::levels::same_provider;
use crate::{
    facts::{Facts, LineFacts},
    known::{Pair, Set, Side},
    out::{Out, Said},
};
use nadi_base::Date;
use nadi_x12::{Segment, professional::LoopId, value};

const LINE: LoopId = LoopId::L2400;
/// Modifiers that set one service of a pair apart.
const APART: &str = "24 25 27 57 58 59 78 79 91 LT RT E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 \
                     T8 T9 LC LD RC LM RI XE XP XS XU";
/// Modifiers that change what is paid.
const PAID: &str = "26 TC 50 51 52 53 54 55 56 62 66 80 81 82 AS AA AD QK QX QY QZ";
/// Modifiers that only tell something.
const TOLD: &str = "LT RT E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LC LD RC LM RI GP GO \
                    GN KX GA GX GY GZ QW";

fn listed(list: &str, modifier: &[u8]) -> bool {
    modifier.len() == 2 && list.as_bytes().chunks(3).any(|word| word.get(..2) == Some(modifier))
}

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let known = out.known();
    let packs = &known.packs;
    for (at, line) in facts.lines.iter().enumerate() {
        let Some(sv1) = line.service else { continue };
        plain(facts, line, sv1, out);
        if line.known.is_some() {
            indicators(facts, line, sv1, out);
            most(facts, at, sv1, out);
            sets(facts, line, sv1, out);
        }
        if let Some(add_on) = packs.add_ons.get(line.procedure) {
            let main = |other: &LineFacts<'_>| {
                let named = add_on.with.iter().any(|code| code.as_bytes() == other.procedure);
                (named || (add_on.with_visit && other.is(Set::Visit))) && other.day() == line.day()
            };
            let alone = !facts.near().any(main);
            out.fails(alone, "LIN-031", (LINE, sv1, 1));
        }
        if !packs.pairs.is_empty() {
            pairs(facts, at, sv1, out);
        }
    }
}

/// LIN-014, MOD-011, MOD-025: what needs no list.
fn plain(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let whole = line.procedure.len() == 5 && line.procedure.iter().all(u8::is_ascii_digit);
    let part = line.units.is_some_and(|units| {
        units.scale > 0 && units.digits % 10i64.pow(u32::from(units.scale.min(18))) != 0
    });
    out.fails(whole && part && !line.is(Set::PartUnits), "LIN-014", (LINE, sv1, 4));
    if line.modifiers[0].is_empty() {
        return;
    }
    let hospital = matches!(facts.place(line), b"21" | b"22" | b"23");
    let technical = line.has(b"TC") && hospital && facts.is_medicare();
    out.fails(technical, "MOD-011", (LINE, sv1, 1));
    let told = line.modifiers.iter().position(|modifier| listed(TOLD, modifier));
    let after = told.map_or(&[][..], |at| &line.modifiers[at..]);
    let late = after.iter().any(|modifier| listed(PAID, modifier));
    out.fails(late, "MOD-025", (LINE, sv1, 1));
}

/// MOD-010, 014, 018, 019: indicators of the fee schedule.
fn indicators(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let Some(fee) = line.known.and_then(|known| known.fee) else { return };
    let at = (LINE, sv1, 1);
    let sided = line.has(b"LT") || line.has(b"RT");
    let list = out.known().diagnoses.as_deref().zip(line.day());
    let other = sided
        && !line.has(b"50")
        && list.is_some_and(|(list, day)| {
            let side = |code| list.told(code, day).side;
            let sides = || super::payer::pointed(facts, line).filter_map(side);
            let fits = |side: Side| match side {
                Side::Left => line.has(b"LT"),
                Side::Right => line.has(b"RT"),
                Side::Both | Side::Unsaid => true,
            };
            sides().next().is_some() && !sides().any(fits)
        });
    out.fails(other || (sided && matches!(fee.sides, 2 | 9)), "MOD-014", at);
    let part = line.has(b"26") || line.has(b"TC");
    out.fails(part && fee.split != 1, "MOD-010", at);
    let assistant = line.has_any(&[b"80", b"81", b"82", b"AS"]);
    out.fails(assistant && matches!(fee.assistant, 1 | 9), "MOD-018", at);
    let two = line.has(b"62") && matches!(fee.two_surgeons, 0 | 9);
    let team = line.has(b"66") && matches!(fee.team, 0 | 9);
    out.fails(two || team, "MOD-019", at);
}

/// MOD-016, 017, 023, 024, 026: modifiers of kinds of services.
fn sets(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let at = (LINE, sv1, 1);
    let lab = line.is(Set::Lab);
    out.fails(line.has(b"91") && !lab, "MOD-016", at);
    out.fails(line.has(b"90") && !lab, "MOD-017", at);
    let medicare = facts.is_medicare();
    let plan = medicare || facts.set.is_some_and(|payer| payer.therapy_modifiers);
    let planned = line.has_any(&[b"GP", b"GO", b"GN"]);
    out.fails(line.is(Set::Therapy) && plan && !planned, "MOD-023", at);
    let state = line.line.modifiers().find(|m| matches!(m, [b'P', b'1'..=b'6']));
    if let Some(state) = state.filter(|_| !line.is(Set::Anaesthesia)) {
        let said = || vec![("value", String::from_utf8_lossy(state).into_owned())];
        out.fails_saying(true, "MOD-024", at, said);
    }
    let wasted = medicare || facts.set.is_some_and(|payer| payer.wasted_doses);
    let since = value::date(b"20230701");
    let new = line.day().zip(since).is_some_and(|(day, since)| day >= since);
    let told = line.has_any(&[b"JW", b"JZ"]);
    out.fails(line.is(Set::SingleDose) && wasted && new && !told, "MOD-026", at);
}

/// LIN-028: most units of a line, or of a day.
fn most(facts: &Facts<'_>, at: usize, sv1: Segment<'_>, out: &mut Out<'_>) {
    let line = &facts.lines[at];
    let Some(most) = line.known.and_then(|known| known.most) else { return };
    let units = |line: &LineFacts<'_>| {
        line.units.map_or(0, |units| units.digits / 10i64.pow(u32::from(units.scale.min(18))))
    };
    let earlier = facts.lines[..at.min(super::COMPARED)].iter();
    let same =
        |other: &&LineFacts<'_>| other.procedure == line.procedure && other.day() == line.day();
    let before: i64 = if most.by_line { 0 } else { earlier.filter(same).map(units).sum() };
    let all = before.saturating_add(units(line));
    let said = || vec![("u", all.to_string()), ("mue", most.units.to_string())];
    let over = all > i64::from(most.units);
    out.fails_saying(over, "LIN-028", (LINE, sv1, 4), said);
}

/// LIN-029 and LIN-030: one service that holds another.
fn pairs(facts: &Facts<'_>, at: usize, sv1: Segment<'_>, out: &mut Out<'_>) {
    let line = &facts.lines[at];
    let known = out.known();
    let others = facts.lines.iter().take(super::COMPARED).enumerate();
    let same =
        |other: &LineFacts<'_>| other.day() == line.day() && same_provider(facts, line, other);
    for (_, other) in others.filter(|(place, other)| *place != at && same(other)) {
        let pair = known.packs.pairs.get(other.procedure).and_then(|all| all.get(line.procedure));
        let holds = |pair: &&Pair| line.day().is_none_or(|day: Date| pair.days.holds(day));
        let Some(pair) = pair.filter(holds) else { continue };
        let said = || -> Said {
            let text = |code: &[u8]| String::from_utf8_lossy(code).into_owned();
            vec![("a", text(other.procedure)), ("b", text(line.procedure))]
        };
        let apart = |line: &LineFacts<'_>| line.modifiers.iter().any(|m| listed(APART, m));
        let bare = pair.modifier && !apart(line) && !apart(other);
        out.fails_saying(!pair.modifier, "LIN-029", (LINE, sv1, 1), said);
        out.fails_saying(bare, "LIN-030", (LINE, sv1, 1), said);
    }
}
