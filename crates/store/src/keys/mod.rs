//! The keys of a profile: who may open the clinic's file, and how.
//!
//! The database is encrypted under a random key that no password is part of. That key, the backups'
//! key and this laptop's signing seed are wrapped under the *vault key*; the vault key is wrapped once
//! for every way in, a *slot*: a person's password, the printed recovery code, or an invitation. A new
//! password therefore rewraps one slot in milliseconds and the database stays as it is.
//!
//! ```text
//! password ──Argon2id──┐
//! device secret ───────┴─HKDF──► slot key ──wraps──► user key ──wraps──► vault key ──wraps──► database key
//! recovery code ─────────HKDF──► slot key ──…                                            ├──► backup key
//! invitation ──Argon2id──HKDF──► slot key ──…                                            ├──► audit seed
//!                                                                                        └─HKDF──► pair for recordings
//! ```
//!
//! HKDF only ever makes wrapping and checking keys, each under its own label. The database key, the
//! backup key and the audit seed are random and wrapped, not derived: a laptop that restores a backup
//! gets a new audit seed while the other two stay.
//!
//! The slots stand in `keyslots.cbor`, in two generations. Whoever removes a person, sets a new password
//! or draws a new recovery code takes the old way in out of both. What this cannot do is take back what
//! somebody has copied: an old copy of the file still opens with the old password.
//!
//! Deliberately absent: roles, sessions, idle locks and second factors (they belong to the app), the
//! database itself, and any way to open a profile that no slot opens.

mod argon;
mod body;
mod derive;
mod device;
mod disk;
mod envelope;
mod error;
mod file;
mod groups;
mod invite;
mod keyring;
mod name;
mod os_keyring;
mod password;
mod recovery;
mod seal;
mod secret;
mod slot;
mod throttle;
mod vault;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use crate::key::{AuditSeed, DatabaseKey};
pub use argon::Cost;
pub use error::{ChangeError, CipherFault, KeyfileError, UnlockError};
pub use file::{CURRENT, FellBack, PREVIOUS, verify};
pub use groups::TypingError;
pub use invite::InviteCode;
pub use keyring::{DeviceSecrets, MemoryKeyring, NoKeyring, SecretsError, probe};
pub use name::{NameError, SignInName};
pub use os_keyring::OsKeyring;
pub use password::{PasswordError, judge_password};
pub use recovery::{RecoveryCode, RecoveryState};
pub use secret::{BackupKey, Keys, UserKey, VaultKey};
pub use slot::SlotKind;
pub use throttle::THROTTLE;
pub use vault::{Founded, Founder, SignIn, Surroundings, Unlocked, Vault};
