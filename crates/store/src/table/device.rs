//! Copies of the profile on laptops. A restored backup becomes a new device.

use nadi_base::{BackupId, DeviceId, Timestamp};

record! {
    /// One copy of the profile on one laptop.
    Device in "device", id DeviceId, logged true {
        /// What people call it.
        name: String,
        /// The public half of the key with which it signs.
        public_key: Vec<u8>,
        /// The backup that it was restored from.
        restored_from: Option<BackupId>,
        /// When it was given up.
        retired_at: Option<Timestamp>,
    }
}
