//! The vault's key pair for recordings, and the key of one file sealed to it.

use super::{SealFault, SealedError};
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use nadi_base::Entropy;
use sha2::Sha256;
use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

/// Bytes of a wrapped key: a public half made for it, the key, and the cipher's tag.
pub const WRAPPED: usize = 32 + 32 + 16;

/// The key of one file, which only the vault can open.
pub type WrappedKey = [u8; WRAPPED];

const LABEL: &[u8] = b"nadi sealed v1 key of a recording";

/// The public half: it seals and opens nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SealingKey(PublicKey);

/// The secret half: it opens what was sealed to the public one.
pub struct OpeningKey(StaticSecret);

impl std::fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealingKey")
    }
}

impl std::fmt::Debug for OpeningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpeningKey[hidden]")
    }
}

impl OpeningKey {
    /// Wraps the secret bytes that the vault gives.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(StaticSecret::from(bytes))
    }

    /// The half that may be known.
    pub fn sealing(&self) -> SealingKey {
        SealingKey(PublicKey::from(&self.0))
    }

    /// Opens the key of a file; `bound` must be what it was sealed with.
    pub(super) fn unwrap(
        &self,
        wrapped: &WrappedKey,
        bound: &[u8],
    ) -> Result<FileKey, SealedError> {
        let (half, sealed) = wrapped.split_at(32);
        let half: [u8; 32] = half.try_into().map_err(|_| SealedError::NotSealed)?;
        let other = PublicKey::from(half);
        let shared = self.0.diffie_hellman(&other);
        let (key, nonce) = derived(shared.as_bytes(), &other, &self.sealing().0)
            .map_err(|SealFault| SealedError::WrongKey)?;
        let opened = XChaCha20Poly1305::new(Key::from_slice(&*key))
            .decrypt(XNonce::from_slice(&nonce), Payload { msg: sealed, aad: bound })
            .map(Zeroizing::new)
            .map_err(|_| SealedError::WrongKey)?;
        let mut key = FileKey(Zeroizing::new([0; 32]));
        if opened.len() != key.0.len() {
            return Err(SealedError::WrongKey);
        }
        key.0.copy_from_slice(&opened);
        Ok(key)
    }
}

/// The key of one file. Whoever records holds it until the recording ends.
pub(super) struct FileKey(pub(super) Zeroizing<[u8; 32]>);

impl FileKey {
    /// Draws a new one.
    pub(super) fn fresh(entropy: &dyn Entropy) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        entropy.fill(&mut *key);
        Self(key)
    }

    /// Seals it to the vault, bound to the rest of the header.
    pub(super) fn wrap(
        &self,
        to: SealingKey,
        bound: &[u8],
        entropy: &dyn Entropy,
    ) -> Result<WrappedKey, SealFault> {
        let mut bytes = Zeroizing::new([0; 32]);
        entropy.fill(&mut *bytes);
        let secret = StaticSecret::from(*bytes);
        let half = PublicKey::from(&secret);
        let shared = secret.diffie_hellman(&to.0);
        let (key, nonce) = derived(shared.as_bytes(), &half, &to.0)?;
        let sealed = XChaCha20Poly1305::new(Key::from_slice(&*key))
            .encrypt(XNonce::from_slice(&nonce), Payload { msg: &*self.0, aad: bound })
            .map_err(|_| SealFault)?;
        let mut wrapped = [0; WRAPPED];
        wrapped[..32].copy_from_slice(half.as_bytes());
        wrapped[32..].copy_from_slice(&sealed);
        Ok(wrapped)
    }
}

type Derived = (Zeroizing<[u8; 32]>, [u8; 24]);

/// The secret of both halves, bound to both. It is used once, so its nonce may come from it too.
fn derived(shared: &[u8; 32], half: &PublicKey, vault: &PublicKey) -> Result<Derived, SealFault> {
    let salt = [half.as_bytes().as_slice(), vault.as_bytes()].concat();
    let mut out = Zeroizing::new([0; 56]);
    Hkdf::<Sha256>::new(Some(&salt), shared).expand(LABEL, &mut *out).map_err(|_| SealFault)?;
    let (mut key, mut nonce) = (Zeroizing::new([0; 32]), [0; 24]);
    key.copy_from_slice(&out[..32]);
    nonce.copy_from_slice(&out[32..]);
    Ok((key, nonce))
}
