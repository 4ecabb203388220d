//! The rungs of the ladder that is climbed when a file does not open as it should. Each copies before
//! it touches, and none deletes.

mod aside;
mod erased;
mod integrity;
mod rebuild;

pub(crate) use aside::{copy_aside, copy_before_update};
pub(crate) use erased::{erase_again, keep_erased};
pub use integrity::integrity_check;
pub(crate) use rebuild::rebuild;
