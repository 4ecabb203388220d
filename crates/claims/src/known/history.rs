//! What was sent before: asked by rules on doubles, on returning patients, and on replies of payers.

use nadi_base::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What became of a claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Made, not sent.
    Held,
    /// Sent, no answer yet.
    #[default]
    Sent,
    /// Refused before the payer took it in: for the payer it never was.
    RefusedInFront,
    /// The payer took it in.
    Accepted,
    /// Decided and paid.
    Paid,
    /// Decided and not paid.
    Denied,
    /// Taken back.
    Void,
}

impl State {
    /// Whether the claim stands: a second one for the same would be a double.
    pub fn stands(self) -> bool {
        matches!(self, Self::Sent | Self::Accepted | Self::Paid | Self::Denied)
    }
}

/// An earlier claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Earlier {
    /// Its number: CLM01.
    pub number: String,
    /// The payer's number of it.
    pub payer_number: String,
    /// What became of it.
    pub state: State,
    /// When it was sent.
    pub sent: Option<Date>,
    /// What it billed, as [`fingerprint`](crate::fingerprint) says; 0 where that was not kept.
    pub billed: u64,
}

/// Whose claims are asked for. Members' numbers differ between payers, so name and birth are there too.
#[derive(Clone, Copy)]
pub struct Person<'a> {
    /// The member's number at the payer that is billed.
    pub member: &'a [u8],
    /// Last name as written.
    pub last: &'a [u8],
    /// First name as written.
    pub first: &'a [u8],
    /// Date of birth.
    pub born: Option<Date>,
}

/// A line that was billed before.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Service {
    /// The number of its claim: CLM01.
    pub claim: String,
    /// What became of the claim.
    pub state: State,
    /// When it was sent.
    pub sent: Option<Date>,
    /// The payer.
    pub payer: String,
    /// The member's number.
    pub member: String,
    /// `P` where that payer was to pay first.
    pub order: String,
    /// Who billed: NPI.
    pub billing: String,
    /// Who gave it: NPI.
    pub rendering: String,
    /// The exact specialty of whom gave it.
    pub specialty: String,
    /// First day.
    pub day: Option<Date>,
    /// The procedure.
    pub procedure: String,
    /// Its modifiers.
    pub modifiers: Vec<String>,
    /// Units as written.
    pub units: String,
    /// Charge in cents.
    pub charge: i64,
    /// The diagnoses it was for.
    pub diagnoses: Vec<String>,
}

/// Answers what was before. An answer of nothing means that nothing is on file.
pub trait History: Send + Sync {
    /// When a file of this sender with this control number was taken in.
    fn interchange(&self, sender: &[u8], control: &[u8]) -> Option<Date>;

    /// When a batch of this submitter had this reference.
    fn batch(&self, submitter: &[u8], reference: &[u8]) -> Option<Date>;

    /// The claim with this number.
    fn claim(&self, number: &[u8]) -> Option<Earlier>;

    /// The claim that a payer's reply gave this number to.
    fn by_payer_number(&self, number: &[u8]) -> Option<Earlier>;

    /// Every line that was billed for a person.
    fn services(&self, of: &Person<'_>) -> Cow<'_, [Service]>;
}
