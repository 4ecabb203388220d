//! `nadi note`.

use super::{Tongue, country, visit::visit, visit_language};
use clap::{Subcommand, ValueEnum};
use nadi_base::{Country, VisitId};
use std::path::PathBuf;

/// What can be done with notes.
#[derive(Debug, Subcommand)]
pub(crate) enum Note {
    /// Draft a note from a transcript. Needs no profile, and keeps nothing.
    Draft(NoteDraft),
    /// Bring a finished note in, for signing and for coding review: PDF, DOCX or text.
    Import(NoteImport),
}

/// A finished note.
#[derive(Debug, clap::Args)]
pub(crate) struct NoteImport {
    /// The note; `-` is standard input.
    pub(crate) file: PathBuf,
    /// The visit it belongs to; a new one without a patient when none is named.
    #[arg(long, value_name = "ID", value_parser = visit)]
    pub(crate) visit: Option<VisitId>,
}

/// A draft of one visit, or of many.
#[derive(Debug, clap::Args)]
pub(crate) struct NoteDraft {
    /// Transcript: lines that begin with `[doctor]` or `Doctor:`, turns parted by empty lines, or the
    /// JSON of a transcription; `-` is standard input.
    #[arg(value_name = "TRANSCRIPT", required_unless_present = "batch")]
    pub(crate) file: Option<PathBuf>,
    /// One visit a line: {"id", "language", "country", "transcript"}.
    #[arg(long, value_name = "IN.jsonl", conflicts_with = "file")]
    pub(crate) batch: Option<PathBuf>,
    /// Where the drafts of --batch go, one a line [default: standard output].
    #[arg(long, value_name = "OUT.jsonl", requires = "batch", conflicts_with = "file")]
    pub(crate) out: Option<PathBuf>,
    /// Language of the visit: ta, te, en or hi [default: what the input says, else its letters].
    #[arg(long, value_name = "LANGUAGE", value_parser = visit_language)]
    pub(crate) language: Option<Tongue>,
    /// Country of the visit: IN or US [default: what the input says, else IN].
    #[arg(long, value_name = "COUNTRY", value_parser = country)]
    pub(crate) country: Option<Country>,
    /// How the note is written.
    #[arg(long, value_enum, default_value_t = Method::Rules)]
    pub(crate) method: Method,
    /// How it is printed [default: md; json with --json].
    #[arg(long, value_enum, conflicts_with = "batch")]
    pub(crate) format: Option<NoteFormat>,
}

/// How a note is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Method {
    /// By rules: the same words give the same note.
    Rules,
}

/// How a note is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum NoteFormat {
    /// Facts, lines and where each was said.
    Json,
    /// The note as text with headings.
    Md,
}
