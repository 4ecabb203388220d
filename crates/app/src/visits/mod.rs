//! Visits: beginning one, its data, and the consents given for it.

mod card;
mod consent;
mod list;
mod types;

pub(crate) use card::{begin_unnamed, need_open};
pub use card::{change, create, history, show};
pub use consent::record_consent;
pub(crate) use consent::write_consent;
pub use list::list;
pub(crate) use list::{may_open, row, within_reach};
pub use types::*;
