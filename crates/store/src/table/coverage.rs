//! Who pays for a patient, and under which number.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{CoverageId, Date, PatientId, PayerId, Sensitive, Timestamp};

record! {
    /// A coverage of a patient.
    Coverage in "coverage", id CoverageId, logged true {
        /// Whose.
        patient: PatientId,
        /// Who pays.
        payer: PayerId,
        /// 1 first, 2 second, 3 third payer.
        rank: u16,
        /// The member's number.
        member_id: Sensitive<String>,
        /// The number of the group.
        group_number: Sensitive<String>,
        /// The name of the group.
        group_name: Sensitive<String>,
        /// Why Medicare pays second.
        insurance_type: String,
        /// How the patient is related to the subscriber.
        relationship: String,
        /// The subscriber, where that is another.
        subscriber: Option<Sensitive<serde_json::Value>>,
        /// From this day on.
        valid_from: Option<Date>,
        /// Until this day.
        valid_to: Option<Date>,
        /// When it was taken away.
        ended_at: Option<Timestamp>,
    }
}

impl Reader<'_, Coverage> {
    /// A patient's coverages that were not taken away, the first payer's first.
    pub fn of_patient(&self, patient: PatientId) -> Result<Vec<Saved<Coverage>>, StoreError> {
        let rest = "WHERE patient = ?1 AND ended_at IS NULL ORDER BY rank, row";
        self.list(rest, [patient.to_value()])
    }
}
