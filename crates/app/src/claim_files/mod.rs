//! Files of claims read into the practice, at the speed of the disk.
//!
//! One thread reads, some look at claims by the rules and make them ready to be saved, one puts them into
//! chunks, one saves. A chunk is one transaction: its claims, lines and findings, how far the import is,
//! and one row of the trail are there together or not at all. A file whose reading was stopped, also by a
//! power cut, goes on behind its last chunk; a file that cannot be read to its end is refused as a whole.

mod bench;
mod beside;
mod chunk;
mod file;
mod import;
mod kept;
mod list;
mod measure;
mod run;
mod save;
mod source;
mod types;

pub use bench::{Measured, bench};
pub use file::FileImport;
pub use import::begin;
pub(crate) use import::run_import;
pub use list::list;
pub use types::*;
