//! What goes out together: one interchange, one file.
//!
//! Each claim has a transaction of its own, or shares it with few: a receiver that refuses a transaction
//! refuses every claim in it. Where each claim stands in its transaction is kept, because that is all that
//! some answers tell.

mod watch;
mod write;

pub use watch::unanswered;
pub use write::{Controls, Moment, Sender, SentPlace, Written, write};

#[cfg(test)]
mod tests;
