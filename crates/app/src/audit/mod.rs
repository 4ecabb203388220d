//! The trail of who did what: looking into it, checking it, taking it out.
//!
//! Rows are written elsewhere, each in the transaction of what it tells of. Nothing here changes one.

mod anchors;
mod export;
mod find;
mod types;
mod verify;

pub(crate) use anchors::{checkpoint, vouch_for_key};
pub use export::export;
pub use find::list;
pub use types::*;
pub use verify::verify;

use crate::{Result, jobs::Task};
use nadi_store::Who;

/// In whose name a task writes into the trail: whoever asked for it, else Nadi.
pub(crate) fn actor(task: &Task<'_>) -> Result<Who> {
    let db = &task.open.db;
    let Some(person) = task.job.person else { return Ok(db.nadi()) };
    let roles = db.read(|snapshot| Ok::<_, crate::Error>(snapshot.people().roles(person)?))?;
    Ok(Who { person: Some(person), role: roles.join(" "), device: db.device() })
}
