//! How long records are kept, what a deletion would take, and legal holds.
//!
//! Nothing is deleted that was not shown first. A preview freezes a list; the task that carries it out
//! takes what stands on that list and is still due, and never anything else. What came under a legal
//! hold, or changed since, stays and is counted. The trail itself is never deleted.

mod belongings;
mod due;
mod erase;
mod floors;
mod heard;
mod holds;
mod order;
mod preview;
mod rules;
mod types;
mod withdrawal;

pub(crate) use erase::run_deletion;
pub use holds::{end_hold, list_holds, place_hold};
pub use order::{run, run_erasure, run_withdrawal};
pub use preview::{preview, preview_erasure, preview_withdrawal};
pub use rules::{change, show};
pub use types::*;
pub(crate) use withdrawal::run_consent_withdrawal;
