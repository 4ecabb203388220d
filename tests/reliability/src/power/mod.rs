//! Cuts the power while a clinic is written: from that moment on only what was synced is sure to be on
//! the disk, and of the rest any part may be, in any order. Every acknowledged transaction must be there
//! afterwards.

mod disk;
mod vfs;

use crate::{
    Series,
    clinic::{self, Fault},
    dice, kills, lanes, raw,
    tally::Tally,
};
use nadi_testkit::Seeded;
use std::{fs, ops::Range, path::Path};

/// Cuts that one clinic has to stand before it is put away; its trail is read after each.
const PER_CLINIC: u64 = 25;

/// The most that happens on the disk before the power goes.
const LONGEST: u64 = 400;

/// Every so many transactions the log is copied into the file, so that cuts meet that too.
const COPY_BACK: u64 = 5;

/// Cuts the power so often.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("power", series);
    if !vfs::install() {
        tally.violation(series.from, "the disk that loses power could not be put in place");
        return tally;
    }
    lanes::run(series, PER_CLINIC, |numbers| {
        let first = numbers.start;
        if let Err(fault) = one_clinic(series.seed, numbers, &tally) {
            tally.violation(first, &format!("the clinic could not be tried further: {fault}"));
        }
    });
    tally
}

fn one_clinic(seed: u64, numbers: Range<u64>, tally: &Tally) -> Result<(), Fault> {
    let mut folder = tempfile::tempdir()?;
    let db = clinic::found(folder.path(), dice::of(!seed, numbers.start).next())?;
    let before = clinic::sound_rows(&db)?;
    drop(db);
    let mut done = 0;
    for number in numbers {
        let dice = dice::of(seed, number);
        let (left, acknowledged) = cut_once(folder.path(), done, &dice)?;
        tally.count("cuts", 1);
        tally.count("acknowledged", acknowledged - done);
        done = kills::examine(left.path(), number, (before, acknowledged), tally)?;
        folder = left;
    }
    Ok(())
}

/// Writes until the power goes. Gives what is left on the disk, and how many transactions were
/// acknowledged in all.
fn cut_once(folder: &Path, done: u64, dice: &Seeded) -> Result<(tempfile::TempDir, u64), Fault> {
    let left = tempfile::tempdir()?;
    let folder = folder.canonicalize()?;
    disk::plug_in(&folder, 1 + dice.below(LONGEST))?;
    let mut acknowledged = done;
    let written = write(&folder, &mut acknowledged, dice.next());
    let files = disk::pull_out(&folder, dice);
    if let (Ok(()), false) = (&written, files.lost_power) {
        return Err(Fault::Content("the power did not go".to_owned()));
    }
    for (name, bytes) in files.left {
        fs::write(left.path().join(name), bytes)?;
    }
    // Written whole beside the database, under another name first.
    let anchors = folder.join("anchors.cbor");
    if anchors.exists() {
        fs::copy(anchors, left.path().join("anchors.cbor"))?;
    }
    Ok((left, acknowledged))
}

/// Writes until something fails, which the power's end sees to.
fn write(folder: &Path, acknowledged: &mut u64, seed: u64) -> Result<(), Fault> {
    let db = clinic::open(folder, clinic::surroundings(seed))?;
    for number in *acknowledged..*acknowledged + LONGEST {
        clinic::transact(&db, number)?;
        *acknowledged = number + 1;
        if number % COPY_BACK == COPY_BACK - 1 {
            raw::copy_back(folder)?;
        }
    }
    Ok(())
}
