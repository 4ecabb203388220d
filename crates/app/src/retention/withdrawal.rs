//! The task that carries out that a consent was taken back. What rests on a consent to be recorded is erased
//! with it: sound, waveform, keys, and what was written down of it. A legal hold keeps the sound and not the
//! consent.

use super::{erase::id_of, heard::OfSound, order::Order};
use crate::{Result, audit, jobs::Task, work::Act};
use nadi_base::{ConsentId, PatientId};
use nadi_store::{
    Saved, Tx,
    table::{Consent, ConsentKind, ConsentStatus, RecordRef},
};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// What became of the list.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Tally {
    consents: usize,
    recordings: usize,
    transcripts: usize,
    /// Kept by a legal hold.
    held: usize,
    /// Consents that did not stand any more, or whose visit has more sound than was shown.
    changed: usize,
}

/// Writes that the consents of the list were taken back, and erases what rests on them. Gives counts only.
pub(crate) fn run_consent_withdrawal(task: &Task<'_>) -> Result<Value> {
    let order = Order::of(task)?;
    let (preview, who) = (order.preview(task)?, audit::actor(task)?);
    let listed: BTreeSet<RecordRef> = preview.records.iter().copied().collect();
    let mut tally = Tally::default();
    for record in &preview.records {
        task.cancel.check()?;
        let RecordRef::Consent(id) = *record else { continue };
        let taken = Taken { order: &order, listed: &listed };
        tally = task.open.db.write(&who, |tx| taken.back(tx, id, tally))?;
    }
    Ok(serde_json::to_value(tally).unwrap_or_default())
}

/// A consent that is taken back, with the list that was shown.
struct Taken<'a> {
    order: &'a Order,
    listed: &'a BTreeSet<RecordRef>,
}

impl Taken<'_> {
    fn back(&self, tx: &mut Tx<'_>, id: ConsentId, mut tally: Tally) -> Result<Tally> {
        let mut consent = tx.read().consents().need(id)?;
        let rests = rests_on(tx, &consent)?;
        // Sound that came after the preview was not shown to whoever decided.
        let grown = rests.sound.iter().any(|record| !self.listed.contains(record));
        if consent.status != ConsentStatus::Given || grown {
            tx.audit(self.act("consent_withdrawn", &consent).refused().into_entry())?;
            tally.changed += 1;
            return Ok(tally);
        }
        let now = tx.now();
        consent.status = ConsentStatus::Withdrawn;
        consent.withdrawn_at = Some(now);
        consent.reason = Some(self.order.reason.clone().into());
        tx.consents().update(&consent)?;
        tx.audit(self.act("consent_withdrawn", &consent).into_entry())?;
        tally.consents += 1;
        self.erase(tx, &consent, &rests, tally)
    }

    fn erase(
        &self,
        tx: &mut Tx<'_>,
        consent: &Saved<Consent>,
        rests: &OfSound,
        mut tally: Tally,
    ) -> Result<Tally> {
        let patient = patient_of(tx, consent)?;
        let holds = tx.read().holds().in_force()?;
        let held = holds.iter().any(|hold| hold.patient.is_none() || hold.patient == patient);
        for record in rests.records() {
            let act = self.act("record_erase", consent).on(record.kind(), id_of(record));
            if held {
                tx.audit(act.refused().into_entry())?;
                tally.held += 1;
                continue;
            }
            tx.erase(record)?;
            tx.audit(act.into_entry())?;
        }
        if !held {
            tally.recordings += rests.sound.len();
            tally.transcripts += rests.words.len();
        }
        Ok(tally)
    }

    fn act(&self, action: &'static str, consent: &Saved<Consent>) -> Act {
        Act::new(action)
            .on("consent", consent.id)
            .patient(consent.patient)
            .reason(Some(&self.order.reason))
    }
}

fn patient_of(tx: &Tx<'_>, consent: &Consent) -> Result<Option<PatientId>> {
    Ok(match (consent.patient, consent.visit) {
        (None, Some(visit)) => tx.read().visits().need(visit)?.patient,
        (patient, _) => patient,
    })
}

fn rests_on(tx: &Tx<'_>, consent: &Consent) -> Result<OfSound> {
    match consent.visit {
        Some(visit) if consent.kind == ConsentKind::Recording => {
            OfSound::of_visit(tx.read(), visit)
        }
        _ => Ok(OfSound::default()),
    }
}
