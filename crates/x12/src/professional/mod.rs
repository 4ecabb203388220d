//! The professional claim, 837P: 005010X222, A1 and A2.
//!
//! [`ClaimReader`] fills a [`ClaimBlock`] again and again; [`Claim`] and [`Line`] are views of it. Every
//! segment of the guide, and every segment the guide does not know, stays where it was and is reached
//! through its loop. Nothing is judged: a claim without lines is a claim without lines.

mod claim;
mod guide;
mod index;
mod line;
mod loops;
mod other;
mod party;
mod reader;
mod walk;

pub use claim::{Claim, Code};
pub use guide::{LOOPS, Loop as GuideLoop, LoopId, Slot};
pub use line::Line;
pub use loops::Loop;
pub use other::OtherPayer;
pub use party::Party;
pub use reader::{ClaimBlock, ClaimReader};
