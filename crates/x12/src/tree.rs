//! Any X12 file as an indented tree, for a person to read.
//!
//! Claims get their loops by name. Other sets are indented by their hierarchy levels (`HL`) and by the
//! segments that open something in the sets that a practice meets: 835, 999, 277. The tree says what the
//! file says, patients' names included: it is for the person who asked for it, and for nothing else.

use crate::{
    element::Element,
    error::ReadError,
    professional::{ClaimBlock, ClaimReader, Loop, LoopId},
    segment::Segment,
    tag::Tag,
};
use std::{collections::HashMap, fmt, io::Read};

/// Levels of hierarchy that are remembered at most.
const LEVELS: usize = 100_000;
/// Deepest indent.
const DEEPEST: usize = 24;

/// Why a tree was not finished.
#[derive(Debug, thiserror::Error)]
pub enum TreeError {
    /// The file could not be read on.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// What was shown could not be written.
    #[error("the tree could not be written")]
    Write(#[from] fmt::Error),
}

/// Writes the tree of a file, piece by piece as it is read.
pub fn show(input: impl Read, out: &mut impl fmt::Write) -> Result<(), TreeError> {
    let (mut reader, mut block, mut tree) =
        (ClaimReader::new(input), ClaimBlock::new(), Tree::default());
    while reader.fill(&mut block)? {
        let fresh = block
            .segments()
            .get(block.segments().fresh())
            .map(|segment| segment.position().segment);
        for found in block.loops() {
            tree.show_loop(found, fresh.unwrap_or(0), out)?;
        }
    }
    Ok(())
}

/// Where in the tree the next segment stands.
#[derive(Default)]
struct Tree {
    kind: Vec<u8>,
    depth: usize,
    /// Depths of the hierarchy levels of the set, by number.
    levels: HashMap<Vec<u8>, usize>,
}

impl Tree {
    fn show_loop(&mut self, found: Loop<'_>, fresh: u32, out: &mut impl fmt::Write) -> fmt::Result {
        let depth = depth(found.id());
        for (at, segment) in found.segments().enumerate() {
            if segment.position().segment < fresh {
                continue;
            }
            if at == 0 && !found.id().name().is_empty() && found.id() != LoopId::Header {
                let name =
                    (found.id().name(), found.id().guide().words.trim().trim_end_matches('.'));
                let resumed = if found.is_resumed() { " (resumed)" } else { "" };
                writeln!(
                    out,
                    "{:7}{:indent$}{} {}{resumed}",
                    "",
                    "",
                    name.0,
                    name.1,
                    indent = 2 * depth
                )?;
            }
            let inside = usize::from(!found.id().name().is_empty() && found.id() != LoopId::Header);
            let depth =
                if found.id() <= LoopId::Header { self.depth_of(segment) } else { depth + inside };
            show_segment(segment, depth.min(DEEPEST), out)?;
        }
        Ok(())
    }

    /// The depth of a segment that stands in no loop of a claim.
    fn depth_of(&mut self, segment: Segment<'_>) -> usize {
        match segment.tag() {
            Tag::ISA | Tag::IEA => 0,
            Tag::GS | Tag::GE | Tag::TA1 => 1,
            Tag::ST => {
                self.kind = segment.get(1).to_vec();
                self.levels.clear();
                self.depth = 3;
                2
            }
            Tag::SE => 2,
            Tag::HL => {
                let parent = self.levels.get(segment.get(2)).copied();
                let here = parent.map_or(3, |parent| parent + 1);
                if self.levels.len() < LEVELS {
                    self.levels.insert(segment.get(1).to_vec(), here);
                }
                self.depth = here + 1;
                here
            }
            tag => match opens(&self.kind, tag) {
                Some((here, inside)) => {
                    self.depth = inside;
                    here
                }
                None => self.depth,
            },
        }
    }
}

/// For a segment that opens or closes something: its own depth, and that of what follows it.
fn opens(kind: &[u8], tag: Tag) -> Option<(usize, usize)> {
    Some(match (kind, tag) {
        (b"835", Tag::N1 | Tag::LX | Tag::PLB) | (b"999", Tag::AK2) => (3, 4),
        (b"835", Tag::CLP) | (b"999", Tag::IK3) => (4, 5),
        (b"835", Tag::SVC) | (b"999", Tag::IK4) => (5, 6),
        (b"999", Tag::IK5) => (4, 4),
        (b"999", Tag::AK9) => (3, 3),
        _ => return None,
    })
}

/// How deep a loop of a claim stands.
fn depth(id: LoopId) -> usize {
    let guide = id.guide();
    match id {
        LoopId::Envelope => 0,
        LoopId::Header => 2,
        _ => depth(guide.parent) + 1,
    }
}

/// One segment on its line: its number in the file, its indent, its elements.
fn show_segment(segment: Segment<'_>, depth: usize, out: &mut impl fmt::Write) -> fmt::Result {
    write!(out, "{:>6} {:indent$}", segment.position().segment, "", indent = 2 * depth)?;
    write_plain(segment.element(0), out)?;
    for element in segment.elements() {
        out.write_char('*')?;
        write_plain(element, out)?;
    }
    out.write_char('\n')
}

/// Text without the control characters that would do something to a terminal.
fn write_plain(element: Element<'_>, out: &mut impl fmt::Write) -> fmt::Result {
    let text = element.text();
    let mut characters = text.chars().map(|c| if c.is_control() { '\u{b7}' } else { c });
    characters.try_for_each(|character| out.write_char(character))
}
