//! A slot made anew around the same keys: under a new password, or at a higher cost.

use super::{Vault, slots::Owner};
use crate::keys::{
    body::Old,
    device::DeviceSecret,
    error::{ChangeError, KeyfileError},
    password::Password,
    secret::{Keys, UserKey},
    slot::{Inside, Slot, SlotKind},
};
use nadi_base::{PersonId, Timestamp};

impl Vault {
    /// Rewraps a person's slot under a new password; the old one must open it first. Where the slot
    /// stood on the password alone and there is a keyring now, the keyring takes its part.
    pub fn change_password(
        &mut self,
        keys: &Keys,
        person: PersonId,
        old: &str,
        new: &str,
    ) -> Result<(), ChangeError> {
        let slots = &self.body().slots;
        let own = slots.iter().find(|slot| slot.is(SlotKind::Password, person));
        let name =
            own.and_then(|slot| slot.header.name.clone()).ok_or(ChangeError::NoSuchPerson)?;
        let new = Password::chosen(new, &name)?;
        let (Inside { user, .. }, slot) = self.open_password(name.as_str(), old)?;
        let device = match self.device_of(&slot)? {
            Some(device) => Some(device),
            None => self.new_device(),
        };
        let now = self.around.clock.now();
        self.rewrap(&slot, now, &new, device.as_ref(), (&user, keys))
    }

    /// Makes a slot anew that is cheaper than it should be, and depends on the keyring as before. A
    /// disk that does not take it is no reason to keep the person out; a file that was just found
    /// damaged is first for a person to see.
    pub(super) fn raise(&mut self, slot: &Slot, password: &str, user: &UserKey, keys: &Keys) {
        let wanted = self.wanted_cost(&slot.header);
        let cheap = slot.header.cost.is_some_and(|cost| cost.weaker_than(wanted));
        if !cheap || self.fell_back.is_some() {
            return;
        }
        if let (Ok(device), Ok(typed)) = (self.device_of(slot), Password::typed(password)) {
            let since = slot.header.created;
            drop(self.rewrap(slot, since, &typed, device.as_ref(), (user, keys)));
        }
    }

    fn rewrap(
        &mut self,
        slot: &Slot,
        created: Timestamp,
        password: &Password,
        device: Option<&DeviceSecret>,
        (user, keys): (&UserKey, &Keys),
    ) -> Result<(), ChangeError> {
        let (id, person) = (slot.header.id, slot.header.person);
        let name = slot.header.name.clone().ok_or(KeyfileError::Damaged)?;
        let owner = Owner { id, person, name, created };
        let new = self.password_slot(owner, password, device, (user, &keys.vault))?;
        self.change(keys, Old::Forget, |body| {
            body.slots.retain(|old| old.header.id != id);
            body.slots.push(new);
            Ok(())
        })
    }
}
