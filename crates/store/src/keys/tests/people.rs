//! Several people on one laptop.

use crate::keys::{
    ChangeError, Founded, InviteCode, PasswordError, SlotKind, UnlockError,
    testing::{PASSWORD, Profile, SELVI},
};
use nadi_base::PersonId;
use std::time::Duration;

const ANBU: PersonId = PersonId::from_bytes([2; 16]);
const OTHER: &str = "four ordinary words here";
const THREE_DAYS: Duration = Duration::from_hours(72);

fn opens(profile: &Profile, name: &str, password: &str) -> bool {
    profile.reopen().unlock(name, password).is_ok()
}

#[test]
fn each_person_has_a_password_of_their_own() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    vault.add_person(&keys, ANBU, "Dr. Anbu", OTHER).unwrap();
    let unlocked = profile.reopen().unlock("dr. anbu", OTHER).unwrap();
    assert_eq!(unlocked.person, ANBU, "the desk knows who it is");
    assert_eq!(unlocked.keys.database().expose(), keys.database().expose(), "one clinic");
    assert!(!opens(&profile, SELVI, OTHER), "one's password is not the other's");
    let names: Vec<_> =
        profile.reopen().people().iter().map(|one| one.name.as_str().to_owned()).collect();
    assert_eq!(names, [SELVI, "Dr. Anbu"], "the lock screen lists them as they came");
}

#[test]
fn names_are_unique_and_people_have_one_password() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let taken = vault.add_person(&keys, ANBU, "SELVI ", OTHER);
    assert_eq!(taken, Err(ChangeError::NameTaken), "two people must be told apart");
    let second = vault.add_person(&keys, profile.selvi, "Selvi 2", OTHER);
    assert_eq!(second, Err(ChangeError::HasPassword), "the weaker of two would set the strength");
    let easy = vault.add_person(&keys, ANBU, "Anbu", "1234567");
    assert_eq!(easy, Err(ChangeError::Password(PasswordError::TooShort)));
    assert_eq!(profile.reopen().people().len(), 1, "a refused change writes nothing");
}

#[test]
fn a_new_password_rewraps_only_its_own_slot() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    vault.add_person(&keys, ANBU, "Anbu", OTHER).unwrap();
    let anbu = vault.newest.body.slots.last().unwrap().clone();
    let wrong = vault.change_password(&keys, profile.selvi, OTHER, "entirely new words");
    assert_eq!(wrong, Err(ChangeError::Unlock(UnlockError::WrongPassword)), "the old one first");
    vault.change_password(&keys, profile.selvi, PASSWORD, "entirely new words").unwrap();
    assert!(opens(&profile, SELVI, "entirely new words"), "the new one opens");
    assert!(!opens(&profile, SELVI, PASSWORD), "the old one does not");
    let slots = profile.reopen().newest.body.slots;
    assert!(slots.contains(&anbu), "a colleague's slot is byte for byte the same");
}

#[test]
fn an_old_password_is_gone_from_both_generations() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    vault.change_password(&keys, profile.selvi, PASSWORD, "entirely new words").unwrap();
    std::fs::remove_file(profile.folder.path().join(crate::keys::CURRENT)).unwrap();
    assert!(profile.reopen().fell_back().is_some(), "this is the previous generation");
    assert!(!opens(&profile, SELVI, PASSWORD), "deleting a file must not bring a password back");
    assert!(opens(&profile, SELVI, "entirely new words"));
}

#[test]
fn whoever_leaves_cannot_sign_in_and_somebody_stays() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    vault.add_person(&keys, ANBU, "Anbu", OTHER).unwrap();
    vault.remove_person(&keys, ANBU).unwrap();
    assert!(!opens(&profile, "Anbu", OTHER), "deactivated");
    assert_eq!(vault.remove_person(&keys, ANBU), Err(ChangeError::NoSuchPerson));
    vault.invite(&keys, ANBU, "Anbu", THREE_DAYS).unwrap();
    let last = vault.remove_person(&keys, profile.selvi);
    assert_eq!(last, Err(ChangeError::LastPerson), "an invitation is not somebody who can sign in");
    vault.remove_person(&keys, ANBU).unwrap();
    assert_eq!(vault.people().len(), 1, "a person who was only invited can be taken off the list");
}

