//! Patients: their cards, and cards that turn out to be one patient's.

use nadi_base::{Date, Language, PatientId, PersonId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::Sex;

/// A number that somebody else gave the patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Identifier {
    /// abha, mrn, insurance, or the practice's own word.
    pub kind: String,
    /// The number.
    pub value: Sensitive<String>,
}

/// A patient in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PatientRow {
    /// The patient.
    pub id: PatientId,
    /// Name.
    pub name: Sensitive<String>,
    /// Sex.
    pub sex: Sex,
    /// Age today, where it is known.
    pub age_years: Option<u16>,
    /// Phone.
    pub phone: Sensitive<String>,
    /// Day of the last visit within reach.
    pub last_visit: Option<Date>,
    /// How many visits.
    pub visits: u32,
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PatientPage {
    /// The patients.
    pub patients: Vec<PatientRow>,
    /// Whether there are others behind these.
    pub more: bool,
}

/// Looks patients up by name, phone, number or place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PatientFind {
    /// Words to look for; none lists the latest.
    pub text: Option<Sensitive<String>>,
    /// How many to pass over.
    pub offset: Option<u32>,
    /// How many to give, at most 200.
    pub limit: Option<u32>,
}

/// A patient's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PatientShown {
    /// The patient.
    pub id: PatientId,
    /// Name.
    pub name: Sensitive<String>,
    /// Sex.
    pub sex: Sex,
    /// Day of birth, where it is known.
    pub birth_date: Option<Date>,
    /// Age today.
    pub age_years: Option<u16>,
    /// Phone.
    pub phone: Sensitive<String>,
    /// Address.
    pub address: Sensitive<String>,
    /// Language of letters to them.
    pub language: Option<Language>,
    /// What the desk should know.
    pub note: Sensitive<String>,
    /// Numbers that others gave.
    pub identifiers: Vec<Identifier>,
    /// Cards that were joined into this one.
    pub merged: Vec<MergedCard>,
    /// Who treats them.
    pub doctors: Vec<PersonId>,
    /// Whether a legal hold keeps the record.
    pub on_hold: bool,
    /// When the card was made.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// A card that was joined into another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct MergedCard {
    /// That card.
    pub id: PatientId,
    /// The name on it.
    pub name: Sensitive<String>,
}

/// Opens a patient's card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PatientShow {
    /// The patient.
    pub id: PatientId,
    /// Why, where the patient is another doctor's.
    pub reason: Option<String>,
}

/// Adds a patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PatientCreate {
    /// Name.
    pub name: Sensitive<String>,
    /// Sex.
    pub sex: Sex,
    /// Day of birth, where it is known.
    pub birth_date: Option<Date>,
    /// Age as the patient says it.
    pub age_years: Option<u16>,
    /// Phone.
    pub phone: Option<Sensitive<String>>,
    /// Address.
    pub address: Option<Sensitive<String>>,
    /// Language of letters to them.
    pub language: Option<Language>,
    /// What the desk should know.
    pub note: Option<Sensitive<String>>,
    /// Numbers that others gave.
    pub identifiers: Option<Vec<Identifier>>,
}

/// Changes a card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PatientChange {
    /// The patient.
    pub id: PatientId,
    /// Name.
    pub name: Sensitive<String>,
    /// Sex.
    pub sex: Sex,
    /// Day of birth, where it is known.
    pub birth_date: Option<Date>,
    /// Age as the patient says it.
    pub age_years: Option<u16>,
    /// Phone.
    pub phone: Sensitive<String>,
    /// Address.
    pub address: Sensitive<String>,
    /// Language of letters to them.
    pub language: Option<Language>,
    /// What the desk should know.
    pub note: Sensitive<String>,
    /// Numbers that others gave.
    pub identifiers: Vec<Identifier>,
    /// The version that was changed.
    pub version: u32,
    /// Why, where the patient is another doctor's.
    pub reason: Option<String>,
}

/// Joins a card into another; can be undone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PatientMerge {
    /// The card that stays.
    pub keep: PatientId,
    /// The card that goes into it.
    pub join: PatientId,
}

/// Names a patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PatientRef {
    /// The patient.
    pub id: PatientId,
}

/// Two cards that look like one patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DuplicatePair {
    /// One.
    pub first: PatientRow,
    /// The other.
    pub second: PatientRow,
    /// What is alike: `name`, `phone`, `birth_date`, `identifier`.
    pub alike: Vec<String>,
}

/// Pairs, the most alike first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct DuplicateList {
    /// The pairs.
    pub pairs: Vec<DuplicatePair>,
}

/// One change of one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HistoryEntry {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: Option<PersonId>,
    /// Their name.
    pub person_name: Sensitive<String>,
    /// Which field.
    pub field: String,
    /// What it became.
    pub value: Option<Sensitive<String>>,
}

/// Changes, the newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct History {
    /// The changes.
    pub entries: Vec<HistoryEntry>,
}
