//! Stories of the clinic. One file an area; a new file is named here.

#![expect(clippy::unwrap_used, reason = "a story that cannot be told must fail")]

mod audit;
mod backups;
mod claim_files;
mod claims;
mod code_files;
mod codes;
mod coding;
mod documents;
mod door;
mod health;
mod incoming;
mod keeping;
mod notes;
mod patients;
mod people;
mod permissions;
mod retention;
mod sound;
mod training;
mod trouble;
mod visits;
