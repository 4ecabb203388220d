//! What the crate promises, checked from outside: public samples, own fixtures, inverses, mutations, bombs.

mod bombs;
mod claims;
mod envelopes;
mod kit;
mod responses;
mod samples;
mod syntax;
