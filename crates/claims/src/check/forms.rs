//! The walk over all segments, and ELM-001 to ELM-004, ENV-038 to ENV-040: the form of each element, whatever it means.

use super::{id, segments};
use crate::{
    elements::{self, Form, Kind},
    facts::Facts,
    out::Out,
};
use nadi_x12::{Element, Segment, professional::LoopId, value};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let claim = facts.claim;
    let billing = (!facts.above_clean).then(|| claim.billing_loops()).into_iter().flatten();
    let above = billing.chain(claim.subscriber_loops()).chain(claim.patient_loops());
    for found in above.chain(claim.loops()) {
        found.segments().for_each(|segment| {
            one(segment, found.id(), out);
            segments::one(segment, found.id(), out);
        });
    }
}

fn one(segment: Segment<'_>, at: LoopId, out: &mut Out<'_>) {
    let Some(forms) = elements::of(segment) else { return };
    if segment.len() > forms.len()
        && segment.elements().skip(forms.len()).any(|element| !element.is_empty())
    {
        out.segment_saying(id("ENV-040"), at, segment, vec![("seg", segment.tag().to_string())]);
    }
    let parted = has_separators(segment);
    for (number, (form, bytes)) in forms.iter().zip(segment.values()).enumerate() {
        if bytes.is_empty() || (!parted && is_plain(bytes, *form)) {
            continue;
        }
        let element = segment.element(number + 1);
        if parted && is_shifted(element, *form) {
            out.element(id("ENV-038"), at, element);
        }
        if form.kind != Kind::Composite {
            formed(element, *form, at, out);
        }
    }
}

/// Whether a value that is neither number nor composite has nothing wrong: most are so, and are looked at once.
#[inline]
fn is_plain(bytes: &[u8], form: Form) -> bool {
    matches!(form.kind, Kind::Text | Kind::Code | Kind::Day)
        && (form.shortest..=form.longest).contains(&bytes.len())
        && bytes.first() != Some(&b' ')
        && bytes.last() != Some(&b' ')
}

/// Whether component or repetition separators stand in a segment. No way out of the loop: so it is done
/// sixteen bytes at a time.
fn has_separators(segment: Segment<'_>) -> bool {
    let component = segment.component_separator();
    let repetition = segment.repetition_separator().unwrap_or(component);
    let found = |byte: &u8| u8::from(*byte == component) | u8::from(*byte == repetition);
    segment.raw().iter().fold(0, |any, byte| any | found(byte)) != 0
}

/// ENV-038: a separator inside of a value, seen as parts where there are none, or too many.
fn is_shifted(element: Element<'_>, form: Form) -> bool {
    let segment = element.segment();
    let repetition = segment.repetition_separator();
    let repeated = repetition.is_some_and(|repetition| element.bytes().contains(&repetition));
    let most = if form.kind == Kind::Composite { form.longest } else { 1 };
    repeated || element.components().count() > most
}

fn formed(element: Element<'_>, form: Form, at: LoopId, out: &mut Out<'_>) {
    let bytes = element.bytes();
    let spaced = bytes.first() == Some(&b' ') || bytes.last() == Some(&b' ');
    if spaced {
        out.element(id("ENV-039"), at, element);
    }
    let number = match form.kind {
        Kind::Whole => value::whole(bytes).is_some().then_some(()).ok_or("ELM-002"),
        Kind::Decimal | Kind::Money => {
            value::decimal(bytes).is_some().then_some(()).ok_or("ELM-003")
        }
        _ => Ok(()),
    };
    let named = || ("field", element.name());
    if let Err(rule) = number {
        out.element_saying(id(rule), at, element, vec![named()]);
    }
    // A sign and a point do not count in a number's length; text counts letters, not bytes.
    let length = match form.kind {
        Kind::Decimal | Kind::Money | Kind::Whole => {
            bytes.iter().filter(|byte| byte.is_ascii_digit()).count()
        }
        _ if bytes.len() <= form.longest => bytes.len(),
        _ => element.text().chars().count(),
    };
    let exact = value::decimal(bytes).is_none_or(|number| number.scale <= 2) && length <= 10;
    if form.kind == Kind::Money && number.is_ok() && !exact {
        out.element_saying(id("ELM-004"), at, element, vec![named()]);
    }
    let fits = (form.shortest..=form.longest).contains(&length);
    if !fits && number.is_ok() {
        let said =
            vec![named(), ("min", form.shortest.to_string()), ("max", form.longest.to_string())];
        out.element_saying(id("ELM-001"), at, element, said);
    }
}
