//! What belongs together: the cards that are one patient's with their visits and consents, the one visit of
//! somebody who was never named, or one recording. It is erased as a whole or stays as a whole.

use crate::{Result, patients};
use nadi_base::{ConsentId, Date, PatientId, RecordingId, Timestamp, VisitId};
use nadi_store::{
    Saved, Snapshot,
    table::{
        LegalHold, NoteState, Patient, RecordRef, RecordingState, TranscriptState, Visit,
        VisitFilter, VisitStatus,
    },
};
use std::collections::BTreeSet;

/// From this age on a record counts from its last visit; a child's counts from here at the earliest.
const GROWN_UP: i16 = 18;

/// Records that belong together.
#[derive(Clone, Debug)]
pub(super) struct Belongings {
    /// The card that stays, then those joined into it; none for a visit without a name.
    pub(super) cards: Vec<Saved<Patient>>,
    /// Their visits.
    pub(super) visits: Vec<Saved<Visit>>,
    /// Their consents.
    pub(super) consents: Vec<ConsentId>,
    /// One recording by itself, where that is all.
    pub(super) recording: Option<Heard>,
}

/// A recording by itself: the words and the note stay.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heard {
    pub(super) id: RecordingId,
    pub(super) visit: VisitId,
    patient: Option<PatientId>,
    date: Date,
}

impl Belongings {
    /// What belongs to a record that heads others; none for one that was erased, for a visit that has
    /// a patient, and for what heads nothing.
    pub(super) fn of(snapshot: Snapshot<'_>, record: RecordRef) -> Result<Option<Self>> {
        match record {
            RecordRef::Patient(id) => Self::of_patient(snapshot, id),
            RecordRef::Visit(id) => {
                let visit = snapshot.visits().need(id)?;
                let alone = visit.patient.is_none() && visit.status != VisitStatus::Erased;
                if alone { Self::of_unnamed(snapshot, visit).map(Some) } else { Ok(None) }
            }
            RecordRef::Recording(id) => Self::of_recording(snapshot, id),
            RecordRef::Consent(_) | RecordRef::Transcript(_) | RecordRef::ImportFile(_) => Ok(None),
        }
    }

    /// What belongs to a patient, found by any of their cards.
    pub(super) fn of_patient(snapshot: Snapshot<'_>, patient: PatientId) -> Result<Option<Self>> {
        let mut cards = patients::of_one(snapshot, patient)?;
        cards.retain(|card| card.erased_at.is_none());
        if cards.is_empty() {
            return Ok(None);
        }
        let (mut visits, mut consents) = (Vec::new(), Vec::new());
        for card in &cards {
            visits.extend(all_visits(snapshot, card.id)?);
            consents.extend(snapshot.consents().of_patient(card.id)?.iter().map(|one| one.id));
        }
        for visit in &visits {
            consents.extend(snapshot.consents().of_visit(visit.id)?.iter().map(|one| one.id));
        }
        consents.sort_unstable();
        consents.dedup();
        Ok(Some(Self { cards, visits, consents, recording: None }))
    }

    /// What belongs to the visit of somebody who was never named.
    pub(super) fn of_unnamed(snapshot: Snapshot<'_>, visit: Saved<Visit>) -> Result<Self> {
        let consents = snapshot.consents().of_visit(visit.id)?.iter().map(|one| one.id).collect();
        Ok(Self { cards: Vec::new(), visits: vec![visit], consents, recording: None })
    }

