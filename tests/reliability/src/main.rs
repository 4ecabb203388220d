//! `nadi-reliability`: does bad things to a real encrypted file, many times, and counts what came of
//! it. Every run prints its seed and its numbers; the same seed and the same numbers do the same
//! things, so that a long run may be made in parts and a failure repeated alone.
//!
//! Deliberately absent: permissions (the acceptance tests hold every command against a table written
//! by hand), and figures that depend on how fast the machine is.

mod again;
mod audio;
mod busy;
mod canaries;
mod clinic;
mod dice;
mod flips;
mod imports;
mod kills;
mod lanes;
mod large;
mod papers;
mod peak;
mod power;
mod raw;
mod recordings;
mod tally;
mod trail;
mod x12;

use clap::{Args, Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

#[derive(Parser)]
#[command(name = "nadi-reliability", version)]
struct Command {
    #[command(subcommand)]
    ordeal: Ordeal,
}

/// Which numbers of a seeded series are done.
#[derive(Args, Clone, Copy, Debug)]
struct Series {
    /// How many.
    #[arg(long, default_value_t = 100)]
    count: u64,
    /// What the series is drawn from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The first number.
    #[arg(long, default_value_t = 0)]
    from: u64,
}

#[derive(Subcommand)]
enum Ordeal {
    /// Kills a writing process at random moments; no acknowledged row may be lost.
    Kills(Series),
    /// Cuts the power at random moments; no acknowledged row may be lost.
    Power(Series),
    /// Flips bytes in every file of a profile; no wrong value may be shown.
    Flips(Series),
    /// Forges the trail; every forgery must be found with an anchor.
    Audit(Series),
    /// Gives hostile sound files to the files worker; it may not hang, and the core lives on.
    Audio(Series),
    /// Gives hostile documents to the files worker, so many of each format; it may not hang, and the core lives on.
    Papers(Series),
    /// Puts unique words through every field of every command, kills the program, and looks for them
    /// outside the encrypted file.
    Canaries(Series),
    /// Changes X12 files and reads what becomes of them; nothing may panic, hang or take much memory.
    X12(Series),
    /// Reads files that are too large or are no X12; each must be read or refused with its place, in little memory.
    Large(Series),
    /// Kills a process that saves claims in bulk; none may be lost or be there twice.
    Imports(Series),
    /// Kills a process that records; at most a second may be missing, and every file opens.
    Recordings(Series),
    /// Records a visit until it is killed.
    #[command(hide = true)]
    Record {
        /// The profile folder.
        folder: PathBuf,
    },
    /// Reads a file of claims in until it is killed.
    #[command(hide = true)]
    Import {
        /// The profile folder.
        folder: PathBuf,
        /// The file of claims.
        file: PathBuf,
        /// What its ids are drawn from.
        seed: u64,
    },
    /// Works a day with canaries in every field, then goes on until it is killed.
    #[command(hide = true)]
    Day {
        /// Where everything of that day lies.
        folder: PathBuf,
        /// What the canaries are drawn from.
        seed: u64,
    },
    /// Opens what the day left, looks around, and closes it well.
    #[command(hide = true)]
    Evening {
        /// Where everything of that day lies.
        folder: PathBuf,
        /// What the canaries are drawn from.
        seed: u64,
    },
    /// Writes until it is killed.
    #[command(hide = true)]
    Write {
        /// The profile folder.
        folder: PathBuf,
        /// Transactions that are in it.
        done: u64,
        /// What its ids are drawn from.
        seed: u64,
    },
}

fn main() -> ExitCode {
    let tally = match Command::parse().ordeal {
        Ordeal::Kills(series) => kills::run(series),
        Ordeal::Power(series) => power::run(series),
        Ordeal::Flips(series) => flips::run(series),
        Ordeal::Audit(series) => trail::run(series),
        Ordeal::Audio(series) => audio::run(series),
        Ordeal::Papers(series) => papers::run(series),
        Ordeal::Canaries(series) => canaries::run(series),
        Ordeal::X12(series) => x12::run(series),
        Ordeal::Large(series) => large::run(series),
        Ordeal::Imports(series) => imports::run(series),
        Ordeal::Recordings(series) => recordings::run(series),
        Ordeal::Record { folder } => return recordings::record_until_killed(&folder),
        Ordeal::Import { folder, file, seed } => {
            return imports::read_until_killed(&folder, &file, seed);
        }
        Ordeal::Day { folder, seed } => return canaries::day(&folder, seed),
        Ordeal::Evening { folder, seed } => return canaries::evening(&folder, seed),
        Ordeal::Write { folder, done, seed } => {
            return kills::write_until_killed(&folder, done, seed);
        }
    };
    tally.print();
    if tally.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
