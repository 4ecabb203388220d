//! HDR and BIL: who submits, who receives, who bills.

use super::id;
use crate::{facts::Facts, out::Out, values};
use nadi_x12::{
    Segment, Tag,
    professional::{LoopId, Party},
};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    if facts.above_clean {
        return;
    }
    header(facts, out);
    if let Some(billing) = facts.billing {
        name(facts, billing, out);
        address(billing, out);
        tax_number(billing, out);
    }
    if let Some(level) = facts.claim.billing_level() {
        let at = LoopId::L2000A;
        for prv in level.all(Tag::PRV) {
            let right =
                prv.get(1) == b"BI" && prv.get(2) == b"PXC" && values::is_taxonomy(prv.get(3));
            fails(!right, "BIL-014", at, prv, 3, out);
        }
        for cur in level.all(Tag::CUR) {
            let code = cur.get(2);
            let right = cur.get(1) == b"85" && code.len() == 3 && code != b"USD";
            fails(!right, "BIL-021", at, cur, 2, out);
        }
    }
    if let Some(pay_to) = facts.claim.pay_to() {
        let bare = pay_to.street().is_none() || pay_to.city().is_none();
        let named = !pay_to.last_name().is_empty() || !pay_to.number().is_empty();
        fails(bare || named, "BIL-017", LoopId::L2010AB, pay_to.name(), 3, out);
        if let Some(billing) = facts.billing {
            let same = pay_to.street().map(Segment::raw) == billing.street().map(Segment::raw);
            let same = same && pay_to.city().map(Segment::raw) == billing.city().map(Segment::raw);
            fails(same && !bare, "BIL-018", LoopId::L2010AB, pay_to.name(), 1, out);
        }
    }
    if let Some(plan) = facts.claim.pay_to_plan() {
        let right = matches!(plan.number_kind(), b"PI" | b"XV")
            && plan.street().is_some()
            && plan.city().is_some()
            && plan.reference(b"EI").is_some();
        fails(!right, "BIL-019", LoopId::L2010AC, plan.name(), 8, out);
    }
}

/// Tells of an element when something fails.
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

fn header(facts: &Facts<'_>, out: &mut Out<'_>) {
    if let Some(submitter) = facts.claim.submitter() {
        let at = LoopId::L1000A;
        let named = submitter.name();
        fails(!matches!(named.get(2), b"1" | b"2"), "HDR-007", at, named, 2, out);
        let numbered = submitter.number_kind() == b"46" && !submitter.number().is_empty();
        fails(!numbered, "HDR-008", at, named, 9, out);
        let contact = submitter.first(Tag::PER);
        let reached = contact.is_some_and(|per| {
            let way = |at: usize| {
                matches!(per.get(at), b"TE" | b"EM" | b"FX") && !per.get(at + 1).is_empty()
            };
            per.get(1) == b"IC" && [3, 5, 7].into_iter().any(way)
        });
        fails(!reached, "HDR-009", at, contact.unwrap_or(named), 1, out);
    }
    if let Some(receiver) = facts.claim.receiver() {
        let named = receiver.name();
        let right = named.get(2) == b"2"
            && receiver.number_kind() == b"46"
            && !receiver.last_name().is_empty()
            && !receiver.number().is_empty();
        fails(!right, "HDR-010", LoopId::L1000B, named, 9, out);
    }
}

fn name(facts: &Facts<'_>, billing: Party<'_>, out: &mut Out<'_>) {
    let (at, named) = (LoopId::L2010AA, billing.name());
    fails(!matches!(named.get(2), b"1" | b"2"), "BIL-001", at, named, 2, out);
    fails(billing.last_name().is_empty(), "BIL-002", at, named, 3, out);
    let first = !billing.first_name().is_empty() || !named.get(5).is_empty();
    let wrong = if billing.is_person() { billing.first_name().is_empty() } else { first };
    fails(wrong, "BIL-003", at, named, 4, out);
    if let Some(npi) = billing.npi().filter(|npi| !npi.is_empty()) {
        return fails(!values::is_npi(npi.bytes()), "BIL-005", at, named, 9, out);
    }
    // The payer's own number of a provider without NPI stands with the payer.
    let own =
        |party: Party<'_>| party.reference(b"G2").or_else(|| party.reference(b"LU")).is_some();
    fails(!own(billing) && !facts.payer.is_some_and(own), "BIL-004", at, named, 9, out);
}

fn address(billing: Party<'_>, out: &mut Out<'_>) {
    let at = LoopId::L2010AA;
    if let Some(street) = billing.street() {
        fails(street.get(1).is_empty(), "BIL-006", at, street, 1, out);
        fails(is_box(street.get(1)), "BIL-007", at, street, 1, out);
    }
    if let Some(city) = billing.city().filter(|city| matches!(city.get(4), b"" | b"US")) {
        fails(!values::digits(city.get(3), 9), "BIL-008", at, city, 3, out);
        fails(!values::is_state(city.get(2)), "BIL-009", at, city, 2, out);
    }
}

fn tax_number(billing: Party<'_>, out: &mut Out<'_>) {
    let at = LoopId::L2010AA;
    let (employer, social) = (billing.with(Tag::REF, b"EI"), billing.with(Tag::REF, b"SY"));
    fails(employer.is_some() == social.is_some(), "BIL-010", at, billing.name(), 1, out);
    if let Some(employer) = employer {
        fails(!is_employer_number(employer.get(2)), "BIL-011", at, employer, 2, out);
    }
    if let Some(social) = social {
        fails(!is_social_number(social.get(2)), "BIL-012", at, social, 2, out);
        fails(!billing.is_person(), "BIL-013", at, social, 1, out);
    }
}

/// Whether an address is a post box.
fn is_box(street: &[u8]) -> bool {
    let plain: Vec<u8> = street
        .iter()
        .filter(|byte| byte.is_ascii_alphanumeric())
        .map(u8::to_ascii_uppercase)
        .collect();
    let word =
        |word: &[u8]| street.to_ascii_uppercase().windows(word.len()).any(|found| found == word);
    plain.starts_with(b"POBOX")
        || plain.starts_with(b"LOCKBOX")
        || word(b"PO BOX")
        || word(b"P O BOX")
        || word(b"P.O. BOX")
}

fn is_employer_number(value: &[u8]) -> bool {
    const NEVER: [&[u8; 2]; 17] = [
        b"00", b"07", b"08", b"09", b"17", b"18", b"19", b"28", b"29", b"49", b"69", b"70", b"78",
        b"79", b"89", b"96", b"97",
    ];
    values::digits(value, 9)
        && !NEVER.iter().any(|never| value.starts_with(*never))
        && value != b"123456789"
        && value.iter().any(|byte| *byte != value[0])
}

/// Whether it can be a social security number.
pub(super) fn is_social_number(value: &[u8]) -> bool {
    values::digits(value, 9)
        && !matches!(&value[..3], b"000" | b"666")
        && value[0] != b'9'
        && &value[3..5] != b"00"
        && &value[5..] != b"0000"
}
