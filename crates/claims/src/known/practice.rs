//! What a practice knows of itself.

use super::codes::{Codes, Dated, List};
use nadi_base::Date;
use serde::{Deserialize, Serialize};

/// From when until when; open where nothing is said.
pub type Span = Dated;

/// A provider number and the tax number that it is set up with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// The NPI.
    pub npi: String,
    /// The tax number.
    pub tax: String,
}

/// A provider of the practice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Provider {
    /// Whether somebody must supervise.
    pub supervised: bool,
    /// Whether Medicare's assignment was agreed to.
    pub participating: bool,
    /// First day in the practice.
    pub since: Option<Date>,
    /// The exact specialty: a taxonomy.
    pub specialty: String,
    /// Payers that know the provider, and when.
    pub payers: Codes<Span>,
}

impl Provider {
    /// Whether more is known than the specialty.
    pub fn is_described(&self) -> bool {
        let Self { supervised, participating, since, specialty: _, payers } = self;
        *supervised || *participating || since.is_some() || !payers.is_empty()
    }
}

/// A laboratory certificate.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Its number.
    pub number: String,
    /// Last day.
    pub until: Option<Date>,
    /// Whether it is one of waiver.
    #[serde(default)]
    pub waiver: bool,
}

/// The practice.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Practice {
    /// Numbers that go together.
    pub enrolments: Vec<Enrolment>,
    /// Providers by NPI.
    pub providers: Codes<Provider>,
    /// NPIs of anybody that a register says are active, with their days.
    pub register: List,
    /// Laboratory certificates.
    pub certificates: Vec<Certificate>,
    /// The practice's own fee for one unit of a code, in cents.
    pub fees: Codes<i64>,
    /// By how much in a hundred a charge may differ from the fee.
    pub fee_tolerance: u8,
    /// Payers that the clearing house knows.
    pub clearing: List,
}
