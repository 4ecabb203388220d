//! Backups: a folder each, with a copy of the clinic file, the keyslots and a signed manifest.
//!
//! A backup is written under a temporary name, opened, read to its end and compared with what was
//! copied; only then does it get its name. A folder with a name is therefore a whole backup, unless
//! somebody changed it since, which [`verify`] shows. What it is worth rests on the disk that it lies
//! on: a second folder on another disk is [`copy_to`]. Sealed sound lies beside the folders, each file once
//! for all of them.

mod copy;
mod counts;
mod create;
mod error;
mod folder;
mod manifest;
mod preview;
mod restore;
mod schedule;
mod sound;
mod verify;

pub(crate) use copy::copy_database;
pub use counts::Counts;
pub use create::{Made, create};
pub use error::BackupError;
pub use folder::{Listed, copy_to, list, prune};
pub use manifest::{FileFacts, Manifest, read as read_manifest};
pub use preview::{Preview, preview};
pub use restore::{Arrival, Restored, restore};
pub(crate) use restore::{Source, put_in_place, restore_with};
pub use schedule::{due, to_keep};
pub use sound::SoundBack;
pub(crate) use sound::erase as erase_sound;
pub use verify::{verify, verify_file};

/// The clinic file in a backup's folder.
pub(crate) const DATABASE: &str = "clinic.db";
/// The keyslots in a backup's folder.
pub(crate) const KEYSLOTS: &str = "keyslots.cbor";
/// The manifest in a backup's folder.
pub(crate) const MANIFEST: &str = "manifest.cbor";
