//! The queue: visits with a note, and how far their codes are. A doctor sees their own.

use super::{CodingFind, CodingQueue, CodingQueueRow, DoctorChoice, PayerChoice, StageCount};
use crate::{Result, people, permission::Reach, work::Work};
use nadi_base::{Code, PayerId, PersonId, VisitId};
use nadi_store::{
    Snapshot,
    table::{CodingFilter, CodingRow},
};
use std::collections::BTreeMap;

const MOST: u32 = 200;

/// Lists the queue.
pub fn queue(work: &Work<'_>, find: CodingFind) -> Result<CodingQueue> {
    let (limit, offset) = (find.limit.unwrap_or(50).clamp(1, MOST), find.offset.unwrap_or(0));
    let own = (work.reach == Reach::Own).then_some(work.person);
    let filter = CodingFilter {
        stage: find.stage,
        doctor: own.or(find.doctor),
        payer: find.payer,
        visit: None,
        newest_first: find.newest_first.unwrap_or(false),
    };
    work.read(|snapshot| {
        let mut rows = snapshot.codings().queue(&filter, limit + 1, offset)?;
        let more = rows.len() > limit as usize;
        rows.truncate(limit as usize);
        let names = Names::of(snapshot)?;
        let stages = snapshot.codings().stages(own)?;
        Ok(CodingQueue {
            rows: rows
                .iter()
                .map(|row| shown(work, snapshot, &names, row))
                .collect::<Result<_>>()?,
            more,
            stages: stages.into_iter().map(|(stage, count)| StageCount { stage, count }).collect(),
            doctors: names.doctors(snapshot, own)?,
            payers: names
                .payers
                .iter()
                .map(|(id, name)| PayerChoice { id: *id, name: name.clone() })
                .collect(),
        })
    })
}

/// What the queue says of one visit.
pub(super) fn row_of(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    visit: VisitId,
) -> Result<CodingQueueRow> {
    let filter = CodingFilter { visit: Some(visit), ..CodingFilter::default() };
    let row = snapshot.codings().queue(&filter, 1, 0)?.pop().ok_or(Code::NotFound)?;
    shown(work, snapshot, &Names::of(snapshot)?, &row)
}

struct Names {
    people: BTreeMap<PersonId, String>,
    payers: BTreeMap<PayerId, String>,
}

impl Names {
    fn of(snapshot: Snapshot<'_>) -> Result<Self> {
        let payers = snapshot.payers().all()?;
        let payers = payers.into_iter().map(|payer| (payer.id, payer.data.name));
        Ok(Self { people: people::names(snapshot)?, payers: payers.collect() })
    }

    /// Everybody who signs notes here and so has visits.
    fn doctors(&self, snapshot: Snapshot<'_>, own: Option<PersonId>) -> Result<Vec<DoctorChoice>> {
        let mut doctors = Vec::new();
        for id in snapshot.codings().doctors()? {
            if own.is_none_or(|own| own == id) {
                doctors.push(DoctorChoice { id, name: people::name_of(&self.people, Some(id)) });
            }
        }
        Ok(doctors)
    }
}

fn shown(
    work: &Work<'_>,
    snapshot: Snapshot<'_>,
    names: &Names,
    row: &CodingRow,
) -> Result<CodingQueueRow> {
    let visit = snapshot.visits().need(row.visit)?;
    let card = visit.patient.map(|id| snapshot.patients().need(id)).transpose()?;
    let age = visit.date.days_until(work.today()).max(0);
    Ok(CodingQueueRow {
        visit: row.visit,
        stage: row.stage,
        date: visit.date,
        age_days: u32::try_from(age).unwrap_or(u32::MAX),
        patient_name: card.map(|card| card.name.clone()),
        doctor_name: people::name_of(&names.people, Some(visit.doctor)),
        payer_name: row.payer.and_then(|id| names.payers.get(&id)).cloned(),
        waiting: row.waiting,
        questions: row.questions,
    })
}
