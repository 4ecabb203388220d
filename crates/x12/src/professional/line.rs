//! A service line, as a view.

use super::{
    guide::LoopId,
    index::Span,
    loops::Loop,
    party::{Party, party},
    reader::ClaimBlock,
};
use crate::{element::Element, segment::Segment, tag::Tag, value};
use nadi_base::Date;

/// One service line: loop 2400 and everything in it.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub(crate) block: &'a ClaimBlock,
    pub(crate) span: Span,
}

impl<'a> Line<'a> {
    /// Its loops in order: 2400, then drug, parties, decisions of other payers, forms.
    #[inline]
    pub fn loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.span)
    }

    /// All its segments in order, known or not.
    pub fn segments(self) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.loops().flat_map(Loop::segments)
    }

    /// The segments of loop 2400 alone.
    #[inline]
    pub fn own_segments(self) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.loops().filter(|found| found.id() == LoopId::L2400).flat_map(Loop::segments)
    }

    /// The first segment of a kind in loop 2400.
    pub fn first(self, tag: Tag) -> Option<Segment<'a>> {
        self.own_segments().find(|segment| segment.tag() == tag)
    }

    /// The segments of a kind in loop 2400.
    pub fn all(self, tag: Tag) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.own_segments().filter(move |segment| segment.tag() == tag)
    }

    /// The segment of a kind and first element in loop 2400, such as `DTP` and `472`.
    pub fn with(self, tag: Tag, qualifier: &[u8]) -> Option<Segment<'a>> {
        self.own_segments().find(|segment| segment.is(tag, qualifier))
    }

    /// The number of a kind in loop 2400: REF02.
    pub fn reference(self, qualifier: &[u8]) -> Option<Element<'a>> {
        self.with(Tag::REF, qualifier).map(|segment| segment.element(2))
    }

    /// Its number: LX01.
    pub fn number(self) -> Option<Element<'a>> {
        self.first(Tag::LX).map(|segment| segment.element(1))
    }

    /// The professional service: `SV1`.
    #[inline]
    pub fn service(self) -> Option<Segment<'a>> {
        self.first(Tag::SV1)
    }

    /// The procedure's code: SV101-2.
    pub fn procedure(self) -> &'a [u8] {
        self.service().map_or(&[], |segment| segment.component(1, 2))
    }

    /// The modifiers that are filled: SV101-3 to SV101-6.
    pub fn modifiers(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let parts = self.service().map(|segment| segment.element(1).components().skip(2).take(4));
        parts.into_iter().flatten().filter(|modifier| !modifier.is_empty())
    }

    /// The charge in cents: SV102.
    pub fn charge(self) -> Option<i64> {
        self.service().and_then(|segment| segment.element(2).cents())
    }

    /// The units: SV104.
    pub fn units(self) -> Option<value::Decimal> {
        self.service().and_then(|segment| value::decimal(segment.get(4)))
    }

    /// The diagnoses that it points to, as written: SV107.
    pub fn pointers(self) -> impl Iterator<Item = &'a [u8]> + Clone {
        let parts = self.service().map(|segment| segment.element(7).components());
        parts.into_iter().flatten().filter(|pointer| !pointer.is_empty())
    }

    /// First and last day of the service: DTP*472.
    pub fn served(self) -> Option<(Date, Date)> {
        value::date_span(self.with(Tag::DTP, b"472")?.get(3))
    }

    /// The drug: loop 2410.
    pub fn drug(self) -> Option<Loop<'a>> {
        self.loops().find(|found| found.id() == LoopId::L2410)
    }

    /// The first party of a kind, such as [`LoopId::L2420A`] for the line's rendering provider.
    pub fn party(self, id: LoopId) -> Option<Party<'a>> {
        party(self.loops(), id)
    }

    /// All parties of a kind.
    pub fn parties(self, id: LoopId) -> impl Iterator<Item = Party<'a>> + Clone {
        self.loops().filter(move |found| found.id() == id).filter_map(Party::of)
    }

    /// What other payers decided on the line: loops 2430.
    pub fn decisions(self) -> impl Iterator<Item = Loop<'a>> + Clone {
        self.loops().filter(|found| found.id() == LoopId::L2430)
    }

    /// Forms that support it: loops 2440.
    pub fn forms(self) -> impl Iterator<Item = Loop<'a>> + Clone {
        self.loops().filter(|found| found.id() == LoopId::L2440)
    }
}
