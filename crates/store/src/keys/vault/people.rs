//! The people who may sign in: listed, added, invited, given a new password, removed.

use super::Vault;
use crate::keys::{
    body::{Body, MOST_SLOTS, Old},
    error::ChangeError,
    invite::InviteCode,
    name::SignInName,
    password::Password,
    secret::{Keys, UserKey},
    slot::{Header, Slot, SlotKind},
};
use nadi_base::{PersonId, SlotId, Timestamp};
use std::{sync::Arc, time::Duration};

/// One line of the lock screen's list, or of the list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// The slot.
    pub slot: SlotId,
    /// Whose it is.
    pub person: PersonId,
    /// The sign-in name.
    pub name: SignInName,
    /// A password, or an invitation not yet taken up.
    pub kind: SlotKind,
    /// Since when.
    pub created: Timestamp,
    /// Until when, for an invitation.
    pub expires: Option<Timestamp>,
    /// The keyring that holds a part of the key, if any.
    pub keyring: Option<String>,
}

impl Vault {
    /// Everybody who can sign in or is invited, in the order in which they came.
    pub fn people(&self) -> Vec<SignIn> {
        let mut people: Vec<SignIn> = self.body().slots.iter().filter_map(sign_in).collect();
        people.sort_by_key(|person| person.slot);
        people
    }

    /// Gives a person a password who has none.
    pub fn add_person(
        &mut self,
        keys: &Keys,
        person: PersonId,
        name: &str,
        password: &str,
    ) -> Result<(), ChangeError> {
        if self.password_of(person).is_some() {
            return Err(ChangeError::HasPassword);
        }
        let name = self.free_name(person, name)?;
        self.put_password(keys, person, name, password)
    }

    /// Sets a password without the old one: after recovery, or when an invitation is taken up. The
    /// person's invitations end with it.
    pub fn set_password(
        &mut self,
        keys: &Keys,
        person: PersonId,
        password: &str,
    ) -> Result<(), ChangeError> {
        let of = |kind| self.body().slots.iter().find(|slot| slot.is(kind, person));
        let own = of(SlotKind::Invite).or_else(|| of(SlotKind::Password));
        let name =
            own.and_then(|slot| slot.header.name.clone()).ok_or(ChangeError::NoSuchPerson)?;
        self.put_password(keys, person, name, password)
    }

    /// Invites a person: a code that opens once, until it expires. An earlier invitation ends.
    pub fn invite(
        &mut self,
        keys: &Keys,
        person: PersonId,
        name: &str,
        valid: Duration,
    ) -> Result<InviteCode, ChangeError> {
        let name = self.free_name(person, name)?;
        let code = InviteCode::fresh(&*self.around.entropy);
        let slot = self.invite_slot(keys, person, name, &code, valid)?;
        self.change(keys, Old::Forget, |body| {
            body.slots.retain(|old| !old.is(SlotKind::Invite, person));
            push(body, slot)
        })?;
        Ok(code)
    }

    /// Takes a person's ways in away. The last person who can sign in stays.
    pub fn remove_person(&mut self, keys: &Keys, person: PersonId) -> Result<(), ChangeError> {
        let own = |slot: &Slot| slot.header.name.is_some() && slot.header.person == person;
        if !self.body().slots.iter().any(own) {
            return Err(ChangeError::NoSuchPerson);
        }
        let others = self.body().slots.iter().filter(|slot| !own(slot));
        if !others.into_iter().any(|slot| slot.header.kind == SlotKind::Password) {
            return Err(ChangeError::LastPerson);
        }
        self.change(keys, Old::Forget, |body| {
            body.slots.retain(|slot| !own(slot));
            Ok(())
        })
    }

    fn password_of(&self, person: PersonId) -> Option<&Slot> {
        self.body().slots.iter().find(|slot| slot.is(SlotKind::Password, person))
    }

    /// A name that no other person has.
    fn free_name(&self, person: PersonId, name: &str) -> Result<SignInName, ChangeError> {
        let name = SignInName::new(name)?;
        let taken =
            |slot: &Slot| slot.header.name.as_ref() == Some(&name) && slot.header.person != person;
        if self.body().slots.iter().any(taken) { Err(ChangeError::NameTaken) } else { Ok(name) }
    }

    fn put_password(
        &mut self,
        keys: &Keys,
        person: PersonId,
        name: SignInName,
        password: &str,
    ) -> Result<(), ChangeError> {
        let password = Password::chosen(password, &name)?;
        let user = UserKey::fresh(&*self.around.entropy);
        let (owner, device) = (self.new_owner(person, name), self.new_device());
        let inside = (&user, &keys.vault);
        let slot = self.password_slot(owner, &password, device.as_ref(), inside)?;
        let old = self.old_for(person);
        self.change(keys, old, |body| {
            body.slots.retain(|slot| {
                slot.header.kind == SlotKind::Recovery || slot.header.person != person
            });
            push(body, slot)
        })
    }

    /// The previous generation may stay when the change takes no way in away.
    fn old_for(&self, person: PersonId) -> Old {
        let known = self.people().iter().any(|one| one.person == person);
        if known { Old::Forget } else { Old::Keep }
    }

    fn invite_slot(
        &self,
        keys: &Keys,
        person: PersonId,
        name: SignInName,
        code: &InviteCode,
        valid: Duration,
    ) -> Result<Slot, ChangeError> {
        let entropy = Arc::clone(&self.around.entropy);
        let header = self.header(self.fresh_id(), SlotKind::Invite, person);
        let header = Header {
            name: Some(name),
            cost: Some(self.body().cost.without_keyring()),
            expires: Some(header.created.plus(valid)),
            ..header
        };
        let user = UserKey::fresh(&*entropy);
        let inside = (&user, &keys.vault);
        Ok(Slot::make(header, &self.body().vault, code.as_bytes(), None, inside, &*entropy)?)
    }
}

fn push(body: &mut Body, slot: Slot) -> Result<(), ChangeError> {
    if body.slots.len() >= MOST_SLOTS {
        return Err(ChangeError::TooMany);
    }
    body.slots.push(slot);
    Ok(())
}

fn sign_in(slot: &Slot) -> Option<SignIn> {
    let header = &slot.header;
    Some(SignIn {
        slot: header.id,
        person: header.person,
        name: header.name.clone()?,
        kind: header.kind,
        created: header.created,
        expires: header.expires,
        keyring: header.device.as_ref().map(|binding| binding.backend.clone()),
    })
}
