//! What stands in a backup's folder beside the copy: what it is, and the device's signature on it.

use super::{BackupError, Counts, DATABASE, KEYSLOTS, MANIFEST, sound};
use crate::{
    audit::{Anchor, Signer, is_signed},
    disk,
    error::StoreError,
};
use nadi_base::{BackupId, DeviceId, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{fs::File, io, path::Path};

/// Begins every signed manifest, so that it cannot be taken for anything else.
const DOMAIN: &[u8] = b"nadi backup manifest 1";

/// A manifest of this many bytes is not one of ours.
const MOST_BYTES: u64 = 256 * 1024;

/// The size and the SHA-256 of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: [u8; 32],
}

/// What a backup is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Its id.
    pub id: BackupId,
    /// When it was made.
    pub at: Timestamp,
    /// The device that made it.
    pub device: DeviceId,
    /// Counts the backups of that device.
    pub sequence: u64,
    /// The Nadi that made it.
    pub app_version: String,
    /// The schema of the copy.
    pub schema: u32,
    /// The copy.
    pub database: FileFacts,
    /// The keyslots, where there were any.
    pub keyslots: Option<FileFacts>,
    /// The list of sealed sound that belongs to it, where there is any.
    #[serde(default)]
    pub sound: Option<FileFacts>,
    /// What the copy holds.
    pub counts: Counts,
    /// A signed checkpoint of the audit trail: an anchor outside the file.
    pub anchor: Anchor,
}

#[derive(Serialize, Deserialize)]
struct Signed {
    body: Vec<u8>,
    public_key: [u8; 32],
    signature: Vec<u8>,
}

impl Manifest {
    /// The size of the whole backup, without the sound that it shares with others.
    pub fn bytes(&self) -> u64 {
        self.database.bytes + self.keyslots.as_ref().map_or(0, |slots| slots.bytes)
    }
}

/// Writes a manifest, signed, into a backup's folder.
pub(super) fn write(
    folder: &Path,
    manifest: &Manifest,
    signer: &Signer,
) -> Result<(), BackupError> {
    let body = cbor(manifest)?;
    let signature = signer.sign_bytes(&statement(&body)).to_vec();
    let bytes = cbor(&Signed { body, public_key: signer.public_key(), signature })?;
    Ok(disk::replace(&folder.join(MANIFEST), &bytes)?)
}

/// Reads the manifest of a backup's folder. Its signature is checked against the key that it names; that
/// the key is one of the practice's is for [`super::verify`] to say, which has the copy open.
pub fn read(folder: &Path) -> Result<Manifest, BackupError> {
    Ok(read_with_key(folder)?.0)
}

pub(super) fn read_with_key(folder: &Path) -> Result<(Manifest, [u8; 32]), BackupError> {
    let bytes = match disk::read_bounded(&folder.join(MANIFEST), MOST_BYTES) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(BackupError::NotABackup);
        }
        other => other?,
    };
    let signed: Signed = from_cbor(&bytes)?;
    if !is_signed(&signed.public_key, &statement(&signed.body), &signed.signature) {
        return Err(BackupError::NotSigned);
    }
    Ok((from_cbor(&signed.body)?, signed.public_key))
}

/// Compares the files of a folder with what the manifest says of them.
pub(super) fn check_files(folder: &Path, manifest: &Manifest) -> Result<(), BackupError> {
    check(folder, DATABASE, &manifest.database)?;
    for (name, facts) in [(KEYSLOTS, &manifest.keyslots), (sound::LIST, &manifest.sound)] {
        facts.as_ref().map_or(Ok(()), |facts| check(folder, name, facts))?;
    }
    Ok(())
}

/// Compares one file of a folder with what is said of it.
pub(super) fn check(
    folder: &Path,
    name: &'static str,
    written: &FileFacts,
) -> Result<(), BackupError> {
    match facts(&folder.join(name)) {
        Ok(found) if found == *written => Ok(()),
        Ok(_) => Err(BackupError::Altered(name)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(BackupError::Altered(name)),
        Err(error) => Err(error.into()),
    }
}

/// Reads a file to its end for its size and its SHA-256.
pub(super) fn facts(path: &Path) -> io::Result<FileFacts> {
    let mut hasher = Sha256::new();
    let bytes = io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(FileFacts { bytes, sha256: hasher.finalize().into() })
}

fn statement(body: &[u8]) -> Vec<u8> {
    [DOMAIN, body].concat()
}

/// A value as it is written.
pub(super) fn cbor(value: &impl Serialize) -> Result<Vec<u8>, BackupError> {
    let mut bytes = Vec::new();
    // Writing to memory fails only for values that these types cannot hold.
    ciborium::into_writer(value, &mut bytes).map_err(|_| StoreError::Engine(0))?;
    Ok(bytes)
}

fn from_cbor<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, BackupError> {
    ciborium::from_reader(bytes).map_err(|_| BackupError::Altered(MANIFEST))
}
