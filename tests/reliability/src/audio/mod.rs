//! Hostile sound files through the real files worker: bombs made by hand, then seeded mutations of good files.
//!
//! A worker may refuse, decode, or fall over; it may not hang, and it may not take more memory than it has. What
//! runs here in the place of the core must live on and be answered by the next worker.

mod bombs;
mod mutate;

use crate::{Series, dice, lanes, tally::Tally};
use bombs::{BOMBS, Bomb};
use nadi_base::{Cancel, Clock, Progress};
use nadi_engines::{
    Call, EngineError, Patience, Supervisor, WorkerSpec,
    protocol::Reply,
    sound::{Opened, Part, Wanted, sound_spec},
    worker_path,
};
use nadi_machine::{Places, SystemClock};
use serde_json::{Value, json};
use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// A worker that takes longer over one step hangs.
const HANG: Duration = Duration::from_secs(30);
/// Mutations that a lane does with one worker.
const TOGETHER: u64 = 256;
/// Where the good files lie in the repository.
const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/audio");

/// Every bomb, then so many mutations.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("audio", series);
    let (program, good) = match (program(), good()) {
        (Ok(program), Ok(good)) => (program, good),
        (Err(error), _) | (_, Err(error)) => {
            tally.violation(series.from, &format!("could not begin: {error}"));
            return tally;
        }
    };
    if series.from == 0 {
        bombs(&program, &tally);
    }
    lanes::run(series, TOGETHER, |numbers| {
        let reader = Reader::new(program.clone(), None);
        for number in numbers {
            let dice = dice::of(series.seed, number);
            let hostile = mutate::one(dice::pick::<Vec<u8>>(&dice, &good), &dice);
            judge(reader.bytes(hostile), number, "a mutated file", &tally);
        }
    });
    tally
}

/// The worker that lies beside this program.
fn program() -> io::Result<PathBuf> {
    let program = worker_path(&Places::beside_this_program()?.workers, "files");
    if program.is_file() { Ok(program) } else { Err(io::ErrorKind::NotFound.into()) }
}

fn good() -> io::Result<Vec<Vec<u8>>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(GOOD)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    paths.retain(|path| path.file_stem().is_some_and(|name| name == "speech"));
    // The order of a folder is not that of a seed.
    paths.sort();
    paths.iter().map(std::fs::read).collect()
}

fn bombs(program: &Path, tally: &Tally) {
    for (number, (name, bomb)) in (0..).zip(BOMBS) {
        tally.count("bombs", 1);
        let outcome = match bomb() {
            Bomb::Bytes(bytes) => Reader::new(program.to_owned(), None).bytes(bytes),
            Bomb::File(file) => {
                let path = file.path().to_owned();
                Reader::new(program.to_owned(), Some(path.clone())).file(path)
            }
            Bomb::NotMade(error) => {
                tally.violation(number, &format!("{name} could not be made: {error}"));
                continue;
            }
        };
        judge(outcome, number, name, tally);
    }
}

fn judge(outcome: Result<Ended, EngineError>, number: u64, name: &str, tally: &Tally) {
    match outcome {
        Ok(Ended::Heard) => tally.count("decoded", 1),
        Ok(Ended::Refused) => tally.count("refused", 1),
        Err(EngineError::Crashed { .. }) => tally.count("workers that fell over", 1),
        Err(error) => tally.violation(number, &format!("{name}: {error}")),
    }
}

/// How a file ended.
enum Ended {
    Heard,
    Refused,
}

struct Reader(Supervisor);

impl Reader {
    fn new(program: PathBuf, file: Option<PathBuf>) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let patience =
            Patience { first_wait: Duration::ZERO, failures: usize::MAX, ..Patience::default() };
        let spec = WorkerSpec { patience, ..sound_spec(program, file.as_deref()) };
        Self(Supervisor::new(spec, clock))
    }

    fn bytes(&self, bytes: Vec<u8>) -> Result<Ended, EngineError> {
        self.ask(Call::new("sound_bytes", Value::Null).carrying(bytes))?;
        self.read(None)
    }

    fn file(&self, path: PathBuf) -> Result<Ended, EngineError> {
        self.read(Some(path))
    }

    fn read(&self, path: Option<PathBuf>) -> Result<Ended, EngineError> {
        let wanted = Wanted { path, channels: 2 };
        let opened = self.ask(Call::new("sound_open", json!(wanted)))?;
        if !matches!(opened.read(), Ok(Opened::Sound { .. })) {
            return Ok(Ended::Refused);
        }
        loop {
            let reply = self.ask(Call::new("sound_read", Value::Null))?;
            match reply.read::<Part>() {
                Ok(Part { refused: Some(_), .. }) => return Ok(Ended::Refused),
                Ok(Part { last: false, .. }) => {}
                _ => return Ok(Ended::Heard),
            }
        }
    }

    fn ask(&self, call: Call) -> Result<Reply, EngineError> {
        self.0.call(call.within(HANG), &mut |_| (), &Progress::silent(), &Cancel::new())
    }
}
