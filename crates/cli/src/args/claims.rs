//! `nadi claims` and `nadi x12`.

use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// What can be done with claims.
#[derive(Debug, Subcommand)]
pub(crate) enum Claims {
    /// Check files of claims (837P); nothing is stored.
    Check(ClaimsCheck),
    /// Time the same work by stage.
    Bench(ClaimsBench),
    /// Check a file of claims and save it into the profile; stopped, it goes on where it was.
    Import {
        /// File of claims.
        file: PathBuf,
        /// Which rules: all, or those about the form of the file alone.
        #[arg(long, value_enum, default_value_t = RuleSet::Full)]
        rules: RuleSet,
    },
    /// List files of claims that were imported.
    Imports,
    #[command(flatten)]
    Desk(super::ClaimsDesk),
}

/// Files of claims to be checked.
#[derive(Debug, clap::Args)]
pub(crate) struct ClaimsCheck {
    /// Files of claims; `-` is standard input.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Which rules: all, or those about the form of the file alone.
    #[arg(long, value_enum, default_value_t = RuleSet::Full)]
    pub(crate) rules: RuleSet,
    /// Only claims for this payer: its id, as in 2010BB NM109.
    #[arg(long, value_name = "ID")]
    pub(crate) payer: Option<String>,
    /// Say with each finding when its rule finds something, and which rules did not run.
    #[arg(long)]
    pub(crate) explain: bool,
}

/// A file of claims to be timed.
#[derive(Debug, clap::Args)]
pub(crate) struct ClaimsBench {
    /// File of claims.
    pub(crate) file: PathBuf,
    /// Also save claims, lines and findings into a throw-away encrypted database, and read them back.
    #[arg(long)]
    pub(crate) save: bool,
}

/// Which rules run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum RuleSet {
    /// Every rule.
    Full,
    /// The form of the file alone: public samples break the other rules.
    Syntax,
}

/// What can be done with X12 files of any kind.
#[derive(Debug, Subcommand)]
pub(crate) enum X12 {
    /// Show a file as an indented tree.
    Show {
        /// An X12 file of any kind; `-` is standard input.
        file: PathBuf,
    },
}
