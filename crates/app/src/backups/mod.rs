//! Backups: making them by the hour, checking them, and putting one back.
//!
//! What a backup is made of and how it is checked is the store's; here stands when one is due, who may
//! ask for one, and what the trail says of it.

mod find;
mod list;
mod make;
mod restore;
mod schedule;
mod second_folder;
mod types;
mod verify;

pub(crate) use find::{Found, all as all_on_disk, how_many};
pub use list::list;
pub use make::make;
pub(crate) use make::run_backup;
pub use restore::{preview, restore};
pub(crate) use schedule::{begin_when_due, is_late};
pub use second_folder::change_settings;
pub use types::*;
pub(crate) use verify::run_verify;
pub use verify::verify;

use crate::Error;
use nadi_store::backup::BackupError;

impl From<BackupError> for Error {
    fn from(error: BackupError) -> Self {
        error.code().into()
    }
}
