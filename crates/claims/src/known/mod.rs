//! What a practice knows and a claim does not say: its payers, its papers, licensed lists, history, visits.
//!
//! Everything here is handed in; nothing is read or looked up elsewhere. A rule that needs something which
//! is not here is silent, and [`Settings::roll`](crate::Settings::roll) says so with the reason.
//! What is many (claims of years, coverages of all patients) is behind a trait, so that a store can answer;
//! for each there is a kind that lies in memory. What is few is a plain record that can be read from JSON.

mod codes;
mod diagnoses;
mod fees;
mod form;
mod history;
mod ledger;
mod level;
mod packs;
mod patients;
mod payer;
mod practice;
mod procedure;
mod visits;

pub use codes::{Codes, Dated, List};
pub use diagnoses::{CodeSet, DiagnosisList, Entry, Side, Told, Validity};
pub use fees::{Fee, MostUnits};
pub use form::KnownError;
pub use history::{Earlier, History, Person, Service, State};
pub use ledger::Ledger;
pub use level::{Family, Level};
pub use packs::{AddOn, Packs, Pair};
pub use patients::{Approval, Covered, PatientFile, Patients};
pub use payer::{Often, Payer};
pub use practice::{Certificate, Enrolment, Practice, Provider, Span};
pub use procedure::{Ages, Procedure, Set, Sets};
pub use visits::{Charge, Visit, VisitFile, Visits};

use nadi_x12::professional::Claim;
use std::{fmt, sync::Arc};

/// How likely a payer is to refuse a claim, and why: advice, never a reason to refuse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likelihood {
    /// In a hundred.
    pub percent: u8,
    /// The strongest reasons, in plain words.
    pub reasons: Vec<String>,
}

/// Tells how likely a claim is to be refused.
pub trait Risk: Send + Sync {
    /// None where it has not seen enough to say.
    fn of(&self, claim: Claim<'_>) -> Option<Likelihood>;
}

/// Everything that is known besides the claim.
#[derive(Clone, Default)]
pub struct Known {
    /// Whether the file goes out live; unknown where nobody said.
    pub live: Option<bool>,
    /// The receiver that the file is addressed to, as its own number.
    pub receiver: Option<String>,
    /// The practice: enrolments, providers, certificates, fees.
    pub practice: Practice,
    /// Payers by the number that claims name them with.
    pub payers: Codes<Payer>,
    /// Lists of codes that the practice has.
    pub packs: Packs,
    /// Diagnosis codes.
    pub diagnoses: Option<Arc<dyn CodeSet>>,
    /// What was sent before.
    pub history: Option<Arc<dyn History>>,
    /// Coverages and approvals on file.
    pub patients: Option<Arc<dyn Patients>>,
    /// The visits that claims were made from.
    pub visits: Option<Arc<dyn Visits>>,
    /// How likely payers are to refuse.
    pub risk: Option<Arc<dyn Risk>>,
    /// From which likelihood on, in a hundred, a person is told; 0 stands for 60.
    pub risk_from: u8,
}

impl fmt::Debug for Known {
    /// Shows nothing of what is known: much of it is about patients.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Known").finish_non_exhaustive()
    }
}
