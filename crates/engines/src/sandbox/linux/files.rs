//! The file tree, TCP and signals, closed by landlock.

use landlock::{
    ABI, Access, AccessFs, AccessNet, LandlockStatus, RestrictionStatus, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetError, RulesetStatus, Scope, path_beneath_rules,
};
use std::path::PathBuf;

/// The newest version whose rights are asked for; an older kernel closes what it knows.
const NEWEST: ABI = ABI::V6;

/// Closes everything but reading of `read_only`; the version that stands, if one does. A path that is
/// not there is left out: opening it fails either way.
pub(super) fn close(read_only: &[PathBuf]) -> Option<u32> {
    let status = restrict(read_only).ok()?;
    match status.landlock {
        LandlockStatus::Available { effective_abi, .. }
            if status.ruleset != RulesetStatus::NotEnforced =>
        {
            Some(effective_abi as u32)
        }
        _ => None,
    }
}

fn restrict(read_only: &[PathBuf]) -> Result<RestrictionStatus, RulesetError> {
    Ruleset::default()
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?
        .add_rules(path_beneath_rules(read_only, AccessFs::ReadFile | AccessFs::ReadDir))?
        .restrict_self()
}
