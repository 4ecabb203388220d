//! What the crate promises, checked from outside: public samples, own fixtures, inverses, mutations, bombs.
#![expect(clippy::expect_used, clippy::panic, reason = "a test that cannot go on says why")]

mod bombs;
mod claims;
mod envelopes;
mod fuzz;
mod kit;
mod responses;
mod samples;
mod syntax;
mod writing;
