//! What happened to claims. A claim that was read from a file begins with its import, which no event repeats.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{ClaimBatchId, ClaimEventId, ClaimId, ClaimResponseId, PersonId, Sensitive};

words! {
    /// What happened to a claim.
    ClaimEventKind {
        /// It was built.
        Built "built"
        /// It was checked.
        Checked "checked"
        /// Something in it was changed.
        Changed "changed"
        /// A finding was let pass, with a reason.
        Overridden "overridden"
        /// It was held or let go.
        Held "held"
        /// It was put into a batch or taken out.
        Batched "batched"
        /// It was written into a file.
        Sent "sent"
        /// A report said something of it.
        Answered "answered"
        /// Its case was given to somebody, closed, opened again.
        Case "case"
        /// It was sent again as another claim.
        Resubmitted "resubmitted"
        /// It was withdrawn.
        Cancelled "cancelled"
        /// Somebody noted something.
        Note "note"
    }
}

record! {
    /// One thing that happened to a claim. The trail and the operations log have who changed what; this is
    /// what a person reads, so no log has it again.
    ClaimEvent in "claim_event", id ClaimEventId, logged false {
        /// The claim.
        claim: ClaimId,
        /// What happened.
        kind: ClaimEventKind,
        /// Who did it; none for Nadi itself and for payers.
        person: Option<PersonId>,
        /// The batch it was about.
        batch: Option<ClaimBatchId>,
        /// The report it was about.
        response: Option<ClaimResponseId>,
        /// The state in which it left the claim.
        status: Option<String>,
        /// Why.
        reason: Option<Sensitive<String>>,
        /// More, for the screen.
        details: Sensitive<serde_json::Value>,
    }
}

impl Reader<'_, ClaimEvent> {
    /// What happened to a claim, oldest first.
    pub fn of_claim(&self, claim: ClaimId) -> Result<Vec<Saved<ClaimEvent>>, StoreError> {
        self.list("WHERE claim = ?1 ORDER BY row", [claim.to_value()])
    }
}
