//! `nadi visit`.

use super::{Tongue, patient::patient, spoken_language};
use clap::{Subcommand, ValueEnum};
use nadi_base::{Date, PatientId, VisitId};
use std::path::PathBuf;

/// What can be done with visits.
#[derive(Debug, Subcommand)]
pub(crate) enum Visit {
    /// List visits within reach.
    List {
        /// Of one day: YYYY-MM-DD.
        #[arg(long, value_parser = date)]
        date: Option<Date>,
        /// Of one patient.
        #[arg(long, value_name = "ID", value_parser = patient)]
        patient: Option<PatientId>,
        /// How many to pass over.
        #[arg(long)]
        offset: Option<u32>,
        /// How many to give, at most 200.
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Open a visit.
    Show {
        /// The visit.
        #[arg(value_parser = visit)]
        id: VisitId,
    },
    /// Begin a visit from JSON.
    Add(VisitAdd),
    /// Bring sound files in and have them written down; JSON lines with --json.
    Import(VisitImport),
    /// Bring in every sound file that comes into a folder, until a line comes on standard input.
    Watch(VisitWatch),
    /// Record a visit until a line comes on standard input, then have it written down.
    Record(VisitRecord),
    /// Write the newest recording of a visit down again; what was changed by hand stays.
    Run(VisitRun),
}

/// Files that are brought in.
#[derive(Debug, clap::Args)]
pub(crate) struct VisitImport {
    /// Sound: WAV, MP3, M4A, AAC, FLAC, Ogg or WebM.
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// The visit they belong to; a new one each when none is named.
    #[arg(long, value_name = "ID", value_parser = visit)]
    pub(crate) visit: Option<VisitId>,
    /// Language that is spoken: ta, te, hi or en; auto finds out [default: auto].
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken_language)]
    pub(crate) spoken: Option<Tongue>,
    /// What is done with sound that is here already.
    #[arg(long, value_enum, default_value_t = Duplicates::Skip)]
    pub(crate) duplicates: Duplicates,
}

/// A folder that is watched.
#[derive(Debug, clap::Args)]
pub(crate) struct VisitWatch {
    /// The folder; folders inside it are left alone, and nothing in it is changed.
    pub(crate) folder: PathBuf,
    /// Language that is spoken: ta, te, hi or en; auto finds out [default: auto].
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken_language)]
    pub(crate) spoken: Option<Tongue>,
    /// What is done with sound that is here already.
    #[arg(long, value_enum, default_value_t = Duplicates::Skip)]
    pub(crate) duplicates: Duplicates,
    /// Bring in what lies there now, and end.
    #[arg(long)]
    pub(crate) once: bool,
}

/// What is done with sound that is here already.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Duplicates {
    /// Leave it out.
    Skip,
    /// Put it in the place of the older one.
    Replace,
    /// Keep both.
    Keep,
}

/// A recording from a microphone.
#[derive(Debug, clap::Args)]
pub(crate) struct VisitRecord {
    /// The visit; its patient has agreed to be recorded.
    #[arg(value_parser = visit)]
    pub(crate) id: VisitId,
    /// Stop by itself after so many seconds.
    #[arg(long, value_name = "N")]
    pub(crate) seconds: Option<u64>,
    /// Language that is spoken: ta, te, hi or en; auto finds out [default: the visit's].
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken_language)]
    pub(crate) spoken: Option<Tongue>,
}

/// Another writing down.
#[derive(Debug, clap::Args)]
pub(crate) struct VisitRun {
    /// The visit.
    #[arg(value_parser = visit)]
    pub(crate) id: VisitId,
    /// Language that is spoken: ta, te, hi or en; auto finds out [default: the visit's].
    #[arg(long, value_name = "LANGUAGE", value_parser = spoken_language)]
    pub(crate) spoken: Option<Tongue>,
    /// Name of a model that `nadi models list` shows [default: the best there is].
    #[arg(long, value_name = "ID")]
    pub(crate) model: Option<String>,
}

/// A new visit.
#[derive(Debug, clap::Args)]
pub(crate) struct VisitAdd {
    /// File with the request of `visit_create`; `-` is standard input.
    #[arg(default_value = "-")]
    pub(crate) file: PathBuf,
}

pub(super) fn visit(text: &str) -> Result<VisitId, String> {
    text.parse().map_err(|_| "this is not the id of a visit".to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written YYYY-MM-DD".to_owned())
}
