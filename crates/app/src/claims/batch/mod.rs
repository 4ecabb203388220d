//! Batches: claims that go out together, from putting them in to the written file.

mod list;
mod make;
mod write;

pub(crate) use list::unanswered;
pub use list::{list, show};
pub use make::{approve, build, cancel, hold};
pub(crate) use write::run as run_write;
pub use write::write;
