//! ELM-005 to ELM-018, and contacts: pairs of elements and dates, whatever loop they stand in.

use super::id;
use crate::{out::Out, values};
use nadi_x12::{Segment, Tag, professional::LoopId, value};

/// Looks at one segment; the walk over all of them is that of the forms of elements.
pub(super) fn one(segment: Segment<'_>, at: LoopId, out: &mut Out<'_>) {
    let filled = |element: usize| !segment.get(element).is_empty();
    let mut check = |ok: bool, rule: &str, element: usize| {
        if !ok {
            let said = vec![("field", segment.element(element).name())];
            out.element_saying(id(rule), at, segment.element(element), said);
        }
    };
    match segment.tag() {
        Tag::NM1 => check(filled(8) == filled(9), "ELM-011", 9),
        Tag::PER => {
            for first in [3, 5, 7] {
                check(filled(first) == filled(first + 1), "ELM-012", first);
                let number = segment.get(first + 1);
                match segment.get(first) {
                    b"TE" | b"FX" => check(values::is_telephone(number), "HDR-012", first + 1),
                    b"EM" => check(is_mail(number), "HDR-013", first + 1),
                    _ => {}
                }
            }
        }
        Tag::REF => check(filled(2) || filled(3), "ELM-013", 2),
        Tag::N4 => {
            check(!(filled(2) && filled(7)), "ELM-014", 7);
            check(!filled(7) || filled(4), "ELM-015", 7);
        }
        Tag::DMG => check(filled(1) == filled(2), "ELM-016", 1),
        Tag::CAS => {
            for first in (5..=17).step_by(3) {
                check(filled(first) || !(filled(first + 1) || filled(first + 2)), "ELM-017", first);
            }
        }
        Tag::PWK => check(filled(5) == filled(6), "ELM-018", 5),
        Tag::DTP => match segment.get(2) {
            b"DT" => {
                let (day, time) = segment.get(3).split_at(segment.get(3).len().min(8));
                check(value::date(day).is_some(), "ELM-005", 3);
                check(super::envelope::is_time(time), "ELM-007", 3);
            }
            b"D8" => check(value::date(segment.get(3)).is_some(), "ELM-005", 3),
            b"RD8" => {
                let span = value::date_span(segment.get(3)).filter(|_| segment.get(3).len() == 17);
                check(span.is_some_and(|(first, last)| first <= last), "ELM-006", 3);
            }
            _ => {}
        },
        _ => {}
    }
}

fn is_mail(value: &[u8]) -> bool {
    let mut parts = value.split(|byte| *byte == b'@');
    let (name, domain) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let dot = domain.iter().position(|byte| *byte == b'.');
    parts.next().is_none()
        && !name.is_empty()
        && dot.is_some_and(|at| at > 0 && at + 1 < domain.len())
}
