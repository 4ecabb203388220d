//! The trail of who did what: append-only, each row bound to the one before it by a hash, and signed
//! checkpoints that are kept outside the file.
//!
//! Without an anchor outside the file, a chain that somebody computed anew, or whose end was cut off,
//! looks whole: [`verify`] says which rows an anchor covers and which it does not. The trail holds ids,
//! roles and reasons, never what stands in a record.

mod anchor;
mod append;
mod csv;
mod fhir;
mod kept;
mod list;
mod row;
mod verify;

pub use anchor::{Anchor, AnchorLineError};
pub(crate) use anchor::{Signer, is_signed};
pub(crate) use append::{append, checkpoint, head};
pub use csv::csv;
pub(crate) use csv::rfc3339;
pub use fhir::fhir;
pub use kept::read_anchors;
pub(crate) use kept::{keep_anchor, replace_anchors};
pub use list::{Filter, Page};
pub use row::{Entry, Row, hash as row_hash};
pub(crate) use row::{GENESIS, hash};
pub use verify::{AnchorFinding, Fault, FirstBad, Held, Report, verify};

/// Rows between two checkpoints that nobody asked for.
pub const CHECKPOINT_EVERY: u64 = 256;

words! {
    /// How it ended.
    Outcome {
        /// It was done.
        Done "done"
        /// It was not allowed.
        Refused "refused"
        /// It was tried and went wrong.
        Failed "failed"
    }
}
