//! A loop, as a view of its segments.

use super::{guide::LoopId, index::LoopEntry};
use crate::{block::Block, element::Element, segment::Segment, tag::Tag};

/// A run of segments in one loop.
#[derive(Clone, Copy)]
pub struct Loop<'a> {
    pub(crate) block: &'a Block,
    pub(crate) entry: &'a LoopEntry,
}

impl<'a> Loop<'a> {
    /// Which loop.
    #[inline]
    pub fn id(self) -> LoopId {
        self.entry.id
    }

    /// Whether it goes on with a loop that had been left: its segments are out of order.
    pub fn is_resumed(self) -> bool {
        self.entry.resumed
    }

    /// Its segments in order.
    #[inline]
    pub fn segments(self) -> impl DoubleEndedIterator<Item = Segment<'a>> + Clone {
        self.block.range(self.entry.segments.range())
    }

    /// The first segment of a kind.
    #[inline]
    pub fn first(self, tag: Tag) -> Option<Segment<'a>> {
        self.segments().find(|segment| segment.tag() == tag)
    }

    /// The segments of a kind.
    pub fn all(self, tag: Tag) -> impl DoubleEndedIterator<Item = Segment<'a>> + Clone {
        self.segments().filter(move |segment| segment.tag() == tag)
    }

    /// The first segment of a kind with this first element, such as `REF` and `EI`.
    pub fn with(self, tag: Tag, qualifier: &[u8]) -> Option<Segment<'a>> {
        self.segments().find(|segment| segment.is(tag, qualifier))
    }

    /// The second element of the reference of a kind.
    pub fn reference(self, qualifier: &[u8]) -> Option<Element<'a>> {
        self.with(Tag::REF, qualifier).map(|segment| segment.element(2))
    }
}
