//! CLM and REF: the claim itself, its numbers and papers.

use super::id;
use crate::{facts::Facts, out::Out, values};
use nadi_x12::{Segment, Tag, professional::LoopId, value};

const AT: LoopId = LoopId::L2300;
/// What papers may be: PWK01.
const KINDS: &str = "03 04 05 06 07 08 09 10 11 13 15 21 A3 A4 AM AS B2 B3 B4 BR BS BT CB CK CT D2 DA DB DG DJ DS EB \
                         HC HR I5 IR LA M1 MT NN OB OC OD OE OX OZ P4 P5 PE PN PO PQ PY PZ RB RR RT RX SG V5 XP";

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    number_and_charge(facts, out);
    place_and_frequency(facts, out);
    flags(facts.header, out);
    accident(facts, out);
    for segment in facts.claim.own_segments() {
        match segment.tag() {
            Tag::PWK => paper(segment, AT, out),
            Tag::CN1 => {
                let known =
                    matches!(segment.get(1), b"01" | b"02" | b"03" | b"04" | b"05" | b"06" | b"09");
                fails(!known, "CLM-031", segment, 1, out);
            }
            Tag::NTE => {
                let known = matches!(segment.get(1), b"ADD" | b"CER" | b"DCP" | b"DGN" | b"TPO");
                fails(
                    !known || !(1..=80).contains(&segment.get(2).len()),
                    "CLM-032",
                    segment,
                    2,
                    out,
                );
            }
            Tag::HCP => {
                let more = segment.element(2).cents().zip(facts.claim.charge());
                let over = more.is_some_and(|(priced, charge)| priced > charge);
                fails(segment.get(1).is_empty() || over, "CLM-037", segment, 2, out);
            }
            Tag::REF => reference(segment, out),
            _ => {}
        }
    }
    let (referral, authorised) = (facts.claim.reference(b"9F"), facts.claim.reference(b"G1"));
    if let (Some(referral), Some(authorised)) = (referral, authorised) {
        fails(referral.bytes() == authorised.bytes(), "CLM-034", authorised.segment(), 2, out);
    }
}

fn fails(fails: bool, rule: &str, segment: Segment<'_>, element: usize, out: &mut Out<'_>) {
    if fails {
        out.element(id(rule), AT, segment.element(element));
    }
}

fn number_and_charge(facts: &Facts<'_>, out: &mut Out<'_>) {
    let clm = facts.header;
    fails(clm.get(1).is_empty(), "CLM-001", clm, 1, out);
    fails(clm.get(1).len() > 20, "CLM-002", clm, 1, out);
    let charge = facts.claim.charge();
    fails(charge.is_none_or(|charge| charge < 0), "CLM-004", clm, 2, out);
    let Some(charge) = charge else { return };
    fails(charge > out.settings.large_charge, "CLM-038", clm, 2, out);
    let lines = facts
        .lines
        .iter()
        .map(|line| line.charge)
        .try_fold(0i64, |sum, line| sum.checked_add(line?));
    if lines != Some(charge) && !facts.lines.is_empty() {
        let sum = lines.map_or_else(String::new, value::amount);
        let sum = if sum.is_empty() { "(not a number)".to_owned() } else { sum };
        let said = vec![("clm", value::amount(charge)), ("sum", sum)];
        out.element_saying(id("CLM-006"), AT, clm.element(2), said);
    }
    let quality = !facts.lines.is_empty()
        && facts
            .lines
            .iter()
            .all(|line| line.procedure.ends_with(b"F") || line.procedure.starts_with(b"G"));
    let encounter = facts.claim.purpose().is_some_and(|bht| bht.get(6) == b"RP");
    fails(charge == 0 && !quality && !encounter, "CLM-005", clm, 2, out);
    if let Some(paid) = facts.claim.with(Tag::AMT, b"F5") {
        let sum = paid.element(2).cents();
        fails(sum.is_none_or(|sum| sum < 0 || sum > charge), "CLM-028", paid, 2, out);
    }
    let count = facts.lines.len();
    fails(count == 0 || count > 50, "CLM-027", clm, 1, out);
}

