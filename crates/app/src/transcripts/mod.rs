//! What was said at a visit: written down by the task that hears, typed by a person, changed by a person.
//!
//! What a person wrote always counts. A run of the machine makes a new transcript and takes every edited
//! turn over; the machine's words stand beside it.

mod carry;
mod decode;
mod edit;
mod estimate;
mod hear;
mod order;
mod segments;
mod show;
mod speakers;
mod typed;
mod types;
mod voices;

pub use edit::{add_segment, change_segment};
pub(crate) use estimate::under_way;
pub(crate) use hear::run as run_hear;
pub(crate) use order::{jobs_of_files, queue, queue_file};
pub use order::{run, run_segment};
pub use show::show;
pub use speakers::{change_speakers, merge_speakers};
pub use typed::type_in;
pub use types::*;
