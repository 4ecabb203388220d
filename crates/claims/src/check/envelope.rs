//! ENV, HDR and HL: interchange, group, set, hierarchy.

use super::id;
use crate::{out::Out, rule::RuleId};
use nadi_x12::{
    Ending, Position, Segment, Tag,
    envelope::{Envelope, Fault, Level, Problem},
    professional::LoopId,
    value,
};
use std::collections::HashSet;

/// What the envelope rules remember of a file.
#[derive(Default)]
pub(super) struct Watch {
    envelope: Envelope,
    groups: HashSet<Vec<u8>>,
    sets: HashSet<Vec<u8>>,
    version: Vec<u8>,
    claims: u32,
    levels: Levels,
    faults: Vec<Fault>,
    last: Option<Position>,
    /// The reference of the set's batch, and where it stands.
    batch: Option<(Vec<u8>, Position)>,
}

/// What is remembered of the hierarchy of a set.
#[derive(Default)]
struct Levels {
    last: i64,
    billing: Vec<u8>,
    subscriber: Vec<u8>,
    /// The level that nothing stands under yet: its rule, its kind and its place.
    bare: Option<(RuleId, LoopId, Position)>,
}

impl Watch {
    pub(super) fn see(&mut self, segment: Segment<'_>, out: &mut Out<'_>) {
        let (faults, envelope) = (&mut self.faults, &mut self.envelope);
        envelope.see(segment, &mut |fault| faults.push(fault));
        for fault in self.faults.drain(..) {
            told(fault, segment, out);
        }
        self.last = Some(segment.position());
        any(segment, out);
        match segment.tag() {
            Tag::ISA => self.interchange(segment, out),
            Tag::GS => self.group(segment, out),
            Tag::ST => self.set(segment, out),
            Tag::BHT => {
                self.batch = Some((segment.get(3).to_vec(), segment.position()));
                purpose(segment, out);
            }
            Tag::NM1 => self.ends(segment, out),
            Tag::HL => self.level(segment, out),
            Tag::SE => self.levels.told_bare(out),
            Tag::CLM => {
                self.levels.bare = None;
                self.claims = self.claims.saturating_add(1);
                if self.claims == 5_001 {
                    out.segment(id("ENV-033"), LoopId::Header, segment);
                }
            }
            _ => {}
        }
    }

    /// What the end of the file shows: levels that are still open, a last segment without its end.
    pub(super) fn finish(&mut self, ending: Ending, out: &mut Out<'_>) {
        let mut left = Vec::new();
        self.envelope
            .finish(&mut |fault: Fault| left.push((header_of(fault.level), fault.position)));
        let at = self.last.filter(|_| ending.unterminated).map(|at| (Tag::IEA, at));
        let begin = Position { segment: 1, in_set: 0, element: 0, offset: 0 };
        let preamble = (ending.preamble > 0).then_some((Tag::ISA, begin));
        if let Some((tag, at)) = preamble {
            out.put(id("ENV-001"), LoopId::Envelope, tag, at, Vec::new());
        }
        left.into_iter().chain(at).for_each(|(tag, at)| {
            out.put(id("ENV-017"), LoopId::Envelope, tag, at, Vec::new());
        });
    }

    fn interchange(&mut self, isa: Segment<'_>, out: &mut Out<'_>) {
        self.groups.clear();
        let mut check = |ok: bool, rule: &str, element: usize| {
            if !ok {
                out.element(id(rule), LoopId::Envelope, isa.element(element));
            }
        };
        let header = nadi_x12::envelope::Interchange(isa);
        check(header.is_fixed_width(), "ENV-002", 1);
        let blank = |element: usize| isa.get(element).iter().all(|byte| *byte == b' ');
        check(matches!(isa.get(1), b"03") || (isa.get(1) == b"00" && blank(2)), "ENV-004", 1);
        check(matches!(isa.get(3), b"01") || (isa.get(3) == b"00" && blank(4)), "ENV-005", 3);
        for element in [5, 7] {
            let known = [&b"01"[..], b"14", b"20", b"27", b"28", b"29", b"30", b"33", b"ZZ"];
            check(known.contains(&isa.get(element)), "ENV-006", element);
            check(!blank(element + 1), "ENV-007", element + 1);
        }
        let date = [b"20", isa.get(9)].concat();
        check(value::date(&date).is_some(), "ENV-008", 9);
        check(isa.get(10).len() == 4 && is_time(isa.get(10)), "ENV-009", 10);
        check(isa.get(12) == b"00501", "ENV-010", 12);
        check(crate::values::digits(isa.get(13), 9), "ENV-011", 13);
        check(matches!(isa.get(14), b"0" | b"1"), "ENV-014", 14);
        check(matches!(isa.get(15), b"P" | b"T"), "ENV-015", 15);
        check(isa.repetition_separator().is_some(), "ENV-003", 11);
        let live = out.settings.known.live;
        let other = live.is_some_and(|live| header.is_test() == live);
        out.fails(other, "ENV-016", (LoopId::Envelope, isa, 15));
        let Some(history) = out.known().history.as_deref() else { return };
        let before = history.interchange(header.sender(), isa.get(13));
        let said = || vec![("date", before.map_or_else(String::new, |day| day.to_string()))];
        out.fails_saying(before.is_some(), "ENV-018", (LoopId::Envelope, isa, 13), said);
    }

