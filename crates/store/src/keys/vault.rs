//! The vault: the keyslots of one profile, opened, changed and written back.
//!
//! It holds no key. Whoever unlocks it is given the [`Keys`] and hands them back for every change; a
//! change made with another profile's keys is refused before anything is written.

mod create;
mod people;
mod recovery;
mod rewrap;
mod slots;
mod unlock;

pub use create::{Founded, Founder};
pub use people::SignIn;
pub use unlock::Unlocked;

use super::{
    argon::Cost,
    body::{Body, Old, Wrapped},
    disk::RealDisk,
    error::{ChangeError, KeyfileError},
    file::{self, FellBack, Generation, PackError},
    keyring::DeviceSecrets,
    secret::{Keys, VaultKey, fresh_bytes},
    throttle::Throttle,
};
use crate::key::AuditSeed;
use nadi_base::{Clock, Entropy};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What the vault takes from the machine around it.
#[derive(Clone)]
pub struct Surroundings {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The keyring.
    pub secrets: Arc<dyn DeviceSecrets>,
}

/// The keyslots of one profile.
pub struct Vault {
    pub(super) folder: PathBuf,
    pub(super) newest: Generation,
    fell_back: Option<FellBack>,
    throttle: Throttle,
    around: Surroundings,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let slots = self.body().slots.len();
        f.debug_struct("Vault").field("slots", &slots).finish_non_exhaustive()
    }
}

impl Vault {
    /// Reads the keyslots of a profile; nothing is unlocked yet.
    pub fn open(folder: &Path, around: Surroundings) -> Result<Self, KeyfileError> {
        let (newest, fell_back) = file::load(folder)?;
        let throttle = Throttle::load(folder, &*around.clock);
        Ok(Self { folder: folder.to_owned(), newest, fell_back, throttle, around })
    }

    /// Whether the folder has keyslots, whole or damaged.
    pub fn exists(folder: &Path) -> bool {
        file::exists(folder)
    }

    /// Whether the previous generation was opened, and why. [`Vault::mend`] ends this.
    pub const fn fell_back(&self) -> Option<FellBack> {
        self.fell_back
    }

    /// Writes both generations anew from the one that was opened.
    pub fn mend(&mut self, keys: &Keys) -> Result<(), ChangeError> {
        self.change(keys, Old::Forget, |_| Ok(()))
    }

    /// The cost at which this profile hashes passwords.
    pub const fn cost(&self) -> Cost {
        self.newest.body.cost
    }

    /// Sets the cost; each slot is raised to it at its next unlock, and none is lowered.
    pub fn set_cost(&mut self, keys: &Keys, cost: Cost) -> Result<(), ChangeError> {
        self.change(keys, Old::Keep, |body| {
            body.cost = cost;
            Ok(())
        })
    }

    /// Draws a new audit seed, for a laptop that took over a profile from a backup.
    pub fn renew_audit_seed(&mut self, keys: &mut Keys) -> Result<(), ChangeError> {
        let entropy = Arc::clone(&self.around.entropy);
        let old = std::mem::replace(&mut keys.audit, AuditSeed::new(*fresh_bytes(&*entropy)));
        let renewed = self.change(keys, Old::Keep, |body| {
            body.wrapped = Wrapped::wrap(&body.vault, keys, &*entropy)?;
            Ok(())
        });
        if renewed.is_err() {
            keys.audit = old;
        }
        renewed
    }

    const fn body(&self) -> &Body {
        &self.newest.body
    }

    /// Changes a copy of the body and writes it; on any failure everything is as before.
    fn change(
        &mut self,
        keys: &Keys,
        old: Old,
        edit: impl FnOnce(&mut Body) -> Result<(), ChangeError>,
    ) -> Result<(), ChangeError> {
        if !self.newest.is_sealed_by(&keys.vault)? {
            return Err(ChangeError::ForeignKeys);
        }
        let mut body = self.body().clone();
        edit(&mut body)?;
        body.generation = body.generation.saturating_add(1);
        body.old = old;
        let new = packed(body, &keys.vault)?;
        file::save(&RealDisk, &self.folder, &new, Some(&self.newest))?;
        self.newest = new;
        self.fell_back = None;
        Ok(())
    }
}

fn packed(body: Body, vault: &VaultKey) -> Result<Generation, ChangeError> {
    Generation::pack(body, vault).map_err(|error| match error {
        PackError::File(error) => error.into(),
        PackError::Cipher(error) => error.into(),
    })
}
