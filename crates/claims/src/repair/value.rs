//! One value: which repairs it may get, one after the other.

use super::{Repair, Why, letters};
use crate::{
    elements::{Form, Kind},
    values,
};
use nadi_x12::{Position, Segment, Tag, professional::LoopId, value};

/// Where a value stands.
pub(super) struct Place<'a> {
    pub(super) in_loop: LoopId,
    pub(super) segment: Segment<'a>,
    pub(super) number: usize,
    pub(super) form: Form,
}

/// What a value is, where that decides what may be taken out of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nature {
    Text,
    Code,
    Npi,
    Member,
    Tax,
    Certificate,
    Zip,
    Telephone,
    Package,
    Diagnosis,
    Day,
    Number,
}

impl Place<'_> {
    /// The value with its repairs; each is told of.
    pub(super) fn mended(&self, value: &[u8], repairs: &mut Vec<Repair>) -> Vec<u8> {
        if self.form.kind != Kind::Composite {
            return self.part(value, 0, repairs);
        }
        let separator = self.segment.component_separator();
        let parts = value.split(|byte| *byte == separator);
        let mut parts: Vec<_> =
            parts.enumerate().map(|(at, part)| self.part(part, at + 1, repairs)).collect();
        let before = parts.join(&separator);
        while parts.len() > 1 && parts.last().is_some_and(Vec::is_empty) {
            parts.pop();
        }
        let after = parts.join(&separator);
        self.tell(0, &before, &after, Why::EmptyEnd, repairs);
        after
    }

    fn part(&self, value: &[u8], component: usize, repairs: &mut Vec<Repair>) -> Vec<u8> {
        let nature = self.nature(component);
        let mut now = value.to_vec();
        for (why, step) in STEPS {
            if let Some(after) = step(nature, &now).filter(|after| *after != now) {
                self.tell(component, &now, &after, *why, repairs);
                now = after;
            }
        }
        now
    }

    fn tell(
        &self,
        component: usize,
        before: &[u8],
        after: &[u8],
        why: Why,
        repairs: &mut Vec<Repair>,
    ) {
        if before == after {
            return;
        }
        let element = u16::try_from(self.number).unwrap_or(u16::MAX);
        let text = |bytes| value::text(bytes).into_owned();
        repairs.push(Repair {
            in_loop: self.in_loop,
            tag: self.segment.tag(),
            position: Position { element, ..self.segment.position() },
            component,
            before: text(before),
            after: text(after),
            why,
        });
    }

    fn nature(&self, component: usize) -> Nature {
        let segment = self.segment;
        let (first, before) = (segment.get(1), segment.get(self.number.saturating_sub(1)));
        match (segment.tag(), self.number, component) {
            (Tag::NM1, 9, _) if before == b"XX" => Nature::Npi,
            (Tag::NM1, 9, _) if matches!(before, b"MI" | b"II") => Nature::Member,
            (Tag::REF, 2, _) if matches!(first, b"EI" | b"SY") => Nature::Tax,
            (Tag::REF, 2, _) if matches!(first, b"X4" | b"F4") => Nature::Certificate,
            (Tag::N4, 3, _) if matches!(segment.get(4), b"" | b"US") => Nature::Zip,
            (Tag::PER, _, _) if matches!(before, b"TE" | b"FX") => Nature::Telephone,
            (Tag::LIN, 3, _) if before == b"N4" => Nature::Package,
            (Tag::HI, _, 2) if is_diagnosis(segment.component(self.number, 1)) => Nature::Diagnosis,
            (Tag::DTP, 3, _) | (Tag::DMG, 2, _) if before == b"D8" => Nature::Day,
            (Tag::PRV, 3, _)
            | (Tag::HI, _, 1..=2)
            | (Tag::CLM, 5 | 11, _)
            | (Tag::SV1, 1, 1..=6)
            | (Tag::SVD, 3, 1..=6)
            | (Tag::SV5, 1, _) => Nature::Code,
            _ => match self.form.kind {
                Kind::Code => Nature::Code,
                Kind::Text | Kind::Composite => Nature::Text,
                Kind::Decimal | Kind::Money | Kind::Whole | Kind::Day => Nature::Number,
            },
        }
    }
}

