//! The operations log: one row for each field that changed, who changed it on which device, and which
//! earlier operation it supersedes. Version history and undo read it; later, sync sends it.
//!
//! Rows are never rewritten, with one exception: when a record is erased its values are blanked and
//! the rows stay, so that what was done remains countable.

mod erase;
mod history;
mod write;

pub(crate) use erase::blank;
pub use history::Operation;
pub(crate) use write::{Change, LogEnd, write};

words! {
    /// What an operation does to a field.
    OperationKind {
        /// The field has this value now.
        Set "set"
        /// The set has this member now.
        Add "add"
        /// The set has this member no longer.
        Remove "remove"
        /// This was put at the end.
        Append "append"
        /// The record is gone.
        Tombstone "tombstone"
    }
}
