//! EDI X12: claims (837P), remittances (835), claim status (277CA) and acknowledgments (999, TA1).
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
