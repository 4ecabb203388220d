//! What was done at a visit, as it will be billed.

use crate::{
    error::StoreError,
    record::{Reader, Saved, Writer},
    value::Column,
};
use nadi_base::{
    BillingIdentityId, Date, PersonId, Sensitive, Timestamp, VisitBillingId, VisitDiagnosisId,
    VisitId, VisitLineId,
};

words! {
    /// Who said so.
    CodeSource {
        /// A person.
        Person "person"
        /// Nadi, accepted by a person.
        Machine "machine"
    }
}

record! {
    /// The billing of a visit, apart from its codes.
    VisitBilling in "visit_billing", id VisitBillingId, logged true {
        /// The visit.
        visit: VisitId,
        /// Place of service.
        place: String,
        /// Who bills.
        billing: Option<BillingIdentityId>,
        /// Who treated.
        rendering: Option<BillingIdentityId>,
        /// Who sent the patient.
        referring: Option<BillingIdentityId>,
        /// Who supervised.
        supervising: Option<BillingIdentityId>,
        /// Where, if elsewhere.
        facility: Option<BillingIdentityId>,
        /// The payer's consent given before.
        authorization: Sensitive<String>,
        /// The number of the referral.
        referral: Sensitive<String>,
        /// The day on which the illness began.
        onset: Option<Date>,
        /// What the patient paid at the desk, in cents.
        patient_paid: Option<i64>,
        /// Counts how often codes and lines were written, so that two people do not overwrite each other.
        edits: u32,
        /// When it was finalized.
        finalized_at: Option<Timestamp>,
        /// By whom.
        finalized_by: Option<PersonId>,
    }
}

record! {
    /// A diagnosis of a visit.
    VisitDiagnosis in "visit_diagnosis", id VisitDiagnosisId, logged true {
        /// The visit.
        visit: VisitId,
        /// Its place, from 1; the principal one is first.
        place: u16,
        /// The code, without its point.
        code: Sensitive<String>,
        /// Who said so.
        source: CodeSource,
    }
}

record! {
    /// A service of a visit.
    VisitLine in "visit_line", id VisitLineId, logged true {
        /// The visit.
        visit: VisitId,
        /// Its place, from 1.
        place: u16,
        /// The code.
        code: Sensitive<String>,
        /// The key of the visit's level, where it is one.
        level: String,
        /// Modifiers.
        modifiers: Vec<String>,
        /// What it is, for codes that say nothing.
        description: Sensitive<String>,
        /// How many units.
        units: u16,
        /// What all units cost, in cents, where a person said so.
        charge: Option<i64>,
        /// Diagnoses that it is for, from 1.
        pointers: Vec<u8>,
        /// The drug.
        drug: Option<Sensitive<serde_json::Value>>,
        /// Who said so.
        source: CodeSource,
    }
}

impl Reader<'_, VisitBilling> {
    /// The billing of a visit.
    pub fn of_visit(&self, visit: VisitId) -> Result<Option<Saved<VisitBilling>>, StoreError> {
        Ok(self.list("WHERE visit = ?1", [visit.to_value()])?.pop())
    }
}

impl Reader<'_, VisitDiagnosis> {
    /// The diagnoses of a visit, the principal one first.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<VisitDiagnosis>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY place", [visit.to_value()])
    }
}

impl Reader<'_, VisitLine> {
    /// The services of a visit in order.
    pub fn of_visit(&self, visit: VisitId) -> Result<Vec<Saved<VisitLine>>, StoreError> {
        self.list("WHERE visit = ?1 ORDER BY place", [visit.to_value()])
    }
}

impl Writer<'_, '_, VisitDiagnosis> {
    /// Takes one away.
    pub fn take_away(&mut self, id: VisitDiagnosisId) -> Result<(), StoreError> {
        self.remove(id)
    }
}

impl Writer<'_, '_, VisitLine> {
    /// Takes one away.
    pub fn take_away(&mut self, id: VisitLineId) -> Result<(), StoreError> {
        self.remove(id)
    }
}
