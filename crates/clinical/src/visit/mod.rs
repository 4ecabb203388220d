//! A visit as it was spoken: turns of speakers.

mod language;
mod parse;
mod parts;

use serde::{Deserialize, Serialize};

pub use language::language_of;
pub use parse::parse;
pub use parts::doctor_among;

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Speaker {
    /// The doctor.
    Doctor,
    /// The patient.
    Patient,
    /// Who came with the patient.
    Attendant,
    /// The nurse.
    Nurse,
}

/// What one person said before the next one spoke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Who speaks.
    pub speaker: Speaker,
    /// What was said.
    pub text: String,
}
