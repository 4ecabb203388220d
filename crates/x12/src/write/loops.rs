//! A loop to be written: its segments in the guide's order, then the loops in it.

use super::{SegmentDraft, WriteError, Writer};
use crate::professional::{Loop, LoopId, Slot};

/// A loop of a claim with everything in it.
#[derive(Clone, PartialEq, Eq)]
pub struct LoopDraft {
    /// Which.
    pub id: LoopId,
    /// Its segments, in any order; `HL` and `LX` are numbered when they are written.
    pub segments: Vec<SegmentDraft>,
    /// The loops in it, in any order.
    pub children: Vec<LoopDraft>,
}

impl LoopDraft {
    /// A loop of these segments.
    pub fn new(id: LoopId, segments: Vec<SegmentDraft>) -> Self {
        Self { id, segments, children: Vec::new() }
    }

    /// A copy of loops that were read, nested as the guide has them.
    pub fn copy<'a>(loops: impl Iterator<Item = Loop<'a>>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for found in loops {
            let segments: Vec<_> = found.segments().map(SegmentDraft::copy).collect();
            match all.last_mut().filter(|last| found.id() != last.id || found.is_resumed()) {
                Some(last) if last.holds(found.id()) => {
                    last.place(found.id(), segments, found.is_resumed());
                }
                _ => all.push(Self::new(found.id(), segments)),
            }
        }
        all
    }

    /// Writes it and what is in it; segments that the guide does not know come last in their loop.
    pub(crate) fn write(
        &self,
        writer: &mut Writer,
        numbers: &mut Numbers,
    ) -> Result<(), WriteError> {
        let mut segments: Vec<_> = self.segments.iter().collect();
        segments.sort_by_key(|segment| self.order(segment));
        for segment in segments {
            match segment.tag.as_str() {
                "HL" => {}
                "LX" => numbers.line(writer)?,
                _ => writer.segment(segment)?,
            }
        }
        self.write_children(writer, numbers)
    }

    /// Writes the loops in it in the guide's order.
    pub(crate) fn write_children(
        &self,
        writer: &mut Writer,
        numbers: &mut Numbers,
    ) -> Result<(), WriteError> {
        let mut children: Vec<_> = self.children.iter().collect();
        children.sort_by_key(|child| child.rank());
        children.into_iter().try_for_each(|child| child.write_numbered(writer, numbers))
    }

    pub(crate) fn write_numbered(
        &self,
        writer: &mut Writer,
        numbers: &mut Numbers,
    ) -> Result<(), WriteError> {
        let above = numbers.parent;
        match self.id {
            LoopId::L2000A | LoopId::L2000B | LoopId::L2000C => numbers.level(self, writer)?,
            LoopId::L2300 => numbers.lines = 0,
            _ => {}
        }
        self.write(writer, numbers)?;
        numbers.parent = above;
        Ok(())
    }

    /// The place of a segment in the loop; what the guide does not know is last.
    fn order(&self, segment: &SegmentDraft) -> usize {
        let slots = self.id.guide().slots;
        let fits = |slot: &Slot| {
            slot.qualifiers.is_empty() || slot.qualifiers.contains(&segment.qualifier())
        };
        let tag = segment.packed();
        let exact = slots.iter().position(|slot| slot.tag == tag && fits(slot));
        exact.or_else(|| slots.iter().position(|slot| slot.tag == tag)).unwrap_or(slots.len())
    }

    /// The place of the loop among its siblings: claims before dependents, unknown parties before claims.
    fn rank(&self) -> usize {
        match self.id {
            LoopId::L2000C => LoopId::L2300 as usize * 2 + 1,
            LoopId::Other => LoopId::L2010CA as usize * 2 + 1,
            LoopId::OtherOfLine => LoopId::L2430 as usize * 2 - 1,
            id => id as usize * 2,
        }
    }

    /// Whether a loop stands in this one.
    fn holds(&self, id: LoopId) -> bool {
        let mut above = id;
        loop {
            // A dependent's claims stand under the dependent, though the guide draws them once.
            if above == self.id || (self.id == LoopId::L2000C && above == LoopId::L2300) {
                return true;
            }
            let parent = above.guide().parent;
            if parent == above {
                return false;
            }
            above = parent;
        }
    }

    /// Puts segments into the loop itself, where it goes on, or into a loop in it.
    fn place(&mut self, id: LoopId, segments: Vec<SegmentDraft>, resumed: bool) {
        if id == self.id {
            return self.segments.extend(segments);
        }
        match self.children.last_mut().filter(|last| last.holds(id) && (last.id != id || resumed)) {
            Some(last) => last.place(id, segments, resumed),
            None => self.children.push(Self::new(id, segments)),
        }
    }
}

/// Numbers of levels and lines in the set being written.
#[derive(Default)]
pub(crate) struct Numbers {
    level: u32,
    parent: Option<u32>,
    lines: u32,
}

impl Numbers {
    /// Writes `HL` with its number, its parent's, its kind and whether levels stand in it.
    fn level(&mut self, of: &LoopDraft, writer: &mut Writer) -> Result<(), WriteError> {
        self.level += 1;
        let kind = match of.id {
            LoopId::L2000A => "20",
            LoopId::L2000B => "22",
            _ => "23",
        };
        let below = |child: &LoopDraft| matches!(child.id, LoopId::L2000B | LoopId::L2000C);
        let children = if of.children.iter().any(below) { "1" } else { "0" };
        let parent = self.parent.map(|parent| parent.to_string()).unwrap_or_default();
        self.parent = Some(self.level);
        writer.segment(&SegmentDraft::of("HL", [&self.level.to_string(), &parent, kind, children]))
    }

    fn line(&mut self, writer: &mut Writer) -> Result<(), WriteError> {
        self.lines += 1;
        writer.segment(&SegmentDraft::of("LX", [&self.lines.to_string()]))
    }
}
