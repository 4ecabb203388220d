//! The recovery code's life: shown, typed back, replaced.

use super::Vault;
use crate::keys::{
    body::{Old, Recovery},
    error::{ChangeError, KeyfileError},
    recovery::{RecoveryCode, RecoveryState, choose_groups},
    secret::Keys,
    slot::SlotKind,
};
use nadi_base::PersonId;
use std::sync::Arc;

impl Vault {
    /// Whether the code was typed back. No patient may be entered before it was.
    pub const fn recovery_state(&self) -> RecoveryState {
        match self.body().recovery {
            Recovery::Awaiting { groups, .. } => RecoveryState::Awaiting { groups },
            Recovery::Confirmed { at } => RecoveryState::Confirmed { at },
        }
    }

    /// The code once more, as long as it waits to be typed back.
    pub fn pending_recovery_code(&self, keys: &Keys) -> Result<Option<RecoveryCode>, KeyfileError> {
        let pending = self.body().recovery.pending(&self.body().vault, &keys.vault)?;
        Ok(pending.map(|(code, _)| code))
    }

    /// Compares what was typed for the two groups that [`Vault::recovery_state`] asks for. From then
    /// on the code is on paper only.
    pub fn confirm_recovery(&mut self, keys: &Keys, typed: [&str; 2]) -> Result<(), ChangeError> {
        let pending = self.body().recovery.pending(&self.body().vault, &keys.vault)?;
        let (code, groups) = pending.ok_or(ChangeError::NothingToConfirm)?;
        let misfits = code.misfits(groups, typed);
        if !misfits.is_empty() {
            return Err(ChangeError::WrongGroups(misfits));
        }
        let at = self.around.clock.now();
        self.change(keys, Old::Forget, |body| {
            body.recovery = Recovery::Confirmed { at };
            Ok(())
        })
    }

    /// Draws a new code; the old one opens nothing any more.
    pub fn new_recovery_code(
        &mut self,
        keys: &Keys,
        by: PersonId,
    ) -> Result<RecoveryCode, ChangeError> {
        let entropy = Arc::clone(&self.around.entropy);
        let code = RecoveryCode::fresh(&*entropy);
        let slot = self.recovery_slot(by, &code, &keys.vault)?;
        let (vault, groups) = (self.body().vault, choose_groups(&*entropy));
        let waiting = Recovery::awaiting(&vault, &keys.vault, &code, groups, &*entropy)?;
        self.change(keys, Old::Forget, |body| {
            body.slots.retain(|slot| slot.header.kind != SlotKind::Recovery);
            body.slots.push(slot);
            body.recovery = waiting;
            Ok(())
        })?;
        Ok(code)
    }
}
