//! Requests as JSON, from a file or from standard input.

use crate::ending::Failure;
use nadi_base::Sensitive;
use serde::de::DeserializeOwned;
use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

/// The largest request that is read.
const LARGEST: u64 = 8 << 20;

/// All of a file; `-` is standard input.
pub(super) fn text(file: &Path) -> Result<Sensitive<String>, Failure> {
    let unread = |error| Failure::File("the request could not be read", error);
    let mut text = String::new();
    open(file)?.take(LARGEST).read_to_string(&mut text).map_err(unread)?;
    Ok(text.into())
}

/// The largest text that is read whole.
const LARGEST_TEXT: u64 = 10 << 20;

/// A text from a file, whole or not at all; `-` is standard input.
pub(super) fn document(file: &Path) -> Result<Sensitive<String>, Failure> {
    let unread = |error| Failure::File("the text could not be read", error);
    let mut text = String::new();
    open(file)?.take(LARGEST_TEXT + 1).read_to_string(&mut text).map_err(unread)?;
    if text.len() as u64 > LARGEST_TEXT {
        return Err(Failure::Usage("this text is larger than 10 MB"));
    }
    Ok(text.into())
}

/// A file to be read; `-` is standard input.
pub(super) fn open(file: &Path) -> Result<Box<dyn Read + Send>, Failure> {
    if file == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    let file =
        File::open(file).map_err(|error| Failure::File("a file could not be opened", error))?;
    Ok(Box::new(file))
}

/// A request from a file. What the parser says would quote the request, so it is left out.
pub(super) fn read<T: DeserializeOwned>(file: &Path) -> Result<T, Failure> {
    serde_json::from_str(text(file)?.expose())
        .map_err(|_| Failure::Usage("this is not a request of the form that the command takes"))
}
