//! Making slots: the headers, the costs, and the keyring's part.

use super::{Surroundings, Vault};
use crate::keys::{
    argon::Cost,
    device::{self, DeviceSecret},
    error::{CipherFault, UnlockError},
    name::SignInName,
    password::Password,
    recovery::RecoveryCode,
    secret::{UserKey, VaultKey},
    slot::{Header, Slot, SlotKind},
};
use nadi_base::{PersonId, SlotId, Timestamp};

/// Whose slot is made, under which id, and since when.
pub(super) struct Owner {
    pub(super) id: SlotId,
    pub(super) person: PersonId,
    pub(super) name: SignInName,
    pub(super) created: Timestamp,
}

impl Vault {
    /// Makes a slot for a password and, where there is one, the device's secret.
    pub(super) fn password_slot(
        &self,
        owner: Owner,
        password: &Password,
        device: Option<&DeviceSecret>,
        keys: (&UserKey, &VaultKey),
    ) -> Result<Slot, CipherFault> {
        let Surroundings { entropy, secrets, .. } = &self.around;
        let vault = self.body().vault;
        let binding = device.map(|secret| secret.binding(&vault, secrets.backend()));
        let header = Header {
            name: Some(owner.name),
            created: owner.created,
            device: binding.transpose()?,
            ..self.header(owner.id, SlotKind::Password, owner.person)
        };
        let header = Header { cost: Some(self.wanted_cost(&header)), ..header };
        Slot::make(header, &vault, password.as_bytes(), device, keys, &**entropy)
    }

    /// A person who gets a slot now.
    pub(super) fn new_owner(&self, person: PersonId, name: SignInName) -> Owner {
        Owner { id: self.fresh_id(), person, name, created: self.around.clock.now() }
    }

    /// The device's secret for a new slot; nothing where no keyring passes its probe.
    pub(super) fn new_device(&self) -> Option<DeviceSecret> {
        let Surroundings { entropy, secrets, .. } = &self.around;
        device::for_new_slot(&**secrets, &self.body().vault, &**entropy)
    }

    /// The device's secret that a slot was made with; nothing where it was made without.
    pub(super) fn device_of(&self, slot: &Slot) -> Result<Option<DeviceSecret>, UnlockError> {
        let Some(binding) = &slot.header.device else {
            return Ok(None);
        };
        let secrets = &*self.around.secrets;
        match device::for_slot(secrets, &self.body().vault, binding)? {
            Some(secret) => Ok(Some(secret)),
            None => Err(UnlockError::KeyringChanged {
                was: binding.backend.clone(),
                now: secrets.backend(),
            }),
        }
    }

    /// What a password slot should cost: more where the password stands alone.
    pub(super) fn wanted_cost(&self, header: &Header) -> Cost {
        let cost = self.body().cost;
        if header.device.is_some() { cost } else { cost.without_keyring() }
    }

    pub(super) fn recovery_slot(
        &self,
        person: PersonId,
        code: &RecoveryCode,
        vault: &VaultKey,
    ) -> Result<Slot, CipherFault> {
        let entropy = &*self.around.entropy;
        let header = self.header(self.fresh_id(), SlotKind::Recovery, person);
        let user = UserKey::fresh(entropy);
        Slot::make(header, &self.body().vault, code.as_bytes(), None, (&user, vault), entropy)
    }

    /// The header of a new slot that nothing but its kind is known of.
    pub(super) fn header(&self, id: SlotId, kind: SlotKind, person: PersonId) -> Header {
        let Surroundings { clock, entropy, .. } = &self.around;
        let mut salt = [0; 32];
        entropy.fill(&mut salt);
        Header {
            id,
            kind,
            person,
            name: None,
            cost: None,
            salt: salt.into(),
            device: None,
            created: clock.now(),
            expires: None,
        }
    }

    /// A new slot's id.
    pub(super) fn fresh_id(&self) -> SlotId {
        SlotId::fresh(&*self.around.clock, &*self.around.entropy)
    }
}
