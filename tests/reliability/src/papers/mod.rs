//! Hostile documents through the real files worker: bombs made by hand, then seeded mutations of good files, so many of
//! each format.
//!
//! A worker may read, refuse, fall over or be stopped at its memory; it may not hang. What runs here in the place of the
//! core must live on and be answered by the next worker.

mod bombs;
mod mutate;

use crate::{Series, dice, lanes, tally::Tally};
use nadi_base::{Cancel, Clock, Progress};
use nadi_engines::{
    Call, EngineError, Patience, Supervisor, WorkerSpec,
    text::{TextAnswer, text_spec},
    worker_path,
};
use nadi_machine::{Places, SystemClock};
use serde_json::Value;
use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// A worker that takes longer over one document hangs.
const HANG: Duration = Duration::from_secs(30);
/// Mutations that a lane does with one worker.
const TOGETHER: u64 = 64;
/// Where the good files lie in the repository.
const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fixtures/documents");
/// The formats, by the ends of their names.
const FORMATS: [(&str, &str); 3] =
    [("pdf", "PDF: mutations"), ("docx", "DOCX: mutations"), ("txt", "text: mutations")];

/// Every bomb, then so many mutations of each format.
pub(crate) fn run(series: Series) -> Tally {
    let tally = Tally::new("papers", series);
    let (program, good) = match (program(), good()) {
        (Ok(program), Ok(good)) => (program, good),
        (Err(error), _) | (_, Err(error)) => {
            tally.violation(series.from, &format!("could not begin: {error}"));
            return tally;
        }
    };
    if series.from == 0 {
        for (number, (name, make)) in (0..).zip(bombs::all()) {
            tally.count("bombs", 1);
            judge(&Reader::new(program.clone()).read(make()), number, name, &tally);
        }
    }
    lanes::run(series, TOGETHER, |numbers| {
        let reader = Reader::new(program.clone());
        for number in numbers {
            for (format, files) in &good {
                let dice = dice::of(series.seed, number);
                let hostile = mutate::one(format, dice::pick::<Vec<u8>>(&dice, files), &dice);
                tally.count(format, 1);
                judge(&reader.read(hostile), number, format, &tally);
            }
        }
    });
    tally
}

/// The worker that lies beside this program.
fn program() -> io::Result<PathBuf> {
    let program = worker_path(&Places::beside_this_program()?.workers, "files");
    if program.is_file() { Ok(program) } else { Err(io::ErrorKind::NotFound.into()) }
}

/// A format, and good files of it.
type Format = (&'static str, Vec<Vec<u8>>);

/// The good files of each format.
fn good() -> io::Result<Vec<Format>> {
    FORMATS.iter().map(|(end, name)| Ok((*name, of_format(end)?))).collect()
}

fn of_format(end: &str) -> io::Result<Vec<Vec<u8>>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(GOOD)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    paths.retain(|path: &PathBuf| has_end(path, end));
    // The order of a folder is not that of a seed.
    paths.sort();
    if paths.is_empty() {
        return Err(io::ErrorKind::NotFound.into());
    }
    paths.iter().map(std::fs::read).collect()
}

fn has_end(path: &Path, end: &str) -> bool {
    path.extension().is_some_and(|own| own == end)
}

fn judge(outcome: &Result<TextAnswer, EngineError>, number: u64, name: &str, tally: &Tally) {
    match outcome {
        Ok(TextAnswer::Text { .. }) => tally.count("read", 1),
        Ok(TextAnswer::Refused(_))
        | Err(EngineError::Refused { .. } | EngineError::TooLarge(_)) => {
            tally.count("refused", 1);
        }
        Err(EngineError::Crashed { .. }) => tally.count("workers that fell over", 1),
        Err(EngineError::OverMemory { .. }) => tally.count("workers stopped at their memory", 1),
        Err(error) => tally.violation(number, &format!("{name}: {error}")),
    }
}

struct Reader(Supervisor);

impl Reader {
    fn new(program: PathBuf) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let patience =
            Patience { first_wait: Duration::ZERO, failures: usize::MAX, ..Patience::default() };
        Self(Supervisor::new(WorkerSpec { patience, ..text_spec(program) }, clock))
    }

    fn read(&self, bytes: Vec<u8>) -> Result<TextAnswer, EngineError> {
        self.ask(Call::new("text_begin", Value::Null))?;
        self.ask(Call::new("text_bytes", Value::Null).carrying(bytes))?;
        let reply = self.ask(Call::new("text_read", Value::Null))?;
        reply.read().map_err(|source| EngineError::Garbled { name: "files", source })
    }

    fn ask(&self, call: Call) -> Result<nadi_engines::protocol::Reply, EngineError> {
        self.0.call(call.within(HANG), &mut |_| (), &Progress::silent(), &Cancel::new())
    }
}
