//! HKDF-SHA-256 and HMAC, each use under its own label. They make keys that wrap and values that
//! check; nothing that must be random comes from here. Results are zeroed when dropped; the libraries'
//! own working state is not.

use super::{
    error::CipherFault,
    secret::{Bytes32, VaultKey, empty_bytes},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// What a derived value is for; two labels never give the same bytes.
#[derive(Clone, Copy)]
pub(super) enum Label {
    /// Wraps the user key of a slot that a password opens.
    Password,
    /// The same, where the keyring holds a part of the key.
    PasswordAndDevice,
    /// Wraps the user key of the recovery slot.
    Recovery,
    /// Wraps the user key of an invitation.
    Invite,
    /// Tells a wrong password from a damaged slot.
    SlotCheck,
    /// Tells whether the keyring still holds the same secret.
    DeviceCheck,
    /// Authenticates the whole keyslot file.
    FileSeal,
    /// The secret half of the pair to which the keys of recordings are sealed.
    Recordings,
}

impl Label {
    const fn text(self) -> &'static str {
        match self {
            Self::Password => "nadi keys v1 password slot",
            Self::PasswordAndDevice => "nadi keys v1 password and device slot",
            Self::Recovery => "nadi keys v1 recovery slot",
            Self::Invite => "nadi keys v1 invite slot",
            Self::SlotCheck => "nadi keys v1 slot check",
            Self::DeviceCheck => "nadi keys v1 device check",
            Self::FileSeal => "nadi keys v1 file seal",
            Self::Recordings => "nadi keys v1 recordings",
        }
    }
}

/// Derives thirty-two bytes for one use.
pub(super) fn derive(secret: &[u8], salt: &[u8], label: Label) -> Result<Bytes32, CipherFault> {
    let mut out = empty_bytes();
    Hkdf::<Sha256>::new(Some(salt), secret)
        .expand(label.text().as_bytes(), out.as_mut_slice())
        .map_err(|_| CipherFault)?;
    Ok(out)
}

/// Derives a short value that may stand in the open and is compared later.
pub(super) fn check(secret: &[u8], salt: &[u8], label: Label) -> Result<[u8; 16], CipherFault> {
    let long = derive(secret, salt, label)?;
    let mut short = [0; 16];
    short.copy_from_slice(&long[..16]);
    Ok(short)
}

/// Authenticates the keyslot file's content under the vault key.
pub(super) fn file_seal(vault: &VaultKey, content: &[u8]) -> Result<[u8; 32], CipherFault> {
    let key = derive(vault.expose(), &[], Label::FileSeal)?;
    let mut mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).map_err(|_| CipherFault)?;
    mac.update(content);
    Ok(mac.finalize().into_bytes().into())
}

/// SHA-256 over several parts, each preceded by its length.
pub(super) fn digest(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_labels_give_the_same_key() {
        use Label::{
            DeviceCheck, FileSeal, Invite, Password, PasswordAndDevice, Recordings, Recovery,
            SlotCheck,
        };
        let all = [
            Password,
            PasswordAndDevice,
            Recovery,
            Invite,
            SlotCheck,
            DeviceCheck,
            FileSeal,
            Recordings,
        ];
        let made: HashSet<[u8; 32]> =
            all.iter().map(|label| *derive(b"secret", b"salt", *label).unwrap()).collect();
        assert_eq!(made.len(), all.len(), "a key for one use must be of no use elsewhere");
    }
}
