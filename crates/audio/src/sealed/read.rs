//! The side that opens. A file is first looked through: which chunks are whole, and whether the last one
//! is there. What is damaged in the middle costs its own chunk and no other.

use super::{
    LARGEST_CHUNK, SealedError, TAG,
    header::{About, Header},
    keys::OpeningKey,
    write::{Last, nonce},
};
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use std::io::{self, Read, Seek, SeekFrom};
use zeroize::Zeroizing;

/// Where a chunk lies.
#[derive(Clone, Copy, Debug)]
struct Place {
    at: u64,
    length: usize,
}

/// What a sealed file was found to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Chunks, whole or not.
    pub chunks: usize,
    /// Whether the last chunk is there, so that nothing is missing at the end.
    pub complete: bool,
    /// Bytes at the end that are no whole chunk.
    pub torn: u64,
}

/// Opens one sealed file.
pub struct Reader<R> {
    source: R,
    cipher: XChaCha20Poly1305,
    header: Header,
    bound: [u8; 32],
    places: Vec<Place>,
    found: Found,
}

impl<R> std::fmt::Debug for Reader<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("found", &self.found).finish_non_exhaustive()
    }
}

impl<R: Read + Seek> Reader<R> {
    /// Opens a file with the vault's key and looks where its chunks lie.
    pub fn open(mut source: R, key: &OpeningKey) -> Result<Self, SealedError> {
        source.seek(SeekFrom::Start(0))?;
        let header = Header::read(&mut source)?;
        let file_key = key.unwrap(&header.key, &header.bound())?;
        let (places, torn) = places(&mut source)?;
        let found = Found { chunks: places.len(), complete: false, torn };
        let cipher = XChaCha20Poly1305::new(Key::from_slice(&*file_key.0));
        let mut reader = Self { source, cipher, bound: header.hash(), header, places, found };
        reader.found.complete = reader.ends_with_its_last()?;
        Ok(reader)
    }

    /// What the file is of.
    pub fn about(&self) -> About {
        self.header.about
    }

    /// What it was found to hold.
    pub fn found(&self) -> Found {
        self.found
    }

    /// Opens one chunk.
    pub fn chunk(&mut self, number: usize) -> Result<Zeroizing<Vec<u8>>, SealedError> {
        let is_last = self.found.complete && number + 1 == self.places.len();
        self.open_as(number, if is_last { Last::Yes } else { Last::No })
    }

    fn ends_with_its_last(&mut self) -> Result<bool, SealedError> {
        let Some(last) = self.places.len().checked_sub(1) else { return Ok(false) };
        match self.open_as(last, Last::Yes) {
            Ok(_) => Ok(true),
            Err(SealedError::Damaged) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn open_as(&mut self, number: usize, last: Last) -> Result<Zeroizing<Vec<u8>>, SealedError> {
        let place = *self.places.get(number).ok_or(SealedError::Damaged)?;
        let mut sealed = vec![0; place.length];
        self.source.seek(SeekFrom::Start(place.at))?;
        self.source.read_exact(&mut sealed)?;
        let counter = u32::try_from(number).map_err(|_| SealedError::Damaged)?;
        let nonce = nonce(&self.header.nonce, counter, last);
        self.cipher
            .decrypt(&nonce, Payload { msg: &sealed, aad: &self.bound })
            .map(Zeroizing::new)
            .map_err(|_| SealedError::Damaged)
    }
}

/// Where the chunks lie, and how many bytes at the end are none. A length that cannot be ends the walk:
/// what lies behind it cannot be told apart any more.
fn places(source: &mut (impl Read + Seek)) -> Result<(Vec<Place>, u64), SealedError> {
    let mut at = source.stream_position()?;
    let end = source.seek(SeekFrom::End(0))?;
    source.seek(SeekFrom::Start(at))?;
    let mut places = Vec::new();
    while at < end {
        let mut length = [0; 4];
        match source.read_exact(&mut length) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => break,
            read => read?,
        }
        let length = u32::from_le_bytes(length) as usize;
        let behind = at + 4 + length as u64;
        if !(TAG..=LARGEST_CHUNK + TAG).contains(&length) || behind > end {
            break;
        }
        places.push(Place { at: at + 4, length });
        source.seek(SeekFrom::Start(behind))?;
        at = behind;
    }
    Ok((places, end - at))
}
