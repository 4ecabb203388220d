//! 999 written: what our own check says of groups that were handed to us.

use super::{Field, SegmentDraft, WriteError, Writer};
use crate::response::{Acknowledgment, Context, ElementError, SegmentError, SetAnswer};

/// The guide of the 999.
const VERSION: &str = "005010X231A1";

/// Writes a set for each acknowledgment into the open group; the first gets this control number.
pub fn write_acknowledgments(
    writer: &mut Writer,
    first: u32,
    all: &[Acknowledgment],
) -> Result<(), WriteError> {
    for (acknowledgment, control) in all.iter().zip(first..) {
        writer.open_set("999", &format!("{control:04}"), VERSION)?;
        write(writer, acknowledgment)?;
        writer.close_set()?;
    }
    Ok(())
}

fn write(writer: &mut Writer, of: &Acknowledgment) -> Result<(), WriteError> {
    let group = &of.group;
    writer.segment(&SegmentDraft::of("AK1", [&group.code, &group.control, &group.version]))?;
    of.sets.iter().try_for_each(|set| write_set(writer, set))?;
    let counts = group.counts.iter().chain(&group.reasons).map(Field::from);
    writer
        .segment(&SegmentDraft::new("AK9", [Field::from(&group.verdict)].into_iter().chain(counts)))
}

fn write_set(writer: &mut Writer, set: &SetAnswer) -> Result<(), WriteError> {
    writer.segment(&SegmentDraft::of("AK2", [&set.kind, &set.control, &set.version]))?;
    set.errors.iter().try_for_each(|error| write_error(writer, error))?;
    let reasons = set.reasons.iter().map(Field::from);
    writer
        .segment(&SegmentDraft::new("IK5", [Field::from(&set.verdict)].into_iter().chain(reasons)))
}

fn write_error(writer: &mut Writer, error: &SegmentError) -> Result<(), WriteError> {
    let position = error.position.to_string();
    let values = [error.segment.as_str(), &position, &error.in_loop, &error.code];
    writer.segment(&SegmentDraft::of("IK3", values))?;
    error.contexts.iter().try_for_each(|context| write_context(writer, context))?;
    error.elements.iter().try_for_each(|element| write_element(writer, element))
}

fn write_element(writer: &mut Writer, element: &ElementError) -> Result<(), WriteError> {
    let place = Field::Parts(element.place.clone());
    let rest = [&element.reference, &element.code, &element.value].map(Field::from);
    writer.segment(&SegmentDraft::new("IK4", [place].into_iter().chain(rest)))?;
    element.contexts.iter().try_for_each(|context| write_context(writer, context))
}

fn write_context(writer: &mut Writer, context: &Context) -> Result<(), WriteError> {
    let what = Field::parts([&context.kind, &context.value]);
    let parts = |text: &String| Field::Parts(text.split(':').map(str::to_owned).collect());
    let rest = context.rest.iter().map(parts);
    writer.segment(&SegmentDraft::new("CTX", [what].into_iter().chain(rest)))
}
