//! Forges the trail the way somebody would who has the raw key and time, and looks whether it shows.
//!
//! An anchor that covers the last row is held outside, as paper or a backup would hold it. The forger
//! does not have the device's signing key.

mod forgery;

use crate::{
    Series,
    clinic::{self, Fault},
    dice, lanes, raw,
    tally::Tally,
};
use forgery::FORGERIES;
use nadi_store::{
    Database,
    audit::{self, Anchor, Held, read_anchors},
};
use std::{fs, path::Path};
use tempfile::TempDir;

/// Enough that two checkpoints lie inside.
const TRANSACTIONS: u64 = 600;

/// Forgeries that a lane tries before it takes the next; no more than a measure for sharing work.
const TOGETHER: u64 = 16;

/// A trail, one that a forger made beside it, and what is held against them.
struct Originals {
    honest: TempDir,
    forged: TempDir,
    anchors: Vec<Anchor>,
    printed: Vec<Anchor>,
    keys: [[u8; 32]; 1],
    rows: i64,
}

/// Tries so many forgeries.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("audit", series);
    match originals() {
        Ok(originals) => lanes::run(series, TOGETHER, |numbers| {
            for number in numbers {
                if let Err(fault) = one(&originals, series.seed, number, &tally) {
                    tally.violation(number, &format!("could not be tried: {fault}"));
                }
            }
        }),
        Err(fault) => tally.violation(series.from, &format!("no trail could be made: {fault}")),
    }
    tally
}

fn originals() -> Result<Originals, Fault> {
    let (honest, forged) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let db = clinic::found(honest.path(), 1)?;
    fill(&db)?;
    let last = db.checkpoint()?;
    let keys = [db.public_key()];
    let rows = i64::try_from(clinic::sound_rows(&db)?).unwrap_or(i64::MAX);
    let anchors = read_anchors(&db.profile().anchors());
    drop(db);
    forgery::write_another_history(honest.path(), forged.path())?;
    Ok(Originals { honest, forged, anchors, printed: vec![last], keys, rows })
}

fn fill(db: &Database) -> Result<(), Fault> {
    (0..TRANSACTIONS).try_for_each(|number| Ok(clinic::transact(db, number)?))
}

fn one(originals: &Originals, seed: u64, number: u64, tally: &Tally) -> Result<(), Fault> {
    let dice = dice::of(seed, number);
    let folder = tempfile::tempdir()?;
    fs::copy(originals.honest.path().join("clinic.db"), folder.path().join("clinic.db"))?;
    let forgery = dice::pick(&dice, FORGERIES);
    let forger = raw::connect(folder.path())?;
    forgery::lift_triggers(&forger)?;
    (forgery.forge)(&forger, originals, &dice)?;
    drop(forger);
    tally.count(forgery.name, 1);
    // One kind of evidence at a time: each must be enough alone.
    let paper = dice.below(2) == 0;
    if shows(folder.path(), originals, paper)? {
        tally.count("detected", 1);
    } else {
        let held = if paper { "a printed line" } else { "anchors beside the file" };
        tally.violation(number, &format!("{} was not seen with {held}", forgery.name));
    }
    Ok(())
}

/// Whether the check finds the trail wanting. A file that does not open at all shows it too.
fn shows(folder: &Path, originals: &Originals, paper: bool) -> Result<bool, Fault> {
    let db = match clinic::open(folder, clinic::surroundings(2)) {
        Ok(db) => db,
        Err(Fault::Open(_)) => return Ok(true),
        Err(fault) => return Err(fault),
    };
    let held = if paper {
        Held { printed: &originals.printed, keys: &originals.keys, ..Held::default() }
    } else {
        Held { anchors: &originals.anchors, keys: &originals.keys, ..Held::default() }
    };
    let report = db.read(|snapshot| audit::verify(snapshot, held));
    Ok(!report.is_ok_and(|report| report.is_sound()))
}
