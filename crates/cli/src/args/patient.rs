//! `nadi patient`.

use clap::Subcommand;
use nadi_base::PatientId;
use std::path::PathBuf;

/// What can be done with patients' cards.
#[derive(Debug, Subcommand)]
pub(crate) enum Patient {
    /// Look patients up; without words, the latest.
    List {
        /// Words to look for; `-` reads them from standard input and keeps them out of the history.
        #[arg(long, value_name = "WORDS")]
        find: Option<String>,
        /// How many to pass over.
        #[arg(long)]
        offset: Option<u32>,
        /// How many to give, at most 200.
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Open a card.
    Show {
        /// The patient.
        #[arg(value_parser = patient)]
        id: PatientId,
        /// Why, where the patient is another doctor's.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Add a patient from JSON.
    Add(PatientAdd),
    /// Join a card into another; can be undone.
    Merge {
        /// The card that stays.
        #[arg(value_parser = patient)]
        keep: PatientId,
        /// The card that goes into it.
        #[arg(value_parser = patient)]
        join: PatientId,
    },
}

/// A new card.
#[derive(Debug, clap::Args)]
pub(crate) struct PatientAdd {
    /// File with the request of `patient_create`; `-` is standard input.
    #[arg(default_value = "-")]
    pub(crate) file: PathBuf,
}

pub(super) fn patient(text: &str) -> Result<PatientId, String> {
    text.parse().map_err(|_| "this is not the id of a patient".to_owned())
}
