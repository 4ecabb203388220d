//! Orders that a patient's records must not be deleted.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{HoldId, PatientId, PersonId, Timestamp};

const IN_FORCE: &str = "WHERE lifted_at IS NULL AND (patient IS NULL OR patient = ?1) ORDER BY row";

record! {
    /// One order that records must not be deleted.
    LegalHold in "legal_hold", id HoldId, logged true {
        /// The patient; none for the whole practice.
        patient: Option<PatientId>,
        /// Who ordered it.
        ordered_by: String,
        /// Why.
        reason: String,
        /// Who entered it.
        placed_by: PersonId,
        /// Who lifted it.
        lifted_by: Option<PersonId>,
        /// When it was lifted.
        lifted_at: Option<Timestamp>,
    }
}

impl Reader<'_, LegalHold> {
    /// The holds that keep a patient's records: those of the patient and those of the whole practice.
    pub fn on_patient(&self, patient: PatientId) -> Result<Vec<Saved<LegalHold>>, StoreError> {
        self.list(IN_FORCE, [patient.to_value()])
    }

    /// Every hold that is in force.
    pub fn in_force(&self) -> Result<Vec<Saved<LegalHold>>, StoreError> {
        self.list("WHERE lifted_at IS NULL ORDER BY row", [])
    }
}
