//! Writing down what a patient agreed to.

use super::{
    ConsentGiven, ConsentRecord, VisitShown,
    card::{need_open, shown},
};
use crate::{
    Result,
    check::Form,
    patients,
    work::{Act, Work},
};
use nadi_base::{PatientId, PersonId, VisitId};
use nadi_store::{
    Tx,
    table::{Consent, ConsentStatus},
};

/// Writes a consent down. An earlier one stays; the newest counts.
pub fn record_consent(work: &Work<'_>, request: ConsentRecord) -> Result<VisitShown> {
    let visit = need_open(work, "consent_record", request.visit)?;
    let act = Act::new("consent_record").on("visit", request.visit).patient(visit.patient);
    work.change(act, |tx| {
        write_consent(tx, work.person, request.visit, visit.patient, request.consent)?;
        shown(work, tx.read(), request.visit)
    })
}

/// Adds a consent to a visit.
pub(crate) fn write_consent(
    tx: &mut Tx<'_>,
    taken_by: PersonId,
    visit: VisitId,
    patient: Option<PatientId>,
    said: ConsentGiven,
) -> Result<()> {
    let given_by = said.given_by.unwrap_or_default();
    Form::default().short("given_by", given_by.expose(), 200).done()?;
    let at = tx.now();
    tx.consents().insert(Consent {
        patient,
        visit: Some(visit),
        kind: said.kind,
        given_by: patients::filled(&given_by),
        taken_by,
        at,
        how: said.how,
        status: if said.given { ConsentStatus::Given } else { ConsentStatus::Refused },
        withdrawn_at: None,
        reason: None,
    })?;
    Ok(())
}
