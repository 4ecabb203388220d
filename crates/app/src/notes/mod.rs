//! Notes: drafted from what was said, mended by a person, signed, amended with a reason.
//!
//! A line that a person wrote or changed is never written over by the machine, and a line that a person
//! took out does not come back by itself. What was signed stands in a version that nothing changes.
//! Flags and letters follow from the lines each time they are asked for, so that neither can say
//! something else than the note.

mod apply;
mod check;
mod draft;
mod facts;
mod flags;
mod import;
mod letters;
mod line;
mod merge;
mod paper;
mod show;
mod sign;
mod talk;
mod templates;
mod types;
mod versions;

pub use draft::{begin_draft, preview};
pub(crate) use draft::{follow, run_draft};
pub use flags::see_flag;
pub use import::import;
pub use letters::{change_letter, letters, reset_letter};
pub use line::{add_line, change_line, remove_line, restore_line};
pub(crate) use paper::for_paper;
pub use show::show;
pub use sign::{amend, sign, stop_amending};
pub use templates::{list_templates, remove_template, save_template};
pub use types::*;
pub(crate) use versions::lines_of;
pub use versions::{compare, versions};
