//! `nadi audit`.

use super::visit::date;
use clap::{Subcommand, ValueEnum};
use nadi_base::Date;
use std::path::PathBuf;

/// What can be done with the trail.
#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Look into it; the newest rows first.
    List {
        /// From this day: YYYY-MM-DD.
        #[arg(long, value_parser = date)]
        from: Option<Date>,
        /// To this day: YYYY-MM-DD.
        #[arg(long, value_parser = date)]
        until: Option<Date>,
        /// One action only, such as `patient_show`.
        #[arg(long)]
        action: Option<String>,
        /// How many to pass over.
        #[arg(long)]
        offset: Option<u32>,
        /// How many to give, at most 500.
        #[arg(long)]
        limit: Option<u32>,
    },
    /// Check it from its first row; exit code 1 when it does not hold.
    Verify,
    /// Take it out as a file.
    Export {
        /// How.
        #[arg(long, value_enum, default_value = "csv")]
        format: ExportFormat,
        /// Where to [default: standard output]; an existing file is not written over.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// From this day: YYYY-MM-DD.
        #[arg(long, value_parser = date)]
        from: Option<Date>,
        /// To this day: YYYY-MM-DD.
        #[arg(long, value_parser = date)]
        until: Option<Date>,
    },
}

/// How the trail leaves.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ExportFormat {
    /// A table.
    Csv,
    /// FHIR R4 AuditEvent resources.
    Fhir,
}
