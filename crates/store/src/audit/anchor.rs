//! A signed statement of where the trail ended at a moment. Kept outside the file, it makes a rewritten
//! or shortened trail visible.

use crate::{key::AuditSeed, value::hex};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use nadi_base::{DeviceId, Timestamp};
use serde::{Deserialize, Serialize};

/// Begins every signed statement, so that it cannot be taken for anything else.
const DOMAIN: &[u8] = b"nadi audit checkpoint 1";

/// Begins the printable line.
const LINE: &str = "nadi-audit-1";

/// Signs for this device.
pub(crate) struct Signer(SigningKey);

impl Signer {
    pub(crate) fn new(seed: &AuditSeed) -> Self {
        Self(SigningKey::from_bytes(seed.expose()))
    }

    pub(crate) fn public_key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    pub(crate) fn sign_bytes(&self, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(bytes).to_bytes()
    }

    pub(crate) fn sign(
        &self,
        device: DeviceId,
        sequence: u64,
        hash: [u8; 32],
        at: Timestamp,
    ) -> Anchor {
        let public_key = self.public_key();
        let mut anchor = Anchor { sequence, hash, at, device, public_key, signature: Vec::new() };
        anchor.signature = self.sign_bytes(&anchor.statement()).to_vec();
        anchor
    }
}

/// Whether a key signed these bytes.
pub(crate) fn is_signed(public_key: &[u8; 32], bytes: &[u8], signature: &[u8]) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(public_key) else { return false };
    Signature::from_slice(signature)
        .is_ok_and(|signature| key.verify_strict(bytes, &signature).is_ok())
}

/// Where the trail ended at a moment, signed by the device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The number of the last row; none written yet is 0.
    pub sequence: u64,
    /// The hash of that row, which covers every row before it.
    pub hash: [u8; 32],
    /// When it was signed.
    pub at: Timestamp,
    /// The device that signed.
    pub device: DeviceId,
    /// The public half of the key it signed with.
    pub public_key: [u8; 32],
    /// The signature; empty for one that was typed from paper.
    pub signature: Vec<u8>,
}

/// The text is not a line that Nadi printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an anchor line")]
pub struct AnchorLineError;

impl Anchor {
    /// Whether the key that it names signed it.
    pub fn is_signed(&self) -> bool {
        is_signed(&self.public_key, &self.statement(), &self.signature)
    }

    /// The line that is printed and kept. Paper needs no signature: who holds it trusts it.
    pub fn line(&self) -> String {
        format!("{LINE} {} {} {} {}", self.sequence, hex(&self.hash), self.at.millis(), self.device)
    }

    /// Reads a printed line back; the anchor is then as good as the paper.
    pub fn from_line(line: &str) -> Result<Self, AnchorLineError> {
        let parts: Vec<_> = line.split_whitespace().collect();
        let [LINE, sequence, hash, at, device] = parts[..] else { return Err(AnchorLineError) };
        Ok(Self {
            sequence: sequence.parse().map_err(|_| AnchorLineError)?,
            hash: unhex(hash).ok_or(AnchorLineError)?,
            at: Timestamp::from_millis(at.parse().map_err(|_| AnchorLineError)?),
            device: device.parse().map_err(|_| AnchorLineError)?,
            public_key: [0; 32],
            signature: Vec::new(),
        })
    }

    fn statement(&self) -> Vec<u8> {
        let mut bytes = DOMAIN.to_vec();
        bytes.extend(self.device.as_bytes());
        bytes.extend(self.sequence.to_be_bytes());
        bytes.extend(self.hash);
        bytes.extend(self.at.millis().to_be_bytes());
        bytes
    }
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor() -> Anchor {
        let signer = Signer::new(&AuditSeed::new([7; 32]));
        signer.sign(DeviceId::from_bytes([3; 16]), 512, [9; 32], Timestamp::from_millis(1_000))
    }

    #[test]
    fn a_changed_statement_is_not_signed() {
        assert!(anchor().is_signed(), "the device's own anchor holds");
        let forged = Anchor { sequence: 511, ..anchor() };
        assert!(!forged.is_signed(), "an anchor moved back would hide a cut tail");
    }

    #[test]
    fn a_printed_line_reads_back() {
        let read = Anchor::from_line(&anchor().line()).unwrap();
        assert_eq!((read.sequence, read.hash), (512, [9; 32]), "paper carries what is compared");
        assert_eq!(Anchor::from_line("nadi-audit-1 12 zz"), Err(AnchorLineError));
    }
}
