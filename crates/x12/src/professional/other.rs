//! Another payer's coverage, as a view: loop 2320 with its loops 2330.

use super::{
    guide::LoopId,
    index::Span,
    loops::Loop,
    party::{Party, party},
    reader::ClaimBlock,
};
use crate::{segment::Segment, tag::Tag};

/// One other coverage.
#[derive(Clone, Copy)]
pub struct OtherPayer<'a> {
    block: &'a ClaimBlock,
    span: Span,
}

impl<'a> OtherPayer<'a> {
    /// The coverages among loops: each reaches from its 2320 to the last 2330 behind it.
    pub(crate) fn all(block: &'a ClaimBlock, loops: Span) -> impl Iterator<Item = Self> + Clone {
        let begins = move |at: &u32| {
            let found = block.index.loops.get(*at as usize);
            found.is_some_and(|found| found.id == LoopId::L2320 && !found.resumed)
        };
        (loops.start..loops.end).filter(begins).map(move |start| {
            let behind =
                block.index.loops.get(start as usize + 1..loops.end as usize).unwrap_or_default();
            let own = behind.iter().take_while(|found| {
                found.id.is_of_other_payer() && (found.id != LoopId::L2320 || found.resumed)
            });
            Self {
                block,
                span: Span { start, end: start + 1 + crate::block::position(own.count()) },
            }
        })
    }

    /// Its loops in order.
    pub fn loops(self) -> impl DoubleEndedIterator<Item = Loop<'a>> + Clone {
        self.block.loops_in(self.span)
    }

    /// The segments of loop 2320 alone: `SBR`, `CAS`, `AMT`, `OI`, `MOA`.
    pub fn own_segments(self) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.loops().filter(|found| found.id() == LoopId::L2320).flat_map(Loop::segments)
    }

    /// The first segment of a kind in loop 2320.
    pub fn first(self, tag: Tag) -> Option<Segment<'a>> {
        self.own_segments().find(|segment| segment.tag() == tag)
    }

    /// The segments of a kind in loop 2320.
    pub fn all_of(self, tag: Tag) -> impl Iterator<Item = Segment<'a>> + Clone {
        self.own_segments().filter(move |segment| segment.tag() == tag)
    }

    /// An amount in cents, such as `D` for what the payer paid: AMT02.
    pub fn amount(self, kind: &[u8]) -> Option<i64> {
        self.own_segments().find(|segment| segment.is(Tag::AMT, kind))?.element(2).cents()
    }

    /// The subscriber of the coverage: loop 2330A.
    pub fn subscriber(self) -> Option<Party<'a>> {
        party(self.loops(), LoopId::L2330A)
    }

    /// The payer of the coverage: loop 2330B.
    pub fn payer(self) -> Option<Party<'a>> {
        party(self.loops(), LoopId::L2330B)
    }

    /// The first party of a kind, such as [`LoopId::L2330D`].
    pub fn party(self, id: LoopId) -> Option<Party<'a>> {
        party(self.loops(), id)
    }
}
