//! A place of a claim as rules write it: `2400/SV1/01-2`, `2300/REF*G1/02`, `2310C/NM1`.

use super::tag;
use crate::facts::Facts;
use nadi_x12::{
    Element, Segment, Tag,
    professional::{LOOPS, Line, Loop, LoopId},
};

/// A place.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) in_loop: LoopId,
    tag: Tag,
    /// The first element of the segment.
    qualifier: Option<String>,
    /// 0 for the segment itself.
    pub(super) element: usize,
    /// 0 for the whole element.
    component: usize,
}

impl Place {
    /// Reads a place.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let wrong =
            |what: &str| format!("{text}: {what}; a place is written such as 2300/REF*G1/02");
        let mut parts = text.split('/');
        let name = parts.next().unwrap_or_default();
        let known = LOOPS.iter().find(|found| !name.is_empty() && found.name == name);
        let in_loop = known.ok_or_else(|| wrong("there is no such loop"))?.id;
        let segment = parts.next().ok_or_else(|| wrong("the segment is missing"))?;
        let (segment, qualifier) = match segment.split_once('*') {
            Some((segment, qualifier)) => (segment, Some(qualifier.to_owned())),
            None => (segment, None),
        };
        let tag = tag(segment).filter(|tag| in_loop.guide().slots.iter().any(|s| s.tag == *tag));
        let tag = tag.ok_or_else(|| wrong("the loop has no such segment"))?;
        let (element, component) = match parts.next() {
            None => (0, 0),
            Some(number) => {
                let (element, component) = number.split_once('-').unwrap_or((number, "0"));
                let read = |text: &str| text.parse::<usize>().ok().filter(|number| *number <= 99);
                let both = read(element).zip(read(component));
                let both = both.filter(|(element, _)| *element > 0);
                both.ok_or_else(|| wrong("the element is not a number"))?
            }
        };
        if parts.next().is_some() {
            return Err(wrong("there are too many parts"));
        }
        Ok(Self { in_loop, tag, qualifier, element, component })
    }

    pub(super) fn is_of_line(&self) -> bool {
        self.in_loop.is_of_line()
    }

    /// Gives each value at the place to `take`, with its segment, until it says true.
    pub(super) fn find<'a>(
        &self,
        facts: &Facts<'a>,
        line: Option<Line<'a>>,
        mut take: impl FnMut(Segment<'a>, &'a [u8]) -> bool,
    ) -> Option<Segment<'a>> {
        let claim = facts.claim;
        let look = |found: Loop<'a>| {
            let mut here = found.segments().filter(|segment| self.is_here(*segment));
            if found.id() == self.in_loop {
                here.find(|segment| take(*segment, self.value(*segment)))
            } else {
                None
            }
        };
        if let Some(line) = line.filter(|_| self.is_of_line()) {
            return line.loops().find_map(look);
        }
        let ends = [claim.submitter(), claim.receiver()].into_iter().flatten();
        let above = ends.map(|party| *party).chain(claim.billing_loops());
        let above = above.chain(claim.subscriber_loops()).chain(claim.patient_loops());
        above.chain(claim.loops()).find_map(look)
    }

    fn is_here(&self, segment: Segment<'_>) -> bool {
        let first = || match segment.tag() {
            Tag::HI | Tag::SV1 => segment.component(1, 1),
            _ => segment.get(1),
        };
        segment.tag() == self.tag
            && self.qualifier.as_ref().is_none_or(|wanted| wanted.as_bytes() == first())
    }

    fn value<'a>(&self, segment: Segment<'a>) -> &'a [u8] {
        match (self.element, self.component) {
            (0, _) => segment.raw(),
            (element, 0) => segment.element(element).bytes(),
            (element, part) => Element::component(segment.element(element), part),
        }
    }
}
