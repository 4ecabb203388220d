//! Reports that came back: read as a task, matched, posted; what cannot be matched for sure waits for a person.

mod found;
mod list;
mod matching;
mod post;
mod read;

pub use list::{list, show};
pub use matching::match_answer;
pub use read::read;
pub(crate) use read::run as run_read;
