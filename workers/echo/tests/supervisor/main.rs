//! The supervisor and the sandbox, proven on a real worker that misbehaves.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test's own steps may stop the test"
)]

mod bench;
mod cancelling;
mod failing;
mod keeping;
#[cfg(target_os = "linux")]
mod orphans;
#[cfg(target_os = "linux")]
mod sandbox;
