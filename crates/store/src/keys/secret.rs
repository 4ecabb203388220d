//! The keys that stay in this module: 32 bytes each, on the heap so that a move leaves no copy behind,
//! zeroed when dropped, and never printed. The two keys that the store works with are its own types.

use super::{
    derive::{Label, derive},
    error::CipherFault,
};
use crate::key::{AuditSeed, DatabaseKey};
use nadi_audio::sealed::OpeningKey;
use nadi_base::Entropy;
use std::{
    fmt,
    ops::{Deref, DerefMut},
};
use zeroize::Zeroizing;

/// Thirty-two secret bytes.
pub(super) struct Bytes32(Box<Zeroizing<[u8; 32]>>);

impl Deref for Bytes32 {
    type Target = [u8; 32];

    fn deref(&self) -> &[u8; 32] {
        &self.0
    }
}

impl DerefMut for Bytes32 {
    fn deref_mut(&mut self) -> &mut [u8; 32] {
        &mut self.0
    }
}

/// Makes thirty-two bytes that nobody can foresee.
pub(super) fn fresh_bytes(entropy: &dyn Entropy) -> Bytes32 {
    let mut bytes = empty_bytes();
    entropy.fill(bytes.as_mut_slice());
    bytes
}

/// Makes room for a key, to be filled in place.
pub(super) fn empty_bytes() -> Bytes32 {
    Bytes32(Box::new(Zeroizing::new([0; 32])))
}

macro_rules! keys {
    ($($(#[doc = $doc:literal])+ $name:ident)+) => {$(
        $(#[doc = $doc])+
        pub struct $name(Bytes32);

        impl $name {
            /// Draws a new key.
            pub fn fresh(entropy: &dyn Entropy) -> Self {
                Self(fresh_bytes(entropy))
            }

            /// Wraps the bytes of a key that is already there.
            pub fn from_bytes(bytes: &[u8; 32]) -> Self {
                let mut held = empty_bytes();
                held.copy_from_slice(bytes);
                Self(held)
            }

            /// Shows the bytes to the code that uses them.
            pub fn expose(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl From<Bytes32> for $name {
            fn from(bytes: Bytes32) -> Self {
                Self(bytes)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "[hidden]"))
            }
        }
    )+};
}

keys! {
    /// Wraps every other key of the profile.
    VaultKey
    /// Stands between one way in and the vault key, so that a new password rewraps only this.
    UserKey
    /// Seals and authenticates what a backup writes beside the database.
    BackupKey
}

/// What an unlocked desk holds, and what locking it drops.
#[derive(Debug)]
pub struct Keys {
    pub(super) vault: VaultKey,
    pub(super) database: DatabaseKey,
    pub(super) backup: BackupKey,
    pub(super) audit: AuditSeed,
}

impl Keys {
    /// Draws the keys of a new profile.
    pub fn fresh(entropy: &dyn Entropy) -> Self {
        Self {
            vault: VaultKey::fresh(entropy),
            database: DatabaseKey::new(*fresh_bytes(entropy)),
            backup: BackupKey::fresh(entropy),
            audit: AuditSeed::new(*fresh_bytes(entropy)),
        }
    }

    /// The key of the database.
    pub const fn database(&self) -> &DatabaseKey {
        &self.database
    }

    /// The key of the backups.
    pub const fn backup(&self) -> &BackupKey {
        &self.backup
    }

    /// The pair to which the keys of recordings are sealed. It follows from the vault key: a new
    /// password, another laptop and a restored backup open the same recordings.
    pub fn recordings(&self) -> Result<OpeningKey, CipherFault> {
        Ok(OpeningKey::new(*derive(self.vault.expose(), &[], Label::Recordings)?))
    }

    /// The seed of this laptop's audit signatures.
    pub const fn audit(&self) -> &AuditSeed {
        &self.audit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_never_shows_a_key() {
        let key = VaultKey::from_bytes(&[0xab; 32]);
        let shown = format!("{key:?}");
        assert_eq!(shown, "VaultKey[hidden]", "a key in a log is a key given away");
    }
}
