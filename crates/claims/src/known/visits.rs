//! What the visit that a claim was made from says.

use super::{codes::Codes, level::Level};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A service that the visit recorded and charged.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Charge {
    /// The procedure.
    pub procedure: String,
    /// The minutes that the note gives it.
    pub minutes: Option<u16>,
}

/// A visit.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Visit {
    /// Whether its note is signed.
    pub finished: bool,
    /// Whether the patient is somebody else than the subscriber, where that is known.
    pub dependent: Option<bool>,
    /// The diagnoses of its assessment, without points.
    pub assessed: Option<Vec<String>>,
    /// What it recorded and charged.
    pub charges: Option<Vec<Charge>>,
    /// The highest level that the note bears.
    pub level: Option<Level>,
    /// Whether the patient was in a hospital or home for care that day.
    pub in_facility: Option<bool>,
}

/// Answers which visit a claim was made from.
pub trait Visits: Send + Sync {
    /// The visit of the claim with this number.
    fn visit(&self, claim: &[u8]) -> Option<Cow<'_, Visit>>;
}

/// Visits in memory, by the number of their claim.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VisitFile(pub Codes<Visit>);

impl Visits for VisitFile {
    fn visit(&self, claim: &[u8]) -> Option<Cow<'_, Visit>> {
        self.0.get(claim).map(Cow::Borrowed)
    }
}
