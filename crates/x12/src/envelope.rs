//! Interchange, group and set: what their headers say, and whether their trailers agree.
//!
//! Nothing here stops reading: a trailer that lies is a [`Fault`] for whoever asks. Each level is closed by
//! its own trailer, by its parent's, or by the next header of its kind.

use crate::{element::Element, position::Position, segment::Segment, tag::Tag};

/// A level of the envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `ISA` to `IEA`.
    Interchange,
    /// `GS` to `GE`.
    Group,
    /// `ST` to `SE`.
    Set,
}

/// What is wrong between a header and its trailer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The level has no trailer.
    NoTrailer,
    /// The trailer has no header.
    NoHeader,
    /// Header and trailer have different control numbers.
    ControlDiffers,
    /// The trailer counts another number than was there; `said` is none where it is no number.
    CountDiffers {
        /// What the trailer says.
        said: Option<u32>,
        /// What was there.
        found: u32,
    },
    /// Segments stand outside of the level that must hold them.
    Outside,
}

/// A problem and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// At which level.
    pub level: Level,
    /// What is wrong.
    pub problem: Problem,
    /// The trailer, or the header where there is no trailer.
    pub position: Position,
}

/// The header of an interchange, as a view.
#[derive(Clone, Copy)]
pub struct Interchange<'a>(pub Segment<'a>);

impl<'a> Interchange<'a> {
    /// Who sends: ISA06 without its padding.
    pub fn sender(self) -> &'a [u8] {
        self.0.get(6).trim_ascii()
    }

    /// Who receives: ISA08 without its padding.
    pub fn receiver(self) -> &'a [u8] {
        self.0.get(8).trim_ascii()
    }

    /// The control number: ISA13.
    pub fn control(self) -> Element<'a> {
        self.0.element(13)
    }

    /// Whether it is a test: ISA15 is `T`.
    pub fn is_test(self) -> bool {
        self.0.get(15) == b"T"
    }

    /// Whether it has the fixed widths of the standard.
    pub fn is_fixed_width(self) -> bool {
        const WIDTHS: [usize; 16] = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1];
        WIDTHS.iter().enumerate().all(|(at, width)| self.0.get(at + 1).len() == *width)
    }
}

/// The header of a group, as a view.
#[derive(Clone, Copy)]
pub struct Group<'a>(pub Segment<'a>);

impl<'a> Group<'a> {
    /// What it holds: GS01, `HC` for claims.
    pub fn code(self) -> &'a [u8] {
        self.0.get(1)
    }

    /// The control number: GS06.
    pub fn control(self) -> Element<'a> {
        self.0.element(6)
    }

    /// The guide and its version: GS08.
    pub fn version(self) -> &'a [u8] {
        self.0.get(8)
    }
}

/// The header of a set, as a view.
#[derive(Clone, Copy)]
pub struct Set<'a>(pub Segment<'a>);

impl<'a> Set<'a> {
    /// Which set: ST01, `837` for claims.
    pub fn kind(self) -> &'a [u8] {
        self.0.get(1)
    }

    /// The control number: ST02.
    pub fn control(self) -> Element<'a> {
        self.0.element(2)
    }

    /// The guide and its version: ST03.
    pub fn version(self) -> &'a [u8] {
        self.0.get(3)
    }
}

/// A level that is open.
#[derive(Clone, Debug)]
struct Open {
    control: Vec<u8>,
    position: Position,
    /// Groups in an interchange, sets in a group, segments in a set.
    inside: u32,
}

/// Watches the segments of a file go by and tells where headers and trailers disagree.
#[derive(Clone, Debug, Default)]
pub struct Envelope {
    open: [Option<Open>; 3],
}

impl Envelope {
    /// Nothing seen yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next segment of the file; tells what it shows to be wrong.
    pub fn see(&mut self, segment: Segment<'_>, tell: &mut impl FnMut(Fault)) {
        match segment.tag() {
            Tag::ISA => self.begin(Level::Interchange, segment, 13, tell),
            Tag::GS => self.begin(Level::Group, segment, 6, tell),
            Tag::ST => self.begin(Level::Set, segment, 2, tell),
            Tag::SE => self.end(Level::Set, segment, tell),
            Tag::GE => self.end(Level::Group, segment, tell),
            Tag::IEA => self.end(Level::Interchange, segment, tell),
            tag => self.inside(tag, segment, tell),
        }
    }

    /// Says that the file has ended.
    pub fn finish(&mut self, tell: &mut impl FnMut(Fault)) {
        self.drop_down_to(Level::Interchange, tell);
    }

    fn begin(
        &mut self,
        level: Level,
        segment: Segment<'_>,
        control: usize,
        tell: &mut impl FnMut(Fault),
    ) {
        self.drop_down_to(level, tell);
        let position = segment.position();
        if let Some(above) = above(level) {
            match &mut self.open[above as usize] {
                Some(open) => open.inside = open.inside.saturating_add(1),
                None => tell(Fault { level: above, problem: Problem::Outside, position }),
            }
        }
        let inside = u32::from(level == Level::Set);
        self.open[level as usize] =
            Some(Open { control: segment.get(control).to_vec(), position, inside });
    }

    fn end(&mut self, level: Level, segment: Segment<'_>, tell: &mut impl FnMut(Fault)) {
        if let Some(below) = below(level) {
            self.drop_down_to(below, tell);
        }
        let position = segment.position();
        let mut tell = |problem| tell(Fault { level, problem, position });
        let Some(open) = self.open[level as usize].take() else { return tell(Problem::NoHeader) };
        let found = open.inside.saturating_add(u32::from(level == Level::Set));
        let said = segment.element(1).whole().and_then(|said| u32::try_from(said).ok());
        if said != Some(found) {
            tell(Problem::CountDiffers { said, found });
        }
        if segment.get(2) != open.control {
            tell(Problem::ControlDiffers);
        }
    }

    fn inside(&mut self, tag: Tag, segment: Segment<'_>, tell: &mut impl FnMut(Fault)) {
        match &mut self.open[Level::Set as usize] {
            Some(open) => open.inside = open.inside.saturating_add(1),
            // TA1 answers an interchange and stands between its header and its groups.
            None if tag == Tag::TA1 => {}
            None => tell(Fault {
                level: Level::Set,
                problem: Problem::Outside,
                position: segment.position(),
            }),
        }
    }

    /// Closes this level and those in it, which have no trailers.
    fn drop_down_to(&mut self, level: Level, tell: &mut impl FnMut(Fault)) {
        for inner in [Level::Set, Level::Group, Level::Interchange] {
            if inner >= level
                && let Some(open) = self.open[inner as usize].take()
            {
                tell(Fault { level: inner, problem: Problem::NoTrailer, position: open.position });
            }
        }
    }
}

fn above(level: Level) -> Option<Level> {
    match level {
        Level::Interchange => None,
        Level::Group => Some(Level::Interchange),
        Level::Set => Some(Level::Group),
    }
}

fn below(level: Level) -> Option<Level> {
    match level {
        Level::Interchange => Some(Level::Group),
        Level::Group => Some(Level::Set),
        Level::Set => None,
    }
}
