//! DX: diagnoses and other codes of `HI`.

use super::{COMPARED, id};
use crate::{facts::Facts, out::Out, values};
use nadi_base::Date;
use nadi_x12::{
    Tag,
    professional::{Code, LoopId},
    value,
};

const AT: LoopId = LoopId::L2300;

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let codes = &facts.diagnoses;
    match codes.first() {
        Some(first) => {
            tell(first.kind != kind_for(facts, b"ABK", b"BK"), "DX-002", first, out);
            tell(
                matches!(first.code.first(), Some(b'V'..=b'Y')) && first.kind == b"ABK",
                "DX-010",
                first,
                out,
            );
        }
        None => {
            out.segment(id("DX-001"), AT, facts.claim.all(Tag::HI).next().unwrap_or(facts.header));
        }
    }
    for code in codes.iter().skip(1) {
        tell(code.kind != kind_for(facts, b"ABF", b"BF"), "DX-003", code, out);
    }
    if let Some(code) = codes.get(12) {
        tell(true, "DX-004", code, out);
    }
    for (at, code) in codes.iter().enumerate() {
        let pointed = code.code.contains(&b'.');
        tell(pointed, "DX-005", code, out);
        let new = matches!(code.kind, b"ABK" | b"ABF");
        if new && !pointed && !values::is_icd10(code.code) {
            out.element(id("DX-006"), AT, code.element);
        }
        let again = codes[..at.min(COMPARED)].iter().any(|before| before.code == code.code);
        tell(again, "DX-009", code, out);
        if new {
            fitting(facts, code, out);
        }
    }
    others(facts, out);
}

fn tell(fails: bool, rule: &str, code: &Code<'_>, out: &mut Out<'_>) {
    if fails {
        out.element(id(rule), AT, code.element);
    }
}

/// The kind of a code on the day of service: ICD-10 since October 2015.
fn kind_for(facts: &Facts<'_>, new: &'static [u8], old: &'static [u8]) -> &'static [u8] {
    let since: Option<Date> = value::date(b"20151001");
    let before = facts.served.zip(since).is_some_and(|((first, _), since)| first < since);
    if before { old } else { new }
}

/// DX-015 to DX-019: sex and age. They warn and never refuse.
fn fitting(facts: &Facts<'_>, code: &Code<'_>, out: &mut Out<'_>) {
    let (male, female) = (facts.sex == b"M", facts.sex == b"F");
    let value = code.code;
    let letter = value.first().copied().unwrap_or(0);
    let two = value.get(1..3).and_then(value::whole).unwrap_or(-1);
    let pregnancy = letter == b'O'
        || (letter == b'Z' && ((33..=37).contains(&two) || value.starts_with(b"Z3A")));
    tell(male && pregnancy, "DX-015", code, out);
    let of_men = (letter == b'N' && (40..=53).contains(&two))
        || (letter == b'C' && (60..=63).contains(&two));
    let of_women = (letter == b'N' && (70..=98).contains(&two))
        || (letter == b'C' && (51..=58).contains(&two));
    tell((female && of_men) || (male && of_women), "DX-016", code, out);
    let Some(age) = facts.served.and_then(|(first, _)| facts.age(first)) else { return };
    tell(letter == b'P' && two >= 0 && age > 1, "DX-017", code, out);
    tell(letter == b'O' && !(9..=64).contains(&age), "DX-018", code, out);
    let child = value.starts_with(b"Z0012");
    let adult = value.starts_with(b"Z000") || value.starts_with(b"Z0000");
    tell((child && age >= 18) || (adult && age < 18), "DX-019", code, out);
}

/// DX-023 and DX-024: procedures and conditions.
fn others(facts: &Facts<'_>, out: &mut Out<'_>) {
    for hi in facts.claim.all(Tag::HI) {
        for at in 1..=hi.len() {
            let (kind, value) = (hi.component(at, 1), hi.component(at, 2));
            let order = match kind {
                b"BP" => at == 1,
                b"BO" => at == 2,
                _ => true,
            };
            if !order {
                out.element(id("DX-023"), AT, hi.element(at));
            }
            let plain = value.len() == 2 && value.iter().all(u8::is_ascii_alphanumeric);
            if kind == b"BG" && !plain {
                out.element(id("DX-024"), AT, hi.element(at));
            }
        }
    }
}
