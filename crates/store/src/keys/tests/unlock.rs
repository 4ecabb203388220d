//! Opening with a password.

use crate::keys::{
    Cost, KeyfileError, UnlockError, Unlocked, Vault,
    testing::{PASSWORD, Profile, SELVI},
};
use std::time::Duration;

fn refused(vault: &mut Vault, name: &str, password: &str) -> UnlockError {
    vault.unlock(name, password).expect_err("this must not open")
}

#[test]
fn the_right_password_gives_the_same_keys_in_every_run() {
    let (profile, founded) = Profile::headless();
    let Unlocked { keys, person, slot } = profile.reopen().unlock(SELVI, PASSWORD).unwrap();
    assert_eq!(person, profile.selvi, "the slot says whose it is");
    assert_eq!(slot, founded.vault.people()[0].slot, "and which one it was");
    assert_eq!(keys.database().expose(), founded.keys.database().expose(), "the database opens");
    assert_eq!(keys.backup().expose(), founded.keys.backup().expose(), "backups open");
    assert_eq!(keys.audit().expose(), founded.keys.audit().expose(), "signatures go on");
}

#[test]
fn all_keys_are_different_ones() {
    let (_profile, founded) = Profile::headless();
    let keys = founded.keys;
    let all = [
        keys.database().expose(),
        keys.backup().expose(),
        keys.audit().expose(),
        keys.vault.expose(),
    ];
    for (index, key) in all.iter().enumerate() {
        assert!(!all[..index].contains(key), "a key is never used for two things");
    }
}

#[test]
fn name_and_password_may_come_from_any_keyboard() {
    let (profile, _) = Profile::headless();
    let apart: String = PASSWORD.replace('\u{bca}', "\u{bc6}\u{bbe}");
    assert!(profile.reopen().unlock("  SELVI", &apart).is_ok(), "NFD and capitals are the same");
}

#[test]
fn wrong_names_and_passwords_are_one_error() {
    let (profile, _) = Profile::headless();
    let mut vault = profile.reopen();
    let long = "a".repeat(5_000);
    for (name, password) in
        [(SELVI, "மழை வந்தால் குடையா"), (SELVI, ""), (SELVI, &long), ("nobody", PASSWORD)]
    {
        assert_eq!(refused(&mut vault, name, password), UnlockError::WrongPassword, "{name}");
    }
}

#[test]
fn guessing_slows_down_and_waiting_helps() {
    let (profile, _) = Profile::headless();
    let mut vault = profile.reopen();
    for _ in 0..5 {
        assert_eq!(refused(&mut vault, SELVI, "wrong"), UnlockError::WrongPassword);
    }
    let wait = Duration::from_secs(1);
    assert_eq!(refused(&mut vault, SELVI, PASSWORD), UnlockError::Throttled { wait });
    assert_eq!(vault.wait(SELVI), wait, "the lock screen can count down");
    let mut again = profile.reopen();
    assert_eq!(refused(&mut again, SELVI, PASSWORD), UnlockError::Throttled { wait });
    profile.clock.pass(wait);
    assert!(again.unlock(SELVI, PASSWORD).is_ok(), "after the wait the right password opens");
    for _ in 0..4 {
        assert_eq!(refused(&mut again, SELVI, "wrong"), UnlockError::WrongPassword);
    }
    assert_eq!(again.wait(SELVI), Duration::ZERO, "a success starts the count anew");
}

#[test]
fn a_cheap_slot_is_raised_at_the_next_unlock() {
    let (profile, mut founded) = Profile::headless();
    let dearer = Cost::floor().without_keyring();
    founded.vault.set_cost(&founded.keys, dearer).unwrap();
    let mut vault = profile.reopen();
    let before = vault.newest.body.slots[0].header.cost;
    vault.unlock(SELVI, PASSWORD).unwrap();
    let again = profile.reopen();
    let slot = again.newest.body.slots.iter().find(|slot| slot.header.name.is_some()).unwrap();
    assert_eq!(before, Some(dearer), "made at the floor, one pass more without a keyring");
    assert_eq!(slot.header.cost, Some(dearer.without_keyring()), "raised to the new cost");
    assert!(profile.reopen().unlock(SELVI, PASSWORD).is_ok(), "and it still opens");
}

#[test]
fn a_folder_without_keyslots_and_one_with_them() {
    let empty = tempfile::tempdir().unwrap();
    let (profile, _) = Profile::headless();
    let missing = Vault::open(empty.path(), profile.around.clone()).err();
    assert_eq!(missing, Some(KeyfileError::Missing), "nothing to open");
    assert!(!Vault::exists(empty.path()) && Vault::exists(profile.folder.path()));
    let founder = crate::keys::Founder { person: profile.selvi, name: "X", password: PASSWORD };
    let second =
        Vault::create(profile.folder.path(), &founder, Cost::floor(), profile.around.clone());
    let error = second.expect_err("keys in use must never be overwritten");
    assert_eq!(error.code(), nadi_base::Code::ProfileExists);
    assert!(profile.reopen().unlock(SELVI, PASSWORD).is_ok(), "nothing was changed");
}

#[test]
fn a_read_only_disk_keeps_nobody_out() {
    let (profile, _) = Profile::headless();
    let mut vault = profile.reopen();
    vault.folder = profile.folder.path().join("gone");
    assert!(vault.unlock(SELVI, PASSWORD).is_ok(), "counts and raises are written where possible");
    let error = vault.set_cost(&vault_keys(&profile), Cost::standard()).unwrap_err();
    assert!(matches!(error, crate::keys::ChangeError::File(_)), "a change says that it failed");
    assert_eq!(vault.cost(), Cost::floor(), "and everything is as before");
}

fn vault_keys(profile: &Profile) -> crate::keys::Keys {
    profile.reopen().unlock(SELVI, PASSWORD).unwrap().keys
}

#[test]
fn nothing_secret_is_printed() {
    let (profile, founded) = Profile::headless();
    let unlocked = profile.reopen().unlock(SELVI, PASSWORD).unwrap();
    let shown = format!("{founded:?} {unlocked:?} {:?}", founded.vault.people());
    let database = format!("{:?}", founded.keys.database().expose());
    for secret in [SELVI, PASSWORD, founded.recovery.text().as_str(), &database] {
        assert!(!shown.contains(secret), "a debug print is where secrets leak into logs");
    }
}
