//! Backups: making them by the hour, checking them, and putting one back.
//!
//! What a backup is made of and how it is checked is the store's; here stands when one is due, who may
//! ask for one, and what the trail says of it.

mod list;
mod make;
mod schedule;
mod second_folder;
mod types;

pub use list::list;
pub(crate) use list::{anchors, how_many};
pub use make::{make, verify};
pub(crate) use make::{run_backup, run_verify};
pub(crate) use schedule::{begin_when_due, is_late};
pub use second_folder::change_settings;
pub use types::*;

use crate::{Error, Result, work::Work};

/// tmp
pub fn preview(_work: &Work<'_>, _request: BackupRef) -> Result<RestorePreview> {
    Err(Error::internal("tmp"))
}

/// tmp
pub fn restore(_work: &Work<'_>, _request: BackupRef) -> Result<Restored> {
    Err(Error::internal("tmp"))
}
