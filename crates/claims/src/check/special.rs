//! SPC and neighbours: ambulance, anaesthesia minutes, check-ups, trials, and other rules of few claims.
//!
//! Procedures are told by codes that are free to use (HCPCS level II) and by modifiers. Rules that need
//! procedure numbers of a licensed list are silent until that list is there.

use super::{COMPARED, id};
use crate::{
    facts::{Facts, LineFacts},
    out::Out,
};
use nadi_x12::{Segment, Tag, professional::LoopId, value};

const CLAIM: LoopId = LoopId::L2300;
const LINE: LoopId = LoopId::L2400;
/// Where an ambulance comes from and goes to: one letter each.
const POINTS: &[u8] = b"DEGHIJNPRSX";

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    ambulance(facts, out);
    trial(facts, out);
    diagnoses(facts, out);
    medicare_first(facts, out);
    let referred = facts.claim.with(Tag::CRC, b"ZZ").is_some();
    for (at, line) in facts.lines.iter().enumerate() {
        one_line(facts, at, line, referred, out);
    }
    for found in facts.claim.loops() {
        let allowed: &[&[u8]] = match found.id() {
            LoopId::L2310A | LoopId::L2420B | LoopId::L2420E | LoopId::L2420F => {
                &[b"0B", b"1G", b"G2"]
            }
            LoopId::L2310B | LoopId::L2310D | LoopId::L2420A | LoopId::L2420D => {
                &[b"0B", b"1G", b"G2", b"LU"]
            }
            LoopId::L2310C => &[b"0B", b"G2", b"LU"],
            LoopId::L2420C => &[b"G2", b"LU"],
            _ => continue,
        };
        for reference in
            found.all(Tag::REF).filter(|reference| !allowed.contains(&reference.get(1)))
        {
            out.element(id("PRV-016"), found.id(), reference.element(1));
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

/// Whether it is an ambulance service: A0425 to A0436, and the older neighbours of those.
fn is_ambulance(procedure: &[u8]) -> bool {
    procedure.starts_with(b"A04")
        && value::whole(procedure.get(1..).unwrap_or_default())
            .is_some_and(|code| (425..=436).contains(&code))
}

/// SPC-007 to SPC-010, PRV-015.
fn ambulance(facts: &Facts<'_>, out: &mut Out<'_>) {
    let of_claim = facts.claim.all(Tag::CR1).next();
    if let Some(cr1) = of_claim {
        let right = matches!(cr1.get(4), b"A" | b"B" | b"C" | b"D" | b"E")
            && cr1.get(5) == b"DH"
            && value::decimal(cr1.get(6)).is_some_and(|miles| miles.digits >= 0);
        fails(!right, "SPC-008", CLAIM, cr1, 4, out);
    }
    let mut rides = facts.lines.iter().filter(|line| is_ambulance(line.procedure)).peekable();
    if rides.peek().is_none() {
        return;
    }
    let party = |id: LoopId, of_line: LoopId| {
        facts.claim.party(id).is_some()
            || facts.lines.iter().any(|line| line.line.party(of_line).is_some())
    };
    let ends = party(LoopId::L2310E, LoopId::L2420G) && party(LoopId::L2310F, LoopId::L2420H);
    if !ends {
        out.segment(id("PRV-015"), LoopId::L2310E, facts.header);
    }
    let base = rides.clone().any(|line| {
        line.procedure != b"A0425" && line.procedure != b"A0435" && line.procedure != b"A0436"
    });
    for line in rides {
        let Some(sv1) = line.service else { continue };
        let detailed = of_claim.is_some() || line.line.first(Tag::CR1).is_some();
        fails(!detailed, "SPC-007", LINE, sv1, 1, out);
        let route = line.line.modifiers().any(|modifier| {
            modifier.len() == 2 && modifier.iter().all(|point| POINTS.contains(point))
        });
        fails(!route, "SPC-009", LINE, sv1, 1, out);
        fails(line.procedure == b"A0425" && !base, "SPC-010", LINE, sv1, 1, out);
    }
}

/// CLM-036 and SPC-030: clinical trials.
fn trial(facts: &Facts<'_>, out: &mut Out<'_>) {
    let named = facts.diagnoses.iter().any(|code| code.code == b"Z006");
    let marked = facts.lines.iter().any(|line| line.has(b"Q0") || line.has(b"Q1"));
    if named != marked {
        out.segment(id("SPC-030"), CLAIM, facts.header);
    }
    let number =
        facts.claim.reference(b"P4").filter(|number| crate::values::digits(number.bytes(), 8));
    if named && marked && number.is_none() {
        out.segment(id("CLM-036"), CLAIM, facts.header);
    }
}

/// DX-014 and DX-020.
fn diagnoses(facts: &Facts<'_>, out: &mut Out<'_>) {
    let codes = || facts.diagnoses.iter().map(|code| code.code);
    let accident = [1, 2, 3]
        .into_iter()
        .any(|part| matches!(facts.header.component(11, part), b"AA" | b"OA" | b"EM"));
    let cause = codes().any(|code| matches!(code.first(), Some(b'V' | b'W' | b'X' | b'Y' | b'E')));
    if accident && !cause {
        out.element(id("DX-014"), CLAIM, facts.header.element(11));
    }
    let weeks = facts.diagnoses.iter().find(|code| code.code.starts_with(b"Z3A"));
    if let Some(weeks) = weeks.filter(|_| !codes().any(|code| code.starts_with(b"O"))) {
        out.element(id("DX-020"), CLAIM, weeks.element);
    }
}

/// COB-016: what Medicare remarked goes with the claim.
fn medicare_first(facts: &Facts<'_>, out: &mut Out<'_>) {
    for other in facts.claim.other_payers() {
        let Some(sbr) = other.first(Tag::SBR) else { continue };
        let medicare = matches!(sbr.get(9), b"MA" | b"MB") && sbr.get(1) == b"P";
        fails(medicare && other.first(Tag::MOA).is_none(), "COB-016", LoopId::L2320, sbr, 9, out);
    }
}

fn one_line(facts: &Facts<'_>, at: usize, line: &LineFacts<'_>, referred: bool, out: &mut Out<'_>) {
    let Some(sv1) = line.service else { return };
    let minutes = sv1.get(3) == b"MJ";
    let many = line.units.is_some_and(|units| units.scale == 0 && units.digits > 1_440);
    fails(minutes && many, "SPC-004", LINE, sv1, 4, out);
    fails(sv1.get(11) == b"Y" && !referred, "SPC-022", LINE, sv1, 11, out);
    let again = line.has(b"76") || line.has(b"77");
    let before = |other: &LineFacts<'_>| {
        let day = other.served.map(|(first, _)| first) == line.served.map(|(first, _)| first);
        other.procedure == line.procedure && day
    };
    fails(
        again && !facts.lines[..at.min(COMPARED)].iter().any(before),
        "MOD-015",
        LINE,
        sv1,
        1,
        out,
    );
    fails(line.has(b"90") && line.line.reference(b"F4").is_none(), "REF-005", LINE, sv1, 1, out);
    if let Some(added) = line.line.with(Tag::QTY, b"FL") {
        let right = value::whole(added.get(2)).is_some_and(|units| (1..=5).contains(&units));
        fails(!right, "SPC-025", LINE, added, 2, out);
    }
    for kind in [&b"G1"[..], b"9F"] {
        let all = line.line.all(Tag::REF).filter(|reference| reference.get(1) == kind);
        let sixth = all.clone().nth(5);
        let other = all.clone().find(|reference| !matches!(reference.component(4, 1), b"" | b"2U"));
        sixth.or(other).into_iter().for_each(|found| fails(true, "REF-013", LINE, found, 2, out));
    }
    days(facts, line, out);
}

/// DTE-005 and DTE-007.
fn days(facts: &Facts<'_>, line: &LineFacts<'_>, out: &mut Out<'_>) {
    let (Some(when), Some((first, last))) = (line.when, line.served) else { return };
    let new = facts.diagnoses.iter().any(|code| matches!(code.kind, b"ABK" | b"ABF"));
    let since = value::date(b"20151001");
    fails(new && since.is_some_and(|since| first < since), "DTE-005", LINE, when, 3, out);
    let days = first.days_until(last) + 1;
    let units = line.units.filter(|units| units.scale == 0).map_or(days, |units| units.digits);
    fails(days > 2 && units > 1 && units < days, "DTE-007", LINE, when, 3, out);
}
