//! What is on file of a patient's coverages, and the approvals that payers gave.

use super::{codes::Dated, history::Person};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A coverage on file.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Covered {
    /// The payer's number.
    pub payer: String,
    /// What people call the payer.
    pub name: String,
    /// The member's number.
    pub member: String,
    /// `P`, `S` or `T`.
    pub order: String,
    /// When.
    pub days: Dated,
}

/// An approval on file.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Approval {
    /// Its number.
    pub number: String,
    /// The member it is for.
    pub member: String,
    /// The NPI it is for; anybody where empty.
    pub provider: String,
    /// The codes it is for; any where empty.
    pub codes: Vec<String>,
    /// When.
    pub days: Dated,
    /// Visits that are left; none where they are not counted.
    pub left: Option<u32>,
}

/// Answers what is on file.
pub trait Patients: Send + Sync {
    /// The coverages of a person, in no order.
    fn coverages(&self, of: &Person<'_>) -> Cow<'_, [Covered]>;

    /// Whether approvals are kept at all.
    fn has_approvals(&self) -> bool;

    /// The approval with this number.
    fn approval(&self, number: &[u8]) -> Option<Approval>;
}

/// The file of a person.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OnFile {
    /// Last name.
    pub last: String,
    /// First name.
    pub first: String,
    /// Coverages.
    pub coverages: Vec<Covered>,
}

/// What is on file, in memory.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PatientFile {
    /// People.
    pub people: Vec<OnFile>,
    /// Approvals.
    pub approvals: Vec<Approval>,
}

impl Patients for PatientFile {
    fn coverages(&self, of: &Person<'_>) -> Cow<'_, [Covered]> {
        let same = |found: &&OnFile| {
            let member = |covered: &Covered| covered.member.as_bytes() == of.member;
            let named = found.last.as_bytes() == of.last && found.first.as_bytes() == of.first;
            named || (!of.member.is_empty() && found.coverages.iter().any(member))
        };
        Cow::Borrowed(self.people.iter().find(same).map_or(&[], |found| &found.coverages))
    }

    fn has_approvals(&self) -> bool {
        !self.approvals.is_empty()
    }

    fn approval(&self, number: &[u8]) -> Option<Approval> {
        self.approvals.iter().find(|found| found.number.as_bytes() == number).cloned()
    }
}
