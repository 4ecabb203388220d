//! EM, and modifiers of visits: levels by key against place, age, day and what stands beside them.

use crate::{
    facts::{Facts, LineFacts},
    known::{Family, Level, Set},
    out::Out,
};
use nadi_x12::{Segment, professional::LoopId};

const LINE: LoopId = LoopId::L2400;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    if out.settings.known.packs.procedures.is_empty() {
        return;
    }
    for (at, line) in facts.lines.iter().enumerate() {
        let Some(sv1) = line.service else { continue };
        if let Some(level) = line.known.and_then(|known| known.level) {
            placed(facts, line, (sv1, level), out);
            if level.is_check_up() {
                check_up(facts, line, (sv1, level), out);
            }
        }
        modifiers(facts, line, sv1, out);
        person(facts, line, sv1, out);
        beside(facts, at, sv1, out);
    }
    vaccines(facts, out);
}

/// EM-003 to EM-008.
fn placed(
    facts: &Facts<'_>,
    line: &LineFacts<'_>,
    (sv1, level): (Segment<'_>, Level),
    out: &mut Out<'_>,
) {
    let at = (LINE, sv1, 1);
    let place = facts.place(line);
    let lowest = level == Level { family: Family::OfficeNew, rank: 1 };
    out.fails(lowest && line.day().is_some_and(|day| day.year() >= 2021), "EM-003", at);
    let usual: &[&[u8]] = match level.family {
        Family::Emergency => &[b"23"],
        Family::Hospital => &[b"21", b"22", b"23", b"51", b"52", b"61"],
        Family::Nursing => &[b"31", b"32"],
        Family::HomeNew | Family::HomeEstablished => &[b"12", b"13", b"14", b"16", b"33", b"55"],
        Family::OfficeNew | Family::OfficeEstablished => {
            let elsewhere = matches!(place, b"21" | b"23");
            return out.fails(elsewhere, "EM-008", at);
        }
        _ => return,
    };
    let more = facts.set.map_or(&[][..], |payer| &payer.visit_places);
    let allowed = usual.contains(&place) || more.iter().any(|known| known.as_bytes() == place);
    let rule = match level.family {
        Family::Emergency => "EM-004",
        Family::Hospital => "EM-005",
        Family::Nursing => "EM-006",
        _ => "EM-007",
    };
    out.fails(!allowed, rule, at);
}

/// EM-009 and EM-010.
fn check_up(
    facts: &Facts<'_>,
    line: &LineFacts<'_>,
    (sv1, level): (Segment<'_>, Level),
    out: &mut Out<'_>,
) {
    let band = |age: u16| match age {
        0 => 1,
        1..=4 => 2,
        5..=11 => 3,
        12..=17 => 4,
        18..=39 => 5,
        40..=64 => 6,
        _ => 7,
    };
    let age = line.day().and_then(|day| facts.age(day));
    let wrong = age.is_some_and(|age| band(age) != level.rank);
    let said = || vec![("age", age.map_or_else(String::new, |age| age.to_string()))];
    out.fails_saying(wrong, "EM-009", (LINE, sv1, 1), said);
    let routine =
        facts.diagnoses.iter().any(|code| matches!(code.code.get(..3), Some(b"Z00" | b"Z01")));
    out.fails(!routine, "EM-010", (LINE, sv1, 1));
}

/// MOD-004, 006, 007, and MOD-008 where a pack knows what is a visit.
fn modifiers(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let at = (LINE, sv1, 1);
    let other = line.known.is_some() && !line.is(Set::Visit);
    out.fails(other && line.has(b"25"), "MOD-004", at);
    out.fails(other && line.has(b"57"), "MOD-006", at);
    out.fails(other && line.has(b"24"), "MOD-007", at);
    let apart = line.has_any(&[b"59", b"XE", b"XP", b"XS", b"XU"]);
    out.fails(line.is(Set::Visit) && apart, "MOD-008", at);
    let small = |other: &LineFacts<'_>| {
        other.is(Set::Minor) && other.day() == line.day() && same_provider(facts, line, other)
    };
    let alone = line.is(Set::Visit) && !line.has_any(&[b"25", b"57"]);
    out.fails(alone && facts.near().any(small), "MOD-005", at);
}

/// EM-011, EM-014 and EM-015: whom a procedure is for.
fn person(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let at = (LINE, sv1, 1);
    let Some(known) = line.known else { return };
    let grown = line.day().and_then(|day| facts.age(day)).is_some_and(|age| age >= 19);
    out.fails(line.is(Set::VaccineCounselled) && grown, "EM-011", at);
    let days = facts.born.zip(line.day()).map(|(born, day)| born.days_until(day));
    let outside = known.ages.zip(days).is_some_and(|(ages, days)| {
        !(i64::from(ages.from_days)..=i64::from(ages.until_days)).contains(&days)
    });
    out.fails(outside, "EM-014", at);
    // KX and condition code 45 say that the sex on file is not what counts here.
    let told = line.has(b"KX") || facts.claim.codes().any(|c| c.kind == b"BG" && c.code == b"45");
    let sex = known.sex.is_some_and(|sex| {
        matches!(facts.sex, b"F" | b"M") && facts.sex != sex.to_string().as_bytes()
    });
    out.fails(sex && !told, "EM-015", at);
}

/// LIN-032: a second visit on a day.
fn beside(facts: &Facts<'_>, at: usize, sv1: Segment<'_>, out: &mut Out<'_>) {
    let line = &facts.lines[at];
    if !line.is(Set::Visit) || line.has_any(&[b"25", b"27"]) || line.is(Set::Prolonged) {
        return;
    }
    let before = &facts.lines[..at.min(super::COMPARED)];
    let again = before.iter().any(|other| {
        other.is(Set::Visit)
            && other.day() == line.day()
            && !other.has_any(&[b"25", b"27"])
            && same_provider(facts, line, other)
    });
    out.fails(again, "LIN-032", (LINE, sv1, 1));
}

/// EM-012: a vaccine and giving it go together.
fn vaccines(facts: &Facts<'_>, out: &mut Out<'_>) {
    if facts.set.is_some_and(|payer| payer.state_vaccines) {
        return;
    }
    let given =
        |line: &LineFacts<'_>| line.is(Set::VaccineGiven) || line.is(Set::VaccineCounselled);
    for line in &facts.lines {
        let day = |other: &&LineFacts<'_>| other.day() == line.day();
        let others = || facts.near().filter(day);
        let alone = (line.is(Set::Vaccine) && !others().any(given))
            || (given(line) && !others().any(|other| other.is(Set::Vaccine)));
        if let Some(sv1) = line.service {
            out.fails(alone, "EM-012", (LINE, sv1, 1));
        }
    }
}

/// Whether two lines are of the same provider.
pub(super) fn same_provider(facts: &Facts<'_>, one: &LineFacts<'_>, two: &LineFacts<'_>) -> bool {
    let number = |line| facts.rendering(line).map(|party| party.number().bytes());
    number(one) == number(two)
}
