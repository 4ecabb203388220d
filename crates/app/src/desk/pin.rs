//! The PIN: it confirms who is at the keyboard while the desk is open, and opens nothing.

use crate::{Error, Result, hex::hex};
use argon2::{Algorithm, Argon2, Params, Version};
use nadi_base::Entropy;
use subtle::ConstantTimeEq;

/// 19 MiB, two passes: the hash lies in the encrypted file and guesses are counted.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);

/// Whether a text has the form of a PIN.
pub(super) fn is_one(text: &str) -> bool {
    (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a PIN is not one of the first that somebody would try.
pub(super) fn is_good(text: &str) -> bool {
    let digits: Vec<i16> = text.bytes().map(|byte| i16::from(byte) - i16::from(b'0')).collect();
    let steps: Vec<i16> = digits.windows(2).map(|two| two[1] - two[0]).collect();
    let in_a_row = [-1, 0, 1].iter().any(|step| steps.iter().all(|other| other == step));
    is_one(text) && !in_a_row
}

/// What is stored: salt and hash.
pub(super) fn hash(pin: &str, entropy: &dyn Entropy) -> Result<String> {
    let mut salt = [0; 16];
    entropy.fill(&mut salt);
    Ok(hex(&salt) + &hex(&stretch(pin, &salt)?))
}

/// Whether a PIN is the one that was stored.
pub(super) fn matches(pin: &str, stored: &str) -> bool {
    let Some(salt) = stored.get(..32).and_then(unhex) else { return false };
    let Ok(hash) = stretch(pin, &salt) else { return false };
    bool::from(hex(&hash).as_bytes().ct_eq(&stored.as_bytes()[32..]))
}

fn stretch(pin: &str, salt: &[u8]) -> Result<[u8; 32]> {
    let fault = |_| Error::internal("a PIN could not be hashed");
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, Some(32)).map_err(fault)?;
    let mut out = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(pin.as_bytes(), salt, &mut out)
        .map_err(fault)?;
    Ok(out)
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    (0..text.len() / 2)
        .map(|at| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nadi_testkit::Seeded;

    #[test]
    fn a_stored_pin_knows_itself_only() {
        let stored = hash("4827", &Seeded::new(1)).unwrap();
        assert!(matches("4827", &stored));
        assert!(!matches("4828", &stored));
        assert!(!matches("4827", "not a hash"), "a damaged row lets nobody in");
    }

    #[test]
    fn pins_that_are_tried_first_are_refused() {
        for (pin, good) in [
            ("4827", true),
            ("1111", false),
            ("1234", false),
            ("9876", false),
            ("123", false),
            ("12a4", false),
            ("135790", true),
        ] {
            assert_eq!(is_good(pin), good, "{pin}");
        }
    }
}