    /// A recording whose words are written down and whose note is signed; none while it is needed for either.
    pub(super) fn of_recording(snapshot: Snapshot<'_>, id: RecordingId) -> Result<Option<Self>> {
        let recording = snapshot.recordings().need(id)?;
        let whole =
            matches!(recording.state, RecordingState::Complete | RecordingState::Incomplete);
        if !whole || !is_written_down(snapshot, recording.visit, id)? {
            return Ok(None);
        }
        let visit = snapshot.visits().need(recording.visit)?;
        let heard = Heard { id, visit: visit.id, patient: visit.patient, date: visit.date };
        let (cards, visits, consents) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Some(Self { cards, visits, consents, recording: Some(heard) }))
    }

    /// All of it; what hangs on something stands before it.
    pub(super) fn records(&self) -> Vec<RecordRef> {
        let consents = self.consents.iter().map(|id| RecordRef::Consent(*id));
        let visits = self.visits.iter().map(|visit| RecordRef::Visit(visit.id));
        let cards = self.cards.iter().map(|card| RecordRef::Patient(card.id));
        let sound = self.recording.iter().map(|heard| RecordRef::Recording(heard.id));
        consents.chain(visits).chain(cards).chain(sound).collect()
    }

    /// The patient, where there is one.
    pub(super) fn patient(&self) -> Option<PatientId> {
        let card = self.cards.first().map(|card| card.id);
        card.or_else(|| self.recording.and_then(|heard| heard.patient))
    }

    /// How many claims on record go with it.
    pub(super) fn claims(&self, snapshot: Snapshot<'_>) -> Result<usize> {
        let mut claims = BTreeSet::new();
        for card in &self.cards {
            claims.extend(snapshot.claims().of_patient(card.id)?.iter().map(|one| one.id));
        }
        for visit in &self.visits {
            claims.extend(snapshot.claims().of_visit(visit.id)?.iter().map(|one| one.id));
        }
        Ok(claims.len())
    }

    /// How many claims of imported files are told to be theirs. It looks through all of them.
    pub(super) fn foreign_claims(&self, snapshot: Snapshot<'_>) -> Result<usize> {
        let mut claims = BTreeSet::new();
        for card in &self.cards {
            claims.extend(snapshot.claims().foreign_of(card.id, card)?);
        }
        Ok(claims.len())
    }

    /// The oldest visit.
    pub(super) fn oldest(&self) -> Option<Date> {
        let sound = self.recording.iter().map(|heard| heard.date);
        self.visits.iter().map(|visit| visit.date).chain(sound).min()
    }

    /// The day from which the time is counted: the last visit, or the day on which a card without one
    /// was made; for a child not before the day on which it is grown up.
    pub(super) fn counted_from(&self, minutes_ahead: i32) -> Option<Date> {
        if let Some(heard) = self.recording {
            return Some(heard.date);
        }
        let visits = self.visits.iter().map(|visit| visit.date);
        let made = self.cards.iter().map(|card| Date::at_offset(card.created, minutes_ahead));
        let last = visits.max().or_else(|| made.max());
        last.into_iter().chain(self.cards.iter().filter_map(|card| grown_up(card))).max()
    }

    /// Whether a hold stands on any of it now, or stood since a moment. What was shown as kept is not
    /// taken because the hold ended in between.
    pub(super) fn held_since(&self, holds: &[Saved<LegalHold>], since: Timestamp) -> bool {
        holds
            .iter()
            .filter(|hold| hold.lifted_at.is_none_or(|lifted| lifted >= since))
            .any(|hold| self.is_under(hold))
    }

    fn is_under(&self, hold: &LegalHold) -> bool {
        hold.patient.is_none_or(|patient| {
            let heard = self.recording.and_then(|heard| heard.patient);
            heard == Some(patient) || self.cards.iter().any(|card| card.id == patient)
        })
    }
}

fn is_written_down(snapshot: Snapshot<'_>, visit: VisitId, id: RecordingId) -> Result<bool> {
    let transcripts = snapshot.transcripts().of_visit(visit)?;
    let words = transcripts
        .iter()
        .any(|one| one.recording == Some(id) && one.state == TranscriptState::Complete);
    let note = snapshot.notes().of_visit(visit)?;
    let signed =
        note.is_some_and(|note| matches!(note.state, NoteState::Signed | NoteState::Amended));
    Ok(words && signed)
}

fn all_visits(snapshot: Snapshot<'_>, patient: PatientId) -> Result<Vec<Saved<Visit>>> {
    let filter = VisitFilter { patient: Some(patient), ..VisitFilter::default() };
    Ok(snapshot.visits().filtered(&filter, u32::MAX, 0)?)
}

/// The day on which somebody is of age at the latest that the card allows; none when the card tells
/// nothing.
fn grown_up(card: &Patient) -> Option<Date> {
    if let Some(born) = &card.birth_date {
        return later_by(*born.expose(), GROWN_UP);
    }
    let missing = GROWN_UP.saturating_sub(i16::try_from(card.age_years?).ok()?);
    if missing > 0 { later_by(card.age_noted_on?, missing) } else { None }
}

/// The same day some years later; the first of March for a leap day in a year that has none.
fn later_by(day: Date, years: i16) -> Option<Date> {
    let year = day.year().checked_add(years)?;
    Date::new(year, day.month(), day.day()).or_else(|_| Date::new(year, 3, 1)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_child_is_grown_up_on_the_eighteenth_birthday() {
        let born = |text| Patient { birth_date: Some(day(text).into()), ..Patient::default() };
        assert_eq!(grown_up(&born("2010-05-05")), Some(day("2028-05-05")));
        assert_eq!(grown_up(&born("2008-02-29")), Some(day("2026-03-01")), "2026 has no leap day");
    }

    #[test]
    fn an_age_that_was_told_counts_from_the_day_it_was_told() {
        let told = |age| Patient {
            age_years: Some(age),
            age_noted_on: Some(day("2026-01-10")),
            ..Patient::default()
        };
        assert_eq!(grown_up(&told(11)), Some(day("2033-01-10")), "no later than seven years on");
        assert_eq!(grown_up(&told(40)), None, "an adult's record counts from the last visit");
        assert_eq!(grown_up(&Patient::default()), None, "not known is not a child");
    }
}
