//! Repairs: what may be put right in a claim without changing what it says. Spaces, dashes, letter case,
//! diacritics, points in diagnoses, empty fields at the end.
//!
//! A repair never happens by itself and never in silence: it is a list of patches, each with every single
//! change, before and after, and why. Whoever asked decides what to do with them. What could mean two
//! things (a date 02/03/2026, an amount with a comma, a number that lacks a digit) is left as it is, for a
//! rule to tell of.

mod letters;
mod value;

use crate::elements;
use nadi_x12::{
    Position, ReadError, Segment, Tag,
    professional::{Claim, ClaimBlock, ClaimReader, Loop, LoopId},
    value as read,
};
use std::fmt;
use value::Place;

/// Why something was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Spaces at the beginning or the end.
    Spaces,
    /// Characters that are not printed.
    Control,
    /// Letters with marks, curly quotes and long dashes: claim files carry plain letters.
    Diacritics,
    /// Codes are written in capital letters.
    LetterCase,
    /// Dashes, brackets, points or spaces in a number.
    Dashes,
    /// The point in a diagnosis.
    Point,
    /// A day written with dashes.
    Day,
    /// A package number brought from its ten figures to eleven.
    PackageNumber,
    /// Empty fields at the end.
    EmptyEnd,
}

impl Why {
    /// The reason in plain words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Spaces => "Spaces at the beginning or end were taken away.",
            Self::Control => "Characters that are not printed were taken away.",
            Self::Diacritics => "Letters with marks were written as plain letters.",
            Self::LetterCase => "The code was written in capital letters.",
            Self::Dashes => "Dashes, brackets and spaces were taken out of the number.",
            Self::Point => "The point was taken out of the diagnosis.",
            Self::Day => "The date was written without dashes.",
            Self::PackageNumber => "The drug's package number was filled up to eleven figures.",
            Self::EmptyEnd => "Empty fields at the end were taken away.",
        }
    }
}

/// One change.
#[derive(Clone, PartialEq, Eq)]
pub struct Repair {
    /// The loop.
    pub in_loop: LoopId,
    /// The segment.
    pub tag: Tag,
    /// Where; the element is 0 for the end of the segment.
    pub position: Position,
    /// The part of a composite, from 1; 0 for the whole element.
    pub component: usize,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// Why.
    pub why: Why,
}

impl fmt::Debug for Repair {
    /// Shows the place and why, never what the claim says.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Position { segment, element, .. } = self.position;
        write!(f, "{:?} at {}{element:02} of segment {segment}", self.why, self.tag)
    }
}

/// A segment written anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    /// Where the segment stands in the file.
    pub position: Position,
    /// How many bytes of the file it takes the place of: the segment without its terminator.
    pub length: usize,
    /// The segment without its terminator.
    pub bytes: Vec<u8>,
    /// Each change in it.
    pub repairs: Vec<Repair>,
}

/// A file with its repairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The whole file: what was not repaired is the same, byte by byte.
    pub bytes: Vec<u8>,
    /// Every change, in order.
    pub repairs: Vec<Repair>,
}

/// What may be repaired in a claim and in the loops that it stands under. The claim itself is not changed.
pub fn repair_claim(claim: Claim<'_>) -> Vec<Patch> {
    let above = claim.billing_loops().chain(claim.subscriber_loops()).chain(claim.patient_loops());
    above.chain(claim.loops()).flat_map(of_loop).collect()
}

/// A copy of a file with everything repaired that may be, and the list of changes.
pub fn repair_file(file: &[u8]) -> Result<Repaired, ReadError> {
    let (mut reader, mut block) = (ClaimReader::new(file), ClaimBlock::new());
    let mut repaired = Repaired { bytes: Vec::with_capacity(file.len()), repairs: Vec::new() };
    let mut copied = 0;
    while reader.fill(&mut block)? {
        for patch in block.loops().flat_map(of_loop) {
            let at = usize::try_from(patch.position.offset).unwrap_or(usize::MAX);
            // A loop that claims of two blocks stand under comes twice.
            let Some(between) = file.get(copied..at) else { continue };
            repaired.bytes.extend_from_slice(between);
            repaired.bytes.extend_from_slice(&patch.bytes);
            repaired.repairs.extend(patch.repairs);
            copied = at + patch.length;
        }
    }
    repaired.bytes.extend_from_slice(file.get(copied..).unwrap_or_default());
    Ok(repaired)
}

fn of_loop(found: Loop<'_>) -> impl Iterator<Item = Patch> + use<'_> {
    found.segments().filter_map(move |segment| of_segment(found.id(), segment))
}

/// A segment written anew, if anything in it may be repaired.
fn of_segment(in_loop: LoopId, segment: Segment<'_>) -> Option<Patch> {
    let forms = elements::of(segment)?;
    let separator = *segment.raw().get(segment.get(0).len())?;
    let mut repairs = Vec::new();
    let mut bytes = segment.get(0).to_vec();
    let mut ends = bytes.len();
    for (number, value) in (1..).zip(segment.values()) {
        bytes.push(separator);
        if let Some(form) = forms.get(number - 1) {
            let place = Place { in_loop, segment, number, form: *form };
            bytes.extend(place.mended(value, &mut repairs));
        } else {
            bytes.extend_from_slice(value);
        }
        if bytes.last() != Some(&separator) {
            ends = bytes.len();
        }
    }
    if ends < bytes.len() {
        let after = bytes[..ends].to_vec();
        repairs.push(Repair {
            in_loop,
            tag: segment.tag(),
            position: segment.position(),
            component: 0,
            before: read::text(&bytes).into_owned(),
            after: read::text(&after).into_owned(),
            why: Why::EmptyEnd,
        });
        bytes = after;
    }
    let (position, length) = (segment.position(), segment.raw().len());
    (!repairs.is_empty()).then_some(Patch { position, length, bytes, repairs })
}
