//! Permissions to see a record that is not one's own: sharing, and emergency access.

use crate::{
    GrantId,
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{PatientId, PersonId, Timestamp, VisitId};
use rusqlite::params;

const IN_FORCE: &str = "WHERE granted_to = ?1 AND revoked_at IS NULL AND (until IS NULL OR until > ?2) \
    ORDER BY row";

words! {
    /// Why somebody may see it.
    GrantKind {
        /// Whose record it is shared it.
        Sharing "sharing"
        /// A clinician took it in an emergency.
        Emergency "emergency"
    }
}

record! {
    /// One permission to see a record that is not one's own.
    AccessGrant in "access_grant", id GrantId, logged true {
        /// Why.
        kind: GrantKind,
        /// The patient whose records may be seen.
        patient: Option<PatientId>,
        /// The one visit that may be seen.
        visit: Option<VisitId>,
        /// Who may see it.
        granted_to: PersonId,
        /// Who gave the permission; in an emergency the same person.
        granted_by: PersonId,
        /// The reason that was given.
        reason: Option<String>,
        /// When it ends by itself.
        until: Option<Timestamp>,
        /// When it was taken back.
        revoked_at: Option<Timestamp>,
    }
}

impl Reader<'_, AccessGrant> {
    /// The permissions that somebody has at a moment.
    pub fn in_force(
        &self,
        person: PersonId,
        at: Timestamp,
    ) -> Result<Vec<Saved<AccessGrant>>, StoreError> {
        self.list(IN_FORCE, params![person.to_value(), at.millis()])
    }

    /// Every permission that was ever given for a patient.
    pub fn of_patient(&self, patient: PatientId) -> Result<Vec<Saved<AccessGrant>>, StoreError> {
        self.list("WHERE patient = ?1 ORDER BY row", [patient.to_value()])
    }

    /// Every permission that was ever given for one visit.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<AccessGrant>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY row", [visit.to_value()])
    }
}
