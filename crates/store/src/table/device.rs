//! Copies of the profile on laptops. A restored backup becomes a new device.

use crate::{error::StoreError, record::Reader};
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

impl Reader<'_, Device> {
    /// The public keys of every device that the file names. Whoever can write the file can add one: what
    /// is to be proven against such a person needs a key that is known from elsewhere.
    pub fn public_keys(&self) -> Result<Vec<[u8; 32]>, StoreError> {
        let devices = self.all()?;
        Ok(devices.into_iter().filter_map(|d| d.data.public_key.try_into().ok()).collect())
    }
}
