//! The encrypted clinic file and everything around it on the disk.
//!
//! One `SQLCipher` file holds the practice; this crate holds all SQL of the client. A [`Profile`] is the
//! folder, claimed by one running Nadi at a time. A [`Database`] is the opened file: one connection
//! writes, a few read. Every change goes through [`Database::write`], which commits only together with
//! a row of the audit trail ([`audit`]); each changed field becomes one row of the operations log
//! ([`operation`]). [`backup`] makes, checks and restores copies; [`recover`] is the ladder that is
//! climbed when the file does not open as it should.
//!
//! Deliberately absent: permissions, sessions and use cases (the `app` crate), network, and any clock
//! or randomness of its own: both are passed in.

#[macro_use]
mod word;
#[macro_use]
mod record;

pub mod audit;
pub mod backup;
mod cipher;
mod database;
pub mod disk;
mod erase;
mod error;
mod grant_id;
mod key;
pub mod keys;
mod migrate;
mod open;
pub mod operation;
mod profile;
pub mod recover;
mod sealed;
pub mod search;
mod snapshot;
pub mod table;
mod tx;
mod value;

pub use cipher::{CIPHER_VERSION, Limits, SQLITE_VERSION};
pub use database::{Database, IntegrityCheck, Surroundings};
pub use error::StoreError;
pub use grant_id::GrantId;
pub use key::{AuditSeed, DatabaseKey};
pub use migrate::NEWEST;
pub use open::OpenError;
pub use profile::{Profile, ProfileError};
pub use record::{Reader, Record, Saved, Writer};
pub use sealed::{SEALED, SealedFile, SealedHand, sealed_name};
pub use snapshot::Snapshot;
pub use tx::{Local, Tx, Who};
