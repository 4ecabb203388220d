//! The keyring of this operating system: the Secret Service on Linux, the Keychain on macOS, the
//! Credential Manager on Windows.
//!
//! Each call runs on a thread of its own and is given up after a while: a keyring may ask a person
//! to unlock it, and on a machine without a screen nobody answers. The thread that is given up ends
//! with its call; it holds nothing but the request.

use super::keyring::{DeviceSecrets, SecretsError};
use keyring_core::{CredentialStore, Entry, Error};
use std::{
    sync::{Arc, mpsc},
    thread,
    time::Duration,
};
use zeroize::Zeroizing;

/// The operating system's keyring.
#[derive(Debug, Clone, Copy)]
pub struct OsKeyring {
    patience: Duration,
}

const SERVICE: &str = "nadi";

/// Long enough to type the keyring's password when it asks for it.
const PATIENCE: Duration = Duration::from_secs(8);

impl Default for OsKeyring {
    fn default() -> Self {
        Self { patience: PATIENCE }
    }
}

impl DeviceSecrets for OsKeyring {
    fn backend(&self) -> &'static str {
        BACKEND
    }

    fn get(&self, account: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretsError> {
        let account = account.to_owned();
        within(self.patience, move || match entry(&account)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(plain(&error)),
        })
    }

    fn set(&self, account: &str, secret: &[u8]) -> Result<(), SecretsError> {
        let account = account.to_owned();
        let secret = Zeroizing::new(secret.to_vec());
        within(self.patience, move || {
            entry(&account)?.set_secret(&secret).map_err(|error| plain(&error))
        })
    }

    fn delete(&self, account: &str) -> Result<(), SecretsError> {
        let account = account.to_owned();
        within(self.patience, move || match entry(&account)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(plain(&error)),
        })
    }
}

fn entry(account: &str) -> Result<Entry, SecretsError> {
    let store = store().map_err(|_| SecretsError::None)?;
    store.build(SERVICE, account, None).map_err(|error| plain(&error))
}

/// The library's errors may quote what they met; only their kind goes on.
const fn plain(error: &Error) -> SecretsError {
    match error {
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => SecretsError::None,
        _ => SecretsError::Refused,
    }
}

/// Does the work on another thread and waits for it no longer than this.
fn within<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce() -> Result<T, SecretsError> + Send + 'static,
) -> Result<T, SecretsError> {
    let (answer, wait) = mpsc::sync_channel(1);
    thread::Builder::new()
        .name("keyring".to_owned())
        .spawn(move || drop(answer.send(work())))
        .map_err(|_| SecretsError::Silent)?;
    wait.recv_timeout(patience).unwrap_or(Err(SecretsError::Silent))
}

#[cfg(target_os = "linux")]
const BACKEND: &str = "secret-service";
#[cfg(target_os = "macos")]
const BACKEND: &str = "keychain";
#[cfg(windows)]
const BACKEND: &str = "credential-manager";
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
const BACKEND: &str = "none";

#[cfg(target_os = "linux")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(dbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(target_os = "macos")]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(windows)]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn store() -> keyring_core::Result<Arc<CredentialStore>> {
    Err(Error::NoDefaultStore)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyring_that_hangs_is_given_up() {
        let (_never, forever) = mpsc::channel::<()>();
        let got = within(Duration::from_millis(1), move || {
            forever.recv().map_err(|_| SecretsError::Refused)
        });
        assert_eq!(got, Err(SecretsError::Silent), "the desk must open without it");
    }

    #[test]
    fn a_keyring_that_panics_is_silent() {
        let got = within::<()>(PATIENCE, || {
            std::panic::resume_unwind(Box::new("a fault of the library"))
        });
        assert_eq!(got, Err(SecretsError::Silent), "its fault must not end the desk");
    }
}
