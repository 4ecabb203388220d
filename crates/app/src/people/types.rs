//! People of the practice and their roles.

use crate::permission::{Permission, Reach};
use nadi_base::{Language, PersonId, RoleId, Sensitive, Timestamp};
use serde::{Deserialize, Serialize};

pub use nadi_store::table::PersonStatus;

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonShown {
    /// The person.
    pub id: PersonId,
    /// Name as written under a note.
    pub name: Sensitive<String>,
    /// Short name to unlock with.
    pub sign_in: String,
    /// Where they stand.
    pub status: PersonStatus,
    /// Names of their roles.
    pub roles: Vec<String>,
    /// Language of their screens.
    pub language: Language,
    /// Number of their registration.
    pub registration: String,
    /// What they practise.
    pub specialty: String,
    /// Whether a PIN is set.
    pub has_pin: bool,
    /// Whether the second factor is set.
    pub has_second_factor: bool,
    /// When they last unlocked the desk.
    pub last_seen: Option<Timestamp>,
    /// To tell whether somebody changed it in between.
    pub version: u32,
}

/// Everybody, the active ones first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct PersonList {
    /// The people.
    pub people: Vec<PersonShown>,
}

/// Adds somebody and makes their one-time code.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PersonInvite {
    /// Name as written under a note.
    pub name: Sensitive<String>,
    /// Short name to unlock with.
    pub sign_in: String,
    /// Names of their roles.
    pub roles: Vec<String>,
    /// Language of their screens.
    pub language: Language,
    /// Number of their registration.
    pub registration: Option<String>,
    /// What they practise.
    pub specialty: Option<String>,
}

/// A one-time code, shown once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Invitation {
    /// Who is invited.
    pub person: PersonId,
    /// The code.
    pub code: Sensitive<String>,
    /// Until when it can be used.
    pub expires: Timestamp,
}

/// Changes somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PersonChange {
    /// The person.
    pub id: PersonId,
    /// Name as written under a note.
    pub name: Sensitive<String>,
    /// Names of their roles.
    pub roles: Vec<String>,
    /// Language of their screens.
    pub language: Language,
    /// Number of their registration.
    pub registration: String,
    /// What they practise.
    pub specialty: String,
    /// The version that was changed.
    pub version: u32,
}

/// Names somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct PersonRef {
    /// The person.
    pub id: PersonId,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoleShown {
    /// None for a role that ships.
    pub id: Option<RoleId>,
    /// Its name.
    pub name: String,
    /// How far it sees.
    pub reach: Reach,
    /// What it allows.
    pub allows: Vec<Permission>,
    /// How many have it.
    pub people: u32,
}

/// The roles that ship, then the practice's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct RoleList {
    /// The roles.
    pub roles: Vec<RoleShown>,
}

/// Adds an own role or changes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RoleSave {
    /// None adds one.
    pub id: Option<RoleId>,
    /// Its name; differs from all others.
    pub name: String,
    /// How far it sees.
    pub reach: Reach,
    /// What it allows.
    pub allows: Vec<Permission>,
}

/// Names an own role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[serde(deny_unknown_fields)]
pub struct RoleRef {
    /// The role.
    pub id: RoleId,
}
