//! `nadi code`: what can be asked of the code sets.

use clap::{Subcommand, ValueEnum};
use nadi_base::Date;

/// Codes.
#[derive(Debug, Subcommand)]
pub(crate) enum Code {
    /// Find codes by words, also misspelt, Tamil or Telugu ones, or by the beginning of a code.
    Search(CodeSearch),
}

/// What to find.
#[derive(Debug, clap::Args)]
pub(crate) struct CodeSearch {
    /// Words or a code.
    #[arg(required = true, num_args = 1..)]
    pub(crate) query: Vec<String>,
    /// The code set.
    #[arg(long, value_enum, default_value_t = CodeSystem::Icd10cm)]
    pub(crate) system: CodeSystem,
    /// Day of the visit as YYYY-MM-DD: codes that count on that day [default: today].
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<Date>,
    /// At most so many.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub(crate) most: u16,
}

/// A code set that can be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CodeSystem {
    /// Diagnoses.
    Icd10cm,
    /// Places of service.
    Pos,
}
