//! The desk where failed claims are mended: one row for each claim that failed.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{ClaimCaseId, ClaimId, Date, PersonId, Sensitive, Timestamp};

words! {
    /// How far the mending of a claim is.
    ClaimCaseStatus {
        /// Nobody works on it yet.
        Open "open"
        /// Somebody works on it.
        InProgress "in_progress"
        /// Mended, sent again, or let go with a reason.
        Resolved "resolved"
        /// It will not be sent.
        Rejected "rejected"
        /// Somebody else must decide.
        Escalated "escalated"
    }
}

words! {
    /// Where a claim failed.
    ClaimCaseSource {
        /// The checks found an error.
        Check "check"
        /// It was refused in front (999, 277CA).
        Refusal "refusal"
        /// The payer paid nothing, or less than expected.
        Payment "payment"
    }
}

record! {
    /// One failed claim on the desk.
    ClaimCase in "claim_case", id ClaimCaseId, logged true {
        /// The claim. A claim has one case, opened again when it fails again.
        claim: ClaimId,
        /// How far it is.
        status: ClaimCaseStatus,
        /// 0 low, 1 usual, 2 high, 3 now.
        priority: u32,
        /// What kind of trouble it is, a word of the catalogue.
        category: String,
        /// The rule or code that comes first among its reasons.
        rule: Option<String>,
        /// Where it failed.
        source: ClaimCaseSource,
        /// Who mends it.
        assignee: Option<PersonId>,
        /// When it failed.
        failed_at: Timestamp,
        /// How often it was tried since.
        tries: u32,
        /// The last day on which the payer takes it.
        file_by: Option<Date>,
        /// What people noted.
        note: Option<Sensitive<String>>,
        /// Findings that somebody let pass: a list of objects with rule, reason, person and moment.
        overrides: Sensitive<serde_json::Value>,
        /// When it was resolved or rejected.
        resolved_at: Option<Timestamp>,
        /// How it was resolved: `fixed`, `resubmitted`, `overridden`, `written_off`, `paid`.
        resolution: Option<String>,
    }
}

impl Reader<'_, ClaimCase> {
    /// The case of a claim.
    pub fn of_claim(&self, claim: ClaimId) -> Result<Option<Saved<ClaimCase>>, StoreError> {
        Ok(self.list("WHERE claim = ?1", [claim.to_value()])?.pop())
    }

    /// Cases in a state, oldest first.
    pub fn with_status(
        &self,
        status: ClaimCaseStatus,
        limit: u32,
        skip: u32,
    ) -> Result<Vec<Saved<ClaimCase>>, StoreError> {
        let rest = "WHERE status = ?1 ORDER BY failed_at, row LIMIT ?2 OFFSET ?3";
        self.list(rest, [status.to_value(), limit.to_value(), skip.to_value()])
    }

    /// Cases of somebody that are not over, oldest first.
    pub fn assigned_to(&self, person: PersonId) -> Result<Vec<Saved<ClaimCase>>, StoreError> {
        let rest = "WHERE assignee = ?1 AND status IN ('open', 'in_progress', 'escalated') \
            ORDER BY failed_at, row";
        self.list(rest, [person.to_value()])
    }
}
