//! The files worker, with real sound files.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test's own steps may stop the test"
)]

mod bench;
mod documents;
mod formats;
mod refused;
