//! Sharing a patient's record, and opening one in an emergency.

use nadi_base::{PatientId, PersonId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::GrantKind;

/// Somebody's leave to see a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GrantShown {
    /// Who may.
    pub person: PersonId,
    /// Their name.
    pub person_name: Sensitive<String>,
    /// Why.
    pub kind: GrantKind,
    /// The reason given.
    pub reason: String,
    /// Since when.
    pub from: Timestamp,
    /// Until when; none is until it is taken back.
    pub until: Option<Timestamp>,
}

/// Who may see a record besides its doctors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct GrantList {
    /// The grants in force.
    pub grants: Vec<GrantShown>,
}

/// Shares an own patient's record with a colleague.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AccessShare {
    /// Whose record.
    pub patient: PatientId,
    /// With whom.
    pub person: PersonId,
    /// Why.
    pub reason: String,
}

/// Takes the leave back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AccessRevoke {
    /// Whose record.
    pub patient: PatientId,
    /// From whom.
    pub person: PersonId,
}

/// Opens a record in an emergency; the admins are told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct AccessEmergency {
    /// Whose record.
    pub patient: PatientId,
    /// Why.
    pub reason: String,
}
