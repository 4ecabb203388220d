//! `nadi code`: what can be asked of the code sets.

use clap::{Subcommand, ValueEnum};
use nadi_base::{Country, Date, VisitId};
use std::path::PathBuf;

/// Codes.
#[derive(Debug, Subcommand)]
pub(crate) enum Code {
    /// Find codes by words, also misspelt, Tamil or Telugu ones, or by the beginning of a code.
    Search(CodeSearch),
    /// Say what a note supports: diagnoses, level, gaps; and, beside billed codes, what differs.
    Suggest(CodeSuggest),
    /// Compare what was billed with what the note supports: of a visit, or of many notes, one a line.
    Review(CodeReview),
    /// Settle the codes of a visit once every one is decided: claims are built from them.
    Finalize {
        /// The visit.
        visit: VisitId,
    },
    /// Read a file of codes or fees into the practice.
    Import(CodeImport),
}

/// What is reviewed, and how it is told.
#[derive(Debug, clap::Args)]
pub(crate) struct CodeReview {
    /// The visit; its note must be signed.
    #[arg(required_unless_present = "batch", conflicts_with = "batch")]
    pub(crate) visit: Option<VisitId>,
    /// Billed codes of the visit: CSV with a heading, a JSON list, or codes with blanks between.
    #[arg(long, value_name = "FILE", conflicts_with = "batch")]
    pub(crate) billed: Option<PathBuf>,
    /// How the review is written.
    #[arg(long, value_enum, conflicts_with = "batch")]
    pub(crate) format: Option<ReviewFormat>,
    /// Notes, one JSON value a line: id, note, and where known billed, date, patient_status, minutes. No
    /// profile is needed and nothing is kept.
    #[arg(long, value_name = "FILE")]
    pub(crate) batch: Option<PathBuf>,
    /// Where the reviews of a batch are written [default: standard output].
    #[arg(long, value_name = "FILE", requires = "batch")]
    pub(crate) out: Option<PathBuf>,
    /// The practice's code pack for a batch: CSV with the columns code, level_key, fee.
    #[arg(long, value_name = "FILE", requires = "batch")]
    pub(crate) pack: Option<PathBuf>,
}

/// How a review is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReviewFormat {
    /// For programs.
    Json,
    /// For sheets.
    Csv,
    /// For people.
    Html,
}

/// A file that is read in.
#[derive(Debug, clap::Args)]
pub(crate) struct CodeImport {
    /// What it is.
    #[arg(value_enum)]
    pub(crate) kind: CodeFile,
    /// The file; of the fee schedule, that of the relative units.
    pub(crate) file: PathBuf,
    /// Of the fee schedule: the file of the places' indices.
    #[arg(long, value_name = "FILE", required_if_eq("kind", "schedule"))]
    pub(crate) places: Option<PathBuf>,
    /// Of the fee schedule: the place, as contractor and number, such as 10112-00.
    #[arg(long, required_if_eq("kind", "schedule"))]
    pub(crate) locality: Option<String>,
    /// Of the fee schedule: the conversion factor as it is announced.
    #[arg(long, required_if_eq("kind", "schedule"))]
    pub(crate) factor: Option<String>,
    /// Of the fee schedule: the payer's number.
    #[arg(long, required_if_eq("kind", "schedule"))]
    pub(crate) payer: Option<String>,
    /// Of the fee schedule: from this day on, as YYYY-MM-DD.
    #[arg(long, value_name = "DATE", required_if_eq("kind", "schedule"))]
    pub(crate) from: Option<Date>,
    /// Of the fee schedule: services are given in a facility that is paid apart.
    #[arg(long)]
    pub(crate) facility: bool,
}

/// A file of codes or fees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CodeFile {
    /// The practice's own code pack or charge list: CSV with code, modifier, level_key, fee.
    Pack,
    /// The physician fee schedule, for the codes of the fee list.
    Schedule,
    /// HCPCS Level II.
    Hcpcs,
    /// Pairs of services that are not paid together.
    Pairs,
    /// Units that are paid for a day.
    Units,
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
