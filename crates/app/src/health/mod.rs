//! How this laptop is: the page that is read before somebody calls for help.
//!
//! Facts are numbers and codes; the screens have the words. Nothing here tells anything about a patient, and nothing is mended.

mod integrity;
mod laptop;
mod lines;
mod types;

pub use integrity::check_integrity;
pub(crate) use integrity::run_integrity;
pub use types::*;

use crate::{Result, work::Work};

/// Tells how this laptop is.
pub fn show(work: &Work<'_>, (): ()) -> Result<HealthShown> {
    let mut lines = vec![
        lines::version(),
        lines::database(work)?,
        lines::backup(work)?,
        lines::disk(work),
        lines::memory(),
        lines::keyring(work),
        lines::keys(work),
        lines::audit(work)?,
        lines::jobs(work)?,
    ];
    lines.extend(lines::workers(work));
    Ok(HealthShown { at: work.now(), lines })
}
