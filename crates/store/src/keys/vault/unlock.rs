//! Opening: by password, by recovery code, by invitation. Every try is throttled.

use super::Vault;
use crate::keys::{
    derive::digest,
    device::DeviceSecret,
    disk::RealDisk,
    error::{KeyfileError, UnlockError},
    file,
    invite::InviteCode,
    name::SignInName,
    password::Password,
    recovery::RecoveryCode,
    secret::{Keys, VaultKey},
    slot::{Inside, Shut, Slot, SlotKind},
    throttle::Subject,
};
use nadi_base::{PersonId, SlotId};
use std::{sync::Arc, time::Duration};

/// An open desk: its keys, and who opened it.
#[derive(Debug)]
pub struct Unlocked {
    /// The keys.
    pub keys: Keys,
    /// Who opened it.
    pub person: PersonId,
    /// Through which slot.
    pub slot: SlotId,
}

impl Vault {
    /// Opens with a person's password. Where the slot is cheaper than this profile's cost, it is made
    /// anew at that cost.
    pub fn unlock(&mut self, name: &str, password: &str) -> Result<Unlocked, UnlockError> {
        let (inside, slot) = self.open_password(name, password)?;
        let user = inside.user;
        let unlocked = Unlocked {
            keys: self.unwrap(inside.vault)?,
            person: slot.header.person,
            slot: slot.header.id,
        };
        self.raise(&slot, password, &user, &unlocked.keys);
        Ok(unlocked)
    }

    /// Opens with the printed recovery code.
    pub fn unlock_with_recovery(&mut self, typed: &str) -> Result<Keys, UnlockError> {
        let code = RecoveryCode::parse(typed).map_err(UnlockError::RecoveryMistyped)?;
        let slot = self.body().slots.iter().find(|slot| slot.header.kind == SlotKind::Recovery);
        let slot = slot.cloned().ok_or(UnlockError::WrongRecoveryCode)?;
        let subject = self.subject("recovery", "");
        let inside = self.throttled(subject, |vault| {
            vault.try_slot(&slot, code.as_bytes(), None, UnlockError::WrongRecoveryCode)
        })?;
        self.unwrap(inside.vault)
    }

    /// Opens with an invitation, for as long as it takes to set a password: the invitation ends with
    /// [`Vault::set_password`].
    pub fn unlock_with_invite(&mut self, name: &str, typed: &str) -> Result<Unlocked, UnlockError> {
        let code = InviteCode::parse(typed).map_err(UnlockError::InviteMistyped)?;
        let slot = self.slot_named(name, SlotKind::Invite).filter(|slot| self.is_in_time(slot));
        let subject = self.subject_of(slot, "invite");
        let slot = slot.cloned();
        let (inside, slot) = self.throttled(subject, |vault| {
            let slot = slot.ok_or(UnlockError::WrongInvite)?;
            let inside = vault.try_slot(&slot, code.as_bytes(), None, UnlockError::WrongInvite)?;
            Ok((inside, slot))
        })?;
        let keys = self.unwrap(inside.vault)?;
        Ok(Unlocked { keys, person: slot.header.person, slot: slot.header.id })
    }

    /// How long this name has to wait before its password is tried again.
    pub fn wait(&self, name: &str) -> Duration {
        let slot = self.slot_named(name, SlotKind::Password);
        self.throttle.wait(&self.subject_of(slot, "password"), &*self.around.clock)
    }

    /// Opens the slot of a name with its password, throttled.
    pub(super) fn open_password(
        &mut self,
        name: &str,
        password: &str,
    ) -> Result<(Inside, Slot), UnlockError> {
        let slot = self.slot_named(name, SlotKind::Password);
        let subject = self.subject_of(slot, "password");
        let slot = slot.cloned();
        self.throttled(subject, |vault| {
            let slot = slot.ok_or(UnlockError::WrongPassword)?;
            let device = vault.device_of(&slot)?;
            let typed = Password::typed(password).map_err(|_| UnlockError::WrongPassword)?;
            let wrong = UnlockError::WrongPassword;
            Ok((vault.try_slot(&slot, typed.as_bytes(), device.as_ref(), wrong)?, slot))
        })
    }

    fn slot_named(&self, name: &str, kind: SlotKind) -> Option<&Slot> {
        let name = SignInName::new(name).ok()?;
        let named = |slot: &&Slot| slot.header.name.as_ref() == Some(&name);
        self.body().slots.iter().filter(|slot| slot.header.kind == kind).find(named)
    }

    fn is_in_time(&self, slot: &Slot) -> bool {
        let now = self.around.clock.now();
        slot.header.created <= now && slot.header.expires.is_some_and(|end| now < end)
    }

    /// Names that nobody has share one count, so that the file of counts stays small.
    fn subject_of(&self, slot: Option<&Slot>, what: &str) -> Subject {
        let name = slot.and_then(|slot| slot.header.name.as_ref());
        name.map_or_else(|| self.subject(what, ""), |name| self.subject(what, &name.folded()))
    }

    fn subject(&self, what: &str, name: &str) -> Subject {
        let parts =
            [b"nadi throttle v1", self.body().vault.as_slice(), what.as_bytes(), name.as_bytes()];
        let mut short = [0; 16];
        short.copy_from_slice(&digest(&parts)[..16]);
        short.into()
    }

    /// Counts the try first. Only a wrong guess stays counted, and only a success clears the count.
    fn throttled<T>(
        &mut self,
        subject: Subject,
        attempt: impl FnOnce(&Self) -> Result<T, UnlockError>,
    ) -> Result<T, UnlockError> {
        let clock = Arc::clone(&self.around.clock);
        let charged = self.throttle.charge(&RealDisk, subject, &*clock);
        let before = charged.map_err(|wait| UnlockError::Throttled { wait })?;
        let outcome = attempt(self);
        match &outcome {
            Ok(_) => self.throttle.refund(&RealDisk, subject, None),
            Err(
                UnlockError::WrongPassword
                | UnlockError::WrongRecoveryCode
                | UnlockError::WrongInvite,
            ) => {}
            Err(_) => self.throttle.refund(&RealDisk, subject, before),
        }
        outcome
    }

    fn try_slot(
        &self,
        slot: &Slot,
        secret: &[u8],
        device: Option<&DeviceSecret>,
        wrong: UnlockError,
    ) -> Result<Inside, UnlockError> {
        slot.open(&self.body().vault, secret, device).map_err(|shut| match shut {
            Shut::Wrong => wrong,
            Shut::Damaged => KeyfileError::Damaged.into(),
            Shut::Fault(fault) => fault.into(),
        })
    }

    /// Checks that the file is the work of somebody with the vault key, then opens the other keys.
    fn unwrap(&self, vault: VaultKey) -> Result<Keys, UnlockError> {
        if !self.newest.is_sealed_by(&vault)? {
            return Err(KeyfileError::Damaged.into());
        }
        if self.fell_back.is_none() {
            // Worth doing, not worth keeping anybody out: the next unlock tries again.
            let _ = file::settle(&RealDisk, &self.folder, &self.newest);
        }
        Ok(self.body().wrapped.unwrap(&self.body().vault, vault)?)
    }
}
