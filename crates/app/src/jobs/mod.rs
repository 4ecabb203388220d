//! Long tasks: the queue in the file, the thread that works it off, and what the screens see of it.
//!
//! The queue is in the database, so a crash or a lock loses nothing: a task found running at the start
//! goes back into the queue and goes on from its last saved stage.

mod queue;
mod run;
mod types;

pub(crate) use queue::{add, add_after, add_by_nadi, add_for_visit};
pub use queue::{cancel, list, retry};
pub(crate) use run::{Runner, Task};
pub use types::*;
