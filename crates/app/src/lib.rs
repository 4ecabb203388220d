//! The use cases of the clinic desk.
//!
//! A [`Desk`] stands on one profile folder. It is without a clinic, locked, or open for one person;
//! [`Desk::work`] checks that it is open, that the person may do what is asked, and that they proved
//! who they are where that is asked again. What comes out is a [`work::Work`], and every use case
//! that touches records takes one. Areas are modules: each has its requests and replies in `types.rs`
//! and a function per command.
//!
//! Deliberately absent: SQL (the store), words on screens (the UI), engines (workers), and any
//! knowledge of how a command arrives (the hosts).

pub mod access;
pub mod audit;
pub mod backups;
pub mod billing;
mod check;
pub mod claim_files;
pub mod claims;
pub mod code_files;
pub mod codes;
pub mod coding;
pub mod desk;
pub mod documents;
mod error;
pub mod events;
pub mod health;
mod hex;
pub mod imports;
pub mod jobs;
pub mod machine;
pub mod notes;
pub mod patients;
pub mod people;
pub mod permission;
pub mod practice;
pub mod recordings;
pub mod retention;
pub mod today;
pub mod training;
pub mod transcripts;
pub mod visits;
pub mod work;

pub use desk::Desk;
pub use error::{Error, Result};
pub use machine::Machine;
