//! The writing process itself.

use crate::clinic::{self, Fault};
use std::{
    io::{self, Read, Write},
    path::Path,
    process::ExitCode,
};

/// A writer that nobody killed by then waits; the file stays small.
const MOST: u64 = 200;

/// Every so many transactions the log is copied into the file, so that kills meet that too.
const COPY_BACK: u64 = 7;

/// Makes one transaction after the other and acknowledges each once it is committed.
pub(crate) fn write_until_killed(folder: &Path, done: u64, seed: u64) -> ExitCode {
    match write(folder, done, seed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // The killer sees the missing acknowledgements; the words are for whoever runs it by hand.
            drop(writeln!(io::stderr(), "{fault}"));
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, done: u64, seed: u64) -> Result<(), Fault> {
    let db = clinic::open(folder, clinic::surroundings(seed))?;
    let mut out = io::stdout().lock();
    for number in done..done + MOST {
        clinic::transact(&db, number)?;
        writeln!(out, "{}", number + 1)?;
        out.flush()?;
        if number % COPY_BACK == COPY_BACK - 1 {
            crate::raw::copy_back(folder)?;
        }
    }
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}
