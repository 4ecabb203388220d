//! The code sets as they ship.

#![expect(clippy::unwrap_used, reason = "what a test sets up either works or fails the test")]

mod icd;
mod places;
mod search;
