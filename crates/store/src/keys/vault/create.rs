//! The first run: keys drawn, the first person and the recovery code given their slots.

use super::{Surroundings, Vault, packed};
use crate::keys::{
    argon::Cost,
    body::{Body, Old, Recovery, Wrapped},
    disk::RealDisk,
    error::{ChangeError, CipherFault, KeyfileError},
    file,
    name::SignInName,
    password::Password,
    recovery::{RecoveryCode, choose_groups},
    secret::{Keys, UserKey},
    slot::VaultId,
    throttle::Throttle,
};
use nadi_base::{Entropy, PersonId};
use std::path::Path;

/// A vault that was just made, open.
#[derive(Debug)]
pub struct Founded {
    /// The vault.
    pub vault: Vault,
    /// Its keys.
    pub keys: Keys,
    /// The recovery code, to be shown and typed back.
    pub recovery: RecoveryCode,
}

/// The first person of a profile.
pub struct Founder<'a> {
    /// Who it is.
    pub person: PersonId,
    /// The name under which the person signs in.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
}

impl Vault {
    /// Makes the keyslots of a new profile in a folder that exists and has none.
    pub fn create(
        folder: &Path,
        founder: &Founder<'_>,
        cost: Cost,
        around: Surroundings,
    ) -> Result<Founded, ChangeError> {
        if file::exists(folder) {
            return Err(KeyfileError::Exists.into());
        }
        let name = SignInName::new(founder.name)?;
        let password = Password::chosen(founder.password, &name)?;
        let entropy = &*around.entropy;
        let (keys, recovery) = (Keys::fresh(entropy), RecoveryCode::fresh(entropy));
        let blank = blank_body(&keys, &recovery, cost, entropy)?;
        let mut vault = Self {
            folder: folder.to_owned(),
            newest: packed(blank, &keys.vault)?,
            fell_back: None,
            throttle: Throttle::load(folder, &*around.clock),
            around,
        };
        let mut body = vault.body().clone();
        let user = UserKey::fresh(&*vault.around.entropy);
        let inside = (&user, &keys.vault);
        let (owner, device) = (vault.new_owner(founder.person, name), vault.new_device());
        body.slots.push(vault.password_slot(owner, &password, device.as_ref(), inside)?);
        body.slots.push(vault.recovery_slot(founder.person, &recovery, &keys.vault)?);
        vault.newest = packed(body, &keys.vault)?;
        file::save(&RealDisk, folder, &vault.newest, None)?;
        Ok(Founded { vault, keys, recovery })
    }
}

fn blank_body(
    keys: &Keys,
    code: &RecoveryCode,
    cost: Cost,
    entropy: &dyn Entropy,
) -> Result<Body, CipherFault> {
    let mut id = [0; 16];
    entropy.fill(&mut id);
    let vault = VaultId::new(id);
    Ok(Body {
        vault,
        generation: 1,
        old: Old::Forget,
        cost,
        wrapped: Wrapped::wrap(&vault, keys, entropy)?,
        recovery: Recovery::awaiting(&vault, &keys.vault, code, choose_groups(entropy), entropy)?,
        slots: Vec::new(),
    })
}
