//! `nadi visit`.

use super::patient::patient;
use clap::Subcommand;
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
}

/// A new visit.
#[derive(Debug, clap::Args)]
pub(crate) struct VisitAdd {
    /// File with the request of `visit_create`; `-` is standard input.
    #[arg(default_value = "-")]
    pub(crate) file: PathBuf,
}

fn visit(text: &str) -> Result<VisitId, String> {
    text.parse().map_err(|_| "this is not the id of a visit".to_owned())
}

pub(super) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written YYYY-MM-DD".to_owned())
}
