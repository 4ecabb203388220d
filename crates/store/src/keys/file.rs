//! The keyslot file in its two generations: which one is opened, and in what order they are written.

use super::{
    body::{Body, Old},
    derive::file_seal,
    disk::{Disk, replace},
    envelope::{Envelope, encode},
    error::{CipherFault, KeyfileError},
    secret::VaultKey,
};
use std::path::Path;
use subtle::ConstantTimeEq;

/// The newest generation's name.
pub const CURRENT: &str = "keyslots.cbor";
/// The generation before it.
pub const PREVIOUS: &str = "keyslots.prev.cbor";

const FORMAT: &str = "nadi-keyslots";
const VERSION: u32 = 1;

/// Why the previous generation was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FellBack {
    /// The newest one is damaged.
    Damaged,
    /// The newest one is not there.
    Missing,
}

/// One whole generation.
#[derive(Clone)]
pub(super) struct Generation {
    pub(super) body: Body,
    envelope: Envelope,
}

impl Generation {
    /// Packs a body and seals it under the vault key.
    pub(super) fn pack(body: Body, vault: &VaultKey) -> Result<Self, PackError> {
        let content = encode(&body)?;
        let seal = file_seal(vault, &content)?;
        Ok(Self { envelope: Envelope::pack(FORMAT, VERSION, content, &seal), body })
    }

    /// Whether whoever wrote this had the vault key.
    pub(super) fn is_sealed_by(&self, vault: &VaultKey) -> Result<bool, CipherFault> {
        let seal = file_seal(vault, self.envelope.content())?;
        Ok(seal.ct_eq(self.envelope.seal()).into())
    }

    fn read(path: &Path) -> Result<Self, KeyfileError> {
        let envelope = Envelope::read(path, FORMAT, VERSION)?;
        Ok(Self { body: Body::read(envelope.content())?, envelope })
    }
}

/// A generation could not be packed.
#[derive(Debug, thiserror::Error)]
pub(super) enum PackError {
    #[error(transparent)]
    File(#[from] KeyfileError),
    #[error(transparent)]
    Cipher(#[from] CipherFault),
}

/// Opens the newest whole generation, and says so when it is not the newest one. A newer program's
/// file is never passed over in favour of an older one.
pub(super) fn load(folder: &Path) -> Result<(Generation, Option<FellBack>), KeyfileError> {
    let why = match Generation::read(&folder.join(CURRENT)) {
        Ok(newest) => return Ok((newest, None)),
        Err(KeyfileError::Missing) => FellBack::Missing,
        Err(KeyfileError::Damaged) => FellBack::Damaged,
        Err(other) => return Err(other),
    };
    match (Generation::read(&folder.join(PREVIOUS)), why) {
        (Ok(previous), _) => Ok((previous, Some(why))),
        (Err(KeyfileError::Missing), FellBack::Damaged) => Err(KeyfileError::Damaged),
        (Err(other), _) => Err(other),
    }
}

/// Writes a new generation. The last good one is first made safe under the previous name, from
/// memory, because the newest file on the disk may be the damaged one.
pub(super) fn save(
    disk: &dyn Disk,
    folder: &Path,
    new: &Generation,
    last_good: Option<&Generation>,
) -> Result<(), KeyfileError> {
    if let Some(last_good) = last_good {
        replace(disk, &folder.join(PREVIOUS), &last_good.envelope.bytes()?)?;
    }
    replace(disk, &folder.join(CURRENT), &new.envelope.bytes()?)?;
    // The change is in force from here on, so a failure below is not one of the change: the next
    // unlock settles it.
    let _ = settle(disk, folder, new);
    Ok(())
}

/// Takes the older generation away when the newest one may not stand beside it, by putting the newest
/// in its place. Done after each such change, and again at unlock, in case the power went in between.
pub(super) fn settle(
    disk: &dyn Disk,
    folder: &Path,
    newest: &Generation,
) -> Result<(), KeyfileError> {
    let path = folder.join(PREVIOUS);
    let bytes = newest.envelope.bytes()?;
    let settled =
        newest.body.old == Old::Keep || std::fs::read(&path).is_ok_and(|old| old == bytes);
    if settled { Ok(()) } else { Ok(replace(disk, &path, &bytes)?) }
}

/// Whether there is a keyslot file, whole or not.
pub(super) fn exists(folder: &Path) -> bool {
    folder.join(CURRENT).exists() || folder.join(PREVIOUS).exists()
}

/// Checks one keyslot file, such as a backup's, without any key: whole, sound, not from a newer version.
pub fn verify(path: &Path) -> Result<(), KeyfileError> {
    Generation::read(path).map(drop)
}
