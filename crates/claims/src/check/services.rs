//! Anaesthesia, laboratory, therapy, equipment and other services of few practices, by the sets that their
//! procedures are in; and some numbers and dates of claims.

use crate::{
    facts::{Facts, LineFacts},
    known::Set,
    out::Out,
    values,
};
use nadi_x12::{Segment, Tag, professional::LoopId, value};

const CLAIM: LoopId = LoopId::L2300;
const LINE: LoopId = LoopId::L2400;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    claim(facts, out);
    for line in &facts.lines {
        let Some(sv1) = line.service else { continue };
        plain(line, sv1, out);
        if line.known.is_some() {
            asleep(facts, line, sv1, out);
            laboratory(facts, line, sv1, out);
            medicare(facts, line, sv1, out);
            talk(facts, line, sv1, out);
        }
        equipment(facts, line, sv1, out);
    }
}

/// CLM-035, DX-022, REF-010, SPC-023, SPC-027.
fn claim(facts: &Facts<'_>, out: &mut Out<'_>) {
    let any = |set: Set| facts.lines.iter().any(|line| line.is(set));
    for reference in facts.claim.all(Tag::REF) {
        let number = reference.get(2);
        match reference.get(1) {
            b"D9" => out.fails(out.settings.known.live.is_some(), "REF-010", (CLAIM, reference, 2)),
            b"LX" => {
                let device = number.first() == Some(&b'G') && values::digits(&number[1..], 6);
                let trial = facts.lines.iter().any(|line| line.has(b"Q0") || line.has(b"Q1"));
                out.fails(trial && !device, "CLM-035", (CLAIM, reference, 2));
            }
            _ => {}
        }
    }
    let symptom = |code: &[u8]| code.first() == Some(&b'R');
    let screening = |code: &[u8]| matches!(code.get(..3), Some(b"Z11" | b"Z12" | b"Z13"));
    let first = facts.diagnoses.iter().position(|code| symptom(code.code));
    let after = first.map_or(&[][..], |at| &facts.diagnoses[at..]);
    if let Some(late) = after.iter().find(|code| screening(code.code)) {
        out.fails(true, "DX-022", (CLAIM, late.element.segment(), late.element.index()));
    }
    let home = facts.claim.place_of_service() == b"12" && (any(Set::Lab) || any(Set::LabDraw));
    let bound = || facts.claim.with(Tag::CRC, b"75").is_some();
    out.fails(home && !bound(), "SPC-023", (CLAIM, facts.header, 5));
    let package = any(Set::DeliveryPackage);
    for part in facts.lines.iter().filter(|line| package && line.is(Set::DeliveryPart)) {
        if let Some(sv1) = part.service {
            out.fails(true, "SPC-027", (LINE, sv1, 1));
        }
    }
}

/// LIN-024, SPC-011, SPC-020, SPC-024.
fn plain(line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let at = (LINE, sv1, 1);
    let patients = || line.line.with(Tag::QTY, b"PT").is_some();
    out.fails(line.has(b"GM") && !patients(), "SPC-011", at);
    let employed = || line.line.with(Tag::CRC, b"70").is_some();
    out.fails(line.has(b"GV") && !employed(), "SPC-024", at);
    let mixed = line.procedure == b"J7999" || line.is(Set::Compound);
    let linked = || line.line.drug().is_some_and(|drug| drug.first(Tag::REF).is_some());
    out.fails(mixed && !linked(), "SPC-020", at);
    let Some(begun) = line.line.with(Tag::DTP, b"463") else { return };
    for later in [b"607", b"461"] {
        let Some(other) = line.line.with(Tag::DTP, later) else { continue };
        let days = value::date(begun.get(3)).zip(value::date(other.get(3)));
        let wrong = days.is_some_and(|(begun, other)| other < begun);
        out.fails(wrong, "LIN-024", (LINE, other, 3));
    }
}

