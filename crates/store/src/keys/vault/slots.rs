//! Making slots: the headers, the costs, and the keyring's part.

use super::{Surroundings, Vault};
use crate::keys::{
    argon::Cost,
    device,
    error::CipherFault,
    name::SignInName,
    password::Password,
    recovery::RecoveryCode,
    secret::{UserKey, VaultKey},
    slot::{Header, Slot, SlotKind},
};
use nadi_base::{PersonId, SlotId};

impl Vault {
    /// Makes a slot for a password, with the keyring's help where there is one.
    pub(super) fn password_slot(
        &self,
        id: SlotId,
        person: PersonId,
        name: SignInName,
        password: &Password,
        keys: (&UserKey, &VaultKey),
    ) -> Result<Slot, CipherFault> {
        let Surroundings { entropy, secrets, .. } = &self.around;
        let vault = self.body().vault;
        let device = device::for_new_slot(&**secrets, &vault, &**entropy);
        let bound = device.as_ref().map(|secret| secret.binding(&vault, secrets.backend()));
        let header = Header {
            name: Some(name),
            device: bound.transpose()?,
            ..self.header(id, SlotKind::Password, person)
        };
        let header = Header { cost: Some(self.wanted_cost(&header)), ..header };
        Slot::make(header, &vault, password.as_bytes(), device.as_ref(), keys, &**entropy)
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
}
