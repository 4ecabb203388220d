//! Puts unique words through every field of every command, in the three scripts of the practice, kills
//! the program in the middle of its work, opens and closes what is left, and looks for the words
//! everywhere outside the encrypted file: the profile folder, the second folder of backups, temporary
//! folders, the home folder, standard output and standard error.
//!
//! Sign-in names are not among them: they stand in the keyslots, which the threat model says.

mod billing;
mod desk;
mod flock;
mod inside;
mod needles;
mod search;
mod sound;
mod work;

use crate::{Series, again, clinic::Fault, tally::Tally};
use flock::Flock;
use nadi_testkit::Seeded;
use needles::Needles;
use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{ExitCode, Output},
    thread,
    time::Duration,
};

pub(crate) use desk::{day, evening};

/// What a working day says when it has come to its end.
const DONE: &str = "done";

/// Works so many days.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("canaries", series);
    for number in series.from..series.from.saturating_add(series.count) {
        if let Err(fault) = one_day(series.seed ^ (number << 20), number, &tally) {
            tally.violation(number, &format!("the day could not be worked: {fault}"));
        }
    }
    tally
}

fn one_day(seed: u64, number: u64, tally: &Tally) -> Result<(), Fault> {
    let place = tempfile::tempdir()?;
    let folders = Folders::make(place.path())?;
    let flock = Flock::of(seed);
    let needles = Needles::of(flock.all())?;
    prove_that_the_search_finds(&needles, place.path())?;

    let killed = work_until_killed(&folders, seed)?;
    tally.count("words", flock.all().count() as u64);
    look(&folders, &needles, "after the kill", number, tally)?;
    look_in(&killed, &needles, "the killed program said", number, tally);

    let closed = work_an_evening(&folders, seed)?;
    look(&folders, &needles, "after closing", number, tally)?;
    look_in(&closed, &needles, "the program said", number, tally);
    if !closed.status.success() {
        tally.violation(number, "what the kill left could not be opened and closed");
    }
    arrived(&folders, &flock, number, tally)
}

/// Where a day's files may lie.
struct Folders {
    root: PathBuf,
}

impl Folders {
    fn make(root: &Path) -> Result<Self, Fault> {
        for name in ["home", "tmp", "work", "second"] {
            fs::create_dir_all(root.join("day").join(name))?;
        }
        Ok(Self { root: root.join("day") })
    }

    fn at(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Starts a part of the day with everything that it might write to inside.
    fn start(&self, verb: &str, seed: u64) -> io::Result<std::process::Child> {
        let mut command = again::with(verb)?;
        command.arg(&self.root).arg(seed.to_string()).env_clear().current_dir(self.at("work"));
        for (variable, name) in [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "home"),
            ("XDG_CACHE_HOME", "home"),
            ("TMPDIR", "tmp"),
        ] {
            command.env(variable, self.at(name));
        }
        command.env("SQLITE_TMPDIR", self.at("tmp")).stderr(std::process::Stdio::piped()).spawn()
    }
}

fn work_until_killed(folders: &Folders, seed: u64) -> Result<Output, Fault> {
    let mut child = folders.start("day", seed)?;
    let said = child.stdout.take().ok_or_else(|| io::Error::from(io::ErrorKind::BrokenPipe))?;
    let mut said = BufReader::new(said);
    let mut told = String::new();
    said.read_line(&mut told)?;
    // It goes on writing; the kill meets it anywhere.
    thread::sleep(Duration::from_millis(Seeded::new(seed).below(300)));
    child.kill()?;
    let mut rest = Vec::new();
    said.read_to_end(&mut rest)?;
    let mut output = child.wait_with_output()?;
    output.stdout = [told.as_bytes(), &rest].concat();
    if told.trim_end() != DONE {
        let why = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Fault::Content(format!("it ended before its end: {told}{why}")));
    }
    Ok(output)
}

fn work_an_evening(folders: &Folders, seed: u64) -> Result<Output, Fault> {
    Ok(folders.start("evening", seed)?.wait_with_output()?)
}

fn look(
    folders: &Folders,
    needles: &Needles,
    when: &str,
    number: u64,
    tally: &Tally,
) -> Result<(), Fault> {
    let seen = search::folder(&folders.root, needles)?;
    tally.count("files searched", seen.files);
    tally.count("bytes searched", seen.bytes);
    tally.count("hits", seen.hits.len() as u64);
    for hit in seen.hits {
        tally.violation(number, &format!("{when}: {hit}"));
    }
    Ok(())
}

fn look_in(output: &Output, needles: &Needles, what: &str, number: u64, tally: &Tally) {
    for bytes in [&output.stdout, &output.stderr] {
        for hit in needles.in_bytes(bytes) {
            tally.count("hits", 1);
            tally.violation(number, &format!("{what} {hit}"));
        }
    }
}

/// A search that finds nothing proves nothing unless it would have found something.
fn prove_that_the_search_finds(needles: &Needles, place: &Path) -> Result<(), Fault> {
    let bait = place.join("bait");
    fs::create_dir(&bait)?;
    for (at, bytes) in needles.baits().enumerate() {
        let mut file = fs::File::create(bait.join(at.to_string()))?;
        file.write_all(b"....")?;
        file.write_all(&bytes)?;
        file.write_all(b"....")?;
    }
    let (laid, seen) = (needles.baits().count(), search::folder(&bait, needles)?);
    fs::remove_dir_all(&bait)?;
    if (seen.hits.len() as u64) < laid as u64 {
        return Err(Fault::Content(format!("the search found {} of {laid}", seen.hits.len())));
    }
    Ok(())
}

/// Words that should be in the encrypted file must be there, or nothing was put through the fields; and
/// those of a patient who was erased must not.
fn arrived(folders: &Folders, flock: &Flock, number: u64, tally: &Tally) -> Result<(), Fault> {
    let inside = inside::read(&folders.at("profile"), &flock.password())?;
    for (at, word) in flock.kept().enumerate() {
        if inside.holds(word) {
            tally.count("words in the encrypted file", 1);
        } else {
            tally
                .violation(number, &format!("word {at}, which should be kept, is not in the file"));
        }
    }
    if !flock.kept().any(|word| inside.indexes(word)) {
        tally.violation(number, "no word of a patient who is there was seen in an index");
    }
    for (at, word) in flock.erased().enumerate() {
        if inside.holds(word) {
            tally.violation(number, &format!("word {at} of an erased patient is still in a table"));
        }
        if inside.indexes(word) {
            tally
                .violation(number, &format!("word {at} of an erased patient is still in an index"));
        }
    }
    Ok(())
}

fn exit(ended: Result<(), Fault>) -> ExitCode {
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // Whoever started this reads it; where nobody does, the exit code still tells.
            drop(writeln!(io::stderr(), "{fault}"));
            ExitCode::FAILURE
        }
    }
}
