//! The speech worker, with the small model that ships and speech that another program spoke.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test's own steps may stop the test"
)]

mod agree;
mod bench;
mod faults;
mod hearing;
mod instruments;
mod inventing;
mod music;
mod sentences;
mod speakers;
