//! One JSON value a line, in and out, so that a file of any length needs the memory of its longest line.

use super::request::open;
use crate::ending::Failure;
use serde::{Serialize, de::DeserializeOwned};
use std::{
    io::{BufRead, BufReader, Read, Write},
    path::Path,
};

/// The longest line that is read.
const LONGEST: u64 = 32 << 20;

/// Answers each line of a file with a line.
pub(super) fn answer<In: DeserializeOwned, Out: Serialize>(
    file: &Path,
    out: &mut dyn Write,
    mut work: impl FnMut(In) -> Out,
) -> Result<(), Failure> {
    let mut from = BufReader::new(open(file)?);
    let mut text = Vec::new();
    for number in 1.. {
        text.clear();
        let read = from.by_ref().take(LONGEST).read_until(b'\n', &mut text);
        if read.map_err(|error| Failure::File("a line could not be read", error))? == 0 {
            break;
        }
        if text.trim_ascii().is_empty() {
            continue;
        }
        // What the parser says would quote the line, so only its number is told.
        let asked = serde_json::from_slice(&text).map_err(|_| Failure::Line(number))?;
        let mut answer = serde_json::to_vec(&work(asked)).map_err(|_| Failure::Line(number))?;
        answer.push(b'\n');
        out.write_all(&answer).map_err(unwritten)?;
    }
    out.flush().map_err(unwritten)
}

fn unwritten(error: std::io::Error) -> Failure {
    Failure::File("a line could not be written", error)
}
