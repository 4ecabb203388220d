//! What the practice has set for the payer of a claim.

use super::id;
use crate::{
    facts::{Facts, LineFacts},
    known::{Payer, Set},
    out::Out,
    own::has_form,
};
use nadi_x12::{
    Tag,
    professional::{LoopId, Party},
};

const CLAIM: LoopId = LoopId::L2300;
const LINE: LoopId = LoopId::L2400;
/// Modifiers that say that a service was given from afar.
const AFAR: [&[u8]; 5] = [b"95", b"GT", b"GQ", b"93", b"FQ"];
/// Days before the last day of filing on which a person is told.
const SOON: i64 = 15;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    risk(facts, out);
    let Some(payer) = facts.set else { return };
    filing(facts, payer, out);
    // Of a payer of whom nobody said what it wants, nothing is asked.
    if !payer.wants_something() {
        return;
    }
    papers(facts, payer, out);
    providers(facts, payer, out);
    limits(facts, payer, out);
    for line in &facts.lines {
        one_line(facts, payer, line, out);
    }
}

/// ML-001: how likely it is that the payer refuses.
fn risk(facts: &Facts<'_>, out: &mut Out<'_>) {
    let known = out.known();
    let Some(found) = known.risk.as_ref().and_then(|risk| risk.of(facts.claim)) else { return };
    let from = if known.risk_from == 0 { 60 } else { known.risk_from };
    if found.percent >= from {
        let said = vec![("top reasons", found.reasons.join(", "))];
        out.segment_saying(id("ML-001"), CLAIM, facts.header, said);
    }
}

/// CLM-015, REF-009, COB-011, PAY-001, SUB-014: what stands on the claim.
fn papers(facts: &Facts<'_>, payer: &Payer, out: &mut Out<'_>) {
    let clm = facts.header;
    let again = matches!(facts.claim.frequency(), b"7" | b"8");
    out.fails(again && payer.replacements == Some(false), "CLM-015", (CLAIM, clm, 5));
    let referred = || facts.claim.reference(b"9F").is_some();
    out.fails(payer.referral && !referred(), "REF-009", (CLAIM, clm, 1));
    let name = || vec![("payer", facts.payer_name())];
    if let Some(named) = facts.payer.map(Party::name) {
        let at = (LoopId::L2010BB, named, 9);
        out.fails_saying(payer.electronic == Some(false), "PAY-001", at, name);
    }
    if let Some(member) = facts.subscriber.filter(|member| !member.number().is_empty()) {
        let fits = |form: &String| has_form(member.number().bytes(), form);
        let strange = !payer.member_forms.is_empty() && !payer.member_forms.iter().any(fits);
        out.fails(strange, "SUB-014", (LoopId::L2010BA, member.name(), 9));
    }
    let later = facts.coverage.is_some_and(|coverage| coverage.get(1) != b"P");
    for other in facts.claim.other_payers().filter(|_| later && payer.other_number) {
        let Some(before) = other.payer() else { continue };
        let bare = before.reference(b"F8").is_none();
        out.fails(bare, "COB-011", (LoopId::L2330B, before.name(), 1));
    }
}

/// DTE-020 and DTE-021: the last day of filing.
fn filing(facts: &Facts<'_>, payer: &Payer, out: &mut Out<'_>) {
    let (Some(days), Some((first, _))) = (payer.filing_days, facts.served) else { return };
    let left = i64::from(days) - first.days_until(out.settings.today);
    let line = facts.lines.iter().find(|line| line.day() == Some(first));
    let Some(when) = line.and_then(|line| line.when) else { return };
    let at = (LINE, when, 3);
    let excused = !facts.header.get(20).is_empty();
    let limit = || vec![("n", days.to_string())];
    out.fails_saying(left < 0 && !excused, "DTE-020", at, limit);
    let rest = || vec![("n", left.to_string())];
    out.fails_saying((0..SOON).contains(&left), "DTE-021", at, rest);
}

/// BIL-016, PRV-009 and PAY-006: what it wants to know of providers.
fn providers(facts: &Facts<'_>, payer: &Payer, out: &mut Out<'_>) {
    if let Some(level) = facts.claim.billing_level().and_then(|level| level.segments().next()) {
        let told = facts.claim.billing_level().is_some_and(|at| at.first(Tag::PRV).is_some());
        out.fails(payer.billing_taxonomy && !told, "BIL-016", (LoopId::L2000A, level, 1));
    }
    let Some(rendering) = facts.claim.party(LoopId::L2310B) else { return };
    let at = (LoopId::L2310B, rendering.name(), 1);
    let taxonomy = rendering.taxonomy().map_or(&[][..], |taxonomy| taxonomy.bytes());
    out.fails(payer.rendering_taxonomy && taxonomy.is_empty(), "PRV-009", at);
    let below = |kind: &String| taxonomy.starts_with(kind.as_bytes());
    let under = payer.under_supervision.iter().any(below);
    out.fails_saying(under, "PAY-006", at, || vec![("payer", facts.payer_name())]);
}

