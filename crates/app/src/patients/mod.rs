//! Patients: cards, looking them up, and joining two cards of one patient.

mod card;
mod duplicates;
mod list;
mod merge;
mod reach;
mod types;

pub use card::{change, create, history, show};
pub(crate) use card::{entries, filled, shown};
pub use duplicates::duplicates;
pub use list::list;
pub(crate) use list::{age_on, row};
pub use merge::{merge, unmerge};
pub(crate) use reach::{is_within_reach, need_within_reach, of_one};
pub use types::*;
