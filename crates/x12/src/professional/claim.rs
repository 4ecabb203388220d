//! A claim, as a view: its own loops, and those it stands under.

use super::{
    guide::LoopId,
    index::{ClaimEntry, Span},
    line::Line,
    loops::Loop,
    other::OtherPayer,
    party::{Party, party},
    reader::ClaimBlock,
};
use crate::{element::Element, position::Position, segment::Segment, tag::Tag};

/// One claim. Copying it copies two pointers.
#[derive(Clone, Copy)]
pub struct Claim<'a> {
    pub(crate) block: &'a ClaimBlock,
    pub(crate) entry: &'a ClaimEntry,
}

/// Diagnoses and other codes of `HI`: what kind, and which.
#[derive(Clone, Copy, Debug)]
pub struct Code<'a> {
    /// The element it stands in.
    pub element: Element<'a>,
    /// Its kind, such as `ABK`.
    pub kind: &'a [u8],
    /// The code.
    pub code: &'a [u8],
}

impl<'a> Claim<'a> {
    /// The interchange's header.
    pub fn interchange(self) -> Option<Segment<'a>> {
        self.envelope(0)
    }

    /// The group's header.
    pub fn group(self) -> Option<Segment<'a>> {
        self.envelope(1)
    }

    /// The set's header.
    pub fn set(self) -> Option<Segment<'a>> {
        self.envelope(2)
    }

    /// The set's purpose: `BHT`.
    pub fn purpose(self) -> Option<Segment<'a>> {
        self.block.loops_in(self.entry.header).find_map(|found| found.first(Tag::BHT))
    }

    /// Who submits: loop 1000A.
    pub fn submitter(self) -> Option<Party<'a>> {
        party(self.block.loops_in(self.entry.header), LoopId::L1000A)
    }

    /// Who receives: loop 1000B.
    pub fn receiver(self) -> Option<Party<'a>> {
        party(self.block.loops_in(self.entry.header), LoopId::L1000B)
    }

    /// The loops of the set's header: `ST`, `BHT`, 1000A, 1000B.
    pub fn header_loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.entry.header)
    }

    /// The loops of the billing provider: 2000A with 2010AA to 2010AC.
    pub fn billing_loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.entry.billing)
    }

    /// The level of the billing provider, with `PRV` and `CUR`: loop 2000A.
    pub fn billing_level(self) -> Option<Loop<'a>> {
        self.billing_loops().next()
    }

    /// The billing provider: loop 2010AA.
    pub fn billing_provider(self) -> Option<Party<'a>> {
        party(self.billing_loops(), LoopId::L2010AA)
    }

    /// The address that payments go to: loop 2010AB.
    pub fn pay_to(self) -> Option<Party<'a>> {
        party(self.billing_loops(), LoopId::L2010AB)
    }

    /// The plan that payments go to: loop 2010AC.
    pub fn pay_to_plan(self) -> Option<Party<'a>> {
        party(self.billing_loops(), LoopId::L2010AC)
    }

    /// The loops of the subscriber: 2000B with 2010BA and 2010BB.
    pub fn subscriber_loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.entry.subscriber)
    }

    /// The level of the subscriber, with `SBR` and `PAT`: loop 2000B.
    pub fn subscriber_level(self) -> Option<Loop<'a>> {
        self.subscriber_loops().next()
    }

    /// The subscriber: loop 2010BA.
    pub fn subscriber(self) -> Option<Party<'a>> {
        party(self.subscriber_loops(), LoopId::L2010BA)
    }

    /// The payer: loop 2010BB.
    pub fn payer(self) -> Option<Party<'a>> {
        party(self.subscriber_loops(), LoopId::L2010BB)
    }

    /// The loops of a patient who is not the subscriber: 2000C with 2010CA.
    pub fn patient_loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.entry.patient)
    }

    /// The level of a patient who is not the subscriber, with `PAT`: loop 2000C.
    pub fn patient_level(self) -> Option<Loop<'a>> {
        self.patient_loops().next()
    }

    /// The patient where that is not the subscriber: loop 2010CA.
    pub fn dependent(self) -> Option<Party<'a>> {
        party(self.patient_loops(), LoopId::L2010CA)
    }

    /// The patient: the dependent, or the subscriber where there is no level 2000C.
    pub fn patient(self) -> Option<Party<'a>> {
        if self.entry.patient.is_empty() { self.subscriber() } else { self.dependent() }
    }

    /// Its own loops in order, lines included: 2300 and everything in it.
    pub fn loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.entry.loops)
    }

    /// All its own segments in order, known or not, lines included.
    pub fn segments(self) -> impl DoubleEndedIterator<Item = Segment<'a>> + Clone {
        self.block.block.range(self.span().range())
    }

    /// The segments of loop 2300 alone.
    pub fn own_segments(self) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.loops().filter(|found| found.id() == LoopId::L2300).flat_map(Loop::segments)
    }

    /// The segments of a kind in loop 2300.
    pub fn all(self, tag: Tag) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.own_segments().filter(move |segment| segment.tag() == tag)
    }

    /// The segment of a kind and first element in loop 2300, such as `DTP` and `439`.
    pub fn with(self, tag: Tag, qualifier: &[u8]) -> Option<Segment<'a>> {
        self.own_segments().find(|segment| segment.is(tag, qualifier))
    }

    /// The number of a kind in loop 2300: REF02.
    pub fn reference(self, qualifier: &[u8]) -> Option<Element<'a>> {
        self.with(Tag::REF, qualifier).map(|segment| segment.element(2))
    }

    /// Where its first and last segment stand: what a 999 or a finding that gives a number is matched with.
    pub fn reach(self) -> Option<(Position, Position)> {
        let mut segments = self.segments();
        let first = segments.next()?.position();
        Some((first, segments.next_back().map_or(first, Segment::position)))
    }

    /// The claim's own segment `CLM`.
    #[inline]
    pub fn header(self) -> Option<Segment<'a>> {
        self.block.block.get(self.span().start as usize)
    }

    /// The claim's number: CLM01.
    pub fn number(self) -> &'a [u8] {
        self.header().map_or(&[], |segment| segment.get(1))
    }

    /// The charge in cents: CLM02.
    pub fn charge(self) -> Option<i64> {
        self.header().and_then(|segment| segment.element(2).cents())
    }

    /// The place of service: CLM05-1.
    pub fn place_of_service(self) -> &'a [u8] {
        self.header().map_or(&[], |segment| segment.component(5, 1))
    }

    /// The frequency: CLM05-3.
    pub fn frequency(self) -> &'a [u8] {
        self.header().map_or(&[], |segment| segment.component(5, 3))
    }

    /// Every code of its `HI` segments in order, whatever its kind.
    pub fn codes(self) -> impl Iterator<Item = Code<'a>> + Clone {
        self.all(Tag::HI).flat_map(|segment| {
            (1..=segment.len()).map(move |at| {
                let element = segment.element(at);
                Code { element, kind: element.component(1), code: element.component(2) }
            })
        })
    }

    /// The diagnoses in the order that lines point to.
    pub fn diagnoses(self) -> impl Iterator<Item = Code<'a>> + Clone {
        self.codes().filter(|code| matches!(code.kind, b"ABK" | b"ABF" | b"BK" | b"BF"))
    }

    /// The first party of a kind in the claim, such as [`LoopId::L2310B`] for the rendering provider.
    pub fn party(self, id: LoopId) -> Option<Party<'a>> {
        party(self.loops(), id)
    }

    /// All parties of a kind, such as [`LoopId::L2310A`] for the referring ones.
    pub fn parties(self, id: LoopId) -> impl Iterator<Item = Party<'a>> + Clone {
        self.loops().filter(move |found| found.id() == id).filter_map(Party::of)
    }

    /// The other coverages, with what other payers paid: loops 2320.
    pub fn other_payers(self) -> impl Iterator<Item = OtherPayer<'a>> + Clone {
        OtherPayer::all(self.block, self.entry.loops)
    }

    /// The service lines: loops 2400.
    #[inline]
    pub fn lines(self) -> impl ExactSizeIterator<Item = Line<'a>> + Clone {
        let spans = self.block.index.lines.get(self.entry.lines.range()).unwrap_or_default();
        spans.iter().map(move |span| Line { block: self.block, span: *span })
    }

    /// Whether the header names another component separator than the claim uses.
    pub fn component_differs(self) -> bool {
        let said = self.interchange().map_or(&b""[..], |segment| segment.get(16));
        let used = self.header().map(Segment::component_separator);
        used.is_some() && said.first().copied() != used
    }

    fn envelope(self, which: usize) -> Option<Segment<'a>> {
        let at = (*self.entry.envelope.get(which)?)?;
        self.block.block.get(at as usize)
    }

    /// Its own segments: its loops are contiguous.
    fn span(self) -> Span {
        let loops = self.block.index.loops.get(self.entry.loops.range()).unwrap_or_default();
        match (loops.first(), loops.last()) {
            (Some(first), Some(last)) => {
                Span { start: first.segments.start, end: last.segments.end }
            }
            _ => Span::default(),
        }
    }
}
