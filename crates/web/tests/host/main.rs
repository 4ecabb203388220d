//! The host over real sockets: who is let in, what comes back, and that events arrive in order.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test's own steps may stop the test"
)]

mod client;
mod events;
mod files;
mod gate;
mod rpc;