fn is_diagnosis(kind: &[u8]) -> bool {
    matches!(kind.to_ascii_uppercase().as_slice(), b"ABK" | b"ABF" | b"BK" | b"BF")
}

/// A repair: the value as it should be, or none where there is nothing to be done.
type Step = fn(Nature, &[u8]) -> Option<Vec<u8>>;

/// The repairs in the order in which they are tried.
const STEPS: &[(Why, Step)] = &[
    (Why::Control, control),
    (Why::Spaces, spaces),
    (Why::Diacritics, diacritics),
    (Why::LetterCase, letter_case),
    (Why::Dashes, dashes),
    (Why::Point, point),
    (Why::Day, day),
    (Why::PackageNumber, package),
];

fn spaces(_: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let trimmed = value.trim_ascii();
    (trimmed.len() < value.len()).then(|| trimmed.to_vec())
}

/// Line breaks and tabs stand for a space; the rest says nothing.
fn control(_: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let hidden = |byte: &u8| matches!(byte, 0..=0x1F | 0x7F);
    let printed = |byte: &u8| match byte {
        b'\t' | b'\r' | b'\n' => Some(b' '),
        other => (!hidden(other)).then_some(*other),
    };
    value.iter().any(hidden).then(|| value.iter().filter_map(printed).collect())
}

fn diacritics(nature: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let text = matches!(nature, Nature::Text) && !value.is_ascii();
    if text { letters::plain(value) } else { None }
}

fn letter_case(nature: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let code = matches!(nature, Nature::Code | Nature::Diagnosis | Nature::Certificate);
    let medicare = || values::is_medicare_number(&without(value, b"- ").to_ascii_uppercase());
    let upper = code || (nature == Nature::Member && medicare());
    upper.then(|| value.to_ascii_uppercase())
}

/// Whether a number has the form that it must have.
type Fits = fn(&[u8]) -> bool;

/// Takes signs out of a number, where what is left has the form that it must have.
fn dashes(nature: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let (signs, fits): (&[u8], Fits) = match nature {
        Nature::Npi => (b"- .", values::is_npi),
        Nature::Tax => (b"- ", |number| values::digits(number, 9)),
        Nature::Certificate => (b"- ", values::is_clia),
        Nature::Zip => (b"- ", |zip| values::digits(zip, 5) || values::digits(zip, 9)),
        Nature::Telephone => (b"()-. /", |number| values::digits(number, 10)),
        Nature::Member => (b"- ", values::is_medicare_number),
        _ => return None,
    };
    Some(without(value, signs)).filter(|number| fits(number))
}

fn point(nature: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let plain = without(value, b".");
    let placed = value.iter().position(|byte| *byte == b'.') == Some(3);
    (nature == Nature::Diagnosis && placed && values::is_icd10(&plain)).then_some(plain)
}

/// A day such as 2026-02-20: the year in front leaves no doubt.
fn day(nature: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let dashed = value.len() == 10 && value[4] == b'-' && value[7] == b'-';
    let plain = without(value, b"-");
    (nature == Nature::Day && dashed && value::date(&plain).is_some()).then_some(plain)
}

/// Package numbers have figures in three parts, 5-4-2; in the older ones one part lacks its first zero, and
/// the dashes show which.
fn package(nature: Nature, value: &[u8]) -> Option<Vec<u8>> {
    let parts: Vec<&[u8]> = value.split(|byte| *byte == b'-').collect();
    let [labeler, product, size] = parts.as_slice() else { return None };
    let lengths = (labeler.len(), product.len(), size.len());
    let known = matches!(lengths, (4..=5, 4, 2) | (5, 3, 2) | (5, 4, 1));
    let figures = parts.iter().all(|part| part.iter().all(u8::is_ascii_digit));
    let filled = |part: &[u8], length: usize| {
        let mut zeros = vec![b'0'; length.saturating_sub(part.len())];
        zeros.extend_from_slice(part);
        zeros
    };
    (nature == Nature::Package && known && figures)
        .then(|| [filled(labeler, 5), filled(product, 4), filled(size, 2)].concat())
}

fn without(value: &[u8], signs: &[u8]) -> Vec<u8> {
    value.iter().copied().filter(|byte| !signs.contains(byte)).collect()
}