/// SPC-001 to SPC-003.
fn asleep(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let (anaesthesia, minutes) = (line.is(Set::Anaesthesia), sv1.get(3) == b"MJ");
    out.fails(minutes && !anaesthesia, "SPC-002", (LINE, sv1, 3));
    if !anaesthesia {
        return;
    }
    let units = facts.set.is_some_and(|payer| payer.anaesthesia_units);
    let unit = line.is(Set::AnaesthesiaByUnit) || units;
    out.fails(!minutes && !unit, "SPC-001", (LINE, sv1, 3));
    let given = line.has_any(&[b"AA", b"AD", b"QK", b"QX", b"QY", b"QZ"]);
    out.fails(!given, "SPC-003", (LINE, sv1, 1));
}

/// REF-001, REF-006 and TEL-003.
fn laboratory(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let number = |kind: &[u8]| {
        let number = line.line.reference(kind).or_else(|| facts.claim.reference(kind));
        number.is_some_and(|number| !number.is_empty())
    };
    let tested = line.is(Set::Lab) && !line.is(Set::LabExempt) && !line.has(b"90");
    out.fails(tested && !number(b"X4"), "REF-001", (LINE, sv1, 1));
    out.fails(line.is(Set::Mammography) && !number(b"EW"), "REF-006", (LINE, sv1, 1));
    let video = matches!(facts.place(line), b"02" | b"10");
    let listed = line.is(Set::Telehealth) || !out.settings.known.packs.telehealth;
    out.fails(video && !listed, "TEL-003", (LINE, sv1, 1));
}

/// SPC-012 to SPC-014: what Medicare asks of manipulation and care of the feet.
fn medicare(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    if !facts.is_medicare() {
        return;
    }
    let day = |kind: &[u8]| {
        line.line.with(Tag::DTP, kind).or_else(|| facts.claim.with(Tag::DTP, kind)).is_some()
    };
    let spine = line.is(Set::Manipulation);
    out.fails(spine && !day(b"454"), "SPC-012", (LINE, sv1, 1));
    out.fails(spine && !line.has(b"AT"), "SPC-013", (LINE, sv1, 1));
    let doctor = || {
        facts.claim.party(LoopId::L2310D).is_some()
            || facts.claim.party(LoopId::L2310A).is_some()
            || line.line.party(LoopId::L2420D).is_some()
    };
    let seen = || day(b"304") && doctor();
    out.fails(line.is(Set::FootCare) && !seen(), "SPC-014", (LINE, sv1, 1));
}

/// SPC-028: psychotherapy, beside a visit and by itself.
fn talk(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let day = |other: &&LineFacts<'_>| other.day() == line.day();
    let others = || facts.near().filter(day);
    let alone = line.is(Set::PsychotherapyWithVisit) && !others().any(|other| other.is(Set::Visit));
    let therapy =
        |line: &LineFacts<'_>| line.is(Set::Psychotherapy) || line.is(Set::PsychotherapyWithVisit);
    let first = || others().find(|other| therapy(other)).and_then(|other| other.service);
    let again = therapy(line) && first().is_some_and(|first| first.position() != sv1.position());
    out.fails(alone || again, "SPC-028", (LINE, sv1, 1));
}

/// SPC-015 and SPC-021: equipment, lenses and frames.
fn equipment(facts: &Facts<'_>, line: &LineFacts<'_>, sv1: Segment<'_>, out: &mut Out<'_>) {
    let own = line.line;
    let papers = || {
        own.first(Tag::SV5).is_some()
            && own.first(Tag::CR3).is_some()
            && own.with(Tag::CRC, b"09").is_some()
            && own.with(Tag::DTP, b"463").is_some()
    };
    out.fails(line.is(Set::EquipmentCertified) && !papers(), "SPC-015", (LINE, sv1, 1));
    let why = [&b"E1"[..], b"E2", b"E3"];
    let new = || why.iter().any(|kind| facts.claim.with(Tag::CRC, kind).is_some());
    out.fails(line.is(Set::Vision) && !new(), "SPC-021", (LINE, sv1, 1));
}