#[test]
fn an_invitation_opens_until_its_password_is_set() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let code = vault.invite(&keys, ANBU, "Anbu", THREE_DAYS).unwrap();
    let line = &vault.people()[1];
    assert_eq!((line.kind, line.person), (SlotKind::Invite, ANBU), "the list shows who is invited");
    let mut there = profile.reopen();
    let unlocked = there.unlock_with_invite("anbu", &code.text().to_lowercase()).unwrap();
    assert_eq!(unlocked.person, ANBU, "bound to the person");
    there.set_password(&unlocked.keys, ANBU, OTHER).unwrap();
    assert!(opens(&profile, "Anbu", OTHER), "the invited name is the sign-in name");
    let again = profile.reopen().unlock_with_invite("Anbu", &code.text()).unwrap_err();
    assert_eq!(again, UnlockError::WrongInvite, "one time only");
}

#[test]
fn invitations_expire_are_replaced_and_belong_to_a_name() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let first = vault.invite(&keys, ANBU, "Anbu", THREE_DAYS).unwrap();
    let second = vault.invite(&keys, ANBU, "Anbu", THREE_DAYS).unwrap();
    let mut attempt = |name: &str, code: &InviteCode| {
        vault.unlock_with_invite(name, &code.text()).map(|unlocked| unlocked.person)
    };
    assert_eq!(attempt("Anbu", &first), Err(UnlockError::WrongInvite), "the newer one replaced it");
    assert_eq!(attempt(SELVI, &second), Err(UnlockError::WrongInvite), "not another's name");
    profile.clock.set_back(Duration::from_secs(1));
    assert_eq!(attempt("Anbu", &second), Err(UnlockError::WrongInvite), "not before it was made");
    profile.clock.pass(Duration::from_secs(1));
    assert_eq!(attempt("Anbu", &second), Ok(ANBU), "it is good now");
    profile.clock.pass(THREE_DAYS);
    assert_eq!(attempt("Anbu", &second), Err(UnlockError::WrongInvite), "and no longer now");
    let typo = vault.unlock_with_invite("Anbu", "AAAAA-BBBBB-CCCCC-DDDDD").unwrap_err();
    assert!(matches!(typo, UnlockError::InviteMistyped(_)), "slips are not tries");
}

#[test]
fn an_invitation_can_help_somebody_who_forgot_the_password() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let code = vault.invite(&keys, profile.selvi, SELVI, THREE_DAYS).unwrap();
    assert!(opens(&profile, SELVI, PASSWORD), "the old password lasts until a new one is set");
    let mut there = profile.reopen();
    let unlocked = there.unlock_with_invite(SELVI, &code.text()).unwrap();
    there.set_password(&unlocked.keys, unlocked.person, OTHER).unwrap();
    assert!(opens(&profile, SELVI, OTHER) && !opens(&profile, SELVI, PASSWORD));
}

#[test]
fn the_keys_of_another_clinic_change_nothing() {
    let (profile, Founded { mut vault, .. }) = Profile::headless();
    let stranger = crate::keys::Keys::fresh(&crate::keys::testing::Dice::new(99));
    let refused = vault.add_person(&stranger, ANBU, "Anbu", OTHER);
    assert_eq!(refused, Err(ChangeError::ForeignKeys), "it would lock everybody out");
    assert!(opens(&profile, SELVI, PASSWORD));
}

#[test]
fn a_laptop_that_takes_over_a_backup_signs_with_a_new_seed() {
    let (profile, Founded { mut vault, mut keys, .. }) = Profile::headless();
    let before = *keys.audit().expose();
    vault.renew_audit_seed(&mut keys).unwrap();
    let reread = profile.reopen().unlock(SELVI, PASSWORD).unwrap().keys;
    assert_ne!(keys.audit().expose(), &before, "two laptops must not sign as one");
    assert_eq!(reread.audit().expose(), keys.audit().expose(), "the new seed is kept");
    assert_eq!(reread.database().expose(), keys.database().expose(), "the database is the same");
}

#[test]
fn the_file_stays_small() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let mut body = vault.newest.body.clone();
    let slot = body.slots[0].clone();
    while body.slots.len() < crate::keys::body::MOST_SLOTS {
        let mut other = slot.clone();
        other.header.id =
            nadi_base::SlotId::fresh(&*profile.around.clock, &*profile.around.entropy);
        body.slots.push(other);
    }
    vault.newest = crate::keys::file::Generation::pack(body, &keys.vault).unwrap();
    let refused = vault.add_person(&keys, ANBU, "Anbu", OTHER);
    assert_eq!(refused, Err(ChangeError::TooMany), "bounded, so that it is always read in full");
    vault.set_cost(&keys, vault.cost()).unwrap();
    assert_eq!(profile.reopen().people().len(), 199, "a full file is still read");
}
