//! A party: a person or organisation that a loop names, with address, numbers and contacts.

use super::{guide::LoopId, loops::Loop};
use crate::{element::Element, segment::Segment, tag::Tag};
use std::ops::Deref;

/// A loop that begins with `NM1`. The loop's own methods are there too.
#[derive(Clone, Copy)]
pub struct Party<'a> {
    found: Loop<'a>,
    name: Segment<'a>,
}

impl<'a> Party<'a> {
    /// The party of a loop; none where it names nobody.
    pub fn of(found: Loop<'a>) -> Option<Self> {
        Some(Self { found, name: found.first(Tag::NM1)? })
    }

    /// The segment `NM1`.
    #[inline]
    pub fn name(self) -> Segment<'a> {
        self.name
    }

    /// What the party is: NM101.
    pub fn entity(self) -> &'a [u8] {
        self.name.get(1)
    }

    /// Whether it is a person: NM102 is 1.
    pub fn is_person(self) -> bool {
        self.name.get(2) == b"1"
    }

    /// Last name, or name of an organisation: NM103.
    pub fn last_name(self) -> Element<'a> {
        self.name.element(3)
    }

    /// First name: NM104.
    pub fn first_name(self) -> Element<'a> {
        self.name.element(4)
    }

    /// What kind of number NM109 is: NM108.
    pub fn number_kind(self) -> &'a [u8] {
        self.name.get(8)
    }

    /// The party's number: NM109.
    pub fn number(self) -> Element<'a> {
        self.name.element(9)
    }

    /// The NPI: NM109 where NM108 says that it is one.
    pub fn npi(self) -> Option<Element<'a>> {
        (self.name.get(8) == b"XX").then(|| self.number())
    }

    /// The segment of the street: `N3`.
    pub fn street(self) -> Option<Segment<'a>> {
        self.found.first(Tag::N3)
    }

    /// The segment of city, state, postal code and country: `N4`.
    pub fn city(self) -> Option<Segment<'a>> {
        self.found.first(Tag::N4)
    }

    /// The taxonomy code: PRV03 of the loop.
    pub fn taxonomy(self) -> Option<Element<'a>> {
        self.found.first(Tag::PRV).map(|segment| segment.element(3))
    }

    /// The segment of birth date and sex: `DMG`.
    pub fn demographics(self) -> Option<Segment<'a>> {
        self.found.first(Tag::DMG)
    }

    /// Date of birth: DMG02.
    pub fn born(self) -> Option<Element<'a>> {
        self.demographics().map(|segment| segment.element(2))
    }

    /// Sex: DMG03.
    pub fn sex(self) -> Option<Element<'a>> {
        self.demographics().map(|segment| segment.element(3))
    }
}

impl<'a> Deref for Party<'a> {
    type Target = Loop<'a>;

    fn deref(&self) -> &Loop<'a> {
        &self.found
    }
}

/// The first party of a kind among loops.
pub(crate) fn party<'a>(
    mut loops: impl Iterator<Item = Loop<'a>>,
    id: LoopId,
) -> Option<Party<'a>> {
    loops.find(|found| found.id() == id).and_then(Party::of)
}
