//! ELM-001 to ELM-004, ENV-038 to ENV-040: the form of each element, whatever it means.

use super::id;
use crate::{
    elements::{self, Form, Kind},
    facts::Facts,
    out::Out,
};
use nadi_x12::{Element, Segment, professional::LoopId, value};

pub(super) fn check(facts: &Facts<'_>, out: &mut Out<'_>) {
    let claim = facts.claim;
    let above = claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
    for found in above.chain(claim.loops()) {
        found.segments().for_each(|segment| one(segment, found.id(), out));
    }
}

fn one(segment: Segment<'_>, at: LoopId, out: &mut Out<'_>) {
    let Some(forms) = elements::of(segment.tag()) else { return };
    if segment.len() > forms.len()
        && segment.elements().skip(forms.len()).any(|element| !element.is_empty())
    {
        out.segment_saying(id("ENV-040"), at, segment, vec![("seg", segment.tag().to_string())]);
    }
    shifted(segment, forms, at, out);
    for (number, form) in forms.iter().enumerate().take(segment.len()) {
        let bytes = segment.get(number + 1);
        if !bytes.is_empty() && form.kind != Kind::Composite {
            formed(segment.element(number + 1), *form, at, out);
        }
    }
}

/// ENV-038: a separator inside of a value, seen as parts where there are none, or too many.
fn shifted(segment: Segment<'_>, forms: &[Form], at: LoopId, out: &mut Out<'_>) {
    let (component, repetition) = (segment.component_separator(), segment.repetition_separator());
    let parted = |byte: &u8| *byte == component || Some(*byte) == repetition;
    if !segment.raw().iter().any(parted) {
        return;
    }
    for (form, element) in forms.iter().zip(segment.elements()) {
        let parts = if form.kind == Kind::Composite { form.longest } else { 1 };
        let repeated = element.repetitions().count() > 1;
        if repeated || element.components().count() > parts {
            out.element(id("ENV-038"), at, element);
        }
    }
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