    /// HDR-006 and HDR-011: who submits what, and to whom.
    fn ends(&mut self, nm1: Segment<'_>, out: &mut Out<'_>) {
        match nm1.get(1) {
            b"41" => {
                let (Some(history), Some((reference, at))) =
                    (out.known().history.as_deref(), self.batch.take())
                else {
                    return;
                };
                if history.batch(nm1.get(9), &reference).is_some() {
                    let position = Position { element: 3, ..at };
                    out.put(id("HDR-006"), LoopId::Header, Tag::BHT, position, Vec::new());
                }
            }
            b"40" => {
                let Some(wanted) = out.settings.known.receiver.clone() else { return };
                let other = wanted.as_bytes() != nm1.get(9);
                let said = || vec![("a", nm1.element(9).text().into_owned()), ("b", wanted)];
                out.fails_saying(other, "HDR-011", (LoopId::L1000B, nm1, 9), said);
            }
            _ => {}
        }
    }

    fn group(&mut self, gs: Segment<'_>, out: &mut Out<'_>) {
        self.sets.clear();
        self.version = gs.get(8).to_vec();
        let fresh = self.groups.insert(gs.get(6).to_vec());
        let mut check = |ok: bool, rule: &str, element: usize| {
            if !ok {
                out.element(id(rule), LoopId::Envelope, gs.element(element));
            }
        };
        check(gs.get(1) == b"HC", "ENV-019", 1);
        check(value::date(gs.get(4)).is_some(), "ENV-020", 4);
        check(is_time(gs.get(5)), "ENV-021", 5);
        check(gs.get(7) == b"X", "ENV-024", 7);
        check(gs.get(8) == b"005010X222A1", "ENV-025", 8);
        check(fresh, "ENV-026", 6);
    }

    fn set(&mut self, st: Segment<'_>, out: &mut Out<'_>) {
        self.claims = 0;
        self.levels = Levels::default();
        let fresh = self.sets.insert(st.get(2).to_vec());
        let mut check = |ok: bool, rule: &str, element: usize| {
            if !ok {
                out.element(id(rule), LoopId::Header, st.element(element));
            }
        };
        check(st.get(1) == b"837", "ENV-027", 1);
        check((4..=9).contains(&st.get(2).len()), "ENV-028", 2);
        check(st.get(3).is_empty() || st.get(3) == self.version, "ENV-031", 3);
        check(fresh, "ENV-032", 2);
    }

    fn level(&mut self, hl: Segment<'_>, out: &mut Out<'_>) {
        let number = hl.element(1).whole();
        if number != Some(self.levels.last.saturating_add(1)) {
            out.element(id("HL-001"), LoopId::L2000A, hl.element(1));
        }
        self.levels.last = number.unwrap_or(self.levels.last.saturating_add(1));
        self.levels.enter(hl, out);
        let own = hl.get(1).to_vec();
        let right = match hl.get(3) {
            b"20" => {
                self.levels.billing = own;
                hl.get(2).is_empty()
            }
            b"22" => {
                self.levels.subscriber = own;
                hl.get(2) == self.levels.billing
            }
            b"23" => hl.get(2) == self.levels.subscriber,
            _ => {
                let said = vec![("value", hl.element(3).text().into_owned())];
                return out.element_saying(id("HL-003"), LoopId::L2000A, hl.element(3), said);
            }
        };
        if !right {
            out.element(id("HL-002"), level_of(hl), hl.element(2));
        }
        let children = hl.get(4);
        let allowed = match hl.get(3) {
            b"20" => children == b"1",
            b"23" => children == b"0",
            _ => matches!(children, b"0" | b"1"),
        };
        if !allowed {
            out.element(id("HL-004"), level_of(hl), hl.element(4));
        }
    }
}

/// Rules on any segment.
fn any(segment: Segment<'_>, out: &mut Out<'_>) {
    let (tag, raw) = (segment.tag(), segment.raw());
    if raw.is_empty() || segment.is_empty() {
        out.segment_saying(
            id("ENV-036"),
            LoopId::Envelope,
            segment,
            vec![("n", segment.position().segment.to_string())],
        );
    } else if !tag.is_well_formed() || segment.get(0).len() > 3 {
        out.segment_saying(
            id("ENV-035"),
            LoopId::Envelope,
            segment,
            vec![("seg", tag.to_string())],
        );
    }
    if has_control(raw) {
        out.segment_saying(
            id("ENV-034"),
            LoopId::Envelope,
            segment,
            vec![("n", segment.position().segment.to_string())],
        );
    }
    if !segment.is_empty() && segment.get(segment.len()).is_empty() && tag != Tag::ISA {
        out.segment(id("ENV-037"), LoopId::Envelope, segment);
    }
}