fn place_and_frequency(facts: &Facts<'_>, out: &mut Out<'_>) {
    let clm = facts.header;
    let (place, kind, frequency) =
        (facts.claim.place_of_service(), clm.component(5, 2), facts.claim.frequency());
    if !values::is_place(place) {
        out.element(id("CLM-007"), AT, clm.element(5));
    }
    let since = match place {
        b"10" => b"20220101",
        b"27" => b"20231001",
        b"66" => b"20240801",
        _ => b"00010101",
    };
    let early =
        facts.served.zip(value::date(since)).is_some_and(|((first, _), since)| first < since);
    fails(early, "CLM-008", clm, 5, out);
    fails(kind != b"B", "CLM-009", clm, 5, out);
    fails(!matches!(frequency, b"1" | b"7" | b"8"), "CLM-010", clm, 5, out);
    let payers = facts.claim.reference(b"F8").filter(|number| !number.is_empty());
    let again = matches!(frequency, b"7" | b"8");
    fails(again && payers.is_none(), "CLM-011", clm, 5, out);
    if let Some(payers) = payers {
        fails(frequency == b"1", "CLM-012", payers.segment(), 2, out);
    }
}

fn flags(clm: Segment<'_>, out: &mut Out<'_>) {
    fails(!matches!(clm.get(6), b"Y" | b"N"), "CLM-016", clm, 6, out);
    fails(!matches!(clm.get(7), b"A" | b"B" | b"C"), "CLM-017", clm, 7, out);
    fails(!matches!(clm.get(8), b"N" | b"W" | b"Y"), "CLM-018", clm, 8, out);
    fails(!matches!(clm.get(9), b"I" | b"Y"), "CLM-019", clm, 9, out);
    fails(!matches!(clm.get(10), b"" | b"P"), "CLM-020", clm, 10, out);
    fails(!matches!(clm.get(12), b"" | b"02" | b"03" | b"05" | b"09"), "CLM-025", clm, 12, out);
    let delay =
        value::whole(clm.get(20)).is_some_and(|code| (1..=11).contains(&code) || code == 15);
    fails(!clm.get(20).is_empty() && !delay, "CLM-026", clm, 20, out);
}

/// CLM-021 to CLM-024, and what an accident asks for.
fn accident(facts: &Facts<'_>, out: &mut Out<'_>) {
    let clm = facts.header;
    let causes = [1, 2, 3].map(|part| clm.component(11, part));
    let has = |cause: &[u8]| causes.contains(&cause);
    let unknown = causes.iter().any(|cause| !matches!(*cause, b"" | b"AA" | b"EM" | b"OA"));
    fails(unknown, "CLM-021", clm, 11, out);
    let placed = !clm.component(11, 4).is_empty() || !clm.component(11, 5).is_empty();
    fails(has(b"AA") && !placed, "CLM-022", clm, 11, out);
    let dated = facts.claim.with(Tag::DTP, b"439").is_some();
    fails((has(b"AA") || has(b"OA")) && !dated, "CLM-023", clm, 11, out);
    let wrong =
        (facts.filing() == b"WC" && !has(b"EM")) || (facts.filing() == b"AM" && !has(b"AA"));
    fails(wrong, "CLM-024", clm, 11, out);
}

/// CLM-029 and CLM-030: papers that go with a claim or line.
pub(super) fn paper(pwk: Segment<'_>, at: LoopId, out: &mut Out<'_>) {
    let sent = matches!(pwk.get(2), b"BM" | b"EL" | b"EM" | b"FT" | b"FX");
    if sent && (pwk.get(5).is_empty() || pwk.get(6).is_empty()) {
        out.element(id("CLM-029"), at, pwk.element(6));
    }
    let known = pwk.get(1).len() == 2
        && KINDS.as_bytes().chunks(3).any(|kind| kind.starts_with(pwk.get(1)));
    if !known
        || !(sent
            || pwk.get(2) == b"AA"
            || pwk.get(2) == b"AD"
            || pwk.get(2) == b"AF"
            || pwk.get(2) == b"AG")
    {
        out.element(id("CLM-030"), at, pwk.element(1));
    }
}

fn reference(segment: Segment<'_>, out: &mut Out<'_>) {
    let number = segment.get(2);
    match segment.get(1) {
        b"4N" => fails(
            number.len() != 1 || !(b'1'..=b'7').contains(&number[0]),
            "CLM-033",
            segment,
            2,
            out,
        ),
        b"X4" => fails(!values::is_clia(number), "REF-002", segment, 2, out),
        _ => {}
    }
}
