//! What was billed against what the note supports: both directions with equal weight, three states,
//! money second and only from the practice's own fees.

mod billed;
mod compare;
mod pack;
mod sheet;

pub use billed::{BadRow, Billed, read_csv};
pub use compare::{Line, Review, State, Verdict, review};
pub use pack::{CodePack, PackEntry};
