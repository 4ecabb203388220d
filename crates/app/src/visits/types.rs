//! Visits and the consents given for them.

use crate::patients::Sex;
use nadi_base::{ConsentId, Date, PatientId, PersonId, Sensitive, Timestamp, VisitId};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::{ConsentHow, ConsentKind, VisitKind, VisitStatus};

/// A visit in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitRow {
    /// The visit.
    pub id: VisitId,
    /// When it began.
    pub at: Timestamp,
    /// The day.
    pub date: Date,
    /// Whose, where that is known.
    pub patient: Option<PatientId>,
    /// Their name.
    pub patient_name: Option<Sensitive<String>>,
    /// Sex.
    pub sex: Sex,
    /// Age on that day.
    pub age_years: Option<u16>,
    /// What sort.
    pub kind: VisitKind,
    /// In a few words.
    pub complaint: Sensitive<String>,
    /// ta, te, en, hi or auto.
    pub language: String,
    /// Who sees them.
    pub doctor: PersonId,
    /// That doctor's name.
    pub doctor_name: Sensitive<String>,
    /// How far it is.
    pub status: VisitStatus,
    /// Whether recording was agreed to.
    pub consent: ConsentState,
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitPage {
    /// The visits.
    pub visits: Vec<VisitRow>,
    /// Whether there are others behind these.
    pub more: bool,
}

/// Lists visits within reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitFind {
    /// Of one day.
    pub date: Option<Date>,
    /// Of one patient.
    pub patient: Option<PatientId>,
    /// Of one doctor.
    pub doctor: Option<PersonId>,
    /// In one state.
    pub status: Option<VisitStatus>,
    /// How many to pass over.
    pub offset: Option<u32>,
    /// How many to give, at most 200.
    pub limit: Option<u32>,
}

/// A visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct VisitShown {
    /// What the list says.
    pub row: VisitRow,
    /// What it is about.
    pub specialty: String,
    /// Who pays.
    pub payer: String,
    /// Whether it is seen through sharing or emergency access.
    pub shared: bool,
    /// Consents, the newest first.
    pub consents: Vec<ConsentShown>,
    /// Whether a legal hold keeps the record.
    pub on_hold: bool,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Begins a visit; the patient may come later.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitCreate {
    /// Whose.
    pub patient: Option<PatientId>,
    /// Who sees them; the person at work when none is named.
    pub doctor: Option<PersonId>,
    /// The day; today when none is named.
    pub date: Option<Date>,
    /// What sort.
    pub kind: VisitKind,
    /// What it is about.
    pub specialty: Option<String>,
    /// ta, te, en, hi or auto.
    pub language: String,
    /// Age as told.
    pub age_years: Option<u16>,
    /// Sex as told.
    pub sex: Option<Sex>,
    /// Who pays.
    pub payer: Option<String>,
    /// In a few words.
    pub complaint: Option<Sensitive<String>>,
    /// What was agreed to at the start.
    pub consent: Option<ConsentGiven>,
}

/// Changes a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitChange {
    /// The visit.
    pub id: VisitId,
    /// Whose.
    pub patient: Option<PatientId>,
    /// The day.
    pub date: Date,
    /// What sort.
    pub kind: VisitKind,
    /// What it is about.
    pub specialty: String,
    /// ta, te, en, hi or auto.
    pub language: String,
    /// Age as told.
    pub age_years: Option<u16>,
    /// Sex as told.
    pub sex: Sex,
    /// Who pays.
    pub payer: String,
    /// In a few words.
    pub complaint: Sensitive<String>,
    /// How far it is.
    pub status: VisitStatus,
    /// The version that was changed.
    pub version: u32,
}

/// Names a visit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct VisitRef {
    /// The visit.
    pub id: VisitId,
}

/// What was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Nobody asked.
    NotAsked,
    /// Agreed.
    Given,
    /// Did not agree.
    Refused,
    /// Agreed, and took it back.
    Withdrawn,
}

/// What was said about a consent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ConsentGiven {
    /// What is agreed to.
    pub kind: ConsentKind,
    /// Yes or no.
    pub given: bool,
    /// How it was said.
    pub how: ConsentHow,
    /// Who said it, when not the patient.
    pub given_by: Option<Sensitive<String>>,
}

/// Writes a consent down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct ConsentRecord {
    /// At which visit.
    pub visit: VisitId,
    /// What was said.
    pub consent: ConsentGiven,
}

/// A consent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ConsentShown {
    /// The consent.
    pub id: ConsentId,
    /// What is agreed to.
    pub kind: ConsentKind,
    /// What was said.
    pub state: ConsentState,
    /// How.
    pub how: ConsentHow,
    /// Who said it, when not the patient.
    pub given_by: Sensitive<String>,
    /// Who wrote it down.
    pub taken_by: PersonId,
    /// When.
    pub at: Timestamp,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
}
