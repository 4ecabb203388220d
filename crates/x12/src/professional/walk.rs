//! Goes over the segments of a block once and says which loop each stands in.
//!
//! Levels follow HL03 alone: hierarchy numbers are often restarted or repeated. A party's loop follows the
//! level it is met in and NM101. A segment that has no place in the party it follows, but one in a loop
//! above, goes on with that loop: files out of order are read, and the order is a rule's to judge.

use super::{
    guide::LoopId,
    index::{ClaimEntry, Index, LoopEntry, Span},
};
use crate::{
    block::{Block, position},
    tag::Tag,
};

/// Which part of the set a segment is met in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Area {
    Outside,
    Header,
    Billing,
    Subscriber,
    Patient,
    Claim,
    OtherPayer,
    Line,
}

/// The state of one pass over a block.
pub(crate) struct Walk<'a> {
    block: &'a mut Block,
    index: &'a mut Index,
    area: Area,
    claims_set: bool,
    open: bool,
    /// What the next claim stands under; once a claim is open, that claim.
    context: ClaimEntry,
    component: Option<u8>,
}

/// What the walk leaves behind.
pub(crate) struct Walked {
    /// What a claim that comes next would stand under, with the claim that is not finished yet.
    pub(crate) context: ClaimEntry,
    /// Whether that claim has begun.
    pub(crate) open: bool,
    /// The component separator that claims really use, where the header names another.
    pub(crate) component: Option<u8>,
    /// Whether the open set holds claims.
    pub(crate) claims_set: bool,
}

impl<'a> Walk<'a> {
    /// Walks over a block; at the end of the file the last claim is finished too.
    pub(crate) fn over(block: &'a mut Block, index: &'a mut Index, end: bool) -> Walked {
        index.clear();
        let mut walk = Self {
            block,
            index,
            area: Area::Outside,
            claims_set: false,
            open: false,
            context: ClaimEntry::default(),
            component: None,
        };
        for at in 0..walk.block.len() {
            walk.segment(at);
        }
        walk.close_spans();
        if end {
            walk.close_claim();
        }
        let Self { context, open, component, claims_set, .. } = walk;
        Walked { context, open, component, claims_set }
    }

    #[inline]
    fn segment(&mut self, at: usize) {
        if let Some(component) = self.component {
            self.block.entries[at].component = component;
        }
        let tag = self.block.entries[at].tag;
        match tag {
            Tag::ISA | Tag::GS | Tag::ST | Tag::SE | Tag::GE | Tag::IEA => self.envelope(tag, at),
            _ if !self.claims_set => self.stay(tag, at),
            Tag::HL => self.level(at),
            Tag::CLM => self.claim(at),
            Tag::NM1 => self.party(at),
            Tag::LX if self.open => self.line(at),
            Tag::SV1 | Tag::SV2 | Tag::SV3 if self.open && self.area != Area::Line => self.line(at),
            Tag::SBR if self.open => {
                self.area = Area::OtherPayer;
                self.enter(LoopId::L2320, at);
            }
            Tag::LIN if self.area == Area::Line => self.enter(LoopId::L2410, at),
            Tag::SVD if self.area == Area::Line => self.enter(LoopId::L2430, at),
            Tag::LQ if self.area == Area::Line => self.enter(LoopId::L2440, at),
            _ => self.stay(tag, at),
        }
    }

    fn envelope(&mut self, tag: Tag, at: usize) {
        self.close_claim();
        self.close_spans();
        let here = Some(position(at));
        let [isa, gs, _] = self.context.envelope;
        let envelope = match tag {
            Tag::ISA => [here, None, None],
            Tag::GS => [isa, here, None],
            Tag::ST => [isa, gs, here],
            Tag::SE => [isa, gs, None],
            Tag::GE => [isa, None, None],
            _ => [None; 3],
        };
        self.context = ClaimEntry { envelope, ..ClaimEntry::default() };
        self.claims_set = false;
        self.area = Area::Outside;
        if tag == Tag::ISA {
            self.component = None;
        }
        if tag == Tag::ST {
            self.claims_set = self.qualifier(at, 1) == Tag::new(b"837");
            self.area = Area::Header;
            self.context.header = self.next_loop();
            self.enter(LoopId::Header, at);
        } else {
            self.enter(LoopId::Envelope, at);
        }
    }

    fn level(&mut self, at: usize) {
        self.close_claim();
        self.close_spans();
        let here = self.next_loop();
        match self.qualifier(at, 3).pair().as_ref() {
            Some(b"20") => {
                let ClaimEntry { envelope, header, .. } = self.context;
                self.context =
                    ClaimEntry { envelope, header, billing: here, ..ClaimEntry::default() };
                self.area = Area::Billing;
                self.enter(LoopId::L2000A, at);
            }
            Some(b"22") => {
                self.context =
                    ClaimEntry { subscriber: here, patient: Span::default(), ..self.context };
                self.area = Area::Subscriber;
                self.enter(LoopId::L2000B, at);
            }
            Some(b"23") => {
                self.context.patient = here;
                self.area = Area::Patient;
                self.enter(LoopId::L2000C, at);
            }
            _ => self.enter(LoopId::Other, at),
        }
    }

    fn claim(&mut self, at: usize) {
        self.close_claim();
        self.close_spans();
        self.believe_claim(at);
        self.open = true;
        self.area = Area::Claim;
        self.context.loops = self.next_loop();
        self.context.lines = Span::at(position(self.index.lines.len()));
        self.enter(LoopId::L2300, at);
    }

    /// Takes the component separator from CLM05 where ISA16 names one that CLM05 does not have.
    fn believe_claim(&mut self, at: usize) {
        let Some(segment) = self.block.get(at) else { return };
        let found = other_separator(segment.get(5), segment.component_separator());
        if let Some(component) = found {
            self.component = Some(component);
            self.block.entries[at].component = component;
        }
    }

