//! What was sent before: returning patients, surgery, services that come once. Doubles stand apart.

use super::doubles::{self, same_payer};
use crate::{
    facts::{Facts, LineFacts},
    known::{Known, Level, Service, Set},
    out::Out,
};
use nadi_base::Date;
use nadi_x12::{
    Element,
    professional::{LoopId, Party},
};

const LINE: LoopId = LoopId::L2400;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let Some(history) = out.known().history.as_deref() else { return };
    doubles::numbers(facts, history, out);
    let past = history.services(&facts.person());
    let number = facts.claim.number();
    let own = |service: &&Service| service.claim.as_bytes() != number && service.state.stands();
    let past: Vec<&Service> = past.iter().filter(own).collect();
    doubles::doubles(facts, &past, out);
    for (at, line) in facts.lines.iter().enumerate() {
        visits(facts, line, &past, out);
        surgery(facts, line, &past, out);
        once(facts, at, &past, out);
    }
}

/// EM-001, EM-002 and EM-016: whether the patient was here before, and why.
fn visits(facts: &Facts<'_>, line: &LineFacts<'_>, past: &[&Service], out: &mut Out<'_>) {
    let (Some(sv1), Some(day)) = (line.service, line.day()) else { return };
    let at = (LINE, sv1, 1);
    let level = line.known.and_then(|known| known.level);
    let billing = facts.billing.map_or(&[][..], |billing| billing.number().bytes());
    let specialty = specialty(facts, line, out.known());
    let here = |service: &&&Service| {
        let before = service.day.is_some_and(|before| before < day);
        let kind = specialty.is_empty() || service.specialty.is_empty();
        before
            && service.billing.as_bytes() == billing
            && (kind || service.specialty.as_bytes() == specialty)
    };
    if level.is_some_and(Level::is_new) {
        let recent = |service: &&&Service| {
            service.day.and_then(|seen| seen.years_until(day)).is_some_and(|years| years < 3)
        };
        let seen = past.iter().filter(here).filter(recent).filter_map(|service| service.day).max();
        out.fails_saying(seen.is_some(), "EM-001", at, || vec![("date", shown(seen))]);
    }
    let back = level.is_some_and(Level::is_established);
    let any = |service: &&&Service| {
        service.billing.as_bytes() == billing && service.day.is_some_and(|seen| seen < day)
    };
    out.fails(back && !past.iter().any(|service| any(&service)), "EM-002", at);
    let apart = line.has_any(&[b"24", b"25", b"57", b"58", b"78", b"79"]);
    if line.is(Set::Visit) && !apart {
        let by = rendering(facts, line);
        let after = |service: &&&Service| {
            let since = service.day.map(|before| before.days_until(day));
            let days = after_days(service, out).unwrap_or(0);
            by == service.rendering.as_bytes()
                && since.is_some_and(|since| (1..=i64::from(days)).contains(&since))
        };
        let found = past.iter().find(after);
        out.fails_saying(found.is_some(), "EM-016", at, || {
            vec![("date", shown(found.and_then(|service| service.day)))]
        });
    }
}

/// MOD-021 and SPC-005: what an earlier service must have been there for.
fn surgery(facts: &Facts<'_>, line: &LineFacts<'_>, past: &[&Service], out: &mut Out<'_>) {
    let (Some(sv1), Some(day)) = (line.service, line.day()) else { return };
    let by = rendering(facts, line);
    let billing = facts.billing.map_or(&[][..], |billing| billing.number().bytes());
    let before = |service: &&Service| {
        let who = service.rendering.as_bytes() == by || service.billing.as_bytes() == billing;
        let days = service.day.map(|before| before.days_until(day));
        let operation = after_days(service, out).is_none_or(|days| days > 0);
        who && operation && days.is_some_and(|days| (0..=90).contains(&days))
    };
    let back = line.has_any(&[b"58", b"78", b"79"]);
    let found = past.iter().any(before);
    out.fails(back && !found, "MOD-021", (LINE, sv1, 1));
    if !line.has(b"QX") {
        return;
    }
    let lead: [&[u8]; 3] = [b"QK", b"QY", b"AD"];
    let here = facts.near().any(|other| other.has_any(&lead) && other.day() == Some(day));
    let there = |service: &&Service| {
        let led = service.modifiers.iter().any(|found| lead.contains(&found.as_bytes()));
        led && service.day == Some(day)
    };
    let led = here || past.iter().any(there);
    out.fails(!led, "SPC-005", (LINE, sv1, 1));
}

/// SPC-029 and PAY-008: what comes once in a month, or in as many days as the payer says.
fn once(facts: &Facts<'_>, at: usize, past: &[&Service], out: &mut Out<'_>) {
    let line = &facts.lines[at];
    let (Some(sv1), Some(day)) = (line.service, line.day()) else { return };
    let month = |other: Option<Date>| {
        other.is_some_and(|other| (other.year(), other.month()) == (day.year(), day.month()))
    };
    if line.is(Set::Monthly) {
        let same = |service: &&&Service| service.procedure.as_bytes() == line.procedure;
        let sent = past.iter().filter(same).any(|service| month(service.day));
        let before = &facts.lines[..at.min(super::COMPARED)];
        let here =
            before.iter().any(|other| other.procedure == line.procedure && month(other.day()));
        out.fails(sent || here, "SPC-029", (LINE, sv1, 1));
    }
    for often in facts.set.map_or(&[][..], |payer| &payer.often) {
        let one = |code: &[u8]| often.codes.iter().any(|known| known.as_bytes() == code);
        let near = |service: &&&Service| {
            let days = service.day.map(|before| before.days_until(day));
            one(service.procedure.as_bytes())
                && same_payer(facts, service)
                && days.is_some_and(|days| (0..i64::from(often.days)).contains(&days))
        };
        let again = one(line.procedure) && past.iter().any(|service| near(&service));
        out.fails_saying(again, "PAY-008", (LINE, sv1, 1), || {
            vec![
                ("payer", facts.payer_name()),
                ("code", String::from_utf8_lossy(line.procedure).into_owned()),
                ("n", format!("{} days", often.days)),
            ]
        });
    }
}

/// Days after a service in which visits are part of it; none where no pack says.
fn after_days(service: &Service, out: &Out<'_>) -> Option<u16> {
    let known = out.settings.known.packs.procedures.get(service.procedure.as_bytes())?;
    Some(known.fee?.after_days.unwrap_or(0))
}

fn rendering<'a>(facts: &Facts<'a>, line: &LineFacts<'a>) -> &'a [u8] {
    facts.rendering(line).map_or(&[], |party| party.number().bytes())
}

/// The specialty of who gave the service: as the practice knows it, else as the claim says.
fn specialty<'a>(facts: &Facts<'a>, line: &LineFacts<'a>, known: &'a Known) -> &'a [u8] {
    let providers = &known.practice.providers;
    let known = providers.get(rendering(facts, line)).map(|known| known.specialty.as_bytes());
    let written = facts.rendering(line).and_then(Party::taxonomy).map_or(&[][..], Element::bytes);
    known.filter(|known| !known.is_empty()).unwrap_or(written)
}

fn shown(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}
