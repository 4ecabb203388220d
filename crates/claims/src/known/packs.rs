//! Lists that a practice has, free or licensed. A list that is empty counts as not there.

use super::{
    codes::{Codes, Dated, List},
    procedure::Procedure,
};
use serde::{Deserialize, Serialize};

/// Two procedures of which one holds the other.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pair {
    /// Whether a modifier may set them apart.
    pub modifier: bool,
    /// When it holds.
    pub days: Dated,
}

/// What a procedure that comes with another needs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AddOn {
    /// One of these codes on the same day.
    pub with: Vec<String>,
    /// Or any visit.
    pub with_visit: bool,
}

/// The lists.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Packs {
    /// Procedures of the licensed list, with levels and sets.
    pub procedures: Codes<Procedure>,
    /// Whether the licensed list is whole, so that a code it lacks is no code.
    pub procedures_whole: bool,
    /// Codes of level II.
    pub level_two: List,
    /// Modifiers of both lists.
    pub modifiers: List,
    /// Pairs of which one holds the other: the first column, then the second.
    pub pairs: Codes<Codes<Pair>>,
    /// Procedures that come with another.
    pub add_ons: Codes<AddOn>,
    /// Kinds of providers.
    pub taxonomies: List,
    /// Reasons of adjustment.
    pub adjustments: List,
    /// Remarks.
    pub remarks: List,
    /// Whether procedures say which may be given by video.
    pub telehealth: bool,
    /// Whether procedures say which tests a certificate of waiver allows.
    pub waived: bool,
}
