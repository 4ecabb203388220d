//! The keyring of the operating system, as a trait, and its two stand-ins: none at all, and one in
//! memory.

use nadi_base::Entropy;
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};
use zeroize::Zeroizing;

/// The keyring did not do what it was asked.
#[derive(Debug, Clone, Copy, thiserror::Error, PartialEq, Eq)]
pub enum SecretsError {
    /// There is none on this machine or in this session.
    #[error("there is no keyring here")]
    None,
    /// It did not answer in time.
    #[error("the keyring does not answer")]
    Silent,
    /// It is locked, or refused.
    #[error("the keyring refused")]
    Refused,
    /// What was read back is not what was written.
    #[error("the keyring forgets what it is given")]
    Forgetful,
}

/// Where small secrets of this device are kept, under a name each. Every call ends within a bounded
/// time.
pub trait DeviceSecrets: Send + Sync {
    /// What keeps the secrets: `secret-service`, `keychain`, `credential-manager`, `none`.
    fn backend(&self) -> &'static str;

    /// Reads a secret; nothing when none is kept under this name.
    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError>;

    /// Keeps a secret, in place of the one that was there.
    fn set(&self, account: &str, secret: &[u8]) -> Result<(), SecretsError>;

    /// Forgets a secret; nothing happens when there is none.
    fn delete(&self, account: &str) -> Result<(), SecretsError>;
}

/// Finds out whether the keyring works: writes, reads back, deletes.
pub fn probe(secrets: &dyn DeviceSecrets, entropy: &dyn Entropy) -> Result<(), SecretsError> {
    let mut token = [0; 16];
    entropy.fill(&mut token);
    let account = format!("probe-{:032x}", u128::from_le_bytes(token));
    secrets.set(&account, &token)?;
    let back = secrets.get(&account);
    secrets.delete(&account)?;
    match back?.as_deref() {
        Some(bytes) if bytes.as_slice() == token => Ok(()),
        _ => Err(SecretsError::Forgetful),
    }
}

/// No keyring: passwords stand alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoKeyring;

impl DeviceSecrets for NoKeyring {
    fn backend(&self) -> &'static str {
        "none"
    }

    fn get(&self, _account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        Err(SecretsError::None)
    }

    fn set(&self, _account: &str, _secret: &[u8]) -> Result<(), SecretsError> {
        Err(SecretsError::None)
    }

    fn delete(&self, _account: &str) -> Result<(), SecretsError> {
        Err(SecretsError::None)
    }
}

/// A keyring that lasts as long as the program; for tests and rehearsals.
#[derive(Default)]
pub struct MemoryKeyring(Mutex<HashMap<String, Zeroizing<Vec<u8>>>>);

impl MemoryKeyring {
    /// Forgets everything, as a new laptop or a reset login would.
    pub fn wipe(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl DeviceSecrets for MemoryKeyring {
    fn backend(&self) -> &'static str {
        "memory"
    }

    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(account).cloned())
    }

    fn set(&self, account: &str, secret: &[u8]) -> Result<(), SecretsError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(account.to_owned(), Zeroizing::new(secret.to_vec()));
        Ok(())
    }

    fn delete(&self, account: &str) -> Result<(), SecretsError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(account);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::testing::Dice;

    #[test]
    fn a_working_keyring_passes_and_is_left_empty() {
        let keyring = MemoryKeyring::default();
        assert_eq!(probe(&keyring, &Dice::new(1)), Ok(()), "it keeps what it is given");
        assert!(keyring.0.lock().unwrap().is_empty(), "the probe cleans up after itself");
        assert_eq!(probe(&NoKeyring, &Dice::new(1)), Err(SecretsError::None), "none is none");
    }

    #[test]
    fn a_keyring_that_forgets_is_found_out() {
        struct Forgetful;
        impl DeviceSecrets for Forgetful {
            fn backend(&self) -> &'static str {
                "forgetful"
            }
            fn get(&self, _: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
                Ok(None)
            }
            fn set(&self, _: &str, _: &[u8]) -> Result<(), SecretsError> {
                Ok(())
            }
            fn delete(&self, _: &str) -> Result<(), SecretsError> {
                Ok(())
            }
        }
        let verdict = probe(&Forgetful, &Dice::new(1));
        assert_eq!(
            verdict,
            Err(SecretsError::Forgetful),
            "a secret lost there would lock people out"
        );
    }
}
