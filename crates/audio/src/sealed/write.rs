//! The side that records: it seals, and cannot open.

use super::{
    LARGEST_CHUNK, SealFault,
    header::{About, Header, NONCE},
    keys::{FileKey, SealingKey, WRAPPED, WrappedKey},
};
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use nadi_base::Entropy;

/// Seals the chunks of one file in their order.
pub struct Sealer {
    cipher: XChaCha20Poly1305,
    header: Header,
    bound: [u8; 32],
    next: u32,
}

impl std::fmt::Debug for Sealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sealer").field("next", &self.next).finish_non_exhaustive()
    }
}

impl Sealer {
    /// Draws a key for a new file and seals it to the vault.
    pub fn new(about: About, to: SealingKey, entropy: &dyn Entropy) -> Result<Self, SealFault> {
        let key = FileKey::fresh(entropy);
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let mut header = Header { about, key: [0; WRAPPED], nonce };
        header.key = key.wrap(to, &header.bound(), entropy)?;
        let cipher = XChaCha20Poly1305::new(Key::from_slice(&*key.0));
        Ok(Self { cipher, bound: header.hash(), header, next: 0 })
    }

    /// The bytes that stand at the beginning of the file.
    pub fn header(&self) -> Vec<u8> {
        self.header.to_bytes()
    }

    /// The key of the file, sealed to the vault, as the clinic's file keeps it.
    pub fn wrapped_key(&self) -> WrappedKey {
        self.header.key
    }

    /// Seals the next chunk, of at most [`LARGEST_CHUNK`] bytes.
    pub fn chunk(&mut self, plain: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.seal(plain, Last::No)
    }

    /// Seals the last chunk; it may be empty. Without it the file is not whole; nothing may follow it.
    pub fn last(&mut self, plain: &[u8]) -> Result<Vec<u8>, SealFault> {
        self.seal(plain, Last::Yes)
    }

    fn seal(&mut self, plain: &[u8], last: Last) -> Result<Vec<u8>, SealFault> {
        if plain.len() > LARGEST_CHUNK {
            return Err(SealFault);
        }
        let nonce = nonce(&self.header.nonce, self.next, last);
        self.next = self.next.checked_add(1).ok_or(SealFault)?;
        let payload = Payload { msg: plain, aad: &self.bound };
        let sealed = self.cipher.encrypt(&nonce, payload).map_err(|_| SealFault)?;
        let length = u32::try_from(sealed.len()).map_err(|_| SealFault)?;
        Ok([length.to_le_bytes().as_slice(), &sealed].concat())
    }
}

/// Whether a chunk is the last one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    No,
    Yes,
}

/// The nonce of STREAM: the file's random part, the chunk's number, whether it is the last.
pub(super) fn nonce(random: &[u8; NONCE], number: u32, last: Last) -> XNonce {
    let mut bytes = [0; 24];
    bytes[..NONCE].copy_from_slice(random);
    bytes[NONCE..23].copy_from_slice(&number.to_be_bytes());
    bytes[23] = u8::from(last == Last::Yes);
    bytes.into()
}
