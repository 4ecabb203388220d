//! The store on a real encrypted file, from outside.

#![expect(clippy::unwrap_used, reason = "what a test sets up either works or fails the test")]

mod audit;
mod backup;
mod claim_blocks;
mod claims;
mod erase;
mod faults;
mod ladder;
mod log;
mod note;
mod opening;
mod schema;
mod search;
mod sound;
mod world;
