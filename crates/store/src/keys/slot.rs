//! A slot: one way in. Its header says in the open whose it is and what opening it costs, and is
//! bound into both wrappings, so that none of it can be changed without the vault key.

use super::{
    argon::{Cost, stretch},
    derive::{self, Label},
    device::{Binding, DeviceSecret},
    error::CipherFault,
    name::SignInName,
    seal::{Sealed, open_key, seal},
    secret::{Bytes32, UserKey, VaultKey},
};
use nadi_base::{Entropy, PersonId, SlotId, Timestamp};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteArray;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SlotKind {
    /// A person's password.
    Password,
    /// The printed recovery code.
    Recovery,
    /// A one-time code, until it expires.
    Invite,
}

/// What stands in the open about a slot.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) id: SlotId,
    pub(super) kind: SlotKind,
    pub(super) person: PersonId,
    pub(super) name: Option<SignInName>,
    pub(super) cost: Option<Cost>,
    pub(super) salt: ByteArray<32>,
    pub(super) device: Option<Binding>,
    pub(super) created: Timestamp,
    pub(super) expires: Option<Timestamp>,
}

/// One way in.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Slot {
    pub(super) header: Header,
    check: ByteArray<16>,
    user_key: Sealed,
    vault_key: Sealed,
}

/// Why a slot did not open.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// The secret is not the one.
    Wrong,
    /// The secret is the one, and yet the wrapping does not open.
    Damaged,
    /// A fault of Nadi's own.
    Fault(CipherFault),
}

impl From<CipherFault> for Shut {
    fn from(fault: CipherFault) -> Self {
        Self::Fault(fault)
    }
}

/// A profile's own random name; binds a slot to its file.
pub(super) type VaultId = ByteArray<16>;

/// The two keys that are inside a slot.
pub(super) struct Inside {
    pub(super) user: UserKey,
    pub(super) vault: VaultKey,
}

impl Slot {
    /// Wraps the keys for one way in.
    pub(super) fn make(
        header: Header,
        vault_id: &VaultId,
        secret: &[u8],
        device: Option<&DeviceSecret>,
        keys: (&UserKey, &VaultKey),
        entropy: &dyn Entropy,
    ) -> Result<Self, CipherFault> {
        let key = header.key(secret, device)?;
        let bound = header.bound(vault_id)?;
        let (user, vault) = keys;
        Ok(Self {
            check: header.check(&key)?.into(),
            user_key: seal(&key, user.expose(), &bound, entropy)?,
            vault_key: seal(user.expose(), vault.expose(), &bound, entropy)?,
            header,
        })
    }

    /// Opens with a secret, and with the device's secret where the slot wants one.
    pub(super) fn open(
        &self,
        vault_id: &VaultId,
        secret: &[u8],
        device: Option<&DeviceSecret>,
    ) -> Result<Inside, Shut> {
        let key = self.header.key(secret, device)?;
        let fits = self.header.check(&key)?.ct_eq(self.check.as_slice());
        if !bool::from(fits) {
            return Err(Shut::Wrong);
        }
        let bound = self.header.bound(vault_id)?;
        let user = open_key(&key, &self.user_key, &bound).ok_or(Shut::Damaged)?;
        let vault = open_key(&user, &self.vault_key, &bound).ok_or(Shut::Damaged)?;
        Ok(Inside { user: user.into(), vault: vault.into() })
    }

    /// Whether both wrappings have the length of a key and its tag.
    pub(super) fn is_whole(&self) -> bool {
        self.user_key.len() == 48 && self.vault_key.len() == 48
    }

    /// Whether this is the slot of that person and kind.
    pub(super) fn is(&self, kind: SlotKind, person: PersonId) -> bool {
        self.header.kind == kind && self.header.person == person
    }
}

impl Header {
    const fn label(&self) -> Label {
        match (self.kind, &self.device) {
            (SlotKind::Password, None) => Label::Password,
            (SlotKind::Password, Some(_)) => Label::PasswordAndDevice,
            (SlotKind::Recovery, _) => Label::Recovery,
            (SlotKind::Invite, _) => Label::Invite,
        }
    }

    fn key(&self, secret: &[u8], device: Option<&DeviceSecret>) -> Result<Bytes32, CipherFault> {
        let mut parts = Zeroizing::new(Vec::with_capacity(64 + secret.len()));
        match self.cost {
            Some(cost) => {
                parts.extend_from_slice(stretch(secret, self.salt.as_slice(), cost)?.as_slice());
            }
            None => parts.extend_from_slice(secret),
        }
        if let Some(device) = device {
            parts.extend_from_slice(device.expose());
        }
        derive::derive(&parts, self.salt.as_slice(), self.label())
    }

    fn check(&self, key: &Bytes32) -> Result<[u8; 16], CipherFault> {
        derive::check(key.as_slice(), self.salt.as_slice(), Label::SlotCheck)
    }

    fn bound(&self, vault_id: &VaultId) -> Result<Vec<u8>, CipherFault> {
        let mut bytes = Vec::new();
        ciborium::into_writer(&("nadi slot v1", vault_id, self), &mut bytes)
            .map_err(|_| CipherFault)?;
        Ok(bytes)
    }
}
