//! Damaged, cut, forged and newer files: found or harmless, and never mistaken for a wrong password.

use crate::keys::{
    CURRENT, FellBack, Founded, KeyfileError, PREVIOUS, UnlockError, Vault,
    body::{Body, Old},
    envelope::Envelope,
    testing::{PASSWORD, Profile, SELVI},
    verify,
};
use nadi_base::PersonId;
use std::{fs, path::PathBuf, time::Duration};

struct Files {
    current: PathBuf,
    previous: PathBuf,
}

fn files(profile: &Profile) -> Files {
    let folder = profile.folder.path();
    Files { current: folder.join(CURRENT), previous: folder.join(PREVIOUS) }
}

fn open(profile: &Profile) -> Result<Vault, KeyfileError> {
    Vault::open(profile.folder.path(), profile.around.clone())
}

#[test]
fn every_flipped_byte_is_found_and_the_other_generation_opens() {
    let (profile, founded) = Profile::headless();
    let files = files(&profile);
    let whole = fs::read(&files.current).unwrap();
    for at in 0..whole.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut torn = whole.clone();
            torn[at] ^= flip;
            fs::write(&files.current, &torn).unwrap();
            let vault = open(&profile).unwrap();
            assert_eq!(vault.fell_back(), Some(FellBack::Damaged), "byte {at}: found, and said so");
            assert_eq!(verify(&files.current), Err(KeyfileError::Damaged), "byte {at}");
        }
    }
    let keys = open(&profile).unwrap().unlock(SELVI, PASSWORD).unwrap().keys;
    assert_eq!(keys.database().expose(), founded.keys.database().expose(), "nothing is lost");
}

/// The checksum is made good after each flip, as a forger could: only the vault key can tell.
#[test]
fn every_forged_byte_is_found_or_refused() {
    let (profile, founded) = Profile::headless();
    let files = files(&profile);
    let code = founded.recovery.text();
    let envelope = Envelope::read(&files.current, "nadi-keyslots", 1).unwrap();
    fs::remove_file(&files.previous).unwrap();
    for at in 0..envelope.content().len() {
        profile.clock.pass(Duration::from_mins(5));
        let mut content = envelope.content().to_vec();
        content[at] ^= 0x01;
        let forged = Envelope::pack("nadi-keyslots", 1, content, envelope.seal());
        fs::write(&files.current, forged.bytes().unwrap()).unwrap();
        let opened = open(&profile).map(|mut vault| vault.unlock_with_recovery(&code).map(drop));
        let told = match opened {
            Err(error) | Ok(Err(UnlockError::File(error))) => error,
            Ok(Err(UnlockError::WrongRecoveryCode)) => continue,
            other => panic!("byte {at}: a forged file must not open ({other:?})"),
        };
        assert_eq!(told, KeyfileError::Damaged, "byte {at}");
    }
}

#[test]
fn a_wrong_password_and_a_damaged_file_are_told_apart() {
    let (profile, _) = Profile::headless();
    let files = files(&profile);
    let wrong = open(&profile).unwrap().unlock(SELVI, "wrong").unwrap_err();
    assert_eq!(wrong, UnlockError::WrongPassword, "the file is whole");
    for path in [&files.current, &files.previous] {
        let bytes = fs::read(path).unwrap();
        fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
    }
    assert_eq!(open(&profile).err(), Some(KeyfileError::Damaged), "no password would help here");
}

#[test]
fn a_damaged_wrapping_is_not_called_a_wrong_password() {
    let (profile, Founded { vault, keys, .. }) = Profile::headless();
    let mut body = vault.newest.body.clone();
    let mut bytes = crate::keys::envelope::encode(&body.slots[0]).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    body.slots[0] = ciborium::from_reader(bytes.as_slice()).unwrap();
    write(&profile, body, &keys);
    let told = open(&profile).unwrap().unlock(SELVI, PASSWORD).unwrap_err();
    assert_eq!(told, UnlockError::File(KeyfileError::Damaged), "the password was right");
}

