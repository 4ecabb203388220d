//! The head of a sealed file: what it is of, how the sound is written, and the key, sealed.

use super::{
    SealedError,
    keys::{WRAPPED, WrappedKey},
};
use nadi_base::{Timestamp, VisitId};
use sha2::{Digest as _, Sha256};
use std::io::{self, Read};

const MAGIC: &[u8; 8] = b"NADISND1";
/// The random part of every nonce.
pub(super) const NONCE: usize = 19;
const ABOUT: usize = 16 + 16 + 8 + 1 + 4 + 1;
const LENGTH: usize = MAGIC.len() + ABOUT + WRAPPED + NONCE;

/// How the sound is written inside the chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    /// Packets of Opus, as [`crate::stored`] writes them.
    Opus,
    /// The bytes of a file as it was brought in, whatever it holds.
    File,
}

impl Codec {
    /// The word that is kept in the clinic's file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opus => "opus",
            Self::File => "file",
        }
    }

    const fn code(self) -> u8 {
        match self {
            Self::Opus => 1,
            Self::File => 2,
        }
    }

    const fn of(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Opus),
            2 => Some(Self::File),
            _ => None,
        }
    }
}

/// What a sealed file is of. It stands in the open, so it names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The id of the recording, or of the file that was brought in.
    pub id: [u8; 16],
    /// The visit it belongs to.
    pub visit: VisitId,
    /// When it was begun.
    pub begun: Timestamp,
    /// How the sound is written.
    pub codec: Codec,
    /// Samples a second; 0 where the sound is still in a file.
    pub rate: u32,
    /// How many channels.
    pub channels: u8,
}

/// A whole header.
#[derive(Clone)]
pub(super) struct Header {
    pub(super) about: About,
    pub(super) key: WrappedKey,
    pub(super) nonce: [u8; NONCE],
}

impl Header {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.bound();
        bytes.extend_from_slice(&self.key);
        bytes
    }

    /// All but the key: what the key is bound to.
    pub(super) fn bound(&self) -> Vec<u8> {
        let About { id, visit, begun, codec, rate, channels } = &self.about;
        let mut bytes = Vec::with_capacity(LENGTH);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(id);
        bytes.extend_from_slice(visit.as_bytes());
        bytes.extend_from_slice(&begun.millis().to_le_bytes());
        bytes.push(codec.code());
        bytes.extend_from_slice(&rate.to_le_bytes());
        bytes.push(*channels);
        bytes.extend_from_slice(&self.nonce);
        bytes
    }

    /// What every chunk is bound to.
    pub(super) fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.to_bytes()).into()
    }

    pub(super) fn read(source: &mut impl Read) -> Result<Self, SealedError> {
        let mut bytes = [0; LENGTH];
        source.read_exact(&mut bytes).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => SealedError::NotSealed,
            _ => error.into(),
        })?;
        Self::parse(&bytes).ok_or(SealedError::NotSealed)
    }

    fn parse(bytes: &[u8; LENGTH]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        let about = About {
            id: take(&mut rest)?,
            visit: VisitId::from_bytes(take(&mut rest)?),
            begun: Timestamp::from_millis(i64::from_le_bytes(take(&mut rest)?)),
            codec: Codec::of(take::<1>(&mut rest)?[0])?,
            rate: u32::from_le_bytes(take(&mut rest)?),
            channels: take::<1>(&mut rest)?[0],
        };
        let nonce = take(&mut rest)?;
        Some(Self { about, nonce, key: take(&mut rest)? })
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, left) = rest.split_first_chunk::<N>()?;
    *rest = left;
    Some(*taken)
}