    fn line(&mut self, at: usize) {
        self.close_line();
        self.area = Area::Line;
        let here = self.next_loop();
        self.index.lines.push(here);
        self.enter(LoopId::L2400, at);
    }

    fn party(&mut self, at: usize) {
        let id = party_loop(self.area, self.qualifier(at, 1)).unwrap_or(match self.area {
            Area::Line => LoopId::OtherOfLine,
            _ => LoopId::Other,
        });
        if self.area == Area::OtherPayer && !id.is_of_other_payer() && id != LoopId::Other {
            self.area = Area::Claim;
        }
        self.enter(id, at);
    }

    /// Puts a segment where the one before it stands, or into the loop above that has a place for it.
    #[inline]
    fn stay(&mut self, tag: Tag, at: usize) {
        let Some(current) = self.index.loops.last_mut() else {
            return self.enter(LoopId::Envelope, at);
        };
        let id = current.id;
        if matches!(id, LoopId::L2300 | LoopId::L2400 | LoopId::Header | LoopId::Envelope)
            || id.admits(tag)
        {
            current.segments.end = position(at + 1);
            return;
        }
        match above(id, tag) {
            Some(parent) => {
                self.enter(parent, at);
                if let Some(entered) = self.index.loops.last_mut() {
                    entered.resumed = true;
                }
            }
            None => current.segments.end = position(at + 1),
        }
    }

    fn enter(&mut self, id: LoopId, at: usize) {
        let segments = Span { start: position(at), end: position(at + 1) };
        self.index.loops.push(LoopEntry { id, resumed: false, segments });
    }

    fn next_loop(&self) -> Span {
        Span::at(position(self.index.loops.len()))
    }

    /// Ends the span of the level that is being read.
    fn close_spans(&mut self) {
        let end = position(self.index.loops.len());
        match self.area {
            Area::Outside => {}
            Area::Header => self.context.header.end = end,
            Area::Billing => self.context.billing.end = end,
            Area::Subscriber => self.context.subscriber.end = end,
            Area::Patient => self.context.patient.end = end,
            Area::Claim | Area::OtherPayer | Area::Line => {
                self.close_line();
                self.context.loops.end = end;
                self.context.lines.end = position(self.index.lines.len());
            }
        }
    }

    fn close_line(&mut self) {
        let end = position(self.index.loops.len());
        if self.area == Area::Line
            && let Some(line) = self.index.lines.last_mut()
        {
            line.end = end;
        }
    }

    /// Ends the claim that is being read, if there is one.
    fn close_claim(&mut self) {
        if self.open {
            self.close_spans();
            self.index.claims.push(self.context);
            self.open = false;
            self.area = Area::Outside;
        }
    }

    fn qualifier(&self, at: usize, element: usize) -> Tag {
        self.block.get(at).map_or(Tag::new(b""), |segment| Tag::new(segment.get(element)))
    }
}

/// The loop above that has a place for a segment.
fn above(id: LoopId, tag: Tag) -> Option<LoopId> {
    let mut id = id;
    loop {
        let parent = id.guide().parent;
        if parent == id {
            return None;
        }
        if parent.admits(tag) {
            return Some(parent);
        }
        id = parent;
    }
}

/// The loop of a party, by where it is met and what it is.
fn party_loop(area: Area, entity: Tag) -> Option<LoopId> {
    use LoopId as L;
    let entity = entity.pair()?;
    Some(match (area, &entity) {
        (Area::Header, b"41") => L::L1000A,
        (Area::Header, b"40") => L::L1000B,
        (Area::Billing, b"85") => L::L2010AA,
        (Area::Billing, b"87") => L::L2010AB,
        (Area::Billing, b"PE") => L::L2010AC,
        (Area::Subscriber, b"IL") => L::L2010BA,
        (Area::Subscriber, b"PR") => L::L2010BB,
        (Area::Patient, b"QC") => L::L2010CA,
        (Area::Claim, b"DN" | b"P3") => L::L2310A,
        (Area::Claim, b"82") => L::L2310B,
        (Area::Claim, b"77") => L::L2310C,
        (Area::Claim, b"DQ") => L::L2310D,
        (Area::Claim | Area::OtherPayer, b"PW") => L::L2310E,
        (Area::Claim | Area::OtherPayer, b"45") => L::L2310F,
        (Area::OtherPayer, b"IL") => L::L2330A,
        (Area::OtherPayer, b"PR") => L::L2330B,
        (Area::OtherPayer, b"DN" | b"P3") => L::L2330C,
        (Area::OtherPayer, b"82") => L::L2330D,
        (Area::OtherPayer, b"77") => L::L2330E,
        (Area::OtherPayer, b"DQ") => L::L2330F,
        (Area::OtherPayer, b"85") => L::L2330G,
        (Area::Line, b"82") => L::L2420A,
        (Area::Line, b"QB") => L::L2420B,
        (Area::Line, b"77") => L::L2420C,
        (Area::Line, b"DQ") => L::L2420D,
        (Area::Line, b"DK") => L::L2420E,
        (Area::Line, b"DN" | b"P3") => L::L2420F,
        (Area::Line, b"PW") => L::L2420G,
        (Area::Line, b"45") => L::L2420H,
        _ => return None,
    })
}

/// The separator of a composite of three parts that does not have the separator it should.
fn other_separator(value: &[u8], declared: u8) -> Option<u8> {
    if value.contains(&declared) {
        return None;
    }
    let found = *value.iter().find(|byte| !byte.is_ascii_alphanumeric() && **byte != b' ')?;
    (value.split(|byte| *byte == found).count() == 3).then_some(found)
}
