//! Backups: a folder each, with a copy of the clinic file, the keyslots and a signed manifest.

mod copy;

pub(crate) use copy::copy_database;
