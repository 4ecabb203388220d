//! The rungs of the ladder that is climbed when a file does not open as it should. Each copies before
//! it touches, and none deletes.

mod aside;
mod erased;
mod integrity;
mod ladder;
mod log;
mod rebuild;
mod replay;
mod salvage;
mod scan;

pub(crate) use aside::{copy_aside, copy_before_update};
pub(crate) use erased::{erase_again, keep_erased};
pub use integrity::integrity_check;
pub use ladder::{adopt, from_backup, newest_good};
pub(crate) use log::read_log;
pub(crate) use rebuild::rebuild;
pub use replay::Replayed;
pub(crate) use replay::replay;
pub use salvage::{Salvaged, SavedTable, salvage};
