//! The integrity check in a process of its own.
//!
//! One bad page poisons a connection's later answers, and reading a damaged file may end a program. So
//! the desk has the `nadi` program beside it run [`VERB`], hands it the key over standard input, and
//! reads what it found: [`in_child`] asks, [`answer`] is what the child does.

use nadi_base::{Cancel, Clock, Sensitive};
use nadi_engines::{
    EngineError,
    child::{self, Output, Run},
};
use nadi_store::{DatabaseKey, IntegrityCheck, StoreError, recover};
use std::{
    ffi::OsStr,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use zeroize::Zeroizing;

/// The hidden verb of the `nadi` program.
pub const VERB: &str = "check-integrity";

/// A file of tens of gigabytes on a slow disk is read in this time.
const DEADLINE: Duration = Duration::from_hours(1);
const MEMORY: u64 = 1 << 30;

/// Has the check run by the `nadi` program. Where that program is missing the check is made in place:
/// a desk that would not open at all helps nobody.
pub fn in_child(program: PathBuf, clock: Arc<dyn Clock>) -> IntegrityCheck {
    Arc::new(move |database, key| match ask(&program, &clock, database, key) {
        Ok(output) => Ok(found(&output)),
        Err(EngineError::Missing { .. }) => recover::integrity_check(database, key),
        Err(EngineError::TimedOut { .. }) => Err(StoreError::Busy),
        Err(error) => Ok(vec![format!("the check ended in the middle: {}", error.code().as_str())]),
    })
}

fn ask(
    program: &Path,
    clock: &Arc<dyn Clock>,
    database: &Path,
    key: &DatabaseKey,
) -> Result<Output, EngineError> {
    let run = Run {
        program,
        args: &[OsStr::new(VERB), database.as_os_str()],
        stdin: &Sensitive::new(key.expose().to_vec()),
        deadline: DEADLINE,
        memory: MEMORY,
    };
    child::run_once(&run, clock, &Cancel::new())
}

/// What the program found. One that could not answer has found something wrong.
fn found(output: &Output) -> Vec<String> {
    let list = serde_json::from_slice(output.stdout.expose()).ok().filter(|_| output.code == 0);
    list.unwrap_or_else(|| vec![format!("the check ended with exit code {}", output.code)])
}

/// The check could not be made.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// What came over standard input is not a key.
    #[error("no key of 32 bytes came over standard input")]
    NoKey(#[source] io::Error),
    /// The file could not be read to its end.
    #[error("the file could not be checked: {0}")]
    Unreadable(#[source] nadi_store::StoreError),
    /// Nobody reads what was found.
    #[error("what was found could not be handed back")]
    Unheard(#[source] io::Error),
}

/// The child's half: reads the key, checks the file, writes what it found as a JSON list.
pub fn answer(database: &Path, mut key: impl Read, out: impl Write) -> Result<(), AnswerError> {
    child::stay_with_parent();
    let mut bytes = Zeroizing::new([0; 32]);
    key.read_exact(&mut *bytes).map_err(AnswerError::NoKey)?;
    let found = recover::integrity_check(database, &DatabaseKey::new(*bytes))
        .map_err(AnswerError::Unreadable)?;
    serde_json::to_writer(out, &found).map_err(|error| AnswerError::Unheard(error.into()))
}
