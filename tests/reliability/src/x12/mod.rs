//! Changes bytes, segments and separators of X12 files, and reads what becomes of them: claims by every
//! rule, answers, trees. Nothing may panic, hang, or take memory that the file does not explain.

mod mutate;
mod read;

use crate::{Series, dice, lanes, peak, tally::Tally};
use nadi_base::Clock as _;
use nadi_machine::SystemClock;
use std::{
    collections::BTreeMap,
    io::{self, Write},
    panic, process,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// Files that one lane takes at a time.
const TOGETHER: u64 = 200;
/// A file that takes longer hangs.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most memory, in MB, that the whole run may hold.
const MOST_MB: u64 = 1024;

/// What is under way, and since when.
static UNDER_WAY: Mutex<BTreeMap<u64, Duration>> = Mutex::new(BTreeMap::new());

/// Reads so many changed files.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("x12", series);
    let over = AtomicBool::new(false);
    // What a panic says is told as a violation, with the number that repeats it.
    panic::set_hook(Box::new(|_| ()));
    thread::scope(|scope| {
        scope.spawn(|| watch(&over));
        lanes::run(series, TOGETHER, |numbers| numbers.for_each(|at| one(series.seed, at, &tally)));
        over.store(true, Ordering::Relaxed);
    });
    drop(panic::take_hook());
    let peak = peak::megabytes();
    tally.count("MB at most", peak);
    if peak > MOST_MB {
        tally.violation(series.from, "more memory than a run may hold");
    }
    tally
}

fn one(seed: u64, number: u64, tally: &Tally) {
    let file = mutate::file(&dice::of(seed, number));
    tally.count("files", 1);
    tally.count("bytes", file.bytes.len() as u64);
    under_way().insert(number, SystemClock.monotonic());
    match panic::catch_unwind(|| read::everything(&file)) {
        Ok(Ok(seen)) => {
            tally.count("claims", seen.claims);
            tally.count("findings", seen.findings);
            tally.count("answers", seen.answers);
            tally.count("refused with a place", seen.refused);
        }
        Ok(Err(wrong)) => tally.violation(number, &wrong),
        Err(_) => tally.violation(number, "it panicked"),
    }
    under_way().remove(&number);
}

fn under_way() -> std::sync::MutexGuard<'static, BTreeMap<u64, Duration>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A thread that hangs cannot be ended: the run says which file it was, and ends as a whole.
#[expect(clippy::exit, reason = "nothing else ends a thread that hangs")]
fn watch(over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        thread::sleep(Duration::from_millis(20));
        let now = SystemClock.monotonic();
        let hangs = under_way()
            .iter()
            .find(|(_, since)| now.saturating_sub(**since) > PATIENCE)
            .map(|(at, _)| *at);
        if let Some(number) = hangs {
            // Where nobody reads the words, the exit code still tells.
            drop(writeln!(io::stdout(), "x12: number {number}: it hangs"));
            process::exit(1);
        }
    }
}
