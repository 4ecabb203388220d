//! The printed code, when every password is forgotten.

use crate::keys::{
    ChangeError, Founded, RecoveryState, TypingError, UnlockError,
    testing::{PASSWORD, Profile, SELVI},
};
use zeroize::Zeroizing;

fn asked(vault: &crate::keys::Vault) -> [usize; 2] {
    match vault.recovery_state() {
        RecoveryState::Awaiting { groups } => groups.map(|group| usize::from(group) - 1),
        RecoveryState::Confirmed { .. } => panic!("nothing was typed back yet"),
    }
}

#[test]
fn the_code_opens_and_a_new_password_follows() {
    let (profile, founded) = Profile::headless();
    let mut vault = profile.reopen();
    let keys = vault.unlock_with_recovery(&founded.recovery.text().replace('-', " ")).unwrap();
    assert_eq!(keys.database().expose(), founded.keys.database().expose(), "the same clinic");
    vault.set_password(&keys, profile.selvi, "entirely new words").unwrap();
    assert!(profile.reopen().unlock(SELVI, "entirely new words").is_ok(), "and on it goes");
    assert!(profile.reopen().unlock(SELVI, PASSWORD).is_err(), "the forgotten one is gone");
}

#[test]
fn a_slip_is_told_apart_from_a_wrong_code() {
    let (profile, mut founded) = Profile::headless();
    let old = founded.recovery.text();
    let mut vault = profile.reopen();
    for _ in 0..20 {
        let slip = vault.unlock_with_recovery(&format!("U{}", &old[1..])).unwrap_err();
        assert_eq!(slip, UnlockError::RecoveryMistyped(TypingError::Groups(vec![1])));
    }
    let new = founded.vault.new_recovery_code(&founded.keys, profile.selvi).unwrap();
    let mut vault = profile.reopen();
    let wrong = vault.unlock_with_recovery(&old).unwrap_err();
    assert_eq!(wrong, UnlockError::WrongRecoveryCode, "the replaced code opens nothing");
    assert!(vault.unlock_with_recovery(&new.text()).is_ok(), "the new one does");
}

#[test]
fn typing_two_groups_back_is_remembered() {
    let (profile, founded) = Profile::headless();
    let mut vault = profile.reopen();
    let [first, second] = asked(&vault);
    let groups = founded.recovery.groups();
    let wrong = vault.confirm_recovery(&founded.keys, [&groups[first], "00000"]);
    let named = u8::try_from(second + 1).unwrap();
    assert_eq!(wrong, Err(ChangeError::WrongGroups(vec![named])), "the wrong one is named");
    let typed = groups[second].to_lowercase();
    vault.confirm_recovery(&founded.keys, [&groups[first], &typed]).unwrap();
    let state = profile.reopen().recovery_state();
    assert!(matches!(state, RecoveryState::Confirmed { .. }), "also in the next run");
    let again = vault.confirm_recovery(&founded.keys, ["", ""]);
    assert_eq!(again, Err(ChangeError::NothingToConfirm));
}

#[test]
fn the_code_can_be_shown_again_until_it_was_typed_back() {
    let (profile, Founded { keys, recovery, .. }) = Profile::headless();
    let mut vault = profile.reopen();
    let shown = vault.pending_recovery_code(&keys).unwrap().unwrap();
    assert_eq!(shown.text(), recovery.text(), "a printed sheet stays good when the printer jams");
    let groups: Vec<Zeroizing<String>> = recovery.groups();
    let [first, second] = asked(&vault);
    vault.confirm_recovery(&keys, [&groups[first], &groups[second]]).unwrap();
    let gone = profile.reopen().pending_recovery_code(&keys).unwrap();
    assert!(gone.is_none(), "from then on it is on paper only");
    assert!(profile.reopen().unlock_with_recovery(&recovery.text()).is_ok(), "where it is good");
}

#[test]
fn a_new_code_must_be_typed_back_as_well() {
    let (profile, Founded { mut vault, keys, recovery }) = Profile::headless();
    let groups = recovery.groups();
    let [first, second] = asked(&vault);
    vault.confirm_recovery(&keys, [&groups[first], &groups[second]]).unwrap();
    vault.new_recovery_code(&keys, profile.selvi).unwrap();
    let state = profile.reopen().recovery_state();
    assert!(
        matches!(state, RecoveryState::Awaiting { .. }),
        "nobody has shown that it is readable"
    );
}
