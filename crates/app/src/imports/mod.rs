//! Files that are brought in: their bytes come in parts and are sealed as they come; what becomes of each
//! file is said as it truly is.
//!
//! Nothing here opens a stranger's file: that is the files worker's, asked by the task that hears.

mod batch;
mod duplicates;
mod list;
mod receive;
mod types;

pub use batch::{pause, resume, retry};
pub(crate) use list::file_shown;
pub use list::list;
pub(crate) use receive::{Receiving, settle};
pub use receive::{begin, part};
pub use types::*;
