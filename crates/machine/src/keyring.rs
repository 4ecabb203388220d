//! The keyring, where there is one that keeps what it is given.

use nadi_base::Entropy;
use nadi_store::keys::{DeviceSecrets, NoKeyring, OsKeyring, probe};
use std::sync::Arc;

/// The keyring of this session after a trial, or none. Never a plain file in its place.
pub fn working_keyring(entropy: &dyn Entropy) -> Arc<dyn DeviceSecrets> {
    let keyring = OsKeyring::default();
    match probe(&keyring, entropy) {
        Ok(()) => Arc::new(keyring),
        Err(_) => Arc::new(NoKeyring),
    }
}
