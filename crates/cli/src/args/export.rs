//! `nadi export`.

use super::Tongue;
use super::{screen_language, visit::visit};
use clap::{Subcommand, ValueEnum};
use nadi_base::VisitId;
use std::path::PathBuf;

/// What can be taken out of a visit.
#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// As a PDF: tagged, with its fonts inside (PDF/A-2a, PDF/UA-1).
    Pdf(ExportAsk),
    /// As a file that Word and LibreOffice open.
    Docx(ExportAsk),
    /// The note as a FHIR R4 document bundle.
    Fhir(ExportFhir),
    /// As plain text.
    Text(ExportAsk),
    /// As Markdown.
    Md(ExportAsk),
    /// The message to the patient as a PDF, in the patient's language.
    Letter(ExportLetter),
}

/// Which document of which visit, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct ExportAsk {
    /// The visit.
    #[arg(value_parser = visit)]
    pub(crate) visit: VisitId,
    /// What is written of it.
    #[arg(long, value_enum, default_value_t = What::Note)]
    pub(crate) what: What,
    #[command(flatten)]
    pub(crate) leaving: Leaving,
}

/// The note of which visit, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct ExportFhir {
    /// The visit.
    #[arg(value_parser = visit)]
    pub(crate) visit: VisitId,
    /// For whom it is; the trail keeps it.
    #[arg(long, value_name = "NAME")]
    pub(crate) to: Option<String>,
    /// Where to [default: standard output]; an existing file is not written over.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// The message to the patient, and where to.
#[derive(Debug, clap::Args)]
pub(crate) struct ExportLetter {
    /// The visit.
    #[arg(value_parser = visit)]
    pub(crate) visit: VisitId,
    /// Language of the message: en, ta or te [default: the patient's own].
    #[arg(long = "in", value_name = "LANGUAGE", value_parser = screen_language)]
    pub(crate) tongue: Option<Tongue>,
    #[command(flatten)]
    pub(crate) leaving: Leaving,
}

/// For whom, on which paper, into which file.
#[derive(Debug, clap::Args)]
pub(crate) struct Leaving {
    /// For whom it is; the trail keeps it, and a referral says it.
    #[arg(long, value_name = "NAME")]
    pub(crate) to: Option<String>,
    /// Paper of a PDF [default: that of the country].
    #[arg(long, value_enum)]
    pub(crate) paper: Option<Sheet>,
    /// Where to [default: standard output]; an existing file is not written over.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// What is written of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum What {
    /// The whole note.
    Note,
    /// Drugs and orders.
    Prescription,
    /// The note for a colleague.
    Referral,
}

/// What is in the printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sheet {
    /// 210 × 297 mm.
    A4,
    /// 8½ × 11 in.
    Letter,
}