fn write(profile: &Profile, body: Body, keys: &crate::keys::Keys) {
    use crate::keys::{disk::RealDisk, file};
    let packed = file::Generation::pack(body, &keys.vault).unwrap();
    file::save(&RealDisk, profile.folder.path(), &packed, None).unwrap();
}

#[test]
fn a_newer_file_is_refused_and_never_passed_over() {
    let (profile, _) = Profile::headless();
    let files = files(&profile);
    let newer = Envelope::pack("nadi-keyslots", 2, vec![1, 2, 3], &[0; 32]).bytes().unwrap();
    fs::write(&files.current, newer).unwrap();
    let told = open(&profile).err();
    assert_eq!(told, Some(KeyfileError::Newer { version: 2 }), "the older one must not be used");
}

#[test]
fn a_missing_generation_is_said_so_and_mended() {
    let (profile, Founded { keys, .. }) = Profile::headless();
    let files = files(&profile);
    fs::remove_file(&files.current).unwrap();
    let mut vault = open(&profile).unwrap();
    assert_eq!(vault.fell_back(), Some(FellBack::Missing), "a person should know");
    vault.mend(&keys).unwrap();
    assert_eq!(vault.fell_back(), None);
    assert_eq!(open(&profile).unwrap().fell_back(), None, "both are whole again");
    assert_eq!(fs::read(&files.current).unwrap(), fs::read(&files.previous).unwrap());
}

#[test]
fn writing_over_a_damaged_file_keeps_the_good_generation() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let files = files(&profile);
    vault.add_person(&keys, PersonId::from_bytes([2; 16]), "Anbu", "four ordinary words").unwrap();
    fs::write(&files.current, b"torn").unwrap();
    let mut vault = open(&profile).unwrap();
    assert_eq!(vault.people().len(), 1, "the generation before Anbu came");
    vault.add_person(&keys, PersonId::from_bytes([3; 16]), "Mala", "four ordinary words").unwrap();
    assert!(verify(&files.previous).is_ok(), "the damaged one did not take the good one's place");
    assert_eq!(open(&profile).unwrap().people().len(), 2);
}

#[test]
fn an_older_generation_that_must_be_gone_goes_at_the_next_unlock() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let files = files(&profile);
    let old = fs::read(&files.current).unwrap();
    vault.change_password(&keys, profile.selvi, PASSWORD, "entirely new words").unwrap();
    fs::write(&files.previous, old).unwrap();
    assert!(vault.newest.body.old == Old::Forget, "as if the power had gone in between");
    open(&profile).unwrap().unlock(SELVI, "entirely new words").unwrap();
    assert_eq!(fs::read(&files.current).unwrap(), fs::read(&files.previous).unwrap());
}

#[test]
fn a_file_too_long_to_be_one_is_not_read_to_its_end() {
    let (profile, _) = Profile::headless();
    let files = files(&profile);
    for path in [&files.current, &files.previous] {
        fs::write(path, vec![0; 300 * 1024]).unwrap();
    }
    assert_eq!(open(&profile).err(), Some(KeyfileError::Damaged));
}

#[test]
fn unlocking_does_not_hide_that_a_generation_was_damaged() {
    let (profile, Founded { mut vault, keys, .. }) = Profile::headless();
    let dearer = crate::keys::Cost::floor().without_keyring();
    vault.set_cost(&keys, dearer).unwrap();
    vault.set_cost(&keys, dearer).unwrap();
    fs::write(files(&profile).current, b"torn").unwrap();
    let mut vault = open(&profile).unwrap();
    vault.unlock(SELVI, PASSWORD).unwrap();
    assert_eq!(vault.fell_back(), Some(FellBack::Damaged), "a person is to see it first");
    assert_eq!(open(&profile).unwrap().fell_back(), Some(FellBack::Damaged), "also on the disk");
}
