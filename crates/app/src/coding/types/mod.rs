//! What the coding desk is asked, and what it answers.

mod deeds;
mod found;
mod queue;
mod reports;
mod shown;

pub use deeds::*;
pub use found::*;
pub use queue::*;
pub use reports::*;
pub use shown::*;

pub use nadi_store::table::{
    CodingDecision, CodingEventKind, CodingKind, CodingStage, CodingState, CodingVerdict,
};
