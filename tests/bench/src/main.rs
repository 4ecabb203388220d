//! `nadi-bench`: measures the desk on a seeded practice, and the same statements on a plain `SQLite`
//! file in the same run, so that what encryption costs can be told apart from what the machine is.
//!
//! Hearing is measured beside whisper.cpp by itself. Deliberately absent: figures of single functions.

mod claims;
mod desk;
mod documents;
mod figures;
mod idle;
mod lexicon;
mod notes;
mod peer;
mod practice;
mod speech;
mod stopwatch;

use clap::{Parser, Subcommand};
use figures::Figures;
use practice::Size;
use std::{io::Write, path::PathBuf, process::ExitCode};

#[derive(Parser)]
#[command(name = "nadi-bench", version)]
struct Command {
    #[command(subcommand)]
    measure: Measure,
}

#[derive(Subcommand)]
enum Measure {
    /// Measures unlock, first data, search, saving a visit, and memory.
    Store {
        #[command(flatten)]
        size: Size,
        /// Keep the practice in this folder, or use the one that is there.
        #[arg(long, value_name = "DIR")]
        folder: Option<PathBuf>,
        /// Write one JSON value.
        #[arg(long)]
        json: bool,
        /// End with 1 when a limit is missed.
        #[arg(long)]
        check: bool,
    },
    /// Measures drafting a note by rules, and memory over many visits.
    Notes {
        /// Write one JSON value.
        #[arg(long)]
        json: bool,
        /// End with 1 when a limit is missed.
        #[arg(long)]
        check: bool,
    },
    /// Measures setting pages, and memory over many documents.
    Documents {
        /// Write one JSON value.
        #[arg(long)]
        json: bool,
        /// End with 1 when a limit is missed.
        #[arg(long)]
        check: bool,
    },
    /// Measures claims read, checked by all rules and saved; finds what was planted in them.
    Claims {
        #[command(flatten)]
        asked: claims::Claims,
        /// Write one JSON value.
        #[arg(long)]
        json: bool,
        /// End with 1 when a limit is missed.
        #[arg(long)]
        check: bool,
    },
    /// Measures hearing, and whisper.cpp by itself in the same run.
    Speech {
        #[command(flatten)]
        asked: speech::Speech,
        /// Write one JSON value.
        #[arg(long)]
        json: bool,
        /// End with 1 when a limit is missed.
        #[arg(long)]
        check: bool,
    },
    /// Writes papers into a folder for other programs to read back.
    #[command(hide = true)]
    Papers {
        /// Where they go.
        folder: PathBuf,
        /// The folder of the sample consultations.
        samples: PathBuf,
    },
    /// Opens a practice, works a little, and tells how much memory it holds.
    #[command(hide = true)]
    Idle {
        /// The profile folder.
        folder: PathBuf,
    },
}

/// A measurement could not be made.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("the core says {0}")]
    Desk(String),
    #[error("store: {0}")]
    Store(#[from] nadi_store::StoreError),
    #[error("open: {0}")]
    Open(#[from] nadi_store::OpenError),
    #[error("disk: {0}")]
    Disk(#[from] std::io::Error),
    #[error("plain peer: {0}")]
    Peer(#[from] rusqlite::Error),
    #[error("{0}")]
    Other(String),
}

impl From<nadi_api::ErrorBody> for Fault {
    fn from(body: nadi_api::ErrorBody) -> Self {
        Self::Desk(body.code.as_str().to_owned())
    }
}

fn main() -> ExitCode {
    let ended = match Command::parse().measure {
        Measure::Store { size, folder, json, check } => store(size, folder, json, check),
        Measure::Notes { json, check } => notes(json, check),
        Measure::Documents { json, check } => documents(json, check),
        Measure::Papers { folder, samples } => {
            documents::write_papers(&folder, &samples).map(|()| true)
        }
        Measure::Claims { asked, json, check } => claims(&asked, json, check),
        Measure::Speech { asked, json, check } => hearing(&asked, json, check),
        Measure::Idle { folder } => idle::work_and_tell(&folder).map(|()| true),
    };
    match ended {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(fault) => {
            // Where nobody reads the words, the exit code still tells.
            drop(writeln!(std::io::stderr(), "nadi-bench: {fault}"));
            ExitCode::from(3)
        }
    }
}

/// Measures claims; false when a limit that was to be checked is missed.
fn claims(asked: &claims::Claims, json: bool, check: bool) -> Result<bool, Fault> {
    let mut figures = Figures::default();
    claims::measure(asked, &mut figures)?;
    tell(&figures, json, check)
}

/// Measures hearing; false when a limit that was to be checked is missed.
fn hearing(asked: &speech::Speech, json: bool, check: bool) -> Result<bool, Fault> {
    let mut figures = Figures::default();
    speech::measure(asked, &mut figures)?;
    tell(&figures, json, check)
}

/// Measures drafting; false when a limit that was to be checked is missed.
fn notes(json: bool, check: bool) -> Result<bool, Fault> {
    let mut figures = Figures::default();
    notes::measure(&mut figures)?;
    tell(&figures, json, check)
}

/// Measures setting pages; false when a limit that was to be checked is missed.
fn documents(json: bool, check: bool) -> Result<bool, Fault> {
    let mut figures = Figures::default();
    documents::measure(&mut figures)?;
    tell(&figures, json, check)
}

/// Measures; false when a limit that was to be checked is missed.
fn store(size: Size, folder: Option<PathBuf>, json: bool, check: bool) -> Result<bool, Fault> {
    let thrown_away = tempfile::tempdir()?;
    let folder = folder.unwrap_or_else(|| thrown_away.path().join("profile"));
    let mut figures = Figures::new(size);
    practice::make(&folder, size, &mut figures)?;
    desk::measure(&folder, &mut figures)?;
    idle::measure(&folder, &mut figures)?;
    peer::measure(&folder, thrown_away.path(), &mut figures)?;
    tell(&figures, json, check)
}

fn tell(figures: &Figures, json: bool, check: bool) -> Result<bool, Fault> {
    let text = if json { figures.json() } else { figures.text() };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(!check || figures.missed().is_empty())
}
