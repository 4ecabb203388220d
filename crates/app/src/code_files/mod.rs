//! Files of codes and fees that a practice brings: its own code pack or charge list, the physician fee
//! schedule, HCPCS Level II, the correct coding edits.
//!
//! Of files that name numbers under licence only rows about the practice's own codes are kept, and never a
//! descriptor. Relative units are read, turned into sums and forgotten: nothing stores or shows them.

mod official;
mod pack;
mod schedule;
mod types;

pub use official::import;
pub(crate) use official::{limits_of, pairs_of, service_title};
pub use pack::import as import_pack;
pub use schedule::import as import_schedule;
pub use types::*;

use crate::coding::BadRowShown;
use nadi_coding::review::BadRow;

/// Bad rows that are named; a file that is wrong from beginning to end is named by its first ones.
const NAMED: usize = 200;

fn bad(rows: Vec<BadRow>) -> Vec<BadRowShown> {
    let shown = |row: BadRow| BadRowShown {
        line: u32::try_from(row.line).unwrap_or(u32::MAX),
        reason: row.reason,
    };
    rows.into_iter().take(NAMED).map(shown).collect()
}

fn many(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
