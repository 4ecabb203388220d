//! `nadi code`: what can be asked of the code sets.

use clap::{Subcommand, ValueEnum};
use nadi_base::{Country, Date};
use std::path::PathBuf;

/// Codes.
#[derive(Debug, Subcommand)]
pub(crate) enum Code {
    /// Find codes by words, also misspelt, Tamil or Telugu ones, or by the beginning of a code.
    Search(CodeSearch),
    /// Say what a note supports: diagnoses, level, gaps; and, beside billed codes, what differs.
    Suggest(CodeSuggest),
}

/// The note and what is known beside it.
#[derive(Debug, clap::Args)]
pub(crate) struct CodeSuggest {
    /// The note as text; `-` is standard input.
    #[arg(value_name = "NOTE")]
    pub(crate) note: PathBuf,
    /// The practice's country: levels of visits are told for the US only.
    #[arg(long, value_parser = crate::args::country, default_value = "US")]
    pub(crate) country: Country,
    /// Billed codes as CSV with the columns code, modifier, units, charge.
    #[arg(long, value_name = "FILE")]
    pub(crate) billed: Option<PathBuf>,
    /// The practice's code pack as CSV with the columns code, level_key, fee.
    #[arg(long, value_name = "FILE")]
    pub(crate) pack: Option<PathBuf>,
    /// Whether the patient is new or known; without it both answers are given.
    #[arg(long, value_enum, value_name = "STATUS")]
    pub(crate) patient_status: Option<PatientStatus>,
    /// Total minutes that the clinician stated for the day of the visit.
    #[arg(long)]
    pub(crate) minutes: Option<u16>,
    /// Day of the visit as YYYY-MM-DD [default: today].
    #[arg(long, value_name = "DATE")]
    pub(crate) date: Option<Date>,
}

/// Whether the practice knows the patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum PatientStatus {
    /// Not seen here, by this specialty, for three years.
    New,
    /// Seen.
    Established,
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
