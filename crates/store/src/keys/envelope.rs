//! The outermost layer of a small file of the profile: what it is, which version, its content, and a
//! checksum over all of it.
//!
//! This layer is the same in every version to come. A file is first whole, then from a newer version:
//! a flipped bit in the version's number is damage, not a reason to send a clinic to an update.

use super::{derive::digest, error::KeyfileError};
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use std::{fs::File, io::Read, path::Path};

/// The most bytes such a file may have.
pub(super) const MOST_BYTES: u64 = 256 * 1024;

/// A file's content and what vouches for it.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Envelope {
    format: String,
    version: u32,
    content: ByteBuf,
    seal: ByteBuf,
    sum: ByteArray<32>,
}

impl Envelope {
    /// Packs content; `seal` is whatever authenticates it, and may be empty.
    pub(super) fn pack(format: &str, version: u32, content: Vec<u8>, seal: &[u8]) -> Self {
        Self {
            sum: sum(format, version, &content, seal).into(),
            format: format.to_owned(),
            version,
            content: ByteBuf::from(content),
            seal: ByteBuf::from(seal),
        }
    }

    /// Reads a file, if it is whole, of this format, and not from a newer version.
    pub(super) fn read(path: &Path, format: &str, version: u32) -> Result<Self, KeyfileError> {
        let mut bytes = Vec::new();
        File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Self::unpack(&bytes, format, version)
    }

    /// The same, from bytes.
    pub(super) fn unpack(bytes: &[u8], format: &str, version: u32) -> Result<Self, KeyfileError> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(KeyfileError::Damaged);
        }
        let read: Self = ciborium::from_reader(bytes).map_err(|_| KeyfileError::Damaged)?;
        let whole = *read.sum == sum(&read.format, read.version, &read.content, &read.seal);
        if !whole || read.format != format || read.bytes()? != bytes {
            return Err(KeyfileError::Damaged);
        }
        if read.version > version {
            return Err(KeyfileError::Newer { version: read.version });
        }
        Ok(read)
    }

    /// The bytes that stand in the file.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, KeyfileError> {
        encode(self)
    }

    /// The content.
    pub(super) fn content(&self) -> &[u8] {
        &self.content
    }

    /// What authenticates the content.
    pub(super) fn seal(&self) -> &[u8] {
        &self.seal
    }
}

/// Writes a value as CBOR.
pub(super) fn encode(value: &impl Serialize) -> Result<Vec<u8>, KeyfileError> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|_| KeyfileError::Damaged)?;
    Ok(bytes)
}

fn sum(format: &str, version: u32, content: &[u8], seal: &[u8]) -> [u8; 32] {
    digest(&[b"nadi envelope v1", format.as_bytes(), &version.to_le_bytes(), content, seal])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(version: u32) -> Vec<u8> {
        Envelope::pack("a-format", version, vec![1, 2, 3], &[9; 32]).bytes().unwrap()
    }

    #[test]
    fn every_flipped_bit_is_found() {
        let bytes = packed(1);
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[at] ^= 1 << bit;
                let verdict = Envelope::unpack(&flipped, "a-format", 1).err();
                assert_eq!(verdict, Some(KeyfileError::Damaged), "byte {at}, bit {bit}");
            }
        }
    }

    #[test]
    fn cut_and_lengthened_files_are_damaged() {
        let bytes = packed(1);
        for end in 0..bytes.len() {
            let verdict = Envelope::unpack(&bytes[..end], "a-format", 1).err();
            assert_eq!(verdict, Some(KeyfileError::Damaged), "cut after {end} bytes");
        }
        let mut longer = bytes;
        longer.push(0);
        let verdict = Envelope::unpack(&longer, "a-format", 1).err();
        assert_eq!(verdict, Some(KeyfileError::Damaged), "nothing may follow the file");
    }

    #[test]
    fn a_whole_file_from_a_newer_version_says_so() {
        let verdict = Envelope::unpack(&packed(2), "a-format", 1).err();
        assert_eq!(verdict, Some(KeyfileError::Newer { version: 2 }), "not called damage");
        let other = Envelope::unpack(&packed(1), "b-format", 1).err();
        assert_eq!(other, Some(KeyfileError::Damaged), "another file under this name");
    }
}
