//! The way of a model onto the laptop, against servers that misbehave on purpose.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test's own steps may stop the test")]

mod bench;
mod chance;
mod fetching;
mod importing;
mod killing;
mod resuming;
mod server;