impl Levels {
    /// A level begins: one without anything under it ends the level before it without a claim.
    fn enter(&mut self, hl: Segment<'_>, out: &mut Out<'_>) {
        let parent = matches!((&self.bare, hl.get(3)), (Some((_, LoopId::L2000A, _)), b"22"));
        if !parent && hl.get(3) != b"23" {
            self.told_bare(out);
        }
        self.bare = match hl.get(3) {
            b"20" => Some((id("HL-005"), LoopId::L2000A, hl.position())),
            b"22" | b"23" => Some((id("HL-006"), level_of(hl), hl.position())),
            _ => None,
        };
    }

    fn told_bare(&mut self, out: &mut Out<'_>) {
        if let Some((rule, at, position)) = self.bare.take() {
            out.put(rule, at, Tag::HL, position, Vec::new());
        }
    }
}

fn header_of(level: Level) -> Tag {
    match level {
        Level::Interchange => Tag::ISA,
        Level::Group => Tag::GS,
        Level::Set => Tag::ST,
    }
}

fn level_of(hl: Segment<'_>) -> LoopId {
    match hl.get(3) {
        b"22" => LoopId::L2000B,
        b"23" => LoopId::L2000C,
        _ => LoopId::L2000A,
    }
}

/// HDR-001 to HDR-005: the segment `BHT`.
fn purpose(bht: Segment<'_>, out: &mut Out<'_>) {
    let today = out.settings.today;
    let mut check = |ok: bool, rule: &str, element: usize| {
        if !ok {
            out.element(id(rule), LoopId::Header, bht.element(element));
        }
    };
    check(bht.get(1) == b"0019", "HDR-001", 1);
    check(matches!(bht.get(2), b"00" | b"18"), "HDR-002", 2);
    check((1..=30).contains(&bht.get(3).len()), "HDR-003", 3);
    check(bht.element(4).date().is_some_and(|day| day <= today), "HDR-004", 4);
    check(matches!(bht.get(6), b"31" | b"CH" | b"RP"), "HDR-005", 6);
    if !bht.get(5).is_empty() && !is_time(bht.get(5)) {
        out.element(id("ELM-007"), LoopId::Header, bht.element(5));
    }
}

/// The rule of a fault between header and trailer.
fn told(fault: Fault, at: Segment<'_>, out: &mut Out<'_>) {
    let rule = match (fault.level, fault.problem) {
        (Level::Interchange, Problem::ControlDiffers) => "ENV-012",
        (Level::Interchange, Problem::CountDiffers { .. }) => "ENV-013",
        (Level::Group, Problem::ControlDiffers) => "ENV-022",
        (Level::Group, Problem::CountDiffers { .. }) => "ENV-023",
        (Level::Set, Problem::ControlDiffers) => "ENV-029",
        (Level::Set, Problem::CountDiffers { .. }) => "ENV-030",
        (_, Problem::NoTrailer | Problem::NoHeader | Problem::Outside) => "ENV-017",
    };
    let said = match fault.problem {
        Problem::CountDiffers { said, found } => vec![
            ("said", said.map_or_else(|| "no number".to_owned(), |said| said.to_string())),
            ("found", found.to_string()),
        ],
        _ => Vec::new(),
    };
    out.segment_saying(id(rule), LoopId::Envelope, at, said);
}

/// Whether it is a time of four to eight digits.
pub(super) fn is_time(value: &[u8]) -> bool {
    let two = |at: usize| value.get(at..at + 2).and_then(value::whole);
    let plain = (4..=8).contains(&value.len()) && value.iter().all(u8::is_ascii_digit);
    let seconds = value.len() < 6 || two(4).is_some_and(|seconds| seconds < 60);
    plain
        && two(0).is_some_and(|hour| hour < 24)
        && two(2).is_some_and(|minute| minute < 60)
        && seconds
}

/// Whether a segment holds control characters other than line breaks. Most hold none at all, which is seen eight
/// bytes at a time.
fn has_control(raw: &[u8]) -> bool {
    let (words, rest) = raw.as_chunks::<8>();
    let low = words.iter().fold(0, |low, word| low | below_space(u64::from_le_bytes(*word)));
    (low != 0 || rest.iter().any(|byte| *byte < b' '))
        && raw.iter().any(|byte| *byte < b' ' && !matches!(byte, b'\r' | b'\n'))
}

/// Not zero where one of eight bytes is below a blank.
const fn below_space(word: u64) -> u64 {
    const SPACES: u64 = u64::from_ne_bytes([b' '; 8]);
    const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);
    word.wrapping_sub(SPACES) & !word & TOPS
}
