//! The forms of claims that were built here.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{ClaimFormId, ClaimId, Sensitive};

record! {
    /// The form of a claim: its segments are written from it.
    ClaimForm in "claim_form", id ClaimFormId, logged true {
        /// The claim.
        claim: ClaimId,
        /// The form as it stands.
        form: Sensitive<serde_json::Value>,
        /// The form as it was first built.
        built: Sensitive<serde_json::Value>,
    }
}

impl Reader<'_, ClaimForm> {
    /// The form of a claim.
    pub fn of_claim(&self, claim: ClaimId) -> Result<Option<Saved<ClaimForm>>, StoreError> {
        Ok(self.list("WHERE claim = ?1", [claim.to_value()])?.pop())
    }
}