/// PAY-003 to PAY-005 and SPC-006: what it takes on one claim.
fn limits(facts: &Facts<'_>, payer: &Payer, out: &mut Out<'_>) {
    let said = |n: Option<u16>| {
        vec![("payer", facts.payer_name()), ("n", n.map_or_else(String::new, |n| n.to_string()))]
    };
    let days = facts.served.is_some_and(|(first, last)| first != last);
    out.fails_saying(payer.one_day && days, "PAY-003", (CLAIM, facts.header, 1), || said(None));
    let most = payer.most_lines;
    if let Some(over) = most.and_then(|most| facts.lines.get(usize::from(most)))
        && let Some(first) = over.line.segments().next()
    {
        out.fails_saying(true, "PAY-004", (LINE, first, 1), || said(most));
    }
    let most = payer.most_diagnoses;
    if let Some(over) = most.and_then(|most| facts.diagnoses.get(usize::from(most))) {
        let at = (CLAIM, over.element.segment(), over.element.index());
        out.fails_saying(true, "PAY-005", at, || said(most));
    }
    let surgery = facts.claim.codes().any(|code| code.kind == b"BP");
    let asleep = facts.lines.iter().any(|line| line.is(Set::Anaesthesia));
    let missing = payer.anaesthesia_surgery && asleep && !surgery;
    out.fails(missing, "SPC-006", (CLAIM, facts.header, 1));
}

/// PRV-006, REF-007, PAY-002, PAY-007, TEL-001, 002, 004, SPC-016, SPC-019.
fn one_line(facts: &Facts<'_>, payer: &Payer, line: &LineFacts<'_>, out: &mut Out<'_>) {
    let Some(sv1) = line.service else { return };
    let at = (LINE, sv1, 1);
    let listed = |codes: &[String]| codes.iter().any(|code| code.as_bytes() == line.procedure);
    let code = || String::from_utf8_lossy(line.procedure).into_owned();
    let said = || vec![("payer", facts.payer_name()), ("code", code())];
    let sent = || {
        facts.claim.party(LoopId::L2310A).is_some()
            || line.line.party(LoopId::L2420E).is_some()
            || line.line.party(LoopId::L2420F).is_some()
    };
    let ordered = line.is(Set::Ordered) || listed(&payer.ordered);
    out.fails(ordered && !sent(), "PRV-006", at);
    let approved = || line.line.reference(b"G1").or_else(|| facts.claim.reference(b"G1"));
    out.fails_saying(listed(&payer.approval) && approved().is_none(), "REF-007", at, said);
    let paper = || facts.claim.all(Tag::PWK).next().or_else(|| line.line.first(Tag::PWK));
    out.fails_saying(listed(&payer.papers) && paper().is_none(), "PAY-002", at, said);
    if let Some(covered) = payer.covers.get(line.procedure) {
        let pointed: Vec<_> = pointed(facts, line).collect();
        let fits = |code: &&[u8]| covered.iter().any(|begin| code.starts_with(begin.as_bytes()));
        let dx = pointed.first().map_or(&[][..], |code| *code);
        out.fails_saying(!pointed.iter().any(fits), "PAY-007", at, || {
            let mut said = said();
            said.push(("dx", String::from_utf8_lossy(dx).into_owned()));
            said
        });
    }
    let place = facts.place(line);
    let video = matches!(place, b"02" | b"10");
    let afar = line.has_any(&AFAR);
    out.fails(payer.telehealth_modifier && video && !afar, "TEL-001", at);
    let allowed = payer.telehealth_places.iter().any(|known| known.as_bytes() == place);
    out.fails(afar && !video && !allowed, "TEL-002", at);
    let sound = line.has_any(&[b"93", b"FQ"]);
    let needs = line.is(Set::NeedsVideo) || listed(&payer.video_only);
    out.fails(sound && needs, "TEL-004", at);
    let kind = line.has_any(&[b"RR", b"NU", b"UE", b"KX"]);
    out.fails(payer.equipment_modifiers && line.is(Set::Equipment) && !kind, "SPC-016", at);
    let numbered = || line.line.drug().is_some_and(|drug| drug.first(Tag::LIN).is_some());
    out.fails(payer.drug_numbers && line.is(Set::Drug) && !numbered(), "SPC-019", at);
}

/// The diagnoses that a line points to.
pub(super) fn pointed<'a>(
    facts: &'a Facts<'a>,
    line: &'a LineFacts<'a>,
) -> impl Iterator<Item = &'a [u8]> {
    let at =
        |pointer: &[u8]| nadi_x12::value::whole(pointer).and_then(|at| usize::try_from(at).ok());
    let numbers = line.line.pointers().filter_map(at);
    numbers.filter_map(|at| facts.diagnoses.get(at.checked_sub(1)?).map(|code| code.code))
}
