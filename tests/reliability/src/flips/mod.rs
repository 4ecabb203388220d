//! Flips bytes in each file of a profile and reads everything. What comes back must be what was there,
//! or an error; never another value.

mod patient_zero;
mod reading;
mod targets;

use crate::{Series, clinic::Fault, dice, lanes, tally::Tally};
use nadi_testkit::Seeded;
use patient_zero::Healthy;
use std::{
    fs, io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};
use targets::TARGETS;

/// Flips that a lane tries before it takes the next; no more than a measure for sharing work.
const TOGETHER: u64 = 16;

/// What came of a flip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// An error came back, or the program said what it had to put right.
    Detected,
    /// Everything is as it was.
    Harmless,
    /// Something else is shown.
    Wrong(String),
}

/// Tries so many flips.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("flips", series);
    match Healthy::make() {
        Ok(healthy) => lanes::run(series, TOGETHER, |numbers| {
            for number in numbers {
                if let Err(fault) = one(&healthy, series.seed, number, &tally) {
                    tally.violation(number, &format!("could not be tried: {fault}"));
                }
            }
        }),
        Err(fault) => tally.violation(series.from, &format!("no profile could be made: {fault}")),
    }
    tally
}

fn one(healthy: &Healthy, seed: u64, number: u64, tally: &Tally) -> Result<(), Fault> {
    let dice = dice::of(seed, number);
    let target = dice::pick(&dice, TARGETS);
    let folder = tempfile::tempdir()?;
    copy_all(&healthy.folder(target.unclean), folder.path())?;
    for file in target.files {
        flip(&folder.path().join(file), &dice)?;
    }
    tally.count(target.name, 1);
    let outcome = catch_unwind(AssertUnwindSafe(|| (target.look)(folder.path(), healthy)))
        .unwrap_or_else(|_| Outcome::Wrong("the program panicked".to_owned()));
    match outcome {
        Outcome::Detected => tally.count("detected", 1),
        Outcome::Harmless => tally.count("harmless", 1),
        Outcome::Wrong(what) => tally.violation(number, &format!("{}: {what}", target.name)),
    }
    Ok(())
}

/// Changes one byte, or now and then a few that lie together.
fn flip(file: &Path, dice: &Seeded) -> io::Result<()> {
    let mut bytes = fs::read(file)?;
    let many = if dice.below(4) == 0 { 1 + dice.below(16) } else { 1 };
    let start = dice.below(bytes.len() as u64);
    for at in start..start + many {
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        if let Some(byte) = bytes.get_mut(at) {
            *byte ^= u8::try_from(1 + dice.below(255)).unwrap_or(1);
        }
    }
    fs::write(file, bytes)
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_all(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
