//! What the keyslot file holds, under its checksum: the slots, the wrapped keys of the profile, and
//! where the recovery code stands.

use super::{
    argon::Cost,
    envelope::encode,
    error::{CipherFault, KeyfileError},
    recovery::{GROUPS, RecoveryCode},
    seal::{Sealed, open, open_key, seal},
    secret::{Bytes32, Keys, VaultKey},
    slot::{Slot, SlotKind, VaultId},
};
use crate::key::{AuditSeed, DatabaseKey};
use nadi_base::{Entropy, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// The most slots one file holds.
pub(super) const MOST_SLOTS: usize = 200;

/// The content of a keyslot file.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Body {
    pub(super) vault: VaultId,
    pub(super) generation: u64,
    /// What becomes of the generation before this one.
    pub(super) old: Old,
    /// The cost at which new slots are made, as found on this machine.
    pub(super) cost: Cost,
    pub(super) wrapped: Wrapped,
    pub(super) recovery: Recovery,
    pub(super) slots: Vec<Slot>,
}

/// What becomes of the generation that another replaces.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Old {
    /// It stays as the previous one.
    Keep,
    /// It holds a way in that must be gone: the new one takes both places.
    Forget,
}

/// The keys that the vault key wraps.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Wrapped {
    database: Sealed,
    backup: Sealed,
    audit: Sealed,
}

/// Where the recovery code stands. Until it was typed back it can be shown again to whoever has the
/// vault key; afterwards it is on paper only.
#[derive(Clone, Serialize, Deserialize)]
pub(super) enum Recovery {
    /// Shown, not yet typed back.
    Awaiting { groups: [u8; 2], code: Sealed },
    /// Typed back.
    Confirmed { at: Timestamp },
}

const DATABASE: &str = "database key";
const BACKUP: &str = "backup key";
const AUDIT: &str = "audit seed";
const CODE: &str = "recovery code";

impl Wrapped {
    /// Wraps the keys of a profile.
    pub(super) fn wrap(
        vault: &VaultId,
        keys: &Keys,
        entropy: &dyn Entropy,
    ) -> Result<Self, CipherFault> {
        let wrap = |secret: &[u8; 32], what: &str| {
            seal(keys.vault.expose(), secret, &bound(vault, what), entropy)
        };
        Ok(Self {
            database: wrap(keys.database.expose(), DATABASE)?,
            backup: wrap(keys.backup.expose(), BACKUP)?,
            audit: wrap(keys.audit.expose(), AUDIT)?,
        })
    }

    /// Opens them with the vault key.
    pub(super) fn unwrap(&self, vault: &VaultId, key: VaultKey) -> Result<Keys, KeyfileError> {
        let unwrap = |sealed: &Sealed, what: &str| -> Result<Bytes32, KeyfileError> {
            open_key(key.expose(), sealed, &bound(vault, what)).ok_or(KeyfileError::Damaged)
        };
        Ok(Keys {
            database: DatabaseKey::new(*unwrap(&self.database, DATABASE)?),
            backup: unwrap(&self.backup, BACKUP)?.into(),
            audit: AuditSeed::new(*unwrap(&self.audit, AUDIT)?),
            vault: key,
        })
    }
}

impl Recovery {
    /// Keeps a new code until it is typed back.
    pub(super) fn awaiting(
        vault: &VaultId,
        key: &VaultKey,
        code: &RecoveryCode,
        groups: [u8; 2],
        entropy: &dyn Entropy,
    ) -> Result<Self, CipherFault> {
        let code = seal(key.expose(), code.as_bytes(), &bound(vault, CODE), entropy)?;
        Ok(Self::Awaiting { groups, code })
    }

    /// The code that waits to be typed back, and the groups to ask for.
    pub(super) fn pending(
        &self,
        vault: &VaultId,
        key: &VaultKey,
    ) -> Result<Option<(RecoveryCode, [u8; 2])>, KeyfileError> {
        let Self::Awaiting { groups, code } = self else {
            return Ok(None);
        };
        let bytes = open(key.expose(), code, &bound(vault, CODE)).ok_or(KeyfileError::Damaged)?;
        let code = RecoveryCode::from_bytes(&bytes).ok_or(KeyfileError::Damaged)?;
        Ok(Some((code, *groups)))
    }
}

impl Body {
    /// Reads a body and refuses one that contradicts itself.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, KeyfileError> {
        let body: Self = ciborium::from_reader(bytes).map_err(|_| KeyfileError::Damaged)?;
        if body.is_sound() && encode(&body)? == bytes {
            Ok(body)
        } else {
            Err(KeyfileError::Damaged)
        }
    }

    fn is_sound(&self) -> bool {
        let ids: HashSet<_> = self.slots.iter().map(|slot| slot.header.id).collect();
        let groups = match self.recovery {
            Recovery::Awaiting { groups: [first, second], .. } => {
                1 <= first && first < second && second <= GROUPS
            }
            Recovery::Confirmed { .. } => true,
        };
        self.cost.is_sound()
            && groups
            && self.slots.len() <= MOST_SLOTS
            && ids.len() == self.slots.len()
            && self.slots.iter().all(is_sound)
    }
}

fn is_sound(slot: &Slot) -> bool {
    let header = &slot.header;
    let fits_kind = match header.kind {
        SlotKind::Password => header.name.is_some() && header.cost.is_some(),
        SlotKind::Invite => {
            header.name.is_some() && header.cost.is_some() && header.expires.is_some()
        }
        SlotKind::Recovery => header.cost.is_none() && header.device.is_none(),
    };
    fits_kind && header.cost.is_none_or(Cost::is_sound) && slot.is_whole()
}

fn bound(vault: &VaultId, what: &str) -> Vec<u8> {
    let mut bytes = b"nadi wrapped v1 ".to_vec();
    bytes.extend_from_slice(vault.as_slice());
    bytes.extend_from_slice(what.as_bytes());
    bytes
}
