//! The code sets as they ship.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what a test sets up either works or fails the test"
)]

mod check;
mod denial;
mod flat;
mod icd;
mod level;
mod official;
mod places;
mod reading;
mod review;
mod search;
mod suggest;
mod training;
