//! With a keyring: the password alone is not enough, and a lost keyring is said so.

use crate::keys::{
    Cost, DeviceSecrets, Founded, MemoryKeyring, NoKeyring, SecretsError, UnlockError, Vault,
    testing::{PASSWORD, Profile, SELVI},
};
use std::sync::Arc;
use zeroize::Zeroizing;

fn elsewhere(profile: &Profile, secrets: Arc<dyn DeviceSecrets>) -> Vault {
    let around = crate::keys::Surroundings { secrets, ..profile.around.clone() };
    Vault::open(profile.folder.path(), around).unwrap()
}

fn changed(vault: &mut Vault) -> (String, &'static str) {
    match vault.unlock(SELVI, PASSWORD) {
        Err(UnlockError::KeyringChanged { was, now }) => (was, now),
        other => panic!("a lost keyring must be named as such: {other:?}"),
    }
}

#[test]
fn the_keyring_holds_a_part_of_the_key() {
    let (profile, founded, _keyring) = Profile::with_keyring();
    let line = &founded.vault.people()[0];
    assert_eq!(line.keyring.as_deref(), Some("memory"), "which back end it was is recorded");
    assert!(profile.reopen().unlock(SELVI, PASSWORD).is_ok(), "with it the password opens");
}

#[test]
fn a_keyring_that_is_gone_empty_or_another_is_named() {
    let (profile, _, keyring) = Profile::with_keyring();
    let was = "memory".to_owned();
    assert_eq!(changed(&mut elsewhere(&profile, Arc::new(NoKeyring))), (was.clone(), "none"));
    let other = Arc::new(MemoryKeyring::default());
    assert_eq!(changed(&mut elsewhere(&profile, other)), (was.clone(), "memory"), "another laptop");
    keyring.wipe();
    for _ in 0..20 {
        assert_eq!(
            changed(&mut profile.reopen()),
            (was.clone(), "memory"),
            "never a throttled try"
        );
    }
}

#[test]
fn the_recovery_code_needs_no_keyring_and_makes_a_new_start() {
    let (profile, founded, keyring) = Profile::with_keyring();
    keyring.wipe();
    let mut vault = profile.reopen();
    let keys = vault.unlock_with_recovery(&founded.recovery.text()).unwrap();
    vault.set_password(&keys, profile.selvi, PASSWORD).unwrap();
    assert!(profile.reopen().unlock(SELVI, PASSWORD).is_ok(), "a new secret is in the keyring");
    changed(&mut elsewhere(&profile, Arc::new(NoKeyring)));
}

#[test]
fn after_recovery_on_a_headless_machine_the_password_stands_alone_and_costs_more() {
    let (profile, founded, _keyring) = Profile::with_keyring();
    let mut vault = elsewhere(&profile, Arc::new(NoKeyring));
    let keys = vault.unlock_with_recovery(&founded.recovery.text()).unwrap();
    vault.set_password(&keys, profile.selvi, PASSWORD).unwrap();
    let slot = vault.newest.body.slots.last().unwrap();
    assert!(slot.header.device.is_none(), "no slot ever pretends to a keyring");
    assert_eq!(slot.header.cost, Some(vault.cost().without_keyring()), "one pass more");
    assert!(elsewhere(&profile, Arc::new(NoKeyring)).unlock(SELVI, PASSWORD).is_ok());
}

#[test]
fn people_share_one_secret_in_the_keyring() {
    let (profile, Founded { mut vault, keys, .. }, _keyring) = Profile::with_keyring();
    let anbu = nadi_base::PersonId::from_bytes([2; 16]);
    vault.add_person(&keys, anbu, "Anbu", "four ordinary words here").unwrap();
    assert!(profile.reopen().unlock("Anbu", "four ordinary words here").is_ok());
    assert!(
        profile.reopen().unlock(SELVI, PASSWORD).is_ok(),
        "adding one must not shut another out"
    );
}

/// A keyring that still reads, but takes nothing new.
struct ReadOnly(Arc<MemoryKeyring>);

impl DeviceSecrets for ReadOnly {
    fn backend(&self) -> &'static str {
        "memory"
    }
    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        self.0.get(account)
    }
    fn set(&self, _: &str, _: &[u8]) -> Result<(), SecretsError> {
        Err(SecretsError::Refused)
    }
    fn delete(&self, _: &str) -> Result<(), SecretsError> {
        Err(SecretsError::Refused)
    }
}

#[test]
fn raising_or_changing_a_slot_never_drops_the_keyring() {
    let (profile, Founded { mut vault, keys, .. }, keyring) = Profile::with_keyring();
    vault.set_cost(&keys, Cost::floor().without_keyring()).unwrap();
    let mut there = elsewhere(&profile, Arc::new(ReadOnly(keyring)));
    there.unlock(SELVI, PASSWORD).unwrap();
    assert!(there.people()[0].keyring.is_some(), "a raised slot depends on it as before");
    there.change_password(&keys, profile.selvi, PASSWORD, "entirely new words").unwrap();
    assert!(there.people()[0].keyring.is_some(), "and so does a changed one");
    assert!(profile.reopen().unlock(SELVI, "entirely new words").is_ok(), "both still open");
}

#[test]
fn raising_a_slot_does_not_bind_it_to_a_keyring_that_came_later() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    vault.set_cost(&keys, Cost::floor().without_keyring()).unwrap();
    let keyring = Arc::new(MemoryKeyring::default());
    let mut there = elsewhere(&profile, Arc::clone(&keyring) as Arc<dyn DeviceSecrets>);
    there.unlock(SELVI, PASSWORD).unwrap();
    assert_eq!(there.people()[0].keyring, None, "nobody asked for that at an unlock");
    there.change_password(&keys, profile.selvi, PASSWORD, "entirely new words").unwrap();
    assert!(there.people()[0].keyring.is_some(), "a new password takes what is there");
}
