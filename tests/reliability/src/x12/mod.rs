//! Changes bytes, segments and separators of X12 files, and reads what becomes of them: claims by every
//! rule, answers, trees. Nothing may panic, hang, or take memory that the file does not explain.

mod mutate;
mod read;

use crate::{Series, busy, dice, lanes, peak, tally::Tally};
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
/// A file over which the program computes longer, on all its cores, hangs.
const PATIENCE: Duration = Duration::from_mins(1);
/// So does one that takes so long although nothing is computed. A machine that was put to sleep is forgiven.
const LONGEST: Duration = Duration::from_mins(30);
/// The most memory, in MB, that the whole run may hold.
const MOST_MB: u64 = 1024;

/// What is under way, and since when.
static UNDER_WAY: Mutex<BTreeMap<u64, Since>> = Mutex::new(BTreeMap::new());

/// When a file was begun, by the wall and by what was computed.
#[derive(Clone, Copy)]
struct Since {
    wall: Duration,
    busy: Duration,
}

impl Since {
    fn now() -> Self {
        Self { wall: SystemClock.monotonic(), busy: busy::time() }
    }

    fn is_too_long(self, now: Self) -> bool {
        now.busy.saturating_sub(self.busy) > PATIENCE
            || now.wall.saturating_sub(self.wall) > LONGEST
    }
}

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
    under_way().insert(number, Since::now());
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

fn under_way() -> std::sync::MutexGuard<'static, BTreeMap<u64, Since>> {
    UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A thread that hangs cannot be ended: the run says which file it was, and ends as a whole.
#[expect(clippy::exit, reason = "nothing else ends a thread that hangs")]
fn watch(over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        thread::sleep(Duration::from_millis(20));
        let now = Since::now();
        let hangs = under_way().iter().find(|(_, since)| since.is_too_long(now)).map(|(at, _)| *at);
        if let Some(number) = hangs {
            // Where nobody reads the words, the exit code still tells.
            drop(writeln!(io::stdout(), "x12: number {number}: it hangs"));
            process::exit(1);
        }
    }
}
