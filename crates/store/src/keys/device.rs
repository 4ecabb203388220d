//! The device secret: 32 random bytes that the operating system's keyring keeps, so that a copy of
//! the disk is worth nothing without this laptop's keyring.

use super::{
    derive::{self, Label},
    error::CipherFault,
    keyring::{DeviceSecrets, probe},
    secret::{Bytes32, empty_bytes, fresh_bytes},
    slot::VaultId,
};
use nadi_base::Entropy;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use subtle::ConstantTimeEq;

/// How a slot depends on the keyring.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Binding {
    /// The back end that held the secret when the slot was made.
    pub(super) backend: String,
    check: ByteArray<16>,
}

/// The secret that the keyring keeps.
pub(super) struct DeviceSecret(Bytes32);

impl DeviceSecret {
    pub(super) fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Describes the dependence on this secret, for a slot's header.
    pub(super) fn binding(&self, vault: &VaultId, backend: &str) -> Result<Binding, CipherFault> {
        let check = derive::check(self.expose(), vault.as_slice(), Label::DeviceCheck)?;
        Ok(Binding { backend: backend.to_owned(), check: check.into() })
    }

    fn stored(bytes: &[u8]) -> Option<Self> {
        let mut held = empty_bytes();
        if bytes.len() != held.len() {
            return None;
        }
        held.copy_from_slice(bytes);
        Some(Self(held))
    }
}

/// The secret for a new slot: the one in the keyring, else a new one. Nothing where the keyring does
/// not pass its probe: the slot then rests on the password alone, at a higher cost.
pub(super) fn for_new_slot(
    secrets: &dyn DeviceSecrets,
    vault: &VaultId,
    entropy: &dyn Entropy,
) -> Option<DeviceSecret> {
    probe(secrets, entropy).ok()?;
    let account = account(vault);
    if let Some(bytes) = secrets.get(&account).ok()? {
        return DeviceSecret::stored(&bytes);
    }
    let secret = DeviceSecret(fresh_bytes(entropy));
    secrets.set(&account, secret.expose()).ok()?;
    Some(secret)
}

/// The secret that an existing slot was made with; nothing when the keyring is silent, no longer has
/// it, or has another.
pub(super) fn for_slot(
    secrets: &dyn DeviceSecrets,
    vault: &VaultId,
    binding: &Binding,
) -> Result<Option<DeviceSecret>, CipherFault> {
    let Ok(Some(bytes)) = secrets.get(&account(vault)) else {
        return Ok(None);
    };
    let Some(secret) = DeviceSecret::stored(&bytes) else {
        return Ok(None);
    };
    let now = secret.binding(vault, &binding.backend)?;
    let same = bool::from(now.check.ct_eq(binding.check.as_slice()));
    Ok(same.then_some(secret))
}

fn account(vault: &VaultId) -> String {
    format!("device-secret-{:032x}", u128::from_be_bytes(**vault))
}
