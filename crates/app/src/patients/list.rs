//! Looking patients up.

use super::{PatientFind, PatientPage, PatientRow};
use crate::{Result, permission::Reach, work::Work};
use nadi_base::Date;
use nadi_store::{
    Saved, Snapshot,
    table::{Patient, VisitFilter},
};

const MOST: u32 = 200;

/// Looks patients up by name, phone, number or place. A list names patients of the whole practice, so
/// that nobody enters one twice; opening a card is another matter.
pub fn list(work: &Work<'_>, find: PatientFind) -> Result<PatientPage> {
    let (limit, offset) = (find.limit.unwrap_or(50).clamp(1, MOST), find.offset.unwrap_or(0));
    let text = find.text.as_ref().map(|text| text.expose().trim()).filter(|text| !text.is_empty());
    if work.reach == Reach::None {
        return Ok(PatientPage { patients: Vec::new(), more: false });
    }
    work.read(|snapshot| {
        let mut found = match text {
            Some(words) => snapshot.patients().search(words, offset + limit + 1)?,
            None => snapshot.patients().newest(limit + 1, offset)?,
        };
        if text.is_some() {
            found.drain(..found.len().min(offset as usize));
        }
        let more = found.len() > limit as usize;
        found.truncate(limit as usize);
        let patients = found
            .iter()
            .map(|patient| row(snapshot, patient, work.today()))
            .collect::<Result<_>>()?;
        Ok(PatientPage { patients, more })
    })
}

/// A patient as a list shows them.
pub(crate) fn row(
    snapshot: Snapshot<'_>,
    patient: &Saved<Patient>,
    today: Date,
) -> Result<PatientRow> {
    let filter = VisitFilter { patient: Some(patient.id), ..VisitFilter::default() };
    let visits = snapshot.visits().filtered(&filter, MOST, 0)?;
    Ok(PatientRow {
        id: patient.id,
        name: patient.name.clone(),
        sex: patient.sex,
        age_years: age_on(patient, today),
        phone: patient.phone.clone().unwrap_or_default(),
        last_visit: visits.first().map(|visit| visit.date),
        visits: u32::try_from(visits.len()).unwrap_or(MOST),
    })
}

/// The age on a day: from the day of birth, else the age that was told, grown by the years since.
pub(crate) fn age_on(patient: &Patient, day: Date) -> Option<u16> {
    if let Some(born) = &patient.birth_date {
        return born.expose().years_until(day);
    }
    let (told, noted) = (patient.age_years?, patient.age_noted_on?);
    told.checked_add(noted.years_until(day)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn an_age_that_was_told_grows_with_the_years() {
        let told = Patient {
            age_years: Some(40),
            age_noted_on: Some(day("2024-03-01")),
            ..Patient::default()
        };
        assert_eq!(age_on(&told, day("2026-02-28")), Some(41));
        assert_eq!(age_on(&told, day("2026-03-01")), Some(42));
        assert_eq!(age_on(&Patient::default(), day("2026-03-01")), None, "not known is not zero");
    }

    #[test]
    fn a_birth_date_counts_more_than_what_was_told() {
        let both = Patient {
            birth_date: Some(day("1990-05-05").into()),
            age_years: Some(60),
            age_noted_on: Some(day("2020-01-01")),
            ..Patient::default()
        };
        assert_eq!(age_on(&both, day("2026-05-05")), Some(36));
    }
}
