//! What is over its time.

use super::{RetentionSubject, belongings::Belongings, rules::keep_days};
use crate::{Result, practice};
use nadi_base::{Date, Timestamp, VisitId};
use nadi_store::{
    Snapshot,
    table::{RecordingState, Visit, VisitFilter},
};

use std::collections::BTreeSet;

/// The rules as they stand at a moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rules {
    patient_record: Option<u32>,
    unnamed_visit: Option<u32>,
    recording: Option<u32>,
    today: Date,
    minutes_ahead: i32,
}

impl Rules {
    /// Reads the rules.
    pub(super) fn at(snapshot: Snapshot<'_>, now: Timestamp) -> Result<Self> {
        let minutes_ahead = practice::minutes_ahead(&*practice::only(snapshot)?);
        Ok(Self {
            patient_record: keep_days(snapshot, RetentionSubject::PatientRecord)?,
            unnamed_visit: keep_days(snapshot, RetentionSubject::UnnamedVisit)?,
            recording: keep_days(snapshot, RetentionSubject::Recording)?,
            today: Date::at_offset(now, minutes_ahead),
            minutes_ahead,
        })
    }

    /// Whether something is over its time.
    pub(super) fn are_over(&self, belongings: &Belongings) -> bool {
        let keep = match belongings.recording {
            Some(_) => self.recording,
            None if belongings.cards.is_empty() => self.unnamed_visit,
            None => self.patient_record,
        };
        is_over(belongings.counted_from(self.minutes_ahead), keep, self.today)
    }

    /// Everything that is over its time.
    pub(super) fn due(&self, snapshot: Snapshot<'_>) -> Result<Vec<Belongings>> {
        let mut due = self.patients(snapshot)?;
        due.extend(self.unnamed(snapshot)?);
        // The sound of a visit that goes as a whole goes with it.
        let whole: BTreeSet<VisitId> =
            due.iter().flat_map(|one| one.visits.iter().map(|visit| visit.id)).collect();
        let sound = self.recordings(snapshot)?.into_iter();
        due.extend(
            sound.filter(|one| one.recording.is_none_or(|heard| !whole.contains(&heard.visit))),
        );
        Ok(due)
    }

    fn patients(&self, snapshot: Snapshot<'_>) -> Result<Vec<Belongings>> {
        let mut due = Vec::new();
        if self.patient_record.is_none() {
            return Ok(due);
        }
        for card in snapshot.patients().all()? {
            let heads = card.merged_into.is_none() && card.erased_at.is_none();
            // The newest visit alone decides for nearly everybody; only the others are read whole.
            let newest = VisitFilter { patient: Some(card.id), ..VisitFilter::default() };
            let visits = if heads { snapshot.visits().filtered(&newest, 1, 0)? } else { continue };
            let recent =
                visits.first().is_some_and(|visit| !self.is_old(visit, self.patient_record));
            if recent {
                continue;
            }
            due.extend(Belongings::of_patient(snapshot, card.id)?.filter(|all| self.are_over(all)));
        }
        Ok(due)
    }

    fn unnamed(&self, snapshot: Snapshot<'_>) -> Result<Vec<Belongings>> {
        if self.unnamed_visit.is_none() {
            return Ok(Vec::new());
        }
        let visits = snapshot.visits().filtered(&VisitFilter::default(), u32::MAX, 0)?;
        let old = visits
            .into_iter()
            .filter(|visit| visit.patient.is_none() && self.is_old(visit, self.unnamed_visit));
        old.map(|visit| Belongings::of_unnamed(snapshot, visit)).collect()
    }

    fn recordings(&self, snapshot: Snapshot<'_>) -> Result<Vec<Belongings>> {
        let mut due = Vec::new();
        if self.recording.is_none() {
            return Ok(due);
        }
        for state in [RecordingState::Complete, RecordingState::Incomplete] {
            for recording in snapshot.recordings().with_state(state)? {
                let found = Belongings::of_recording(snapshot, recording.id)?;
                due.extend(found.filter(|one| self.are_over(one)));
            }
        }
        Ok(due)
    }

    fn is_old(&self, visit: &Visit, keep: Option<u32>) -> bool {
        is_over(Some(visit.date), keep, self.today)
    }
}

fn is_over(from: Option<Date>, keep: Option<u32>, today: Date) -> bool {
    match (from, keep) {
        (Some(from), Some(keep)) => from.days_until(today) > i64::from(keep),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_still_belongs_to_the_time() {
        let (from, at) = ("2023-01-01".parse().unwrap(), |text: &str| text.parse().unwrap());
        assert!(!is_over(Some(from), Some(10), at("2023-01-11")), "the tenth day is kept");
        assert!(is_over(Some(from), Some(10), at("2023-01-12")), "the day after is over");
        assert!(!is_over(Some(from), None, at("2123-01-01")), "for ever is for ever");
        assert!(!is_over(None, Some(10), at("2123-01-01")), "without a day nothing is over");
    }
}
