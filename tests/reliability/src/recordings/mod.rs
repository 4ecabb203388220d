//! Kills a process that records a visit, at moments that the seed decides, opens what is left and compares
//! it with what was said until then.

mod desk;
mod source;
mod taker;

pub(crate) use taker::record_until_killed;

use crate::{Series, again, clinic::Fault, dice, lanes, tally::Tally};
use desk::AtDesk;
use nadi_base::Clock as _;
use nadi_machine::SystemClock;
use serde_json::{Value, json};
use std::{
    io::{self, BufRead, BufReader},
    ops::Range,
    path::Path,
    process::Child,
    thread,
    time::Duration,
};

/// Kills that one clinic has to stand; all its recordings are opened once more at the end.
const PER_CLINIC: u64 = 5;
/// A recording mostly waits for time to pass: so many go on side by side on each core.
const SIDE_BY_SIDE: usize = 3;
/// The longest recording before its kill, in milliseconds.
const LONGEST_MS: u64 = 5_000;
/// The most that may be missing.
const MOST_LOST_MS: i64 = 1_000;
/// A wait is made of pieces this long.
const PIECE: Duration = Duration::from_millis(50);
/// Where a piece of a wait ends so much too late, the machine stood still, and its clock says nothing of who
/// is to blame for what is missing.
const STILL_MS: u64 = 250;
/// A stretch that is asked for at once.
const STRETCH_MS: u64 = 30_000;

/// Kills so many recordings.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("recordings", series);
    lanes::run_beside(series, PER_CLINIC, SIDE_BY_SIDE, |numbers| {
        let first = numbers.start;
        if let Err(fault) = one_clinic(series.seed, numbers, &tally) {
            tally.violation(first, &format!("the clinic could not be tried further: {fault}"));
        }
    });
    tally
}

fn one_clinic(seed: u64, numbers: Range<u64>, tally: &Tally) -> Result<(), Fault> {
    let folder = tempfile::tempdir()?;
    AtDesk::found(folder.path())?;
    let mut visits = Vec::new();
    for number in numbers.clone() {
        let taken = kill_one(folder.path(), dice::of(seed, number).below(LONGEST_MS))?;
        tally.count("kills", 1);
        examine(folder.path(), number, &taken, tally)?;
        visits.push(taken.visit);
    }
    let at = AtDesk::open(folder.path())?;
    for (number, visit) in numbers.zip(visits) {
        // Later kills must leave earlier recordings alone.
        hear_all(&at, number, &visit, tally)?;
    }
    Ok(())
}

/// A recording that was killed.
struct Taken {
    visit: Value,
    /// What had been said by then, in milliseconds.
    said_ms: i64,
    /// Whether the whole machine stood still meanwhile.
    stood_still: bool,
}

/// Starts a recording, lets some time pass, kills it.
fn kill_one(folder: &Path, after_ms: u64) -> Result<Taken, Fault> {
    let mut child = again::with("record")?.arg(folder).spawn()?;
    let (visit, begun) = told(&mut child)?;
    let told_late = (SystemClock.now().millis() - begun).unsigned_abs();
    let late = wait(Duration::from_millis(after_ms));
    let killed = SystemClock.now().millis();
    child.kill()?;
    child.wait()?;
    let stood_still = told_late > STILL_MS || late > Duration::from_millis(STILL_MS);
    Ok(Taken { visit, said_ms: killed - begun, stood_still })
}

/// Lets time pass. Gives by how much the latest piece of it came too late.
fn wait(span: Duration) -> Duration {
    let end = SystemClock.monotonic() + span;
    let mut latest = Duration::ZERO;
    loop {
        let now = SystemClock.monotonic();
        let left = end.saturating_sub(now);
        if left.is_zero() {
            return latest;
        }
        let piece = left.min(PIECE);
        thread::sleep(piece);
        latest = latest.max(SystemClock.monotonic().saturating_sub(now + piece));
    }
}

/// Which visit is recorded, and when its microphone began to hear.
fn told(child: &mut Child) -> Result<(Value, i64), Fault> {
    let says = child.stdout.take().ok_or_else(|| io::Error::from(io::ErrorKind::BrokenPipe))?;
    let mut line = String::new();
    BufReader::new(says).read_line(&mut line)?;
    let words = line.trim_end().split_once(' ');
    let told = words.and_then(|(visit, begun)| Some((json!(visit), begun.parse().ok()?)));
    told.ok_or_else(|| Fault::Content("the recording did not begin".to_owned()))
}

fn examine(folder: &Path, number: u64, taken: &Taken, tally: &Tally) -> Result<(), Fault> {
    let at = AtDesk::open(folder)?;
    let recording = recording_of(&at, &taken.visit)?;
    let kept = millis(&recording["length_ms"]);
    let (lost, admitted) = (taken.said_ms - kept, millis(&recording["lost_ms"]));
    tally.count("seconds said", taken.said_ms.unsigned_abs() / 1_000);
    if taken.stood_still {
        tally.count("not timed: the machine stood still", 1);
    } else {
        tally.most("most lost, ms", lost.max(0).unsigned_abs());
    }
    if !taken.stood_still && lost > MOST_LOST_MS {
        tally.violation(number, &format!("{lost} ms of {} are lost", taken.said_ms));
    }
    if recording["state"] != "incomplete" {
        tally.violation(number, "a recording without its end is not called incomplete");
    }
    if !taken.stood_still && lost > admitted {
        tally.violation(number, &format!("{lost} ms are lost and {admitted} said to be"));
    }
    hear_all(&at, number, &taken.visit, tally)
}

/// Every stretch opens, and says what was said at that time.
fn hear_all(at: &AtDesk, number: u64, visit: &Value, tally: &Tally) -> Result<(), Fault> {
    let recording = recording_of(at, visit)?;
    let kept = millis(&recording["length_ms"]).unsigned_abs();
    if kept == 0 {
        tally.count("killed before the first piece", 1);
        return Ok(());
    }
    let mut heard = Vec::new();
    for from in (0..kept).step_by(usize::try_from(STRETCH_MS).unwrap_or(usize::MAX)) {
        let play = json!({ "id": recording["id"], "from_ms": from, "length_ms": STRETCH_MS });
        match at.send("recording_play", play) {
            Ok(piece) => heard.extend(desk::samples(&piece)),
            Err(fault) => tally.violation(number, &format!("it does not open: {fault}")),
        }
    }
    if heard.len() as u64 * 1_000 / u64::from(nadi_audio::RATE) + 1 < kept {
        tally.violation(number, "less is heard than is said to be there");
    }
    if let Some(second) = source::first_wrong_second(&heard) {
        tally.violation(number, &format!("second {second} is not what was said"));
    }
    tally.count("opened", 1);
    Ok(())
}

fn recording_of(at: &AtDesk, visit: &Value) -> Result<Value, Fault> {
    let sound = at.send("sound_show", json!({ "visit": visit }))?;
    match sound["recordings"].as_array().map(Vec::as_slice) {
        Some([one]) => Ok(one.clone()),
        _ => Err(Fault::Content("the visit has not one recording".to_owned())),
    }
}

fn millis(value: &Value) -> i64 {
    value.as_i64().unwrap_or_default()
}
