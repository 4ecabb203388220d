//! XChaCha20-Poly1305 around small secrets: a random nonce each time, the header as associated data.

use super::{
    error::CipherFault,
    secret::{Bytes32, empty_bytes},
};
use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use nadi_base::Entropy;
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use zeroize::Zeroizing;

/// A secret that only its key opens.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sealed {
    nonce: ByteArray<24>,
    text: ByteBuf,
}

impl Sealed {
    /// How many bytes of cipher text there are.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }
}

/// Seals a secret under a key; `header` must be given again to open it.
pub(super) fn seal(
    key: &[u8; 32],
    secret: &[u8],
    header: &[u8],
    entropy: &dyn Entropy,
) -> Result<Sealed, CipherFault> {
    let mut nonce = [0; 24];
    entropy.fill(&mut nonce);
    let text = XChaCha20Poly1305::new(Key::from_slice(key))
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: secret, aad: header })
        .map_err(|_| CipherFault)?;
    Ok(Sealed { nonce: nonce.into(), text: ByteBuf::from(text) })
}

/// Opens what was sealed; nothing when key, header or text is another.
pub(super) fn open(key: &[u8; 32], sealed: &Sealed, header: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    XChaCha20Poly1305::new(Key::from_slice(key))
        .decrypt(
            XNonce::from_slice(sealed.nonce.as_slice()),
            Payload { msg: &sealed.text, aad: header },
        )
        .map(Zeroizing::new)
        .ok()
}

/// Opens a sealed key.
pub(super) fn open_key(key: &[u8; 32], sealed: &Sealed, header: &[u8]) -> Option<Bytes32> {
    let opened = open(key, sealed, header)?;
    let mut out = empty_bytes();
    if opened.len() != out.len() {
        return None;
    }
    out.copy_from_slice(&opened);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::testing::Dice;

    #[test]
    fn key_header_and_text_must_all_fit() {
        let sealed = seal(&[1; 32], &[7; 32], b"header", &Dice::new(1)).unwrap();
        assert_eq!(open_key(&[1; 32], &sealed, b"header").unwrap().as_slice(), [7; 32]);
        assert!(open_key(&[2; 32], &sealed, b"header").is_none(), "another key opens nothing");
        assert!(open_key(&[1; 32], &sealed, b"heade_").is_none(), "the header is bound in");
        let mut torn = sealed;
        torn.text[3] ^= 1;
        assert!(open_key(&[1; 32], &torn, b"header").is_none(), "a changed text is refused");
    }
}
