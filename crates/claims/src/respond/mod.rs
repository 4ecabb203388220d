//! What comes back, brought together with what was sent.
//!
//! A [`Ledger`] holds what was sent. Each kind of report becomes [answers](Answer), one for each claim that it
//! speaks of: a TA1 of the claims of an interchange, a 999 of those of its transactions, a 277CA and an 835
//! of the claims that they name. An answer that cannot be matched for sure is offered with the claims that it
//! may be about, and nothing follows from it until a person says which. Sums that do not agree are told by
//! `nadi-x12` and refuse nothing.

mod acknowledge;
mod answer;
mod ledger;
mod remit;
mod status;
pub mod words;

pub use acknowledge::{acknowledge, acknowledge_interchange};
pub use answer::{Answer, Layer, LinePosting, MatchedBy, Posting, Verdict};
pub use ledger::{Ledger, Sent, SentLine};
pub use remit::{Payment, remit};
pub use status::status;

#[cfg(test)]
mod tests;
