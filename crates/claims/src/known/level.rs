//! Levels of visits by key, such as `OV_EST_3`: rules speak of these and never of a licensed number.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// A kind of visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// `OV_NEW`: in the office, of a new patient.
    OfficeNew,
    /// `OV_EST`: in the office, of a patient who was here before.
    OfficeEstablished,
    /// `CONS`: a consultation.
    Consultation,
    /// `HOME_NEW`: at home, of a new patient.
    HomeNew,
    /// `HOME_EST`: at home, of a patient who was here before.
    HomeEstablished,
    /// `ED`: in an emergency department.
    Emergency,
    /// `HOSP`: in a hospital.
    Hospital,
    /// `NF`: in a nursing home.
    Nursing,
    /// `PREV_NEW`: a check-up of a new patient; the last figure is the age band, 1 to 7.
    CheckUpNew,
    /// `PREV_EST`: a check-up of a patient who was here before.
    CheckUpEstablished,
}

const FAMILIES: [(Family, &str); 10] = [
    (Family::OfficeNew, "OV_NEW"),
    (Family::OfficeEstablished, "OV_EST"),
    (Family::Consultation, "CONS"),
    (Family::HomeNew, "HOME_NEW"),
    (Family::HomeEstablished, "HOME_EST"),
    (Family::Emergency, "ED"),
    (Family::Hospital, "HOSP"),
    (Family::Nursing, "NF"),
    (Family::CheckUpNew, "PREV_NEW"),
    (Family::CheckUpEstablished, "PREV_EST"),
];

/// A level of a kind of visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Level {
    /// The kind.
    pub family: Family,
    /// How high, from 1.
    pub rank: u8,
}

impl Level {
    /// Whether it is for a patient who was not here before.
    pub fn is_new(self) -> bool {
        matches!(self.family, Family::OfficeNew | Family::HomeNew | Family::CheckUpNew)
    }

    /// Whether it is for a patient who was here before.
    pub fn is_established(self) -> bool {
        use Family::{CheckUpEstablished, HomeEstablished, OfficeEstablished};
        matches!(self.family, OfficeEstablished | HomeEstablished | CheckUpEstablished)
    }

    /// Whether it is a check-up.
    pub fn is_check_up(self) -> bool {
        matches!(self.family, Family::CheckUpNew | Family::CheckUpEstablished)
    }
}

impl FromStr for Level {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("{text} is not the key of a level, such as OV_EST_3");
        let (name, rank) = text.rsplit_once('_').ok_or_else(wrong)?;
        let family = FAMILIES.iter().find(|(_, known)| *known == name).ok_or_else(wrong)?.0;
        let rank = rank.parse().ok().filter(|rank| (1..=9).contains(rank)).ok_or_else(wrong)?;
        Ok(Self { family, rank })
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = FAMILIES.iter().find(|(family, _)| *family == self.family);
        write!(f, "{}_{}", name.map_or("", |(_, name)| *name), self.rank)
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_and_written() {
        for (_, name) in FAMILIES {
            let key = format!("{name}_4");
            assert_eq!(key.parse::<Level>().expect("a level").to_string(), key, "the same again");
        }
        for bad in ["OV_NEW", "OV_NEW_0", "OV_NEW_X", "NEW_3", ""] {
            assert!(bad.parse::<Level>().is_err(), "{bad}");
        }
    }
}
