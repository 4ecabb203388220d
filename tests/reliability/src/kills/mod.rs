//! Kills a process that writes, at moments that the seed decides, and looks at what is left.

mod prey;
mod writer;

pub(crate) use writer::write_until_killed;

use crate::{
    Series,
    clinic::{self, Fault},
    dice, lanes,
    tally::Tally,
};
use nadi_store::{DatabaseKey, StoreError, recover};
use nadi_testkit::Seeded;
use prey::Prey;
use std::{
    ops::Range,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// Kills that one clinic has to stand before it is put away; its trail is read after each.
const PER_CLINIC: u64 = 25;

/// Kills so many writers.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("kills", series);
    lanes::run(series, PER_CLINIC, |numbers| {
        let first = numbers.start;
        if let Err(fault) = one_clinic(series.seed, numbers, &tally) {
            tally.violation(first, &format!("the clinic could not be tried further: {fault}"));
        }
    });
    tally
}

fn one_clinic(seed: u64, numbers: Range<u64>, tally: &Tally) -> Result<(), Fault> {
    let folder = tempfile::tempdir()?;
    let db = clinic::found(folder.path(), dice::of(!seed, numbers.start).next())?;
    let before = clinic::sound_rows(&db)?;
    drop(db);
    let mut done = 0;
    for number in numbers {
        let dice = dice::of(seed, number);
        let acknowledged = kill_one(folder.path(), done, &dice)?;
        tally.count("kills", 1);
        tally.count("acknowledged", acknowledged - done);
        done = examine(folder.path(), number, (before, acknowledged), tally)?;
    }
    Ok(())
}

/// Starts a writer, waits for some of its acknowledgements, kills it in the middle of whatever it does
/// then. Gives the number of transactions that were acknowledged in all.
fn kill_one(folder: &Path, done: u64, dice: &Seeded) -> Result<u64, Fault> {
    let mut prey = Prey::start(folder, done, dice.next())?;
    let wanted = dice.below(12);
    prey.hear(wanted)?;
    // Without any acknowledgement the kill falls into starting and opening, which take longer.
    let span = if wanted == 0 { 40_000 } else { 4_000 };
    thread::sleep(Duration::from_micros(dice.below(span)));
    Ok(done.max(prey.kill()?))
}

/// What the file must be: whole, with every acknowledged transaction, and at most one more, which was
/// committed but not acknowledged any more. Gives how many are in it.
pub(crate) fn examine(
    folder: &Path,
    number: u64,
    (before, acknowledged): (u64, u64),
    tally: &Tally,
) -> Result<u64, Fault> {
    let said = Arc::new(Mutex::new(Vec::new()));
    let mut around = clinic::surroundings(number);
    let heard = Arc::clone(&said);
    around.integrity = Arc::new(move |path: &Path, key: &DatabaseKey| {
        let answer: Result<Vec<String>, StoreError> = recover::integrity_check(path, key);
        heard.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{answer:?}"));
        answer
    });
    let db = clinic::open(folder, around)?;
    tally.count("told that something may be missing", u64::from(db.cut_off().is_some()));
    let said = std::mem::take(&mut *said.lock().unwrap_or_else(PoisonError::into_inner));
    tally.count("unclean ends", u64::from(!said.is_empty()));
    for problem in said.iter().filter(|answer| *answer != "Ok([])") {
        tally.violation(number, &format!("the file is not whole: {problem}"));
    }
    let there = clinic::sound_rows(&db)?.saturating_sub(before);
    if there < acknowledged {
        tally.violation(number, &format!("{} acknowledged are lost", acknowledged - there));
    }
    if there > acknowledged + 1 {
        tally.violation(number, "more is there than was written");
    }
    if clinic::cards(&db)? != clinic::expected(there) {
        tally.violation(number, "a transaction is there in part");
    }
    Ok(there)
}
