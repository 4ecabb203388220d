//! The task that erases: one patient at a time, each in a transaction of its own, so that a stop in
//! between leaves every patient whole or gone.

use super::{PreviewKind, belongings::Belongings, due::Rules, order::Order};
use crate::{Error, Result, audit, jobs::Task, work::Act};
use nadi_base::{Code, Sensitive, Timestamp};
use nadi_store::{
    Saved, Snapshot, Tx, Who,
    table::{Preview, RecordRef},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeSet;

/// What was erased so far. It is saved in the transaction that erases, so that a task that is begun
/// again counts nothing twice.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Tally {
    patients: usize,
    visits: usize,
    consents: usize,
    #[serde(default)]
    recordings: usize,
}

impl Tally {
    fn of(task: &Task<'_>) -> Self {
        serde_json::from_value(task.job.saved.expose().clone()).unwrap_or_default()
    }

    fn with(mut self, belongings: &Belongings) -> Self {
        self.patients += belongings.cards.len();
        self.visits += belongings.visits.len();
        self.consents += belongings.consents.len();
        self.recordings += usize::from(belongings.recording.is_some());
        self
    }

    const fn sum(&self) -> usize {
        self.patients + self.visits + self.consents + self.recordings
    }
}

/// What became of records that belong together.
enum Fate {
    /// Erased, and this is now the tally.
    Erased(Tally),
    /// A legal hold keeps them, or kept them when the preview was shown.
    Held,
    /// They are no longer due, or there is more of them than was shown.
    Changed,
}

/// A frozen list, and what belongs to carrying it out.
struct Run<'a> {
    task: &'a Task<'a>,
    who: Who,
    order: Order,
    preview: Saved<Preview>,
    listed: BTreeSet<RecordRef>,
}

/// Erases what stands on the list and is still due. Gives counts only.
pub(crate) fn run_deletion(task: &Task<'_>) -> Result<Value> {
    let order = Order::of(task)?;
    let preview = order.preview(task)?;
    let listed = preview.records.iter().copied().collect();
    let run = Run { task, who: audit::actor(task)?, order, preview, listed };
    let mut tally = Tally::of(task);
    let mut held = BTreeSet::new();
    let heads = run.task.open.db.read(|snapshot| run.heads(*snapshot))?;
    for (done, head) in heads.iter().enumerate() {
        task.cancel.check()?;
        task.progress.step("erase", done as u64, Some(heads.len() as u64));
        match run.settle(*head, tally)? {
            (_, Fate::Erased(now)) => tally = now,
            (belongings, Fate::Held) => held.extend(belongings.records()),
            (_, Fate::Changed) => {}
        }
    }
    let kept = held.intersection(&run.listed).count();
    Ok(serde_json::json!({
        "patients": tally.patients,
        "visits": tally.visits,
        "consents": tally.consents,
        "recordings": tally.recordings,
        "held": kept,
        "changed": run.listed.len().saturating_sub(tally.sum() + kept),
    }))
}

impl Run<'_> {
    /// One record for each patient, each unnamed visit and each recording of the list that is still there.
    fn heads(&self, snapshot: Snapshot<'_>) -> Result<BTreeSet<RecordRef>> {
        let mut heads = BTreeSet::new();
        for record in &self.listed {
            let head = match Belongings::of(snapshot, *record)? {
                Some(belongings) if belongings.recording.is_some() => *record,
                Some(belongings) => belongings.patient().map_or(*record, RecordRef::Patient),
                None => continue,
            };
            heads.insert(head);
        }
        Ok(heads)
    }

    /// Erases what belongs to a head, or writes into the trail that it stayed.
    fn settle(&self, head: RecordRef, tally: Tally) -> Result<(Belongings, Fate)> {
        self.task.open.db.write(&self.who, |tx| {
            let found = Belongings::of(tx.read(), head)?;
            let belongings = found.ok_or_else(|| Error::from(Code::Conflict))?;
            let fate = self.fate(tx.read(), &belongings, tx.now(), tally)?;
            match fate {
                Fate::Erased(now) => self.erase(tx, &belongings, now)?,
                Fate::Held | Fate::Changed => {
                    let act = self.act(head, &belongings).refused();
                    tx.audit(act.into_entry())?;
                }
            }
            Ok((belongings, fate))
        })
    }

    fn fate(
        &self,
        snapshot: Snapshot<'_>,
        belongings: &Belongings,
        now: Timestamp,
        tally: Tally,
    ) -> Result<Fate> {
        let grown = belongings.records().iter().any(|record| !self.listed.contains(record));
        let by_rule = self.preview.kind == PreviewKind::Retention.word();
        if belongings.held_since(&snapshot.holds().all()?, self.preview.created) {
            return Ok(Fate::Held);
        }
        if grown || by_rule && !Rules::at(snapshot, now)?.are_over(belongings) {
            return Ok(Fate::Changed);
        }
        Ok(Fate::Erased(tally.with(belongings)))
    }

    fn erase(&self, tx: &mut Tx<'_>, belongings: &Belongings, tally: Tally) -> Result<()> {
        for record in belongings.records() {
            tx.erase(record)?;
            tx.audit(self.act(record, belongings).into_entry())?;
        }
        let mut job = tx.read().jobs().need(self.task.job.id)?;
        let saved = serde_json::to_value(tally);
        job.saved =
            Sensitive::new(saved.map_err(|_| Error::internal("a tally could not be kept"))?);
        tx.jobs().update(&job)?;
        Ok(())
    }

    fn act(&self, record: RecordRef, belongings: &Belongings) -> Act {
        Act::new("record_erase")
            .on(record.kind(), id_of(record))
            .patient(belongings.patient())
            .reason(Some(&self.order.reason))
    }
}

/// The id of a record, as the trail writes it.
pub(super) fn id_of(record: RecordRef) -> String {
    match record {
        RecordRef::Patient(id) => id.to_string(),
        RecordRef::Visit(id) => id.to_string(),
        RecordRef::Consent(id) => id.to_string(),
        RecordRef::Recording(id) => id.to_string(),
        RecordRef::Transcript(id) => id.to_string(),
        RecordRef::ImportFile(id) => id.to_string(),
    }
}
