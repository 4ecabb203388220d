//! What a worker and its supervisor say to each other.
//!
//! A frame is two lengths (little-endian `u32`: header, body), a JSON header and an optional binary
//! body. Both lengths are bounded before anything is allocated, because neither side trusts the other's
//! bytes: a worker has just parsed a stranger's file. Requests carry an id and every answer repeats it.

mod frame;
mod message;

pub use frame::{BODY_LIMIT, Frame, FrameError, HEADER_LIMIT, read_frame, write_frame};
pub use message::{FromWorker, Hello, PROTOCOL, Reply, SandboxReport, ToWorker, decode, encode};
