//! The shortest time for which the law of each country lets a practice keep a record. Data, with the
//! place where it stands; changed when the law changes, never by a practice.

use super::RetentionSubject;
use nadi_base::Country;

/// A shortest time, and where the law says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Floor {
    country: Country,
    subject: RetentionSubject,
    /// Whole days, with every leap day that may lie between.
    pub(super) days: u32,
    /// Where it stands.
    pub(super) law: &'static str,
}

/// Indian Medical Council (Professional Conduct, Etiquette and Ethics) Regulations, 2002: 3 years. The
/// paragraph names indoor patients; it is taken for all.
const INDIA: &str = "MCI Regulations 2002, 1.3.1";

/// Most states ask 7 years of a physician; where a state asks longer the practice sets longer.
const STATES: &str = "US state medical record laws, 7 years";

/// HIPAA asks 6 years of documentation, the trail among it.
const HIPAA: &str = "45 CFR 164.316(b)(2)(i)";

/// No law of either country names the sound of a visit: the signed note is the record.
const NONE: &str = "";

const FLOORS: [Floor; 8] = [
    Floor { country: Country::In, subject: RetentionSubject::Recording, days: 0, law: NONE },
    Floor { country: Country::Us, subject: RetentionSubject::Recording, days: 0, law: NONE },
    Floor {
        country: Country::In,
        subject: RetentionSubject::PatientRecord,
        days: 1_096,
        law: INDIA,
    },
    Floor {
        country: Country::In,
        subject: RetentionSubject::UnnamedVisit,
        days: 1_096,
        law: INDIA,
    },
    Floor { country: Country::In, subject: RetentionSubject::AuditRow, days: 1_096, law: INDIA },
    Floor {
        country: Country::Us,
        subject: RetentionSubject::PatientRecord,
        days: 2_557,
        law: STATES,
    },
    Floor {
        country: Country::Us,
        subject: RetentionSubject::UnnamedVisit,
        days: 2_557,
        law: STATES,
    },
    Floor { country: Country::Us, subject: RetentionSubject::AuditRow, days: 2_192, law: HIPAA },
];

/// The floor under a rule; none where the table has no row, which a test excludes.
pub(super) fn floor(country: Country, subject: RetentionSubject) -> Option<&'static Floor> {
    FLOORS.iter().find(|floor| floor.country == country && floor.subject == subject)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_floor_in_every_country() {
        for country in [Country::In, Country::Us] {
            for subject in RetentionSubject::ALL {
                assert!(floor(country, subject).is_some(), "{country:?} {subject:?} has no law");
            }
        }
    }

    #[test]
    fn a_floor_holds_its_years_whatever_leap_days_lie_between() {
        for (country, years) in [(Country::In, 3), (Country::Us, 7)] {
            let days = floor(country, RetentionSubject::PatientRecord).unwrap().days;
            for year in 1999..2031 {
                let from = nadi_base::Date::new(year, 3, 1).unwrap();
                let until = nadi_base::Date::new(year + years, 3, 1).unwrap();
                assert!(from.days_until(until) <= i64::from(days), "{years} years from {year}");
            }
        }
    }
}
