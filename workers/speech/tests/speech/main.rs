//! The speech worker, with the small model that ships and speech that another program spoke.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test's own steps may stop the test"
)]

mod bench;
mod faults;
mod hearing;
mod inventing;
