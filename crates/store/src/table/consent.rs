//! Consents that were given, refused or withdrawn.

use crate::{
    error::StoreError,
    record::{Reader, Saved},
    value::Column,
};
use nadi_base::{ConsentId, PatientId, PersonId, Sensitive, Timestamp, VisitId};

words! {
    /// What the consent is to.
    ConsentKind {
        /// To record the visit.
        Recording "recording"
        /// To share the record.
        Share "share"
        /// To be sent messages.
        Messages "messages"
    }
}

words! {
    /// How the consent was given.
    ConsentHow {
        /// By word of mouth.
        Spoken "spoken"
        /// On paper or on the screen.
        Written "written"
        /// By somebody who may decide for the patient.
        Guardian "guardian"
    }
}

words! {
    /// Where the consent stands.
    ConsentStatus {
        /// Given.
        Given "given"
        /// Asked for and refused.
        Refused "refused"
        /// Given, and later withdrawn.
        Withdrawn "withdrawn"
    }
}

record! {
    /// One consent.
    Consent in "consent", id ConsentId, logged true {
        /// The patient, once named.
        patient: Option<PatientId>,
        /// The visit, if it is for one.
        visit: Option<VisitId>,
        /// What it is to.
        kind: ConsentKind,
        /// Who gave it, where that is not the patient.
        given_by: Option<Sensitive<String>>,
        /// Who asked for it.
        taken_by: PersonId,
        /// When it was given or refused.
        at: Timestamp,
        /// How it was given.
        how: ConsentHow,
        /// Where it stands.
        status: ConsentStatus,
        /// When it was withdrawn.
        withdrawn_at: Option<Timestamp>,
        /// Why it was refused or withdrawn.
        reason: Option<Sensitive<String>>,
    }
}

impl Reader<'_, Consent> {
    /// The consents of a patient, oldest first.
    pub fn of_patient(&self, patient: PatientId) -> Result<Vec<Saved<Consent>>, StoreError> {
        self.list("WHERE patient = ?1 ORDER BY row", [patient.to_value()])
    }

    /// The consents of a visit, oldest first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<Consent>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY row", [visit.to_value()])
    }
}
