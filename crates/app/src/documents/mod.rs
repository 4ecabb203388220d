//! What leaves the clinic: a note, a prescription, a message or a referral, shown first, then taken out or printed.
//!
//! A document is written from the note as it was signed last; before that it says that it is a draft. Taking one
//! out asks for the password again, and stands in the trail with its kind, its form and for whom it is before
//! anybody gets it. Bytes go to the host, which puts them where the person says; nothing is laid down in between.
//!
//! A document of others comes in as text for a person to look at, and is not kept: what the person takes over becomes the
//! note of a visit ([`crate::notes`]).

mod bring;
mod case;
mod export;
mod show;
mod types;

pub use bring::read;
pub use export::{export, print};
pub use show::preview;
pub use types::*;
