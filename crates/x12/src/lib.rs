//! EDI X12: claims (837P), remittances (835), claim status (277CA) and acknowledgments (999, TA1), read as a
//! stream without copying, and written.
//!
//! # How reading works
//!
//! ```text
//! bytes ── BlockReader ──> Block ── walk ──> ClaimBlock ──> Claim, Line, Party, Segment, Element (views)
//! ```
//!
//! A [`BlockReader`] takes bytes from any [`Read`](std::io::Read) in pieces of 256 KiB and finds every
//! separator in one pass, eight bytes at a time. What it finds goes into three flat vectors of a [`Block`]:
//! the bytes, 32 bytes for each segment (identifier, place, separators in force), four for each element
//! (where it ends). The vectors are cleared and filled again: once they have grown, reading allocates
//! nothing. Element 9 of a segment is therefore two look-ups away, however often it is asked for, and knows
//! its number in the file, its number in the set and its byte.
//!
//! A [`professional::ClaimReader`] goes over a block once more, by segments, and writes three further flat
//! vectors: loops (which, from where to where), claims (ranges of loops: what the claim stands under, and
//! its own) and lines (ranges of loops). [`professional::Claim`] is a view of two pointers over all that.
//! Several hundred rules can look at each claim and pay for what they look at, not for a tree of objects.
//! The names of loops and the order of segments come from one table, [`professional::LOOPS`], which rules
//! on order, counts and required segments read too.
//!
//! A claim may begin in one block and end in the next. Its segments, and those of the loops that it stands
//! under, are then copied to the front of the next block and walked over again; positions are kept, and
//! [`Block::fresh_segments`] gives each segment of the file exactly once. So a block needs no other block:
//! it can be handed to another thread while the next one is filled.
//!
//! Reports that come back are small: [`SetReader`] holds one set at a time, and [`response`] makes owned
//! records of it. [`mod@write`] goes the other way, [`tree`] shows a file to a person, [`envelope`] compares
//! headers with trailers.
//!
//! # What real files do, and what is made of it
//!
//! Byte-order marks, titles before the header, blank lines, indents, any terminator with or without line
//! breaks behind it, headers of wrong widths, several interchanges with separators of their own: read.
//! A component separator that ISA16 does not name, but CLM05 (or STC01, SVC01) uses: believed from there on.
//! Hierarchy numbers, counts and control numbers: never believed, only compared. Segments out of order:
//! put into the loop above that has a place for them, and the loop says that it was
//! [resumed](professional::Loop::is_resumed). Segments nobody knows: kept where they were.
//!
//! # Bounds
//!
//! [`limits`] names them: a file of 1 GiB, a segment of 64 KiB, 4 MiB for a claim with what it stands under.
//! Going over one is a [`ReadError`] that names the bound and the place.
//!
//! # Deliberately absent
//!
//! Files, network, clock, `unsafe`. Rules: what a value may be is for the crate that has the practice's
//! settings. `Debug` that shows values: views and records show places or nothing, because much of what they
//! hold is about patients.

mod block;
mod element;
pub mod envelope;
mod error;
pub mod limits;
mod position;
pub mod professional;
mod reader;
pub mod response;
mod scan;
mod segment;
mod separators;
mod sets;
mod tag;
pub mod tree;
pub mod value;
pub mod write;

pub use block::Block;
pub use element::Element;
pub use error::ReadError;
pub use limits::Limits;
pub use position::Position;
pub use reader::{BlockReader, Ending, Segments};
pub use segment::Segment;
pub use separators::{HEADER, Separators};
pub use sets::{SET, SET_SEGMENTS, SetReader, SetView};
pub use tag::Tag;
